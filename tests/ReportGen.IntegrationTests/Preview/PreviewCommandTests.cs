using ReportGen.Cli.Engines;
using ReportGen.Core.Building;
using ReportGen.Core.Publishing;
using ReportGen.IntegrationTests.Commands;
using ReportGen.IntegrationTests.Git;

namespace ReportGen.IntegrationTests.Preview;

public sealed class PreviewCommandTests
{
    private const string Programme = "content/harbour-safety/";
    private const string Draft = Programme + "statements/2040-03-13-written.yaml";

    [Fact]
    public void Preview_of_a_first_commit_says_so_and_shows_everything_as_new()
    {
        using var folder = GitFolder.Of("tests/fixtures/preview");

        var ended = Previews.OutsideWorkflows(folder).Command("preview", "--base", "HEAD~1");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("This is the first commit", ended.Output, StringComparison.Ordinal);
        Assert.Contains(
            "Recommendation 1, A light in every harbour**: new: ",
            ended.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Preview_before_any_commit_shows_everything_as_new()
    {
        using var folder = GitFolder.Empty();
        using var source = GitFolder.Of("tests/fixtures/preview");
        foreach (
            var file in Directory.EnumerateFiles(
                source.Files["content"],
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            folder.Files.Write(Path.GetRelativePath(source.Folder, file), File.ReadAllBytes(file));
        }

        var ended = Previews.OutsideWorkflows(folder).Command("preview", "--base", "main");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("There is no commit yet", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_in_a_shallow_clone_tells_the_problems_and_what_to_set()
    {
        using var folder = PullRequests.Make("status_moved");
        using var clone = folder.Shallow(1);

        var ended = Previews.OutsideWorkflows(clone).Command("preview", "--base", "main");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("fetch-depth: 0", ended.Output, StringComparison.Ordinal);
        Assert.Contains("RG2507", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("item by item", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_outside_git_and_against_a_mistyped_branch_is_wrong_use()
    {
        using var outside = Workspace.OfSample();
        using var folder = GitFolder.Of("tests/fixtures/preview");
        folder.Commit("Another");

        var without = outside.Command("preview", "--base", "main");
        var mistyped = Previews.OutsideWorkflows(folder).Command("preview", "--base", "mian");

        Assert.Equal(2, without.ExitCode);
        Assert.Contains("not in a git repository", without.Error, StringComparison.Ordinal);
        Assert.Equal(2, mistyped.ExitCode);
        Assert.Contains("Did you mean main?", mistyped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_with_an_empty_address_of_artifacts_does_not_swallow_the_next_option()
    {
        using var folder = PullRequests.Make("renamed_file");

        var ended = Previews
            .OutsideWorkflows(folder)
            .Command("preview", "--base", "main", "--artifacts-url=", "--pdf");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("begins with https://", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_of_a_revision_is_that_of_the_same_files_on_disk()
    {
        using var folder = PullRequests.Make("status_moved");
        var onDisk = Previews.OutsideWorkflows(folder).Command("preview", "--base", "main");
        folder.Git("checkout", "-q", "main");

        var ofRevision = Previews
            .OutsideWorkflows(folder)
            .Command("preview", "--base", "main", "--head", "change");

        Assert.Equal(onDisk.Output, ofRevision.Output);
    }

    [Fact]
    public async Task Preview_in_a_workflow_writes_the_summary_and_one_comment()
    {
        await using var fake = await FakeComments.Start();
        using var folder = PullRequests.Make("status_moved");
        var run = InWorkflow(folder, fake);

        var first = run.Command("preview", "--base", "main", "--comment");
        var second = run.Command("preview", "--base", "main", "--comment");

        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.Equal("", first.Output);
        Assert.Contains("was written on pull request 7", first.Error, StringComparison.Ordinal);
        Assert.Contains("is up to date", second.Error, StringComparison.Ordinal);
        var (pullRequest, body) = Assert.Single(fake.Comments).Value;
        Assert.Equal(7, pullRequest);
        Assert.StartsWith(
            "<!-- reportgen-preview -->\n## What this change does\n",
            body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "## What this change does",
            File.ReadAllText(folder.Files["summary.md"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Preview_of_a_fork_says_in_the_summary_that_no_comment_could_be_written()
    {
        await using var fake = await FakeComments.Start();
        fake.RefusesWith = 403;
        using var folder = PullRequests.Make("renamed_file");

        var ended = InWorkflow(folder, fake).Command("preview", "--base", "main", "--comment");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains(
            "No comment was written: the token may only read",
            File.ReadAllText(folder.Files["summary.md"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Preview_without_a_pull_request_says_why_there_is_no_comment()
    {
        using var folder = PullRequests.Make("renamed_file");

        var ended = Previews
            .OutsideWorkflows(folder)
            .Command("preview", "--base", "main", "--comment", "--output", "preview.md");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains(
            "No comment was written: this run is not for a pull request",
            File.ReadAllText(folder.Files["preview.md"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Preview_names_the_clearances_that_the_change_voids()
    {
        using var folder = Cleared();
        folder.Files.Replace(Draft, "I will report", "I hope to report");
        folder.Commit("Other words");

        var ended = Previews.OutsideWorkflows(folder).Command("preview", "--base", "main", "--pdf");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains(
            "cleared by Grace Example (parliamentary branch) on 1 March 2025",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("1 page as PDF", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_of_other_internal_notes_voids_no_clearance()
    {
        using var folder = Cleared();
        folder.Files.Replace(
            Programme + "recommendations/01-lights.yaml",
            "may miss the winter",
            "will miss the winter"
        );
        folder.Commit("Other notes");

        var ended = Previews.OutsideWorkflows(folder).Command("preview", "--base", "main");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.DoesNotContain("voids", ended.Output, StringComparison.Ordinal);
        Assert.Contains(
            "only internal notes changed, which the House does not read",
            ended.Output,
            StringComparison.Ordinal
        );
    }

    /// <summary>A repository whose draft was cleared, on the branch of a change.</summary>
    private static GitFolder Cleared()
    {
        var folder = GitFolder.Of("tests/fixtures/preview");
        OutputFolder? made = null;
        Builder.Build(
            new BuildRequest { Statements = ["2040-03-13-written"] },
            new BuildTools(
                new Cli.Disk.DiskSourceTree(folder.Folder),
                BuiltInFiles.Instance,
                new PdfEngines(BuiltInFiles.Instance, null).Choose
            )
            {
                Put = put => made = put,
            },
            TestContext.Current.CancellationToken
        );
        File.AppendAllText(
            folder.Files[Draft],
            $$"""
            clearances:
              - {role: parliamentary branch, person: Grace Example, date: 2025-03-01, digest: "{{StatementDigest.Of(
                made!.Files
            )}}"}

            """
        );
        folder.Commit("Cleared");
        folder.Git("checkout", "-q", "-b", "change");
        return folder;
    }

    private static Run InWorkflow(GitFolder folder, FakeComments fake)
    {
        folder.Files.Write("event.json", """{"pull_request": {"number": 7}}""");
        var run = Previews.OutsideWorkflows(folder);
        run.Environment["GITHUB_STEP_SUMMARY"] = folder.Files["summary.md"];
        run.Environment["GITHUB_EVENT_PATH"] = folder.Files["event.json"];
        run.Environment["GITHUB_REPOSITORY"] = "o/r";
        run.Environment["GITHUB_SERVER_URL"] = "https://github.com";
        run.Environment["GITHUB_SHA"] = new string('a', 40);
        run.Environment["GITHUB_RUN_ID"] = "1";
        run.Environment["GITHUB_API_URL"] = fake.Address.AbsoluteUri;
        run.Environment["GITHUB_TOKEN"] = FakeComments.Token;
        return run;
    }
}
