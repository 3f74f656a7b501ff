using ReportGen.Cli.Git;
using ReportGen.Cli.Terminal;

namespace ReportGen.IntegrationTests.Git;

public sealed class GitRepositoryTests
{
    private const string Mandatory =
        "content/child-sexual-abuse/recommendations/13-mandatory-reporting.yaml";

    [Fact]
    public void Find_outside_git_finds_nothing_and_Open_says_so()
    {
        using var folder = new Commands.Workspace();

        Assert.Null(GitRepository.Find(folder.Folder));
        var fault = Assert.Throws<UsageException>(() => GitRepository.Open(folder.Folder));
        Assert.Contains("not in a git repository", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tree_of_a_commit_has_its_files_whatever_is_on_disk()
    {
        using var folder = GitFolder.OfSample();
        var committed = File.ReadAllBytes(folder.Files[Mandatory]);
        File.Delete(folder.Files[Mandatory]);
        folder.Files.Write("content/new.yaml", "a: b\n");
        using var git = GitRepository.Open(folder.Folder);

        var tree = git.Tree(git.Revision("main"), default);

        Assert.Equal(committed, tree.Read(Mandatory)!.Value.ToArray());
        Assert.Null(tree.Read("content/new.yaml"));
        Assert.Contains(Mandatory, tree.List("content"));
        Assert.Equal(tree.List("content").Order(StringComparer.Ordinal), tree.List("content"));
    }

    [Fact]
    public void Tree_leaves_out_links_and_hidden_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var folder = GitFolder.Empty();
        folder.Files.Write("content/.hidden", "x");
        folder.Files.Write("content/plain.yaml", "x");
        File.CreateSymbolicLink(folder.Files["content/link.yaml"], "/etc/hostname");
        folder.Commit("Files");
        using var git = GitRepository.Open(folder.Folder);

        Assert.Equal(
            ["content/plain.yaml"],
            git.Tree(git.Revision("HEAD"), default).List("content")
        );
    }

    [Fact]
    public void Paths_are_relative_to_a_folder_below_the_clone()
    {
        using var folder = GitFolder.Empty();
        folder.Files.Write("reports/content/a.yaml", "one\n");
        folder.Files.Write("elsewhere/b.yaml", "one\n");
        folder.Commit("One");
        folder.Files.Write("reports/content/a.yaml", "two\n");
        folder.Files.Write("elsewhere/b.yaml", "two\n");
        using var git = GitRepository.Open(folder.Files["reports"]);
        var head = git.Revision("HEAD");

        Assert.Equal(["content/a.yaml"], git.Tree(head, default).List(""));
        Assert.Equal(["content/a.yaml"], git.ChangesSince(head).Select(static c => c.Path));
    }

    [Fact]
    public void ChangesSince_tells_kinds_renames_and_changed_lines()
    {
        using var folder = GitFolder.Empty();
        var lines = string.Concat(Enumerable.Range(1, 20).Select(static i => $"line {i}\n"));
        folder.Files.Write("content/changed.yaml", lines);
        folder.Files.Write("content/gone.yaml", "gone\n");
        folder.Files.Write(
            "content/old.yaml",
            lines.Replace("line", "row", StringComparison.Ordinal)
        );
        folder.Commit("Before");
        folder.Files.Write(
            "content/changed.yaml",
            lines.Replace("line 3\n", "LINE 3\nline 3b\n", StringComparison.Ordinal)
        );
        File.Delete(folder.Files["content/gone.yaml"]);
        File.Move(folder.Files["content/old.yaml"], folder.Files["content/renamed.yaml"]);
        folder.Files.Write("content/added.yaml", "one\ntwo\n");
        folder.Git("add", "--all");
        folder.Files.Write("content/untracked.yaml", "one\n");
        using var git = GitRepository.Open(folder.Folder);

        var told = git.ChangesSince(git.Revision("HEAD"))
            .Select(static c => $"{c.Kind} {c.OldPath} {c.Path} {string.Join(',', c.Lines)}");

        Assert.Equal(
            [
                "Added content/added.yaml content/added.yaml 1,2",
                "Changed content/changed.yaml content/changed.yaml 3,4",
                "Deleted content/gone.yaml content/gone.yaml ",
                "Renamed content/old.yaml content/renamed.yaml ",
                "Added content/untracked.yaml content/untracked.yaml 1",
            ],
            told
        );
    }

    [Fact]
    public void MergeBase_is_where_the_branches_parted()
    {
        using var folder = GitFolder.Empty();
        folder.Files.Write("content/a.yaml", "1\n");
        var parting = folder.Commit("Common");
        folder.Git("checkout", "-q", "-b", "change");
        folder.Files.Write("content/a.yaml", "2\n");
        folder.Commit("On the branch");
        folder.Git("checkout", "-q", "main");
        folder.Files.Write("content/b.yaml", "3\n");
        folder.Commit("On main");
        using var git = GitRepository.Open(folder.Folder);
        var (main, change) = (git.Revision("main"), git.Revision("change"));

        var common = git.MergeBase(main, change);

        Assert.Equal(parting, common?.Commit);
        Assert.True(git.Contains(main, common!));
        Assert.False(git.Contains(main, change));
    }

    [Fact]
    public void State_is_clean_until_a_file_differs()
    {
        using var folder = GitFolder.OfSample();
        folder.Files.Write(".gitignore", "/output/\n");
        var commit = folder.Commit("Ignore what is built");
        using var git = GitRepository.Open(folder.Folder);

        folder.Files.Write("output/index.html", "built");
        Assert.Equal((commit, true), (git.State()!.Commit, git.State()!.IsClean));
        folder.Files.Write("content/child-sexual-abuse/stray.yaml", "x");
        Assert.False(git.State()!.IsClean);
    }

    [Theory]
    [InlineData("nowhere", "There is no revision nowhere")]
    [InlineData("mian", "Did you mean main?")]
    [InlineData("a..b", "There is no revision a..b")]
    [InlineData("@{-9}", "There is no revision")]
    public void Revision_that_is_not_there_is_explained(string name, string words)
    {
        using var folder = GitFolder.OfSample();
        using var git = GitRepository.Open(folder.Folder);

        var fault = Assert.Throws<UsageException>(() => git.Revision(name));

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Revision_beyond_a_shallow_clone_says_what_to_set()
    {
        using var folder = GitFolder.OfSample();
        folder.Commit("A second commit");
        using var shallow = folder.Shallow(1);
        using var git = GitRepository.Open(shallow.Folder);

        var fault = Assert.Throws<UsageException>(() => git.Revision("HEAD~1"));

        Assert.Contains("fetch-depth: 0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Repository_without_a_commit_says_so()
    {
        using var folder = GitFolder.Empty();
        using var git = GitRepository.Open(folder.Folder);

        Assert.Null(git.Head);
        Assert.Null(git.State());
        var fault = Assert.Throws<UsageException>(() => git.Revision("HEAD"));
        Assert.Contains("no commit yet", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Branch_that_only_origin_has_is_found()
    {
        using var folder = GitFolder.OfSample();
        folder.Git("checkout", "-q", "-b", "other");
        using var clone = folder.Shallow(1);
        using var git = GitRepository.Open(clone.Folder);
        clone.Git("fetch", "-q", "origin", "main:refs/remotes/origin/main");

        Assert.Equal(folder.Git("rev-parse", "main").Trim(), git.Revision("main").Commit);
    }
}
