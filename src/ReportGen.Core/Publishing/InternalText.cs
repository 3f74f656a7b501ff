using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Model;
using ReportGen.Core.Rules.Protection;

namespace ReportGen.Core.Publishing;

/// <summary>Looks for whole sentences of internal risks and notes in public files.</summary>
internal static class InternalText
{
    private static readonly ImmutableArray<string> TextEndings =
    [
        ".md",
        ".html",
        ".json",
        ".csv",
        ".atom",
    ];

    /// <summary>The names of the public files that hold any sentence of an internal field.</summary>
    internal static IEnumerable<string> FilesThatShowIt(
        Programme programme,
        ImmutableArray<OutputFile> files
    )
    {
        var sentences = InternalTextKept
            .Sentences(programme)
            .Select(static s => s.Folded)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        foreach (var file in files.Where(static f => IsText(f.Name)))
        {
            var text = InternalTextKept.Fold(Encoding.UTF8.GetString(file.Bytes.Span));
            if (sentences.Any(s => text.Contains(s, StringComparison.Ordinal)))
            {
                yield return file.Name;
            }
        }
    }

    /// <summary>True for files whose bytes are text (the PDF is made from the Markdown beside it).</summary>
    internal static bool IsText(string name) =>
        TextEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
}
