using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Tests.Content;

namespace ReportGen.Tests.Building;

/// <summary>Building again after an edit, and building or checking one statement without the others.</summary>
public sealed class BuildMemoryTests
{
    private const string Folder = "content/child-sexual-abuse/";
    private const string April = Folder + "statements/2025-04-08-oral.yaml";
    private const string June = Folder + "statements/2025-06-16-oral.yaml";

    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Sample = Load();

    private static readonly BuildRequest AprilAlone = new() { Statements = ["2025-04-08-oral"] };

    [Fact]
    public void Build_after_an_edit_makes_with_memory_what_it_makes_without()
    {
        var (_, first) = Build(Sample, BuildMemory.Empty);
        var edited = Edited(April, "There is much to do", "There is very much to do");

        var (warm, result) = Build(edited, first.Memory);
        var (cold, _) = Build(edited, BuildMemory.Empty);

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
        var (_, first) = Build(Sample, BuildMemory.Empty);
        var edited = new Dictionary<string, ReadOnlyMemory<byte>>(Sample, Sample.Comparer)
        {
            [Folder + "templates/oral-statement.md"] = Encoding.UTF8.GetBytes("# Another form\n"),
        };

        var (warm, second) = Build(edited, first.Memory);
        var (again, _) = Build(Sample, second.Memory);

        Assert.StartsWith("# Another form", warm["oral-statement.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("Another form", again["oral-statement.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Build_of_content_with_errors_leaves_a_memory_that_can_be_used()
    {
        var broken = Edited(April, "kind: oral", "kind: sung");
        var (nothing, failed) = Build(broken, BuildMemory.Empty);

        var (warm, mended) = Build(Sample, failed.Memory);

        Assert.Empty(nothing);
        Assert.True(failed.HasErrors);
        Assert.False(mended.HasErrors);
        Assert.Equal(Build(Sample, BuildMemory.Empty).Files, warm);
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

    private static (Dictionary<string, string> Files, BuildResult Result) Build(
        Dictionary<string, ReadOnlyMemory<byte>> files,
        BuildMemory memory
    )
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        var tools = new BuildTools(new InMemorySourceTree(files), BuiltInFiles.Instance, null)
        {
            Memory = memory,
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

    private static Dictionary<string, ReadOnlyMemory<byte>> Load() =>
        Fixture
            .Load(Path.Combine(Fixture.Repository, "content"))
            .ToDictionary(
                static f => "content/" + f.Key,
                static f => f.Value,
                StringComparer.Ordinal
            );
}
