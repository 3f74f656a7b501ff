using ReportGen.Cli.Watching;

namespace ReportGen.IntegrationTests.Commands;

/// <summary>What is seen of files on disk.</summary>
public sealed class WatchedFilesTests
{
    [Fact]
    public void Look_tells_files_that_are_new_different_or_gone()
    {
        using var folder = new Workspace();
        folder.Write("content/p/a.yaml", "a: 1\n");
        folder.Write("content/p/b.yaml", "b: 1\n");
        folder.Write("elsewhere/c.yaml", "c: 1\n");
        var files = new WatchedFiles(folder.Folder);

        var first = files.TakeSnapshot();
        folder.Write("content/p/a.yaml", "a: 2\n");
        File.Delete(folder["content/p/b.yaml"]);
        folder.Write("templates/report.md", "# Report\n");
        var second = files.TakeSnapshot();
        var third = files.TakeSnapshot();

        Assert.Equal(["content/p/a.yaml", "content/p/b.yaml"], first.Changed);
        Assert.Equal(
            ["content/p/a.yaml", "content/p/b.yaml", "templates/report.md"],
            second.Changed
        );
        Assert.Empty(third.Changed);
        Assert.Null(third.Tree.Read("content/p/b.yaml"));
        Assert.Equal("a: 1\n"u8, first.Tree.Read("content/p/a.yaml")!.Value.Span);
        Assert.Equal("a: 2\n"u8, third.Tree.Read("content/p/a.yaml")!.Value.Span);
    }

    [Fact]
    public void Look_sees_an_edit_of_the_same_length_and_time()
    {
        using var folder = new Workspace();
        folder.Write("content/p/a.yaml", "a: 1\n");
        var time = File.GetLastWriteTimeUtc(folder["content/p/a.yaml"]);
        var files = new WatchedFiles(folder.Folder);
        files.TakeSnapshot();

        folder.Write("content/p/a.yaml", "a: 2\n");
        File.SetLastWriteTimeUtc(folder["content/p/a.yaml"], time);

        Assert.Equal(["content/p/a.yaml"], files.TakeSnapshot().Changed);
    }

    [Fact]
    public void Look_passes_over_saves_without_a_change_and_what_editors_leave()
    {
        using var folder = new Workspace();
        folder.Write("content/p/a.yaml", "a: 1\n");
        var files = new WatchedFiles(folder.Folder);
        files.TakeSnapshot();

        folder.Write("content/p/a.yaml", "a: 1\n");
        folder.Write("content/p/.a.yaml.swp", "x");
        folder.Write("content/p/a.yaml~", "x");

        Assert.Empty(files.TakeSnapshot().Changed);
    }
}
