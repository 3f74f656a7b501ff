using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Wording;

/// <summary>Numbers as people type them.</summary>
internal static class TypedNumber
{
    /// <summary>"1,273", "1273" or "12.5"; null for anything that is not a number. A year counts as one.</summary>
    internal static decimal? Count(string word)
    {
        var text = word.AsSpan().TrimStart("(*");
        return
            text.Length > 0
            && char.IsAsciiDigit(text[0])
            && decimal.TryParse(
                text,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            ? number
            : null;
    }

    /// <summary>"3", "three".</summary>
    internal static decimal? CountOrWord(string word)
    {
        var words = NumberWords.ToTwelve;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return Count(word);
    }

    /// <summary>True when a number is a value, or an end of a range, that the register holds for any day, conflicts included.</summary>
    internal static bool IsValueOf(ImmutableArray<FigureValue> values, decimal number) =>
        values.Any(v => Is(v.Quantity, number) || v.Conflicts.Any(c => Is(c.Quantity, number)));

    internal static bool Is(Quantity quantity, decimal number) =>
        quantity.Low == number || quantity.High == number;
}
