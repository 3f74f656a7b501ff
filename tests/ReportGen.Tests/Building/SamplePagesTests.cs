using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Core.Building;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Building;

/// <summary>Every HTML page of the programmes that ship with the program, as a build makes them.</summary>
public sealed partial class SamplePagesTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Pages = new(static () =>
        Build(new BuildRequest())
    );

    [Fact]
    public void Page_with_its_charts_is_lighter_than_100_kilobytes()
    {
        var heavy = Pages
            .Value.Select(static p => (p.Key, Size: Encoding.UTF8.GetByteCount(p.Value)))
            .Where(static p => p.Size >= 100_000)
            .Select(static p => $"{p.Key}: {p.Size} bytes");

        Assert.True(Pages.Value.Count > 50, "The build made too few pages to prove anything.");
        Assert.Empty(heavy);
    }

    [Fact]
    public void Index_leads_each_recommendation_to_its_section_in_the_newest_progress_report()
    {
        var programmes = 0;
        foreach (var (path, page) in Pages.Value)
        {
            if (!path.EndsWith("/index.html", StringComparison.Ordinal))
            {
                continue;
            }

            programmes++;
            var folder = path[..^"index.html".Length];
            var newest = Pages
                .Value.Keys.Where(p =>
                    p.StartsWith(folder, StringComparison.Ordinal)
                    && p.EndsWith("/progress-report.html", StringComparison.Ordinal)
                )
                .Max(StringComparer.Ordinal)!;
            var links = Section().Matches(page);
            Assert.True(links.Count > 30, path);
            foreach (var link in links.Cast<Match>())
            {
                Assert.Equal(newest, folder + link.Groups["page"].Value);
                Assert.Contains(
                    $"<h3 id={link.Groups["id"].Value}>",
                    Pages.Value[newest],
                    StringComparison.Ordinal
                );
            }
        }

        Assert.Equal(2, programmes);
    }

    [Fact]
    public void Corrected_statement_has_its_notice_on_the_index()
    {
        Assert.Contains(
            "Cywirwyd y datganiad hwn ar 9 Medi 2025",
            Pages.Value["coastal-paths/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Files_of_a_release_stay_as_they_were_before_a_correction()
    {
        const string page = "coastal-paths/2025-03-11-written/written-statement.html";
        var released = Build(
            new BuildRequest
            {
                Programmes = ["coastal-paths"],
                Statements = ["2025-03-11-written"],
                IsForRelease = true,
            }
        );

        Assert.Contains("was corrected on", Pages.Value[page], StringComparison.Ordinal);
        Assert.DoesNotContain("was corrected on", released[page], StringComparison.Ordinal);
    }

    [Fact]
    public void Companions_name_and_link_each_other()
    {
        Assert.Contains(
            "../2025-03-11-written/written-statement.html",
            Pages.Value["coastal-paths/2025-03-11-oral/oral-statement.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "../2025-03-11-oral/oral-statement.html",
            Pages.Value["coastal-paths/2025-03-11-written/written-statement.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Link_within_a_page_finds_its_place()
    {
        foreach (var (path, page) in Pages.Value)
        {
            var ids = Id().Matches(page).Select(static m => m.Groups["id"].Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            foreach (var target in Inner().Matches(page).Select(static m => m.Groups["id"].Value))
            {
                Assert.True(ids.Contains(target, StringComparer.Ordinal), $"{path}#{target}");
            }
        }
    }

    private static ConcurrentDictionary<string, string> Build(BuildRequest request)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var content = Path.Combine(Golden.Root, "content");
        foreach (var path in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(Golden.Root, path).Replace('\\', '/')] = File.ReadAllBytes(
                path
            );
        }

        var pages = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var tools = new BuildTools(new InMemorySourceTree(files), BuiltInFiles.Instance, null)
        {
            Put = folder =>
            {
                foreach (var file in folder.Files)
                {
                    if (file.Name.EndsWith(".html", StringComparison.Ordinal))
                    {
                        pages[$"{folder.Path}/{file.Name}".TrimStart('/')] =
                            Encoding.UTF8.GetString(file.Bytes.Span);
                    }
                }
            },
        };
        Builder.Build(request, tools, TestContext.Current.CancellationToken);
        return pages;
    }

    [GeneratedRegex(
        "href=(?<page>[^ >]+/progress-report\\.html)#(?<id>[a-z0-9-]+)>",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Section();

    [GeneratedRegex(" id=\"?(?<id>[^ >\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("href=\"?#(?<id>[^ >\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inner();
}
