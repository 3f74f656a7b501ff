using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Issues;

/// <summary>
/// Checks the answers as the same values in a file would be checked, and writes the fields that they become.
/// </summary>
/// <param name="answers">The answers.</param>
/// <param name="subject">Their subject; null when it is not known, so that ids are not looked up.</param>
/// <param name="calendar">For promised dates that name a recess.</param>
/// <param name="bag">Receives the diagnostics.</param>
internal sealed class IssueFieldChecker(
    IssueAnswers answers,
    IssueSubject? subject,
    IReadOnlyList<CalendarPeriod> calendar,
    DiagnosticBag bag
)
{
    /// <summary>Returns lines of fields, in the order of the form, not indented.</summary>
    /// <param name="skip">A field that is checked but not written.</param>
    public List<string> Write(string skip = "")
    {
        var lines = new List<string>();
        var group = "";
        foreach (var question in answers.Form.Questions)
        {
            if (question.Field.Length == 0 || answers[question] is not { } answer)
            {
                continue;
            }

            var dot = question.Field.IndexOf('.', StringComparison.Ordinal);
            var outer = dot < 0 ? "" : question.Field[..dot];
            if (outer.Length > 0 && !string.Equals(outer, group, StringComparison.Ordinal))
            {
                lines.Add($"{outer}:");
            }

            group = outer;
            var written = question.Field is "sources"
                ? Sources(answer, subject)
                : Field(question, question.Field[(dot + 1)..], answer);
            if (string.Equals(question.Field, skip, StringComparison.Ordinal))
            {
                continue;
            }

            lines.AddRange(outer.Length == 0 ? written : written.Select(static l => "  " + l));
        }

        return lines;
    }

    /// <summary>Reports the questions that need an answer and have none. RG2051.</summary>
    public static void ReportMissing(IssueAnswers answers, DiagnosticBag bag)
    {
        foreach (var question in answers.Form.Questions)
        {
            if (question.IsRequired && answers[question] is null)
            {
                bag.Add(
                    IssueDiagnostics.NoAnswer.At(
                        answers.HeadingOf(question),
                        $"‘{question.Label}’ has no answer.",
                        $"Write it below the heading ‘### {question.Label}’, for example: {question.Example}"
                    )
                );
            }
        }
    }

    private IEnumerable<string> Field(IssueQuestion question, string field, IssueAnswer answer)
    {
        var schema = question.Schema!;
        var scalar = new YamlScalar(answer.Span, answer.Text, YamlStyle.Quoted);
        if (!Check(scalar, schema, question))
        {
            return [];
        }

        return schema.Form switch
        {
            ValueForm.Prose => Block(field, answer.Text),
            ValueForm.Words or ValueForm.Label => [$"{field}: {Quoted(answer.Text)}"],
            ValueForm.Reference => Reference(field, schema.Ids, answer, subject),
            _ => [$"{field}: {answer.Text}"],
        };
    }

    private bool Check(YamlScalar scalar, ScalarSchema schema, IssueQuestion question)
    {
        var found = new DiagnosticBag();
        if (
            new ValueChecker(found, calendar).Check(
                scalar,
                schema,
                question.Label,
                question.Example
            )
        )
        {
            return true;
        }

        foreach (var diagnostic in found.ToSorted())
        {
            bag.Add(
                diagnostic.Code == ContentDiagnostics.DueWords
                    ? diagnostic with
                    {
                        // A form has no place for the date that the file would need with such words.
                        Hint =
                            "Write a day (2025-12-31) or words that name one (before Easter 2026, by the end of 2026). Other words go under ‘What else happened’.",
                    }
                    : diagnostic with
                    {
                        // In a form only the answer is typed; its heading is already there.
                        Hint = diagnostic.Hint?.Replace(
                            $"{question.Label}: ",
                            "",
                            StringComparison.Ordinal
                        ),
                    }
            );
        }

        return false;
    }

    private IEnumerable<string> Reference(
        string field,
        IdKinds kinds,
        IssueAnswer answer,
        IssueSubject? about
    )
    {
        if (about is null)
        {
            return [];
        }

        var ids = Ids(kinds, about).ToArray();
        if (ids.Contains(answer.Text, StringComparer.Ordinal))
        {
            return [$"{field}: {Plain(answer.Text)}"];
        }

        bag.Add(NoSuch(answer.Span, answer.Text, kinds, ids, about));
        return [];
    }

    private static IEnumerable<string> Ids(IdKinds kinds, IssueSubject about) =>
        kinds switch
        {
            IdKinds.Part => Item(about)?.Parts.Select(static p => p.Id) ?? [],
            IdKinds.Addressee => Item(about)?.Addressees.Select(static a => a.Id) ?? [],
            IdKinds.Source => about.Programme.Sources.Select(static s => s.Id),
            _ => AnswerTarget.In(about.Programme, kinds).Select(static t => t.Id),
        };

    private static ITracked? Item(IssueSubject about) =>
        about
            .Programme.Recommendations.Cast<ITracked>()
            .Concat(about.Programme.Commitments)
            .FirstOrDefault(i => i.Id == about.Target.Id);

    /// <summary>Reads one source a line: its id or address, and after a comma the place in it.</summary>
    private List<string> Sources(IssueAnswer answer, IssueSubject? about)
    {
        if (about is null)
        {
            return [];
        }

        var lines = new List<string> { "sources:" };
        var at = 0;
        foreach (var line in answer.Text.Split('\n'))
        {
            var words = line.Trim().TrimStart('-', '*').Trim();
            if (words.Length > 0)
            {
                var comma = words.IndexOf(',', StringComparison.Ordinal);
                var named = comma < 0 ? words : words[..comma].TrimEnd();
                var place = comma < 0 ? "" : words[(comma + 1)..].Trim();
                if (SourceOf(named, answer, at, about) is { } id)
                {
                    lines.Add(
                        place.Length == 0
                            ? $"  - {Plain(id)}"
                            : $"  - {{source: {Plain(id)}, at: {Quoted(place)}}}"
                    );
                }
            }

            at++;
        }

        return lines;
    }

    private string? SourceOf(string named, IssueAnswer answer, int line, IssueSubject about)
    {
        var sources = about.Programme.Sources;
        if (
            sources.FirstOrDefault(s =>
                s.Id == named || string.Equals(s.Url, named, StringComparison.Ordinal)
            ) is
            { } found
        )
        {
            return found.Id;
        }

        var isAddress = named.Contains("://", StringComparison.Ordinal);
        var span =
            answer.Text.Contains('\n', StringComparison.Ordinal) && line > 0
                ? answer.Span
                : answer.Span with
                {
                    End = Math.Min(answer.Span.Start + named.Length, answer.Span.End),
                };
        bag.Add(
            isAddress
                ? ContentDiagnostics.Dangling.At(
                    span,
                    $"No source has the address {named}.",
                    $"Add it to content/{about.Programme.Id}/sources.yaml first, then type its id here."
                )
                : NoSuch(span, named, IdKinds.Source, [.. sources.Select(static s => s.Id)], about)
        );
        return null;
    }

    private static Diagnostic NoSuch(
        SourceSpan span,
        string typed,
        IdKinds kinds,
        string[] ids,
        IssueSubject about
    )
    {
        var kind = AnswerTarget.NameOf(kinds);
        var hint =
            WordSuggestion.Of(typed, ids) is { } near ? $"Did you mean ‘{near}’?"
            : kinds == IdKinds.Source
                ? $"Add it to content/{about.Programme.Id}/sources.yaml first, or check the spelling."
            : ids.Length == 0 ? $"‘{about.Target.Id}’ has none: leave this answer empty."
            : ids.Length <= 12 ? $"The ids are: {string.Join(", ", ids)}."
            : "Check the spelling.";
        return ContentDiagnostics.Dangling.At(
            span,
            $"There is no {kind} with the id ‘{typed}’.",
            hint
        );
    }

    private static IEnumerable<string> Block(string field, string text) =>
        [
            $"{field}: |",
            .. text.Replace("\t", "    ", StringComparison.Ordinal)
                .Split('\n')
                .Select(static l => l.Length == 0 ? "" : "  " + l),
        ];

    private static string Quoted(string words) =>
        YamlSyntaxErrors.Quote(words.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>Writes an id, in quotes if it could be taken for a number or for true or false.</summary>
    private static string Plain(string id) =>
        ScalarTyping.Of(new YamlScalar(default, id, YamlStyle.Plain))
            == ScalarTyping.ScalarKind.Words
        && !ScalarTyping.IsYaml11Boolean(id)
            ? id
            : YamlSyntaxErrors.Quote(id);
}
