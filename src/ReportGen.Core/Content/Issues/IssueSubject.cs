using System.Collections.Immutable;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Issues;

/// <summary>The subject of an issue.</summary>
/// <param name="Programme">Its programme.</param>
/// <param name="Target">The record that the issue is about.</param>
internal sealed record IssueSubject(Programme Programme, AnswerTarget Target)
{
    private static readonly ImmutableArray<IdKinds> OtherKinds =
    [
        IdKinds.Recommendation,
        IdKinds.Commitment,
        IdKinds.Register,
        IdKinds.Statement,
    ];

    /// <summary>Finds the record that the first answer names. RG2030, RG2032 and RG2051.</summary>
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
            from target in AnswerTarget.In(programme, form.Subject)
            where target.Id == asked.Text
            select new IssueSubject(programme, target)
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
                        $"Several programmes have a {AnswerTarget.NameOf(form.Subject)} with the id ‘{asked.Text}’.",
                        $"Name the programme below ‘{question.Label}’: {string.Join(" or ", hits.Select(static h => h.Programme.Id))}."
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
                    $"‘{asked.Text}’ is the id of a {AnswerTarget.NameOf(other)}, but the id of a {AnswerTarget.NameOf(kinds)} is needed here.",
                    $"Use the form for a {AnswerTarget.NameOf(other)}, or type the id of a {AnswerTarget.NameOf(kinds)}."
                );
            }
        }

        var targets = programmes.SelectMany(p => AnswerTarget.In(p, kinds)).ToArray();
        var sameName = targets.Where(t => t.IsCalled(asked.Text)).Select(static t => t.Id);
        var sameNameIds = string.Join(" or ", sameName.Distinct(StringComparer.Ordinal));
        var near = WordSuggestion.Of(asked.Text, targets.Select(static t => t.Id));
        return ContentDiagnostics.Dangling.At(
            asked.Span,
            $"There is no {AnswerTarget.NameOf(kinds)} with the id ‘{asked.Text}’.",
            sameNameIds.Length > 0 ? $"Type its id: {sameNameIds}"
                : near is not null ? $"Did you mean ‘{near}’?"
                : kinds == IdKinds.Statement
                    ? "The id of a statement is the name of its file without ‘.yaml’: 2025-01-16-oral"
                : "The id is in its file, on the line that begins with ‘id:’."
        );
    }
}
