using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Output.Reporting;

/// <summary>Everything that was found, as Markdown for a job summary or a comment.</summary>
public static class DiagnosticSummary
{
    /// <summary>The largest summary of one step that GitHub takes, in bytes (1 MiB).</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <summary>Room kept for the sentence that says how many were left out, in bytes.</summary>
    private const int RoomForTheRest = 400;

    private static readonly (Severity Severity, string Heading)[] Sections =
    [
        (Severity.Error, "Errors: no document is made until these are mended"),
        (Severity.Warning, "Warnings: probably wrong; documents are made all the same"),
        (Severity.Notice, "Notices: worth knowing; nothing has to be done"),
    ];

    /// <summary>The Markdown, with LF line ends.</summary>
    /// <param name="diagnostics">In the order in which they are told.</param>
    /// <param name="textOf">The text of a file, or null when it can't be shown (then no line is named).</param>
    /// <param name="changed">The lines that the change at hand touched: their faults come first in each table.</param>
    /// <param name="links">Where files and codes can be opened.</param>
    /// <param name="maximumBytes">What may not be exceeded, in bytes of UTF-8. What does not fit is counted.</param>
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
                // Once one is left out the rest is too: a list with holes would be taken for whole.
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
            $"\n**{count:N0} more {(count == 1 ? "is" : "are")} left out here**, because GitHub shows at most 1 MiB. Mend what is listed and save again, or run `reportgen validate` to see everything.\n"
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

    /// <summary>A text that grows up to a number of bytes.</summary>
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
