using System.Globalization;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Values;

/// <summary>Reads exact numbers, bounds and ranges: 115000, at least 800, between 10 and 20.</summary>
internal static class QuantityText
{
    /// <summary>The pattern of a quantity written in words, for JSON Schema.</summary>
    public const string JsonPattern =
        "^(unknown|((at least|over|more than|up to|about) )?-?[0-9]+([.][0-9]+)?|between -?[0-9]+([.][0-9]+)? and -?[0-9]+([.][0-9]+)?)$";

    /// <summary>Reads a quantity.</summary>
    public static bool TryParse(string text, out Quantity quantity)
    {
        quantity = Quantity.Unknown;
        if (text is "unknown")
        {
            return true;
        }

        if (Number(text, out var exact))
        {
            quantity = new Quantity(QuantityForm.Exact, exact, null);
            return true;
        }

        if (After(text, "at least ", out var low))
        {
            quantity = new Quantity(QuantityForm.AtLeast, low, null);
            return true;
        }

        if (After(text, "over ", out var over))
        {
            quantity = new Quantity(QuantityForm.Over, over, null);
            return true;
        }

        if (After(text, "more than ", out var more))
        {
            quantity = new Quantity(QuantityForm.MoreThan, more, null);
            return true;
        }

        if (After(text, "up to ", out var high))
        {
            quantity = new Quantity(QuantityForm.UpTo, null, high);
            return true;
        }

        if (After(text, "about ", out var about))
        {
            quantity = new Quantity(QuantityForm.About, about, null);
            return true;
        }

        var and = text.IndexOf(" and ", StringComparison.Ordinal);
        if (
            and > 8
            && text.StartsWith("between ", StringComparison.Ordinal)
            && Number(text[8..and], out var from)
            && Number(text[(and + 5)..], out var to)
        )
        {
            quantity = new Quantity(QuantityForm.Between, from, to);
            return true;
        }

        return false;
    }

    /// <summary>Suggests a quantity for a text that <see cref="TryParse"/> refused, or null.</summary>
    public static string? Suggest(string text)
    {
        var words = text.Trim().ToLowerInvariant();
        var form = "";
        foreach (
            var (typed, prefix) in (ReadOnlySpan<(string, string)>)
                [
                    ("more than ", "more than "),
                    ("over ", "over "),
                    ("at least ", "at least "),
                    ("less than ", "up to "),
                    ("fewer than ", "up to "),
                    ("under ", "up to "),
                    ("up to ", "up to "),
                    ("around ", "about "),
                    ("approximately ", "about "),
                    ("roughly ", "about "),
                    ("some ", "about "),
                    ("c. ", "about "),
                    ("~", "about "),
                    (">", "more than "),
                    ("<", "up to "),
                    ("about ", "about "),
                ]
        )
        {
            if (words.StartsWith(typed, StringComparison.Ordinal))
            {
                (form, words) = (prefix, words[typed.Length..]);
                break;
            }
        }

        if (words is "n/a" or "none" or "not known" or "tbc" or "?" or "-" or "nk")
        {
            return "unknown";
        }

        var dash = words.IndexOfAny(['–', '—']);
        dash = dash < 0 ? words.IndexOf('-', Math.Min(1, words.Length)) : dash;
        var to = words.IndexOf(" to ", StringComparison.Ordinal);
        if (form.Length == 0 && (dash > 0 || to > 0))
        {
            var a = Plain(to > 0 ? words[..to] : words[..dash]);
            var b = Plain(to > 0 ? words[(to + 4)..] : words[(dash + 1)..]);
            return a is null || b is null ? null : $"between {a} and {b}";
        }

        return Plain(words) is { } plain ? form + plain : null;
    }

    private static string? Plain(string words)
    {
        var text = words.Trim();
        var factor = 1m;
        foreach (
            var (ending, by) in (ReadOnlySpan<(string, decimal)>)
                [
                    ("million", 1_000_000m),
                    ("billion", 1_000_000_000m),
                    ("thousand", 1_000m),
                    ("bn", 1_000_000_000m),
                    ("m", 1_000_000m),
                    ("k", 1_000m),
                ]
        )
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                (text, factor) = (text[..^ending.Length].TrimEnd(), by);
                break;
            }
        }

        text = text.Trim('£', '%', ' ', '+')
            .Replace(",", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal);
        return Number(text, out var number)
            ? (number * factor).ToString("0.############", CultureInfo.InvariantCulture)
            : null;
    }

    private static bool After(string text, string form, out decimal number)
    {
        number = 0;
        return text.StartsWith(form, StringComparison.Ordinal)
            && Number(text[form.Length..], out number);
    }

    private static bool Number(string text, out decimal number)
    {
        number = 0;
        return text.Length is > 0 and <= 26
            && char.IsAsciiDigit(text[^1])
            && (
                char.IsAsciiDigit(text[0])
                || (text[0] == '-' && text.Length > 1 && char.IsAsciiDigit(text[1]))
            )
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            );
    }
}
