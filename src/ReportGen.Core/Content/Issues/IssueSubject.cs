using System.Collections.Immutable;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Issues;

/// <summary>What an issue is about.</summary>
/// <param name="Programme">Its programme.</param>
/// <param name="Named">The thing itself.</param>
internal sealed record IssueSubject(Programme Programme, AnswerTarget Named)
{
    private static readonly ImmutableArray<IdKinds> OtherKinds =
    [
        IdKinds.Recommendation,
        IdKinds.Commitment,
        IdKinds.Register,
        IdKinds.Statement,
    ];

    /// <summary>Finds what the first answer names. RG2030, RG2032 and RG2051.</summary>
    public static IssueSubject? Find(
        IssueAnswers answers,
        IssueAnswer asked,
        ImmutableArray<Programme> programmes,
        DiagnosticBag bag
    )
    {
        var form = answers.Form;
        var question = form.Questions.First(static q => q.Id == "programme");
        if (answers[question] is { } named)
        {
            if (programmes.FirstOrDefault(p => p.Id == named.Text) is not { } found)
            {
                bag.Add(NoProgramme(named, programmes));
                return null;
            }

            programmes = [found];
        }

        var hits = (
            from programme in programmes
            from thing in AnswerTarget.In(programme, form.Subject)
            where thing.Id == asked.Text
            select new IssueSubject(programme, thing)
        ).ToArray();
        switch (hits)
        {
            case [var only]:
                return only;
            case []:
                bag.Add(NotFound(asked, form.Subject, programmes));
                return null;
            default:
                bag.Add(
                    IssueDiagnostics.NoAnswer.At(
                        asked.Span,
                        $"Several programmes have a thing with the id ‘{asked.Text}’.",
                        $"Say which one below ‘{question.Label}’: {string.Join(" or ", hits.Select(static h => h.Programme.Id))}."
                    )
                );
                return null;
        }
    }

    private static Diagnostic NoProgramme(
        IssueAnswer named,
        ImmutableArray<Programme> programmes
    ) =>
        ContentDiagnostics.Dangling.At(
            named.Span,
            $"There is no programme ‘{named.Text}’.",
            WordSuggestion.Of(named.Text, programmes.Select(static p => p.Id)) is { } near
                ? $"Did you mean ‘{near}’?"
                : $"The programmes are: {string.Join(", ", programmes.Select(static p => p.Id))}."
        );

    private static Diagnostic NotFound(
        IssueAnswer asked,
        IdKinds kinds,
        ImmutableArray<Programme> programmes
    )
    {
        foreach (var other in OtherKinds)
        {
            if (
                (other & kinds) == IdKinds.None
                && programmes.Any(p => AnswerTarget.In(p, other).Any(t => t.Id == asked.Text))
            )
            {
                return ContentDiagnostics.WrongKindOfId.At(
                    asked.Span,
                    $"‘{asked.Text}’ is the id of a {AnswerTarget.KindInWords(other)}, and a {AnswerTarget.KindInWords(kinds)} is wanted here.",
                    $"Use the form for a {AnswerTarget.KindInWords(other)}, or type the id of a {AnswerTarget.KindInWords(kinds)}."
                );
            }
        }

        var things = programmes.SelectMany(p => AnswerTarget.In(p, kinds)).ToArray();
        var sameName = things.Where(t => t.Answers(asked.Text)).Select(static t => t.Id);
        var meant = string.Join(" or ", sameName.Distinct(StringComparer.Ordinal));
        var near = WordSuggestion.Of(asked.Text, things.Select(static t => t.Id));
        return ContentDiagnostics.Dangling.At(
            asked.Span,
            $"There is no {AnswerTarget.KindInWords(kinds)} with the id ‘{asked.Text}’.",
            meant.Length > 0 ? $"Type its id: {meant}"
                : near is not null ? $"Did you mean ‘{near}’?"
                : kinds == IdKinds.Statement
                    ? "The id of a statement is the name of its file without ‘.yaml’: 2025-01-16-oral"
                : "The id stands in its file, in the line that begins with ‘id:’."
        );
    }
}
