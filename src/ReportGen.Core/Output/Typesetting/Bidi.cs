using System.Globalization;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>
/// Resolves the embedding levels of one paragraph by UAX #9 (W1–W7, N1–N2, I1–I2). Explicit embedding
/// characters count as neutral and are not shown.
/// </summary>
internal static class Bidi
{
    private enum Class : byte
    {
        L,
        R,
        AL,
        EN,
        AN,
        ES,
        ET,
        CS,
        NSM,
        Neutral,
    }

    /// <summary>True when any character needs right-to-left layout.</summary>
    public static bool HasRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (
                c is >= '\u0590' and <= '\u08FF'
                || c is >= '\uFB1D' and <= '\uFDFF'
                || c is >= '\uFE70' and <= '\uFEFC'
                || c is '\u200F' or '\u061C'
                || c is >= '\uD802' and <= '\uD803'
                || c is >= '\uD83A' and <= '\uD83B'
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The direction of the first strong character; null when there is none.</summary>
    public static bool? IsRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (ClassOf(rune.Value))
            {
                case Class.L:
                    return false;
                case Class.R or Class.AL:
                    return true;
            }
        }

        return null;
    }

    /// <summary>The level of each UTF-16 unit; even levels run from left to right.</summary>
    /// <param name="text">One paragraph.</param>
    /// <param name="baseLevel">The level of the paragraph: that of its first strong character (P2, P3).</param>
    public static byte[] Levels(ReadOnlySpan<char> text, out byte baseLevel)
    {
        var classes = new Class[text.Length];
        baseLevel = 0;
        var hasStrong = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && i > 0)
            {
                classes[i] = classes[i - 1];
                continue;
            }

            var code =
                char.IsHighSurrogate(text[i])
                && i + 1 < text.Length
                && char.IsLowSurrogate(text[i + 1])
                    ? char.ConvertToUtf32(text[i], text[i + 1])
                    : text[i];
            classes[i] = ClassOf(code);
            if (!hasStrong && classes[i] is Class.L or Class.R or Class.AL && !hasStrong)
            {
                hasStrong = true;
                baseLevel = classes[i] == Class.L ? (byte)0 : (byte)1;
            }
        }

        ResolveWeak(classes, baseLevel);
        ResolveNeutral(classes, baseLevel);
        var levels = new byte[text.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = Level(classes[i], baseLevel);
        }

        return levels;
    }

    private static byte Level(Class c, byte baseLevel) =>
        (baseLevel & 1) == 0
            ? (byte)(
                baseLevel
                + (
                    c switch
                    {
                        Class.R => 1,
                        Class.AN or Class.EN => 2,
                        _ => 0,
                    }
                )
            )
            : (byte)(baseLevel + (c is Class.L or Class.EN or Class.AN ? 1 : 0));

    private static void ResolveWeak(Class[] c, byte baseLevel)
    {
        var start = (baseLevel & 1) == 0 ? Class.L : Class.R;
        var previous = start;
        var strong = start;
        for (var i = 0; i < c.Length; i++)
        {
            if (c[i] == Class.NSM)
            {
                c[i] = previous;
            }

            if (c[i] is Class.L or Class.R or Class.AL)
            {
                strong = c[i];
            }
            else if (c[i] == Class.EN && strong == Class.AL)
            {
                c[i] = Class.AN;
            }

            previous = c[i];
        }

        for (var i = 0; i < c.Length; i++)
        {
            if (c[i] == Class.AL)
            {
                c[i] = Class.R;
            }
            else if (i > 0 && i + 1 < c.Length && c[i] is Class.ES or Class.CS)
            {
                var (left, right) = (c[i - 1], c[Math.Min(i + 1, c.Length - 1)]);
                if (left == right && (left == Class.EN || (left == Class.AN && c[i] == Class.CS)))
                {
                    c[i] = left;
                }
            }
        }

        ResolveTerminators(c);
        strong = start;
        for (var i = 0; i < c.Length; i++)
        {
            if (c[i] is Class.ES or Class.ET or Class.CS)
            {
                c[i] = Class.Neutral;
            }
            else if (c[i] is Class.L or Class.R)
            {
                strong = c[i];
            }
            else if (c[i] == Class.EN && strong == Class.L)
            {
                c[i] = Class.L;
            }
        }
    }

    private static void ResolveTerminators(Class[] c)
    {
        for (var i = 0; i < c.Length; i++)
        {
            if (c[i] != Class.ET)
            {
                continue;
            }

            var end = i;
            while (end < c.Length && c[end] == Class.ET)
            {
                end++;
            }

            if ((i > 0 && c[i - 1] == Class.EN) || (end < c.Length && c[end] == Class.EN))
            {
                Array.Fill(c, Class.EN, i, end - i);
            }

            i = end - 1;
        }
    }

    private static void ResolveNeutral(Class[] c, byte baseLevel)
    {
        var embedding = (baseLevel & 1) == 0 ? Class.L : Class.R;
        for (var i = 0; i < c.Length; i++)
        {
            if (c[i] != Class.Neutral)
            {
                continue;
            }

            var end = i;
            while (end < c.Length && c[end] == Class.Neutral)
            {
                end++;
            }

            var left = i == 0 ? embedding : Direction(c[i - 1]);
            var right = end == c.Length ? embedding : Direction(c[end]);
            Array.Fill(c, left == right ? left : embedding, i, end - i);
            i = end - 1;
        }
    }

    private static Class Direction(Class c) => c == Class.L ? Class.L : Class.R;

    private static Class ClassOf(int code)
    {
        if (code < 0x80)
        {
            return char.IsAsciiLetter((char)code) ? Class.L
                : char.IsAsciiDigit((char)code) ? Class.EN
                : code is '+' or '-' ? Class.ES
                : code is '#' or '$' or '%' ? Class.ET
                : code is ',' or '.' or '/' or ':' ? Class.CS
                : Class.Neutral;
        }

        if (code is 0x200F or 0x061C)
        {
            return code == 0x200F ? Class.R : Class.AL;
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(code);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        {
            return Class.NSM;
        }

        if (code is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFEFC or >= 0x10800 and <= 0x1EFFF)
        {
            return Oriental(code, category);
        }

        return code switch
        {
            0x00A0 or 0x202F or 0xFF0C or 0xFF0E or 0xFF0F or 0xFF1A => Class.CS,
            >= 0x00A2 and <= 0x00A5 or 0x00B0 or 0x00B1 or >= 0x2030 and <= 0x2034 => Class.ET,
            >= 0x20A0 and <= 0x20CF => Class.ET,
            0x2212 or 0x207A or 0x207B or 0x208A or 0x208B => Class.ES,
            0x00B2 or 0x00B3 or 0x00B9 or >= 0x2070 and <= 0x2079 => Class.EN,
            0x200E => Class.L,
            _ => IsStrong(category) ? Class.L : Class.Neutral,
        };
    }

    private static Class Oriental(int code, UnicodeCategory category)
    {
        if (code is >= 0x0660 and <= 0x0669 or 0x066B or 0x066C or 0x06DD)
        {
            return Class.AN;
        }

        if (code is >= 0x06F0 and <= 0x06F9)
        {
            return Class.EN;
        }

        if (code == 0x060C)
        {
            return Class.CS;
        }

        if (code == 0x066A)
        {
            return Class.ET;
        }

        var isArabic =
            code is >= 0x0600 and <= 0x07BF or >= 0x0860 and <= 0x08FF or >= 0xFB50 and <= 0xFEFC
            || code is >= 0x1EE00 and <= 0x1EEFF;
        var isHebrewLike =
            code is >= 0x0590 and <= 0x05FF or >= 0x07C0 and <= 0x085F or >= 0xFB1D and <= 0xFB4F
            || code is >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EDFF;
        if (!isArabic && !isHebrewLike)
        {
            return IsStrong(category) ? Class.L : Class.Neutral;
        }

        return category is UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol ? Class.Neutral
            : isArabic ? Class.AL
            : Class.R;
    }

    private static bool IsStrong(UnicodeCategory category) =>
        category
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber;
}
