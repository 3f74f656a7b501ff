using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Values;

/// <summary>The types that other readers of YAML 1.2 (and so the JSON Schema) see in values without quotes.</summary>
internal static class ScalarTyping
{
    /// <summary>The types of a value.</summary>
    public enum ScalarKind
    {
        /// <summary>Words.</summary>
        Words,

        /// <summary>A number.</summary>
        Number,

        /// <summary>true or false.</summary>
        Boolean,

        /// <summary>No value.</summary>
        Null,
    }

    /// <summary>The type of a value.</summary>
    public static ScalarKind Of(YamlScalar scalar)
    {
        if (scalar.Style != YamlStyle.Plain)
        {
            return ScalarKind.Words;
        }

        var text = scalar.Value;
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
            _ => IsNumber(text) ? ScalarKind.Number : ScalarKind.Words,
        };
    }

    /// <summary>True for words that readers of YAML 1.1 take for true or false.</summary>
    public static bool IsYaml11Boolean(string text) =>
        text.Length <= 3 && text.ToLowerInvariant() is "yes" or "no" or "on" or "off" or "y" or "n";

    /// <summary>True when a number keeps its form when read and written: no sign, leading or trailing zero, or exponent.</summary>
    public static bool RoundTrips(string number)
    {
        var dot = number.IndexOf('.', StringComparison.Ordinal);
        return char.IsAsciiDigit(number[0])
            && (number[0] != '0' || number.Length == 1 || dot == 1)
            && (dot < 0 || (dot < number.Length - 1 && number[^1] != '0'))
            && number.AsSpan().IndexOfAnyExcept(CharacterSets.DigitsAndDot) < 0
            && number.Length <= 15;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (
            !char.IsAsciiDigit(text[^1])
            && text[^1] is not ('.' or 'f' or 'F' or 'n' or 'N')
            && !text.StartsWith("0x")
        )
        {
            return false;
        }

        if (text.StartsWith("0x") && text.Length > 2)
        {
            return text[2..].IndexOfAnyExcept(CharacterSets.Hexadecimal) < 0;
        }

        if (text.StartsWith("0o") && text.Length > 2)
        {
            return text[2..].IndexOfAnyExceptInRange('0', '7') < 0;
        }

        var rest = text[0] is '+' or '-' ? text[1..] : text;
        if (rest is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        var at = 0;
        var digits = Digits(rest, ref at);
        if (at < rest.Length && rest[at] == '.')
        {
            at++;
            digits += Digits(rest, ref at);
        }

        if (digits > 0 && at < rest.Length && rest[at] is 'e' or 'E')
        {
            at++;
            at += at < rest.Length && rest[at] is '+' or '-' ? 1 : 0;
            digits = Digits(rest, ref at);
        }

        return digits > 0 && at == rest.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }
}
