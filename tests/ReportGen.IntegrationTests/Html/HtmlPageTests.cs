using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Sources;
using ReportGen.IntegrationTests.Commands;

namespace ReportGen.IntegrationTests.Html;

/// <summary>Every kind of page, and every page of the built sample, through the checkers.</summary>
public sealed class HtmlPageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reportgen-html-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Pages_of_every_kind_have_no_error_by_the_nu_checker()
    {
        Assert.Empty(HtmlChecks.NuErrors(WritePages()));
    }

    [Fact]
    public async Task Pages_of_every_kind_have_no_fault_in_a_browser()
    {
        Assert.Empty(await HtmlChecks.BrowserFaults(WritePages()));
    }

    /// <summary>Every page of both programmes. For any other output: set REPORTGEN_HTML to its folder.</summary>
    [Fact]
    public async Task Pages_of_the_built_sample_have_no_fault()
    {
        using var workspace = Workspace.OfSample();
        var output = Environment.GetEnvironmentVariable("REPORTGEN_HTML");
        if (string.IsNullOrEmpty(output))
        {
            var built = workspace.Command("build");
            Assert.True(built.ExitCode == 0, built.ToString());
            output = workspace["output"];
        }

        var files = HtmlChecks.FilesBelow(output);

        Assert.NotEmpty(files);
        Assert.Empty(HtmlChecks.NuErrors(files));
        Assert.Empty(await HtmlChecks.BrowserFaults(files));
    }

    [Fact]
    public async Task Checkers_find_what_was_planted()
    {
        var file = Path.Combine(folder, "bad.html");
        await File.WriteAllTextAsync(
            file,
            "<!DOCTYPE html><html><head><title></title></head><body><center><img src=x></center><div style='width:900px'>x</div></body></html>",
            TestContext.Current.CancellationToken
        );

        Assert.NotEmpty(HtmlChecks.NuErrors([file]));
        var faults = await HtmlChecks.BrowserFaults([file]);
        Assert.Contains(faults, f => f.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains("bad.html: wider than 320 px", faults);
    }

    private IReadOnlyList<string> WritePages()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "templates", "theme", "page.css"));
        var fixtures = Path.Combine(Repository.Root, "tests", "fixtures", "html");
        foreach (var path in Directory.EnumerateFiles(fixtures, "*.md"))
        {
            var read = MarkdownReader.Read(
                new SourceText(path, File.ReadAllText(path)),
                new MarkdownOptions
                {
                    ReadImage = name => new ImageFile(
                        "image/png",
                        File.ReadAllBytes(Path.Combine(fixtures, name))
                    ),
                }
            );
            Write(
                Path.GetFileNameWithoutExtension(path),
                HtmlWriter.Write(
                    read.Value!,
                    new HtmlOptions(css)
                    {
                        Home = "index.html",
                        Feed = "feed.xml",
                        OtherFormats = [new("PDF, 100 KB", "report.pdf")],
                    }
                )
            );
        }

        Write("programme", IndexPage.Write(Programme, new HtmlOptions(css) { Feed = "feed.xml" }));
        Write(
            "index",
            IndexPage.Write(
                new SiteIndex(
                    "Promises to Parliament",
                    "en-GB",
                    [
                        new(
                            "Safe streets",
                            "en-GB",
                            "a/index.html",
                            "A programme.",
                            "One of two is complete.",
                            new("16 January 2025", "a/b.html")
                        ),
                        new("Dŵr glân", "cy", "b/index.html", "Rhaglen.", null, null),
                    ]
                ),
                new HtmlOptions(css)
            )
        );
        return HtmlChecks.FilesBelow(folder);
    }

    private void Write(string name, string html) =>
        File.WriteAllText(Path.Combine(folder, name + ".html"), html);

    private static ProgrammeIndex Programme =>
        new("Dŵr glân", "cy")
        {
            Summary = "Rhaglen.",
            AsAt = new NodaTime.LocalDate(2025, 3, 1),
            Changes = ["Un peth."],
            Statements =
            [
                new(
                    "Teitl",
                    new NodaTime.LocalDate(2025, 3, 1),
                    "Datganiad",
                    "Gweinidog",
                    [new("HTML", "x.html")]
                ),
            ],
            Groups =
            [
                new(
                    "Argymhellion",
                    [
                        new(
                            "1",
                            "Un",
                            "x.html#un",
                            "Derbyniwyd",
                            Status.Complete,
                            "Cwblhawyd",
                            "1 Mai 2025"
                        ),
                        new("2", "Dau", null, "", Status.Overdue, "Yn hwyr", ""),
                    ]
                ),
                new(
                    "Ymrwymiadau",
                    [new("", "Un", null, "", Status.NotStarted, "Heb ddechrau", "")]
                ),
            ],
            Areas = [new("Ynys Môn", ["Peilot."], [new("Datganiad", "x.html")])],
            Data = [new("data.json", "data.json")],
            Contact = "a@example.org",
        };
}
