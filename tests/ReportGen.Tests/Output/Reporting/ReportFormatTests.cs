using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Reporting;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Output.Reporting;

public sealed class ReportFormatTests
{
    private static readonly ReportLinks Links = new(
        "https://example.org/o/r/blob/abc/",
        "https://example.org/o/r/blob/abc/docs/diagnostics.md"
    );

    [Fact]
    public void Commands_of_every_kind_are_one_escaped_line_each()
    {
        var lines = Faults.OfEveryKind.Select(static d =>
            WorkflowCommands.Of(d, Faults.Texts, "sub, folder/")
        );

        Golden.Verify(string.Join('\n', lines) + "\n", "txt");
    }

    [Fact]
    public void Command_of_any_words_is_read_back_by_the_rules_of_GitHub()
    {
        const string odd = "100%: a, b::c\r\n::error::d%0A%25";
        var fault = Faults.On($"content/{odd}", 1, message: odd, hint: null);

        var line = WorkflowCommands.Of(fault, Faults.Texts);

        // The runner splits at the first "::" after the name and properties, these at commas, and unescapes.
        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line);
        var body = line["::".Length..];
        var at = body.IndexOf("::", StringComparison.Ordinal);
        var properties = body[..at]
            .Split(' ', 2)[1]
            .Split(',')
            .Select(static p => p.Split('=', 2))
            .ToDictionary(static p => p[0], static p => Unescaped(p[1]), StringComparer.Ordinal);
        Assert.Equal($"content/{odd}", properties["file"]);
        Assert.Equal("1", properties["line"]);
        Assert.Equal("RG2006: A date in the wrong form", properties["title"]);
        Assert.Equal(odd, Unescaped(body[(at + 2)..]));
    }

    [Fact]
    public void Summary_of_every_kind_is_as_accepted() =>
        Golden.Verify(
            DiagnosticSummary.Write(
                Faults.OfEveryKind,
                Faults.Texts,
                new ChangedLines([new("content/b.yaml", [new LineRange(5, 5)])]),
                Links
            ),
            "md"
        );

    [Fact]
    public void Summary_of_more_than_a_mebibyte_says_how_many_are_left_out()
    {
        ImmutableArray<Diagnostic> many =
        [
            .. Enumerable
                .Range(0, 3000)
                .Select(i => Faults.On($"content/{i:D4}.yaml", 1, message: new string('é', 300))),
        ];

        var summary = DiagnosticSummary.Write(
            many,
            Faults.Texts,
            ChangedLines.None,
            ReportLinks.None
        );

        var size = Encoding.UTF8.GetByteCount(summary);
        Assert.InRange(size, 1_000_000, DiagnosticSummary.MaximumBytes);
        var rows = summary
            .Split('\n')
            .Count(static l => l.StartsWith("| content/", StringComparison.Ordinal));
        Assert.Contains(
            FormattableString.Invariant($"**{3000 - rows:N0} more are left out here**"),
            summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Summary_in_a_file_that_is_full_already_still_says_that_all_are_left_out()
    {
        var summary = DiagnosticSummary.Write(
            Faults.OfEveryKind,
            Faults.Texts,
            ChangedLines.None,
            ReportLinks.None,
            maximumBytes: 10
        );

        Assert.Contains("5 more are left out here", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_of_every_kind_is_as_accepted() =>
        Golden.Verify(
            Encoding.UTF8.GetString(DiagnosticJson.Write(Faults.OfEveryKind, Faults.Texts)),
            "json"
        );

    [Fact]
    public void Sarif_of_every_kind_is_as_accepted() =>
        Golden.Verify(Sarif(Faults.OfEveryKind, Faults.Texts), "json");

    [Fact]
    public void Sarif_fingerprint_stays_when_lines_above_come_and_go()
    {
        var fault = Faults.On("a.yaml", 2);
        var below = Faults.On("a.yaml", 4);

        Func<string, SourceText?> before = static p => new SourceText(p, "a\nb: c\nd\n");
        Func<string, SourceText?> after = static p => new SourceText(p, "a\nnew\nb: c\r\nd\n");

        Assert.Equal(
            Fingerprints([At(fault, before, "b: c")], before),
            Fingerprints([At(fault, after, "b: c")], after)
        );
        Assert.NotEqual(
            Fingerprints([At(fault, before, "b: c")], before),
            Fingerprints([At(below, after, "d")], after)
        );
    }

    [Fact]
    public void Sarif_fingerprints_of_equal_faults_of_one_line_differ()
    {
        var fault = Faults.On("a.yaml", 2);

        var prints = Fingerprints([fault, fault with { Message = "This too." }], Faults.Texts);

        Assert.Equal(2, prints.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Anchors_of_all_codes_are_of_headings_in_the_document()
    {
        var headings = File.ReadLines(Path.Combine(Golden.Root, "docs", "diagnostics.md"))
            .Where(static l => l.StartsWith("### ", StringComparison.Ordinal))
            .ToArray();

        foreach (var code in DiagnosticCatalogue.All)
        {
            var anchor = DiagnosticsDocument.AnchorOf(code);
            Assert.Matches("^rg[0-9]{4}-[a-z0-9’é-]+$", anchor);
            Assert.Contains($"### {code.Id}: {code.Title}", headings);
        }

        Assert.Equal(
            "rg1006-a-value-begins-with--or-",
            DiagnosticsDocument.AnchorOf(
                DiagnosticCatalogue.All.First(static c => c.Id == "RG1006")
            )
        );
    }

    private static Diagnostic At(Diagnostic fault, Func<string, SourceText?> texts, string words)
    {
        var start = texts(fault.Span.Path)!.Text.IndexOf(words, StringComparison.Ordinal);
        return fault with { Span = fault.Span with { Start = start, End = start + 1 } };
    }

    private static string Sarif(
        ImmutableArray<Diagnostic> diagnostics,
        Func<string, SourceText?> texts
    ) => Encoding.UTF8.GetString(SarifLog.Write(diagnostics, texts, "1.2.3", Links, "sub folder/"));

    private static string[] Fingerprints(
        ImmutableArray<Diagnostic> diagnostics,
        Func<string, SourceText?> texts
    )
    {
        using var json = JsonDocument.Parse(Sarif(diagnostics, texts));
        return
        [
            .. json
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(static r =>
                    r.GetProperty("partialFingerprints")
                        .GetProperty("primaryLocationLineHash")
                        .GetString()!
                ),
        ];
    }

    private static string Unescaped(string text) =>
        text.Replace("%0D", "\r", StringComparison.Ordinal)
            .Replace("%0A", "\n", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%2C", ",", StringComparison.Ordinal)
            .Replace("%25", "%", StringComparison.Ordinal);
}
