using System.Globalization;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules.Wording;

/// <summary>Finds the items that a sentence names.</summary>
internal static class ItemMentions
{
    /// <summary>The items named by an expression, or as "recommendation 13" where only one has that number; each with the index of the word that names it.</summary>
    internal static IEnumerable<(ItemState Item, int At)> Of(
        Sentence sentence,
        ProgrammeState state
    )
    {
        var words = sentence.Words();
        var placeholder = 0;
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var _ in words[i].Where(static c => c == Sentence.Placeholder))
            {
                if (
                    placeholder < sentence.Mentions.Length
                    && sentence.Mentions[placeholder] is { } id
                    && state.Find(id) is { } item
                )
                {
                    yield return (item, i);
                }

                placeholder++;
            }

            if (
                i + 1 == words.Length
                || !words[i].Equals("recommendation", StringComparison.OrdinalIgnoreCase)
            )
            {
                continue;
            }

            var number = words[i + 1].TrimEnd('.', ',', ';', ':', ')', '!', '?');
            var numbered = state
                .Recommendations.Where(r =>
                    string.Equals(
                        NumberOnDay.On((Recommendation)r.Item, state.Day),
                        number,
                        StringComparison.OrdinalIgnoreCase
                    )
                )
                .ToList();
            if (numbered.Count == 1)
            {
                yield return (numbered[0], i);
            }
        }
    }

    /// <summary>The recommendations meant by "all 20 recommendations" or "the 12 recommendations, all…": those of the one report that has as many.</summary>
    internal static IReadOnlyList<ItemState> AllOf(Sentence sentence, ProgrammeState state)
    {
        var words = ComparableWords.Folded(sentence.Text);
        if (!words.Contains("all", StringComparer.Ordinal))
        {
            return [];
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            var isNoun =
                words[i + 1] is "recommendations"
                || (i + 2 < words.Count && words[i + 2] is "recommendations");
            if (
                !isNoun
                || !int.TryParse(
                    words[i],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var count
                )
                || count < 2
            )
            {
                continue;
            }

            var reports = state
                .Recommendations.Where(static r => r.IsCounted)
                .GroupBy(static r => ((Recommendation)r.Item).ReportId, StringComparer.Ordinal)
                .Where(g => g.Count() == count)
                .ToList();
            if (reports.Count == 1)
            {
                return [.. reports[0]];
            }
        }

        return [];
    }
}
