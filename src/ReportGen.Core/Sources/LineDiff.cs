using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;

namespace ReportGen.Core.Sources;

/// <summary>Which lines of a text are not as they were.</summary>
public static class LineDiff
{
    /// <summary>The numbers, from 1 and in order, of lines that are new or changed; how a line ends does not count.</summary>
    /// <param name="before">The text as it was; empty when there was none.</param>
    /// <param name="after">The text as it is.</param>
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

    /// <summary>The end of the last line begins no other one.</summary>
    private static string WithoutEnd(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2]
        : text.EndsWith('\n') ? text[..^1]
        : text;
}
