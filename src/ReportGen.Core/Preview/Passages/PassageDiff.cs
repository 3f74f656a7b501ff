using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Core.Preview.Passages;

/// <summary>What reads differently in a document, passage by passage.</summary>
internal static class PassageDiff
{
    /// <summary>Two passages that share a smaller proportion of their words are not one passage reworded.</summary>
    private const double LeastInCommon = 0.34;

    /// <summary>Compares two documents. One of them may be empty.</summary>
    public static ImmutableArray<Passage> Of(
        ImmutableArray<TextBlock> before,
        ImmutableArray<TextBlock> after
    )
    {
        var (start, oldEnd, newEnd) = Differing(before, after);
        var (old, now) = (before[start..oldEnd], after[start..newEnd]);
        if (old.IsEmpty || now.IsEmpty)
        {
            return WithoutBareHeadings([.. old.Select(Removed), .. now.Select(Added)]);
        }

        var pairs = new List<(TextBlock? Was, TextBlock? Now)>();
        foreach (var block in Compare(Joined(old), Joined(now), LineChunker.Instance).DiffBlocks)
        {
            pairs.AddRange(
                Pair(
                    old.Slice(block.DeleteStartA, block.DeleteCountA),
                    now.Slice(block.InsertStartB, block.InsertCountB)
                )
            );
        }

        return WithoutBareHeadings(WithoutMoves(pairs));
    }

    /// <summary>Leaves out what only moved, such as a source further down the list: it reads as before.</summary>
    private static List<(TextBlock? Was, TextBlock? Now)> WithoutMoves(
        List<(TextBlock? Was, TextBlock? Now)> pairs
    )
    {
        var added = pairs
            .Where(static p => p.Was is null)
            .Select(static p => (p.Now!.Value.Heading, p.Now.Value.Words))
            .ToHashSet();
        var moved = pairs
            .Where(static p => p.Now is null)
            .Select(static p => (p.Was!.Value.Heading, p.Was.Value.Words))
            .Where(added.Contains)
            .ToHashSet();
        return
        [
            .. pairs.Where(p =>
                (p.Was is not null && p.Now is not null)
                || !moved.Contains(((p.Was ?? p.Now)!.Value.Heading, (p.Was ?? p.Now)!.Value.Words))
            ),
        ];
    }

    /// <summary>Leaves out headings added or removed together with the text under them.</summary>
    private static ImmutableArray<Passage> WithoutBareHeadings(
        List<(TextBlock? Was, TextBlock? Now)> pairs
    )
    {
        var passages = ImmutableArray.CreateBuilder<Passage>(pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (was, now) = pairs[i];
            var isBare =
                (was is null || now is null)
                && (was ?? now)!.Value.IsHeading
                && i + 1 < pairs.Count
                && (pairs[i + 1].Now ?? pairs[i + 1].Was)!.Value.Heading
                    == (was ?? now)!.Value.Heading;
            if (!isBare)
            {
                passages.Add(
                    (was, now) switch
                    {
                        ({ } a, { } b) => Reworded(a, b),
                        ({ } a, null) => WordsOf(a, isNew: false),
                        _ => WordsOf(now!.Value, isNew: true),
                    }
                );
            }
        }

        return passages.ToImmutable();
    }

    /// <summary>Skips what both begin and end with, so that a long report costs little.</summary>
    private static (int Start, int OldEnd, int NewEnd) Differing(
        ImmutableArray<TextBlock> before,
        ImmutableArray<TextBlock> after
    )
    {
        var start = 0;
        var shorter = Math.Min(before.Length, after.Length);
        while (start < shorter && before[start].Words == after[start].Words)
        {
            start++;
        }

        var (oldEnd, newEnd) = (before.Length, after.Length);
        while (
            oldEnd > start && newEnd > start && before[oldEnd - 1].Words == after[newEnd - 1].Words
        )
        {
            oldEnd--;
            newEnd--;
        }

        return (start, oldEnd, newEnd);
    }

    /// <summary>Pairs each removed passage with the one that replaced it; the rest are removed or added by themselves.</summary>
    private static IEnumerable<(TextBlock? Was, TextBlock? Now)> Pair(
        ImmutableArray<TextBlock> removed,
        ImmutableArray<TextBlock> added
    )
    {
        if (removed is [{ IsHeading: true } old] && added is [{ IsHeading: true } current])
        {
            yield return (old, current);
            yield break;
        }

        var next = 0;
        foreach (var was in removed)
        {
            var match = -1;
            for (var i = next; i < added.Length && match < 0; i++)
            {
                match = InCommon(was.Words, added[i].Words) >= LeastInCommon ? i : -1;
            }

            if (match < 0)
            {
                yield return Removed(was);
                continue;
            }

            for (; next < match; next++)
            {
                yield return Added(added[next]);
            }

            next = match + 1;
            yield return (was, added[match]);
        }

        for (; next < added.Length; next++)
        {
            yield return Added(added[next]);
        }
    }

    private static double InCommon(string a, string b)
    {
        var (x, y) = (WordsOf(a), WordsOf(b));
        if (x.Count == 0 || y.Count == 0)
        {
            return 0;
        }

        return (double)x.Count(y.Contains) / Math.Max(x.Count, y.Count);
    }

    private static HashSet<string> WordsOf(string text) =>
        new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static (TextBlock? Was, TextBlock? Now) Added(TextBlock block) => (null, block);

    private static (TextBlock? Was, TextBlock? Now) Removed(TextBlock block) => (block, null);

    private static Passage WordsOf(TextBlock block, bool isNew)
    {
        ImmutableArray<PassageSegment> words = [new(block.Words, IsChanged: false)];
        return new Passage(block.Heading, isNew ? [] : words, isNew ? words : []);
    }

    private static Passage Reworded(TextBlock was, TextBlock now)
    {
        var diff = Compare(was.Words, now.Words, WordChunker.Instance);
        var (removed, added) = (new bool[diff.PiecesOld.Count], new bool[diff.PiecesNew.Count]);
        foreach (var block in diff.DiffBlocks)
        {
            Array.Fill(removed, true, block.DeleteStartA, block.DeleteCountA);
            Array.Fill(added, true, block.InsertStartB, block.InsertCountB);
        }

        return new Passage(
            now.Heading,
            SegmentMerger.Of(diff.PiecesOld, removed),
            SegmentMerger.Of(diff.PiecesNew, added)
        );
    }

    private static string Joined(ImmutableArray<TextBlock> blocks) =>
        string.Join('\n', blocks.Select(static b => b.Words));

    private static DiffResult Compare(string old, string now, IChunker chunker) =>
        Differ.Instance.CreateDiffs(old, now, ignoreWhiteSpace: false, ignoreCase: false, chunker);
}
