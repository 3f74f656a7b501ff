using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Content.Issues;

/// <summary>An answer and its position in the text of the issue.</summary>
/// <param name="Span">The position.</param>
/// <param name="Text">The answer, without blank lines around it, with LF line ends.</param>
internal sealed record IssueAnswer(SourceSpan Span, string Text);

/// <summary>
/// The answers of an issue written with a form. GitHub writes each question as a heading of the third
/// level, a blank line, and the answer below; <c>_No response_</c> or <c>None</c> for an empty one.
/// </summary>
internal sealed class IssueAnswers
{
    private const string HeadingPrefix = "### ";

    private readonly Dictionary<string, IssueAnswer> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> headings = new(StringComparer.Ordinal);

    private IssueAnswers(IssueForm form) => Form = form;

    /// <summary>The form.</summary>
    public IssueForm Form { get; }

    /// <summary>The answer to a question, or null.</summary>
    public IssueAnswer? this[IssueQuestion question] => answers.GetValueOrDefault(question.Id);

    /// <summary>The span of a question's heading, or of the first question's when it has none.</summary>
    public SourceSpan HeadingOf(IssueQuestion question) =>
        headings.TryGetValue(question.Id, out var place)
            ? place
            : headings[Form.SubjectQuestion.Id];

    /// <summary>Reads the answers; null when the text is not from a form.</summary>
    public static IssueAnswers? Read(SourceText issue)
    {
        foreach (var form in IssueForms.All)
        {
            for (var line = 1; line <= issue.LineCount; line++)
            {
                if (IsHeading(issue.Line(line), form.SubjectQuestion.Label))
                {
                    var read = new IssueAnswers(form);
                    read.Collect(issue, line);
                    return read;
                }
            }
        }

        return null;
    }

    private static bool IsHeading(string line, string label) =>
        line.StartsWith(HeadingPrefix, StringComparison.Ordinal)
        && line.AsSpan(HeadingPrefix.Length).Trim().SequenceEqual(label);

    /// <summary>Collects the answers. A heading counts only in the order of the form, as an answer may contain others.</summary>
    private void Collect(SourceText issue, int line)
    {
        var at = 0;
        var first = line + 1;
        AddHeading(issue, line, 0);
        for (line++; line <= issue.LineCount; line++)
        {
            var next = NextHeading(issue.Line(line), at);
            if (next < 0)
            {
                continue;
            }

            AddAnswer(issue, first, line - 1, Form.Questions[at]);
            AddHeading(issue, line, next);
            (at, first) = (next, line + 1);
        }

        AddAnswer(issue, first, LastLine(issue, first), Form.Questions[at]);
    }

    private int NextHeading(string line, int after)
    {
        for (var i = after + 1; i < Form.Questions.Length; i++)
        {
            if (IsHeading(line, Form.Questions[i].Label))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The last line of the last answer, before the check boxes.</summary>
    private static int LastLine(SourceText issue, int first)
    {
        for (var line = first; line <= issue.LineCount; line++)
        {
            if (IsHeading(issue.Line(line), IssueForms.Confirmation))
            {
                return line - 1;
            }
        }

        return issue.LineCount;
    }

    private void AddHeading(SourceText issue, int line, int question)
    {
        var start = issue.OffsetOf(line, 1);
        headings.Add(
            Form.Questions[question].Id,
            issue.Span(start, start + issue.Line(line).Length)
        );
    }

    private void AddAnswer(SourceText issue, int first, int last, IssueQuestion question)
    {
        while (first <= last && string.IsNullOrWhiteSpace(issue.Line(first)))
        {
            first++;
        }

        while (last >= first && string.IsNullOrWhiteSpace(issue.Line(last)))
        {
            last--;
        }

        if (first > last)
        {
            return;
        }

        var lines = Enumerable.Range(first, last - first + 1).Select(issue.Line);
        var text = string.Join('\n', lines.Select(static line => line.TrimEnd())).Trim();
        if (text is "_No response_" or "None")
        {
            return;
        }

        var indent = issue.Line(first).Length - issue.Line(first).TrimStart().Length;
        var start = issue.OffsetOf(first, indent + 1);
        var end = issue.OffsetOf(last, issue.Line(last).TrimEnd().Length + 1);
        answers.Add(question.Id, new IssueAnswer(issue.Span(start, end), text));
    }
}
