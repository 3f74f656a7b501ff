using System.Globalization;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Content.Values;

/// <summary>Reads lengths of time: 28 days, 12 weeks, 6 months, 1 year.</summary>
internal static class Durations
{
    /// <summary>The pattern for JSON Schema.</summary>
    public const string JsonPattern = "^[1-9][0-9]{0,3} (day|week|month|year)s?$";

    /// <summary>Reads a length of time. A year is twelve months.</summary>
    public static bool TryParse(string text, out (int Days, int Weeks, int Months) length)
    {
        length = default;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (
            space is < 1 or > 4
            || text[0] == '0'
            || !int.TryParse(
                text.AsSpan(0, space),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
        )
        {
            return false;
        }

        switch (text[(space + 1)..])
        {
            case "day" or "days":
                length = (count, 0, 0);
                return true;
            case "week" or "weeks":
                length = (0, count, 0);
                return true;
            case "month" or "months":
                length = (0, 0, count);
                return true;
            case "year" or "years":
                length = (0, 0, count * 12);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Suggests a length of time for a text that <see cref="TryParse"/> refused, or null.</summary>
    public static string? Suggest(string text)
    {
        var words = text.Trim().ToLowerInvariant().Replace('-', ' ');
        var numbers = NumberWords.ToTwelve;
        for (var i = 1; i < numbers.Length; i++)
        {
            if (words.StartsWith(numbers[i] + " ", StringComparison.Ordinal))
            {
                words = i.ToString(CultureInfo.InvariantCulture) + words[numbers[i].Length..];
                break;
            }
        }

        var digits = 0;
        while (digits < words.Length && char.IsAsciiDigit(words[digits]))
        {
            digits++;
        }

        var candidate = $"{words[..digits]} {words[digits..].Trim()}";
        return TryParse(candidate, out _) ? candidate : null;
    }
}
