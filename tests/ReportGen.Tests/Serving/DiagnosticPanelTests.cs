using ReportGen.Cli.Reporting;
using ReportGen.Cli.Serving;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Serving;

public sealed class DiagnosticPanelTests
{
    private static readonly DiagnosticCode Fault = Code("RG9001", Severity.Error);
    private static readonly DiagnosticCode Remark = Code("RG9002", Severity.Warning);

    private static readonly SourceText Text = new(
        "content/p/<b>.yaml",
        "title: <script>alert(1)</script> & more\n"
    );

    [Fact]
    public void ProblemPanel_of_nothing_is_empty() =>
        Assert.Equal("", DiagnosticPanel.Html([], _ => null));

    [Fact]
    public void ProblemPanel_escapes_all_that_comes_from_files()
    {
        var html = DiagnosticPanel.Html(
            [
                Fault.At(Text.Span(7, 15), "There is no <script> here & now.", "Write \"<i>\"") with
                {
                    Related = [new RelatedPlace(Text.Span(0, 5), "<u>first</u>")],
                },
            ],
            _ => Text
        );

        foreach (var tag in new[] { "<script>", "<b>", "<i>", "<u>", "\"<", " & " })
        {
            Assert.DoesNotContain(tag, html, StringComparison.Ordinal);
        }

        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemPanel_has_an_alert_for_errors_and_a_folded_note_for_the_rest()
    {
        var error = DiagnosticPanel.Html([Fault.At(Text.Span(0, 5), "Wrong.")], _ => Text);
        var warning = DiagnosticPanel.Html([Remark.At(Text.Span(0, 5), "Odd.")], _ => Text);

        Assert.Contains("role=alert", error, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", error, StringComparison.Ordinal);
        Assert.StartsWith("<details ", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("role=alert", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(" open", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void ProblemPanel_has_the_words_of_the_terminal()
    {
        var text = new SourceText("content/p/a.yaml", "status: don\n");
        var fault = Fault.At(text.Span(8, 11), "No such status.", "Write complete");

        var html = DiagnosticPanel.Html([fault], _ => text);

        foreach (
            var line in new DiagnosticText(hasColour: false)
                .Of(fault, _ => text)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var words = line.Replace("content/p/a.yaml:1:9", "", StringComparison.Ordinal).Trim();
            Assert.Contains(words, html, StringComparison.Ordinal);
        }

        Assert.Contains("<strong>content/p/a.yaml:1:9</strong>", html, StringComparison.Ordinal);
    }

    private static DiagnosticCode Code(string id, Severity severity) =>
        new(id, severity, "A fault", "Explained.", "a: b", "a: c");
}
