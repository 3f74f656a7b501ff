using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Rules.Text;
using ReportGen.Core.Rules.Updates;

namespace ReportGen.Core.Rules.Protection;

/// <summary>Internal text is not repeated in public fields.</summary>
internal static class NoInternalText
{
    /// <summary>A shorter sentence may be the same by chance.</summary>
    private const int FewestWords = 8;

    /// <summary>RG8007: internal text in a public field.</summary>
    internal static readonly DiagnosticCode Repeated = new(
        "RG8007",
        Severity.Error,
        "Internal text in a public field",
        "A whole sentence of a risk or an internal note appears, word for word, in a field that is published. Lines to take and answers are meant to be spoken, so they are not compared.",
        "note: The contractor will not be ready before the autumn of next year.\ninternal: {risks: [The contractor will not be ready before the autumn of next year.]}",
        "note: The work takes longer than planned.\ninternal: {risks: [The contractor will not be ready before the autumn of next year.]}"
    );

    internal static Rule Rule { get; } =
        new("Internal text is not repeated in public fields", [Repeated], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var inside = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var (sentence, origin) in Sentences(context.Programme))
        {
            inside.TryAdd(sentence, origin);
        }

        if (inside.Count == 0)
        {
            yield break;
        }

        foreach (var text in context.Texts.All)
        {
            foreach (var sentence in Keys(text.Sentences))
            {
                if (inside.TryGetValue(sentence, out var origin))
                {
                    // The message does not quote the words: reports of this run may be public.
                    yield return Repeated.At(
                        text.Span,
                        "A sentence of this text is also an internal risk or note.",
                        "Say it in other words, or leave it out."
                    ) with
                    {
                        Related = [new RelatedPlace(origin, "the internal field")],
                    };
                }
            }
        }
    }

    /// <summary>Every sentence of every risk and internal note that is long enough to be recognised, folded.</summary>
    internal static IEnumerable<(string Folded, SourceSpan Origin)> Sentences(
        Programme programme
    ) =>
        from notes in Notes(programme)
        from prose in notes.Risks.Concat(notes.Notes)
        from sentence in Keys(Sentence.Of(prose.Markdown))
        select (sentence, prose.Origin);

    /// <summary>A text in the form in which sentences are compared.</summary>
    internal static string Fold(string text) => string.Join(' ', ComparableWords.Folded(text));

    private static IEnumerable<string> Keys(IEnumerable<Sentence> sentences) =>
        sentences
            .Select(static s => ComparableWords.Folded(s.Text))
            .Where(static w => w.Count >= FewestWords)
            .Select(static w => string.Join(' ', w));

    private static IEnumerable<InternalNotes> Notes(Programme programme) =>
        programme
            .Recommendations.Select(static r => r.Internal)
            .Concat(programme.Commitments.Select(static c => c.Internal))
            .Concat(programme.Areas.Select(static a => a.Internal))
            .Concat(programme.Funding.Select(static f => f.Internal))
            .Concat(programme.Figures.Select(static f => f.Internal))
            .Concat(programme.Statements.Select(static s => s.Internal))
            .Concat(programme.Debates.Select(static d => d.Internal))
            .Concat(
                TrackedItems
                    .Of(programme)
                    .SelectMany(static i => i.Updates.Select(static u => u.Internal))
            )
            .Append(programme.Internal)
            .OfType<InternalNotes>();
}
