using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;

namespace ReportGen.Core.Sources;

/// <summary>Finds the new and changed lines of a text.</summary>
public static class LineDiff
{
    /// <summary>The numbers, from 1 and in order, of lines that are new or changed; line endings are ignored.</summary>
    /// <param name="before">The old text; empty when there was none.</param>
    /// <param name="after">The new text.</param>
    public static ImmutableArray<int> Of(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(
            WithoutEnd(before),
            WithoutEnd(after),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            LineChunker.Instance
        );
        return
        [
            .. diff.DiffBlocks.SelectMany(static b =>
                Enumerable.Range(b.InsertStartB + 1, b.InsertCountB)
            ),
        ];
    }

    /// <summary>A line break at the end of a text does not start another line.</summary>
    private static string WithoutEnd(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
        : text.EndsWith('\n') ? text[..^1]
        : text;
}
