using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Output.Reporting;

/// <summary>Writes all diagnostics as Markdown for a job summary or a comment.</summary>
public static class DiagnosticSummary
{
    /// <summary>The largest summary of one step that GitHub accepts, in bytes (1 MiB).</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>Bytes reserved for the sentence on how many were left out.</summary>
    private const int RoomForTheRest = 400;

    private static readonly (Severity Severity, string Heading)[] Sections =
    [
        (Severity.Error, "Errors: no document is written until these are corrected"),
        (Severity.Warning, "Warnings: probably wrong, but documents are still written"),
        (Severity.Notice, "Notices: worth knowing; no action is needed"),
    ];

    /// <summary>Writes the Markdown, with LF line ends.</summary>
    /// <param name="diagnostics">In the order of reporting.</param>
    /// <param name="textOf">Returns the text of a file, or null when it can't be shown (then no line is given).</param>
    /// <param name="changed">The lines that the change touched: their diagnostics come first in each table.</param>
    /// <param name="links">The addresses of files and codes.</param>
    /// <param name="maximumBytes">The maximum length in bytes of UTF-8. Diagnostics that don't fit are counted.</param>
    public static string Write(
        ImmutableArray<Diagnostic> diagnostics,
        Func<string, SourceText?> textOf,
        ChangedLines changed,
        ReportLinks links,
        int maximumBytes = MaximumBytes
    )
    {
        var counts = SeverityCounts.Of(diagnostics).InWords();
        var summary = new BoundedText(maximumBytes - RoomForTheRest);
        summary.TryAdd($"## {FirstLetter.Upper(counts)}\n");
        var leftOut = 0;
        foreach (var (severity, heading) in Sections)
        {
            var isFirst = true;
            foreach (
                var (diagnostic, isChanged) in diagnostics
                    .Where(d => d.Severity == severity)
                    .Select(d => (d, changed.Touch(d.Span, textOf(d.Span.Path))))
                    .OrderByDescending(static d => d.Item2)
            )
            {
                var row = Row(diagnostic, isChanged, textOf, links);
                var head = isFirst
                    ? $"\n### {heading}\n\n| Where | What is wrong | What to type instead |\n| --- | --- | --- |\n"
                    : "";
                // Once one is left out, so are all that follow: a list with gaps would be mistaken for a complete one.
                if (leftOut > 0 || !summary.TryAdd(head + row))
                {
                    leftOut++;
                }

                isFirst = false;
            }
        }

        return leftOut == 0 ? summary.Text : summary.Text + TheRest(leftOut);
    }

    private static string TheRest(int count) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"\n**{count:N0} more {(count == 1 ? "is" : "are")} left out here**, because GitHub shows at most 1 MiB. Correct what is listed and save again, or run `reportgen validate` to see everything.\n"
        );

    private static string Row(
        Diagnostic diagnostic,
        bool isChanged,
        Func<string, SourceText?> textOf,
        ReportLinks links
    )
    {
        var row = new StringBuilder("| ").Append(Place(diagnostic.Span, textOf, links));
        row.Append(isChanged ? " (changed here) | " : " | ");
        row.Append(GitHubMarkdown.InCell(diagnostic.Message));
        foreach (var related in diagnostic.Related)
        {
            row.Append("<br>See ").Append(Place(related.Span, textOf, links));
            row.Append(": ").Append(GitHubMarkdown.InCell(related.Note)).Append('.');
        }

        var code = diagnostic.Code.Id;
        row.Append(
            links.HelpFor(diagnostic.Code) is { } help ? $" ([{code}]({help}))" : $" ({code})"
        );
        return row.Append(" | ")
            .Append(GitHubMarkdown.InCell(diagnostic.Hint ?? ""))
            .Append(" |\n")
            .ToString();
    }

    private static string Place(
        SourceSpan span,
        Func<string, SourceText?> textOf,
        ReportLinks links
    )
    {
        int? line = textOf(span.Path)?.Locate(span.Start).Line;
        var words = GitHubMarkdown.InCell(
            line is null
                ? span.Path
                : string.Create(CultureInfo.InvariantCulture, $"{span.Path}, line {line}")
        );
        return links.FileAt(span.Path, line) is { } address ? $"[{words}]({address})" : words;
    }

    /// <summary>A text builder with a maximum number of bytes.</summary>
    private sealed class BoundedText(int maximumBytes)
    {
        private readonly StringBuilder text = new();
        private int bytes;

        public string Text => text.ToString();

        public bool TryAdd(string piece)
        {
            var size = Encoding.UTF8.GetByteCount(piece);
            if (bytes + size > maximumBytes)
            {
                return false;
            }

            bytes += size;
            text.Append(piece);
            return true;
        }
    }
}
