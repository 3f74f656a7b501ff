using System.Collections.Immutable;
using System.Net;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Serving;

/// <summary>What is wrong, as markup above a page: the same words as in the terminal.</summary>
internal static class DiagnosticPanel
{
    /// <summary>Nobody reads more than this in a page; the terminal has them all.</summary>
    private const int Most = 50;

    /// <summary>Errors in an alert, warnings and notices in a note that is folded; empty when there are none.</summary>
    /// <param name="diagnostics">In the order in which they are shown.</param>
    /// <param name="textOf">The text of a file, or null.</param>
    public static string Html(
        ImmutableArray<Diagnostic> diagnostics,
        Func<string, SourceText?> textOf
    )
    {
        var html = new StringBuilder();
        var errors = diagnostics.Where(static d => d.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            html.Append("<div class=reportgen-errors role=alert>\n<p class=reportgen-title>")
                .Append(Count(errors.Count, "error", "errors"))
                .Append(". This page stays as it was until they are corrected.</p>\n");
            List(html, errors, textOf);
            html.Append("</div>\n");
        }

        var others = diagnostics.Where(static d => d.Severity != Severity.Error).ToList();
        if (others.Count > 0)
        {
            html.Append("<details class=reportgen-warnings>\n<summary>")
                .Append(Count(others.Count, "thing", "things"))
                .Append(" to look at</summary>\n");
            List(html, others, textOf);
            html.Append("</details>\n");
        }

        return html.ToString();
    }

    private static void List(
        StringBuilder html,
        List<Diagnostic> diagnostics,
        Func<string, SourceText?> textOf
    )
    {
        html.Append("<ul>\n");
        foreach (var diagnostic in diagnostics.Take(Most))
        {
            Item(html, diagnostic, textOf);
        }

        html.Append("</ul>\n");
        if (diagnostics.Count > Most)
        {
            html.Append("<p>")
                .Append(Count(diagnostics.Count - Most, "more is", "more are"))
                .Append(" shown in the terminal.</p>\n");
        }
    }

    private static void Item(
        StringBuilder html,
        Diagnostic diagnostic,
        Func<string, SourceText?> textOf
    )
    {
        var text = textOf(diagnostic.Span.Path);
        var word = DiagnosticPrinter.Word(diagnostic.Severity);
        html.Append("<li><p><strong>")
            .Append(Escaped(DiagnosticPrinter.Place(diagnostic.Span, text)))
            .Append("</strong>: ")
            .Append(Escaped($"{word} {diagnostic.Code.Id}: {diagnostic.Message}"))
            .Append("</p>\n");
        var excerpt = DiagnosticPrinter.Excerpt(diagnostic.Span, text);
        if (excerpt.Count > 0)
        {
            // It may be scrolled sideways, by keyboard too.
            html.Append("<pre tabindex=0>")
                .Append(Escaped(string.Join('\n', excerpt)))
                .Append("</pre>\n");
        }

        foreach (var line in diagnostic.Hint?.Split('\n') ?? [])
        {
            html.Append("<p>→ ").Append(Escaped(line)).Append("</p>\n");
        }

        foreach (var related in diagnostic.Related)
        {
            var place = DiagnosticPrinter.Place(related.Span, textOf(related.Span.Path));
            html.Append("<p>").Append(Escaped($"{place}: {related.Note}")).Append("</p>\n");
        }

        html.Append("</li>\n");
    }

    private static string Escaped(string words) => WebUtility.HtmlEncode(words);

    private static string Count(int number, string one, string many) =>
        Terminal.HumanReadable.Count(number, one, many);
}
