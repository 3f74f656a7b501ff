using NodaTime;
using ReportGen.Core.Content.Editing;
using ReportGen.Core.Content.Scaffolding;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Issues;

/// <summary>Converts an issue written with one of the forms to YAML to paste.</summary>
public static class IssueReader
{
    /// <summary>Reads the issue and checks each answer.</summary>
    /// <param name="issue">The text of the issue, as GitHub stores it.</param>
    /// <param name="content">The content that the answers refer to.</param>
    /// <param name="file">Returns the text of a content file, or null.</param>
    /// <returns>The YAML, or the errors in the answers: RG2050 to RG2052, and the codes of the same errors in a file.</returns>
    public static Checked<IssueEntry> Read(
        SourceText issue,
        ContentSet content,
        Func<string, SourceText?> file
    )
    {
        if (IssueAnswers.Read(issue) is not { } answers)
        {
            return Checked.Faulty<IssueEntry>(NotAForm(issue));
        }

        var bag = new DiagnosticBag();
        IssueFieldChecker.ReportMissing(answers, bag);
        var subject = answers[answers.Form.SubjectQuestion] is { } asked
            ? IssueSubject.Find(answers, asked, content.Programmes, bag)
            : null;
        var kind = answers.Form.EntryKind;
        var fields = new IssueFieldChecker(answers, subject, content.Calendar, bag).Write(
            skip: kind == IssueEntryKind.Correction ? "date" : ""
        );
        var day = DayOf(answers, kind == IssueEntryKind.Value ? "as-at" : "date");
        if (subject is null || bag.Count > 0)
        {
            return new Checked<IssueEntry>(null, bag.ToSorted());
        }

        return kind == IssueEntryKind.Correction
            ? Checked.Sound(Correction(subject, fields, day))
            : Insert(subject, kind, fields, day, file(subject.Target.Path)!);
    }

    private static Checked<IssueEntry> Insert(
        IssueSubject subject,
        IssueEntryKind kind,
        List<string> fields,
        LocalDate day,
        SourceText file
    )
    {
        var root = (YamlMapping)YamlParser.Parse(file, new DiagnosticBag()).Root!;
        return kind == IssueEntryKind.Update
            ? Insert(file, root, "updates", "date", fields, day)
            : Insert(file, RegisterLine(root, subject.Target.Id), "values", "as-at", fields, day);
    }

    /// <summary>A figure or funding line of a register, which lists each with its values.</summary>
    private static YamlMapping RegisterLine(YamlMapping root, string id) =>
        root
            .Entries.Select(static e => e.Value)
            .OfType<YamlSequence>()
            .SelectMany(static s => s.Items)
            .OfType<YamlMapping>()
            .First(m => m["id"] is YamlScalar found && found.Value == id);

    private static Checked<IssueEntry> Insert(
        SourceText file,
        YamlMapping owner,
        string list,
        string dateField,
        List<string> fields,
        LocalDate day
    ) =>
        new ListEntryInsertion(file, owner, list).InsertByDate(fields, dateField, day)
            is { } inserted
            ? Checked.Sound(new IssueEntry(file.Path, inserted.Where, inserted.Yaml, inserted.Text))
            : Checked.Faulty<IssueEntry>(
                IssueDiagnostics.ListInBrackets.At(
                    (owner[list] ?? owner).Span,
                    $"The list ‘{list}’ is in brackets, so nothing can be pasted below an entry.",
                    "Write each entry on lines of its own, with a dash before it; then do this again."
                )
            );

    private static IssueEntry Correction(IssueSubject subject, List<string> fields, LocalDate day)
    {
        var wrong = subject.Programme.Statements.First(s => s.Id == subject.Target.Id);
        var (path, text) = Scaffold.Correction(subject.Programme, wrong, day, fields);
        return new IssueEntry(path, $"A new file: {path}", text, text);
    }

    /// <summary>The day by which the entry is sorted; an error in it has already been reported.</summary>
    private static LocalDate DayOf(IssueAnswers answers, string field)
    {
        var question = answers.Form.Questions.First(q => q.Field == field);
        return answers[question] is { } answer && DateText.TryParse(answer.Text, out var day)
            ? day
            : default;
    }

    private static Diagnostic NotAForm(SourceText issue) =>
        IssueDiagnostics.NotAForm.At(
            SourceSpan.StartOf(issue.Path),
            "This is not the text of an issue written with a form.",
            "It should contain one of these headings, with the answer below it: "
                + string.Join(
                    ", ",
                    IssueForms.All.Select(static f => $"### {f.SubjectQuestion.Label}")
                )
                + "."
        );
}
