using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Reporting;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Core.Preview.Writing;

/// <summary>Where a preview is shown: GitHub has a limit for each place.</summary>
public enum PreviewPlace
{
    /// <summary>The summary of a workflow's step: at most 1 MiB.</summary>
    JobSummary,

    /// <summary>A comment: at most 65,536 characters.</summary>
    Comment,
}

/// <summary>A preview as GitHub-flavoured Markdown.</summary>
public static class PreviewMarkdown
{
    /// <summary>The limit of one step's summary, in bytes of UTF-8 (GitHub: 1 MiB a step).</summary>
    public const int SummaryLimit = 1024 * 1024;

    /// <summary>The limit of a comment, in characters (GitHub: 65,536; UTF-16 code units are counted, which are never fewer).</summary>
    public const int CommentLimit = 65_536;

    /// <summary>
    /// Ends a line within an entry of a list. GitHub keeps line breaks in comments but not elsewhere; with the
    /// backslash, it keeps them everywhere.
    /// </summary>
    private const string NextLine = "\\\n  ";

    /// <summary>With more entries than this, the list is folded.</summary>
    private const int MostInSight = 12;

    /// <summary>The Markdown with LF line ends, within the limit of its place.</summary>
    /// <param name="report">The preview.</param>
    /// <param name="links">The addresses to link to.</param>
    /// <param name="place">Where it is shown.</param>
    /// <param name="taken">How much of the limit is already used, in the place's own measure.</param>
    /// <param name="closing">A closing sentence in Markdown; null for none.</param>
    public static string Write(
        PreviewReport report,
        PreviewLinks links,
        PreviewPlace place,
        int taken = 0,
        string? closing = null
    )
    {
        var draft = new BoundedReport();
        draft.Add($"## What this change does\n\n{PreviewSummary.Of(report)}\n\n");
        AddProblems(draft, report, links);
        AddItems(draft, report, links);
        DocumentsMarkdown.Add(draft, report.Documents, links);
        AddClearances(draft, report);
        draft.Add(Closing(report, links, closing));
        return place == PreviewPlace.Comment
            ? draft.Write(
                CommentLimit - taken,
                static t => t.Length,
                rest => Rest(rest, "a comment is limited to 65,536 characters", links)
            )
            : draft.Write(
                SummaryLimit - taken,
                Encoding.UTF8.GetByteCount,
                rest => Rest(rest, "a summary is limited to 1 MiB", links)
            );
    }

    private static string Rest(string what, string limit, PreviewLinks links) =>
        $"**Left out here: {what}**, because {limit}. "
        + (
            links.Whole is { } whole
                ? $"They are in [the whole preview]({whole}).\n"
                : "To see everything, run `reportgen preview --base main --output preview.md`.\n"
        );

    private static void AddProblems(BoundedReport draft, PreviewReport report, PreviewLinks links)
    {
        var near = report.Problems.Where(static p => p.Proximity != Proximity.Elsewhere).ToList();
        var far = report.Problems.Where(static p => p.Proximity == Proximity.Elsewhere).ToList();
        if (near.Count > 0)
        {
            draft.Add(
                "### Problems in the changed files\n\n",
                near.Count > MostInSight ? Sum(near) : null,
                near.Select(p => Problem(p, links)),
                "problem"
            );
        }

        if (far.Count > 0)
        {
            draft.Add(
                near.Count > 0 ? "" : "### Problems\n\n",
                $"In files that this change does not touch: {Sum(far)}",
                far.Select(p => Problem(p, links)),
                "problem"
            );
        }
    }

    private static string Sum(List<PreviewDiagnostic> problems) =>
        SeverityCounts.Of(problems.Select(static p => p.Diagnostic)).InWords();

    private static string Problem(PreviewDiagnostic problem, PreviewLinks links)
    {
        var diagnostic = problem.Diagnostic;
        var text = new StringBuilder("- **")
            .Append(
                diagnostic.Severity switch
                {
                    Severity.Error => "Error",
                    Severity.Warning => "Warning",
                    _ => "Notice",
                }
            )
            .Append("** in ")
            .Append(Place(diagnostic.Span.Path, problem.Line, links))
            .Append(": ")
            .Append(GitHubMarkdown.OfMessage(diagnostic.Message))
            .Append(
                links.Report.HelpFor(diagnostic.Code) is { } help
                    ? $" ([{diagnostic.Code.Id}]({help}))"
                    : $" ({diagnostic.Code.Id})"
            );
        if (diagnostic.Hint is { } hint)
        {
            text.Append(NextLine).Append("→ ").Append(GitHubMarkdown.OfMessage(hint));
        }

        foreach (var related in problem.Related)
        {
            text.Append(NextLine)
                .Append("See ")
                .Append(Place(related.Path, related.Line, links))
                .Append(": ")
                .Append(GitHubMarkdown.OfMessage(related.Note))
                .Append('.');
        }

        return text.Append('\n').ToString();
    }

    private static string Place(string path, int? line, PreviewLinks links) =>
        Linked(
            line is { } number ? FormattableString.Invariant($"{path}, line {number}") : path,
            links.Report.FileAt(path, line)
        );

    private static void AddItems(BoundedReport draft, PreviewReport report, PreviewLinks links)
    {
        if (report.Items.IsEmpty)
        {
            return;
        }

        var severalProgrammes =
            report.Items.Select(static i => i.Programme).Distinct(StringComparer.Ordinal).Count()
            > 1;
        draft.Add(
            "### What changes, item by item\n\n",
            report.Items.Length > MostInSight
                ? BoundedReport.Counted(report.Items.Length, "item")
                : null,
            report.Items.Select(i => Item(i, links, severalProgrammes)),
            "item"
        );
    }

    private static string Item(ItemChange item, PreviewLinks links, bool namesProgramme)
    {
        var name = Linked(item.Name, links.Report.FileAt(item.Path, null));
        var programme =
            namesProgramme && item.Programme.Length > 0
                ? $" ({GitHubMarkdown.InLine(item.Programme)})"
                : "";
        var clauses = string.Join("; ", item.Clauses.Select(GitHubMarkdown.InLine));
        return $"- **{name}**{programme}: {clauses}.\n";
    }

    private static void AddClearances(BoundedReport draft, PreviewReport report)
    {
        if (report.VoidedClearances.IsEmpty)
        {
            return;
        }

        draft.Add(
            "### Clearances that this change voids\n\nThe text is no longer the one that was cleared. Have it cleared again before it is published.\n\n",
            null,
            report.VoidedClearances.Select(static c =>
                $"- {GitHubMarkdown.InLine(c.Statement)}: cleared by {GitHubMarkdown.InLine(c.Person)} ({GitHubMarkdown.InLine(c.Role)}) on {Programmes.Words.DateWords.Of(c.Date)}.\n"
            ),
            "clearance"
        );
    }

    private static string Closing(PreviewReport report, PreviewLinks links, string? closing)
    {
        var lines = new List<string>();
        if (links.Artifacts is { } artifacts)
        {
            lines.Add($"The documents built from this change: {artifacts}");
        }

        lines.Add(GitHubMarkdown.InLine(report.Base.Words));
        if (closing is not null)
        {
            lines.Add(closing);
        }

        return string.Join("\n\n", lines) + "\n";
    }

    /// <summary>Words linked to an address, when there is one.</summary>
    internal static string Linked(string words, string? address) =>
        address is null
            ? GitHubMarkdown.InLine(words)
            : $"[{GitHubMarkdown.InLine(words)}]({address})";
}
