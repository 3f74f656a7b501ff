using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Core.Sources;
using ReportGen.Tests.Content;

namespace ReportGen.Tests.Building;

/// <summary>Building again after an edit, and building or checking one statement without the others.</summary>
public sealed class BuildCacheTests
{
    private const string Folder = "content/child-sexual-abuse/";
    private const string April = Folder + "statements/2025-04-08-oral.yaml";
    private const string June = Folder + "statements/2025-06-16-oral.yaml";

    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Sample = Fixture.Sample();

    private static readonly BuildRequest AprilAlone = new() { Statements = ["2025-04-08-oral"] };

    [Fact]
    public void Build_after_an_edit_makes_with_memory_what_it_makes_without()
    {
        var (_, first) = Build(Sample, BuildCache.Empty);
        var edited = Edited(April, "There is much to do", "There is very much to do");

        var (warm, result) = Build(edited, first.Cache);
        var (cold, _) = Build(edited, BuildCache.Empty);

        Assert.False(result.HasErrors);
        Assert.Equal(cold, warm);
        Assert.Contains(
            "There is very much to do",
            warm["oral-statement.md"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Build_after_a_template_changed_uses_the_new_template()
    {
        var (_, first) = Build(Sample, BuildCache.Empty);
        var edited = new Dictionary<string, ReadOnlyMemory<byte>>(Sample, Sample.Comparer)
        {
            [Folder + "templates/oral-statement.md"] = Encoding.UTF8.GetBytes("# Another form\n"),
        };

        var (warm, second) = Build(edited, first.Cache);
        var (again, _) = Build(Sample, second.Cache);

        Assert.StartsWith("# Another form", warm["oral-statement.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("Another form", again["oral-statement.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Build_of_content_with_errors_leaves_a_memory_that_can_be_used()
    {
        var broken = Edited(April, "kind: oral", "kind: sung");
        var (nothing, failed) = Build(broken, BuildCache.Empty);

        var (warm, mended) = Build(Sample, failed.Cache);

        Assert.Empty(nothing);
        Assert.True(failed.HasErrors);
        Assert.False(mended.HasErrors);
        Assert.Equal(Build(Sample, BuildCache.Empty).Files, warm);
    }

    [Fact]
    public void Validate_of_one_statement_makes_no_document_of_others()
    {
        var broken = Edited(June, "    text: |\n      ", "    text: |\n      {{ no_such_word }} ");

        var april = Validate(broken, AprilAlone);
        var june = Validate(broken, new BuildRequest { Statements = ["2025-06-16-oral"] });

        Assert.DoesNotContain(april, static d => d.Severity == Severity.Error);
        var errors = june.Where(static d => d.Severity == Severity.Error).ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, static d => Assert.Equal(June, d.Span.Path));
    }

    [Fact]
    public void Build_with_room_for_pdfs_prints_only_what_differs_and_makes_the_same()
    {
        var edited = Edited(April, "There is much to do", "There is very much to do");
        var (cold, warm) = (new CountingEngine(), new CountingEngine());

        var (_, first) = Build(Sample, BuildCache.WithRoomForPdfs(1_000_000), warm);
        var all = warm.Printed;
        var (kept, second) = Build(edited, first.Cache, warm);
        var afterEdit = warm.Printed - all;
        Build(edited, second.Cache, warm);

        Assert.Equal(Build(edited, BuildCache.Empty, cold).Files, kept);
        Assert.Equal(all, cold.Printed);
        Assert.InRange(afterEdit, 1, all - 1);
        Assert.Equal(all + afterEdit, warm.Printed);
    }

    [Fact]
    public void Build_with_no_room_left_prints_again()
    {
        var engine = new CountingEngine();

        var (_, first) = Build(Sample, BuildCache.WithRoomForPdfs(8), engine);
        var all = engine.Printed;
        Build(Sample, first.Cache, engine);

        Assert.Equal(2 * all, engine.Printed);
    }

    [Fact]
    public void Build_after_the_theme_changed_prints_again()
    {
        var engine = new CountingEngine();
        var (_, first) = Build(Sample, BuildCache.WithRoomForPdfs(1_000_000), engine);
        var all = engine.Printed;

        Build(With("templates/theme/default.yaml", "body: 13\n"), first.Cache, engine);

        Assert.InRange(engine.Printed, all + 1, 2 * all);
    }

    [Fact]
    public void Check_after_edits_finds_with_memory_what_it_finds_without()
    {
        const string broken = "content/coastal-paths/statements/2025-03-11-oral.yaml";
        var cache = BuildCache.Empty;
        Dictionary<string, ReadOnlyMemory<byte>>[] steps =
        [
            Sample,
            Edited(April, "There is much to do", "Recommendation 13 is complete. There is much"),
            Edited(broken, "companion: 2025-03-11-written", "companion: 2025-03-11-spoken"),
            Without("content/calendar.yaml"),
            With("content/protected-terms.yaml", "- term: much to do\n  until: 2026-01-01\n"),
            Without(Folder + "figures.yaml"),
            Sample,
        ];
        foreach (var files in steps)
        {
            var tree = new InMemorySourceTree(files);
            var warm = ContentCheck.Run(tree, cache);
            cache = warm.Cache;

            Assert.Equal(
                ContentCheck.Run(tree).Diagnostics.Select(Told),
                warm.Content.Diagnostics.Select(Told)
            );
        }
    }

    [Fact]
    public void Check_after_an_edit_keeps_the_programmes_that_did_not_change()
    {
        var first = ContentCheck.Run(new InMemorySourceTree(Sample), BuildCache.Empty);
        var edited = Edited(April, "There is much to do", "There is very much to do");

        var second = ContentCheck.Run(new InMemorySourceTree(edited), first.Cache);
        var third = ContentCheck.Run(new InMemorySourceTree(Sample), second.Cache);

        var (before, after) = (first.Content.Value!, second.Content.Value!);
        Assert.Same(before.Programmes[1], after.Programmes[1]);
        Assert.NotSame(before.Programmes[0], after.Programmes[0]);
        Assert.Same(before.Programmes[1], third.Content.Value!.Programmes[1]);
    }

    private static string Told(Diagnostic d) =>
        $"{d.Span} {d.Code.Id} {d.Message} {d.Hint} {string.Join(' ', d.Related)}";

    private static Dictionary<string, ReadOnlyMemory<byte>> Without(string path)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(Sample, Sample.Comparer);
        Assert.True(files.Remove(path));
        return files;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> With(string path, string text) =>
        new(Sample, Sample.Comparer) { [path] = Encoding.UTF8.GetBytes(text) };

    private static (Dictionary<string, string> Files, BuildResult Result) Build(
        Dictionary<string, ReadOnlyMemory<byte>> files,
        BuildCache cache,
        IPdfEngine? engine = null
    )
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        var tools = new BuildTools(
            new InMemorySourceTree(files),
            BuiltInFiles.Instance,
            engine is null ? null : _ => Checked.Sound(engine)
        )
        {
            Cache = cache,
            Put = folder =>
            {
                foreach (var file in folder.Files)
                {
                    made.Add(file.Name, Encoding.UTF8.GetString(file.Bytes.Span));
                }
            },
        };
        return (made, Builder.Build(AprilAlone, tools, TestContext.Current.CancellationToken));
    }

    private static ImmutableArray<Diagnostic> Validate(
        Dictionary<string, ReadOnlyMemory<byte>> files,
        BuildRequest request
    )
    {
        var tools = new BuildTools(new InMemorySourceTree(files), BuiltInFiles.Instance, null)
        {
            Put = static _ => { },
        };
        return Builder.Validate(request, tools, TestContext.Current.CancellationToken).Diagnostics;
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Edited(
        string path,
        string old,
        string with
    )
    {
        var text = Encoding.UTF8.GetString(Sample[path].Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return new Dictionary<string, ReadOnlyMemory<byte>>(Sample, Sample.Comparer)
        {
            [path] = Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal)),
        };
    }

    /// <summary>Prints the title and the digest of the inputs, and counts.</summary>
    private sealed class CountingEngine : IPdfEngine
    {
        public string Name => "counting";

        public int Printed { get; private set; }

        public Checked<PdfFile> Render(Document document, PdfOptions options)
        {
            Printed++;
            var text = $"{document.Info.Title} {options.Theme.Name} {options.InputDigest}";
            return Checked.Sound(new PdfFile(Encoding.UTF8.GetBytes(text), 1));
        }
    }
}
