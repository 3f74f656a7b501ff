using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Core.Preview.Passages;

/// <summary>Merges the words of a passage into segments that changed and segments that did not.</summary>
internal static class SegmentMerger
{
    /// <summary>How much unchanged text is shown on each side of a change, in characters.</summary>
    private const int Around = 80;

    /// <summary>The segments; a long unchanged one is cut to its ends.</summary>
    /// <param name="chunks">Words and what separates them.</param>
    /// <param name="isChanged">For each, whether the other side lacks it.</param>
    public static ImmutableArray<PassageSegment> Of(IReadOnlyList<string> chunks, bool[] isChanged)
    {
        BridgeSpaces(chunks, isChanged);
        var pieces = new List<PassageSegment>();
        for (var i = 0; i < chunks.Count; )
        {
            var words = new StringBuilder();
            var changed = isChanged[i];
            for (; i < chunks.Count && isChanged[i] == changed; i++)
            {
                words.Append(chunks[i]);
            }

            pieces.Add(new PassageSegment(words.ToString(), changed));
        }

        return
        [
            .. pieces.Select(
                (piece, i) => piece.IsChanged ? piece : Cut(piece, i == 0, i == pieces.Count - 1)
            ),
        ];
    }

    /// <summary>Treats two changed words with a space between them as one change.</summary>
    private static void BridgeSpaces(IReadOnlyList<string> chunks, bool[] isChanged)
    {
        for (var i = 1; i + 1 < chunks.Count; i++)
        {
            if (
                !isChanged[i]
                && isChanged[i - 1]
                && isChanged[i + 1]
                && string.IsNullOrWhiteSpace(chunks[i])
            )
            {
                isChanged[i] = true;
            }
        }
    }

    private static PassageSegment Cut(PassageSegment piece, bool isFirst, bool isLast)
    {
        var words = piece.Words;
        if (isFirst && isLast)
        {
            return piece;
        }

        if (isFirst || isLast)
        {
            return words.Length <= 2 * Around ? piece
                : isFirst ? piece with { Words = "… " + Tail(words) }
                : piece with { Words = Head(words) + " …" };
        }

        return words.Length <= 3 * Around
            ? piece
            : piece with
            {
                Words = $"{Head(words)} … {Tail(words)}",
            };
    }

    /// <summary>The first words; cut at a space.</summary>
    private static string Head(string words)
    {
        var end = words.IndexOf(' ', Math.Min(Around, words.Length));
        return end < 0 ? words : words[..end];
    }

    /// <summary>The last words; cut at a space.</summary>
    private static string Tail(string words)
    {
        var start = words.LastIndexOf(' ', Math.Max(0, words.Length - Around));
        return start < 0 ? words : words[(start + 1)..];
    }
}
