using System.Collections.Immutable;
using System.Text;

namespace ReportGen.Core.Preview.Writing;

/// <summary>
/// The parts of a report in order. Each is shown whole or not at all, so that the report stays below a limit
/// without a cut in the middle.
/// </summary>
internal sealed class BoundedReport
{
    private const string OpenFold = "<details>\n<summary>";
    private const string OpenedFold = "</summary>\n\n";
    private const string CloseFold = "</details>\n\n";

    /// <summary>What folding adds to the length, in bytes as in characters.</summary>
    private static readonly int FoldLength = OpenFold.Length + OpenedFold.Length + CloseFold.Length;

    private readonly List<ReportSection> parts = [];

    /// <summary>Adds a part that is not a list.</summary>
    /// <param name="markdown">Ends with an empty line.</param>
    public void Add(string markdown) => parts.Add(new ReportSection(markdown, null, null, []));

    /// <summary>Adds a list whose entries may be left out.</summary>
    /// <param name="opening">Precedes the entries; shown when the first one is.</param>
    /// <param name="fold">The line that the entries are folded under; null to show them.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="noun">What one of them is: "passage".</param>
    public void Add(string opening, string? fold, IEnumerable<string> entries, string noun) =>
        parts.Add(new ReportSection(opening, fold, noun, [.. entries]));

    /// <summary>Writes the report; what does not fit is counted and said to be left out.</summary>
    /// <param name="limit">What may not be exceeded, as <paramref name="measure"/> measures.</param>
    /// <param name="measure">The length of a text: in bytes or in characters.</param>
    /// <param name="describeRest">Writes the sentence about what was left out, from "3 passages and 1 problem".</param>
    public string Write(int limit, Func<string, int> measure, Func<string, string> describeRest)
    {
        // Room for the sentence at the end, with every kind of entry in it.
        var room = limit - measure(describeRest(new string('0', 200)));
        var fixedRoom = parts.Where(static p => p.Noun is null).Sum(p => measure(p.Opening));
        var isLong = fixedRoom + parts.Sum(p => LengthOf(p, measure)) > room;
        // The end of the report is always shown; headings in the middle only while there is room.
        var kept = fixedRoom <= room / 2 ? fixedRoom : measure(parts[^1].Opening);
        var lists = parts.Count(static p => p.Noun is not null);
        var text = new StringBuilder();
        var used = 0;
        var leftOut = new List<(string Noun, int Count)>();
        foreach (var part in parts)
        {
            var rest = room - used - kept;
            if (part.Noun is null)
            {
                var own = measure(part.Opening);
                var isKept = fixedRoom <= room / 2 || ReferenceEquals(part, parts[^1]);
                kept -= isKept ? own : 0;
                if (isKept || own <= rest)
                {
                    used += own;
                    text.Append(part.Opening);
                }

                continue;
            }

            // One long list must not crowd out all that follow.
            var share = isLong ? Math.Max(rest / lists, rest / 3) : rest;
            lists--;
            var shown = Fit(part, share, measure, out var left);
            used += measure(shown);
            text.Append(shown);
            if (left > 0)
            {
                var at = leftOut.FindIndex(l => l.Noun == part.Noun);
                var before = at < 0 ? 0 : leftOut[at].Count;
                if (at >= 0)
                {
                    leftOut.RemoveAt(at);
                }

                leftOut.Add((part.Noun!, before + left));
            }
        }

        if (leftOut.Count > 0)
        {
            text.Append(
                describeRest(
                    Programmes.Words.ListWords.Of([
                        .. leftOut.Select(static l => Counted(l.Count, l.Noun)),
                    ])
                )
            );
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>"1 passage", "3 passages".</summary>
    public static string Counted(int count, string noun) =>
        $"{Programmes.Words.NumberWords.Of(count)} {(count == 1 ? noun : noun + "s")}";

    private static int LengthOf(ReportSection part, Func<string, int> measure) =>
        part.Noun is null
            ? 0
            : measure(part.Opening)
                + measure(part.Fold ?? "")
                + FoldLength
                + part.Entries.Sum(measure);

    private static string Fit(ReportSection part, int room, Func<string, int> measure, out int left)
    {
        var open = part.Fold is { } fold
            ? part.Opening + OpenFold + fold + OpenedFold
            : part.Opening;
        var close = part.Fold is null ? "\n" : CloseFold;
        var text = new StringBuilder(open);
        var used = measure(open) + measure(close);
        var count = 0;
        foreach (var entry in part.Entries)
        {
            used += measure(entry);
            if (used > room)
            {
                break;
            }

            text.Append(entry);
            count++;
        }

        left = part.Entries.Length - count;
        return count == 0 ? "" : text.Append(close).ToString();
    }

    private sealed record ReportSection(
        string Opening,
        string? Fold,
        string? Noun,
        ImmutableArray<string> Entries
    );
}
