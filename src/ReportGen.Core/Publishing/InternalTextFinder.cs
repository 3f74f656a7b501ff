using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Rules.Protection;

namespace ReportGen.Core.Publishing;

/// <summary>Finds whole sentences of internal risks and notes in public texts.</summary>
internal static class InternalTextFinder
{
    /// <summary>The names of the public texts that contain a sentence of an internal field.</summary>
    internal static IEnumerable<string> TextsThatShowIt(
        Programme programme,
        IEnumerable<(string Name, string Text)> texts
    )
    {
        var sentences = NoInternalText
            .Sentences(programme)
            .Select(static s => s.Folded)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        foreach (var (name, text) in texts)
        {
            var folded = NoInternalText.Fold(text);
            if (sentences.Any(s => folded.Contains(s, StringComparison.Ordinal)))
            {
                yield return name;
            }
        }
    }
}
