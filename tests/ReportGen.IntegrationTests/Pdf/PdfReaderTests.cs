using System.Text.RegularExpressions;
using ReportGen.IntegrationTests.Commands;
using ReportGen.Tests.Pdf.Conformance;

namespace ReportGen.IntegrationTests.Pdf;

/// <summary>Finished files as other programs read them: qpdf, poppler, and our own checker on PdfPig.</summary>
public sealed partial class PdfReaderTests(SampleBuild sample) : IClassFixture<SampleBuild>
{
    [Fact]
    public void Render_of_every_construct_is_read_by_others_as_it_was_meant()
    {
        using var folder = new Workspace();
        var fixtures = Path.Combine(Repository.Root, "tests", "fixtures", "pdf");
        foreach (var file in Directory.EnumerateFiles(fixtures))
        {
            folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        // Two of its faults are errors, which keep the command from writing anything.
        folder.Replace("torture.md", "[link to nowhere](#no-such-heading)", "link to nowhere");
        folder.Replace("torture.md", "![Missing](missing.png)", "");

        var ended = folder.Command("render", "torture.md");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Check(folder["torture.pdf"]);
        Golden(
            "PdfReaderTests.Render_of_every_construct_tags.verified.txt",
            Tags(folder["torture.pdf"])
        );
    }

    [Fact]
    public void Build_of_the_sample_gives_files_that_others_read()
    {
        var files = Directory.GetFiles(sample.Output, "*.pdf", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(files, Check);
    }

    [Theory]
    [InlineData("child-sexual-abuse/2025-01-16-oral/oral-statement")]
    [InlineData("child-sexual-abuse/2025-01-16-oral/oral-statement-speaking")]
    [InlineData("child-sexual-abuse/2025-01-16-oral/debate-summary")]
    [InlineData("child-sexual-abuse/2025-01-06-oral/progress-report")]
    [InlineData("child-sexual-abuse/2025-01-06-oral/release-notes")]
    [InlineData("child-sexual-abuse/internal/2025-09-02-oral/briefing")]
    [InlineData("coastal-paths/2025-01-21-senedd/oral-statement")]
    [InlineData("coastal-paths/2025-03-11-written/written-statement")]
    [InlineData("coastal-paths/2025-09-09-correction/correction")]
    public void Build_of_the_sample_tags_each_kind_of_document(string document) =>
        Golden(
            $"PdfReaderTests.Build_of_the_sample_{document.Replace('/', '_')}.verified.txt",
            SizeOrDigest().Replace(Tags(Path.Combine(sample.Output, document + ".pdf")), "…")
        );

    /// <summary>Sizes and digests of the other files, which change with every word and style of theirs.</summary>
    [GeneratedRegex("[0-9a-f]{64}|[0-9]+ KB", RegexOptions.None, 1000)]
    private static partial Regex SizeOrDigest();

    private static void Check(string file)
    {
        Assert.Empty(PdfConformance.Check(File.ReadAllBytes(file)));
        var (code, output) = PdfTool.Run("qpdf", "--check", file);
        Assert.True(code == 0, output);

        // name, type, encoding, then embedded, subset and Unicode: yes in each line below the rule.
        var fonts = PdfTool
            .Run("pdffonts", file)
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(fonts.Length > 2, "no fonts");
        Assert.All(fonts.Skip(2), f => Assert.Contains("yes yes yes", f, StringComparison.Ordinal));
        Assert.False(string.IsNullOrWhiteSpace(PdfTool.Run("pdftotext", file, "-").Output));
    }

    /// <summary>The tag tree with its text; object numbers, which mean nothing, left out.</summary>
    private static string Tags(string file)
    {
        var lines = PdfTool
            .Run("pdfinfo", "-struct-text", file)
            .Output.ReplaceLineEndings("\n")
            .Split('\n')
            .Where(l => !l.TrimStart().StartsWith("Object ", StringComparison.Ordinal));
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    private static void Golden(string name, string actual)
    {
        var path = Path.Combine(
            Repository.Root,
            "tests",
            "ReportGen.IntegrationTests",
            "Pdf",
            name
        );
        if (Environment.GetEnvironmentVariable("REPORTGEN_ACCEPT") is "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
