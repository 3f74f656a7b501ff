namespace ReportGen.IntegrationTests.Git;

public sealed class DiffOfRevisionsTests
{
    private const string File =
        "content/child-sexual-abuse/commitments/2025-12-22-child-house.yaml";

    [Fact]
    public void Diff_of_two_revisions_tells_what_changed_and_what_vanished()
    {
        using var folder = GitFolder.OfSample();
        folder.Files.Replace(
            "content/child-sexual-abuse/recommendations/01-core-data.yaml",
            "\ninternal:",
            """

              - date: 2026-01-05
                delivery: complete
                closed: {compared: as asked}
                note: Done.
                reason: Done.
                sources: [audit-response-2025]
            internal:
            """
        );
        System.IO.File.Delete(folder.Files[File]);
        folder.Commit("A change");

        var ended = folder.Command("diff", "HEAD~1", "main", "--programme", "child-sexual-abuse");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.StartsWith(
            "child-sexual-abuse: HEAD~1 to main\n",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Completed\n  recommendation 1 of the ",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("No longer there\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_with_a_revision_that_is_not_there_is_wrong_use()
    {
        using var folder = GitFolder.OfSample();

        var ended = folder.Command("diff", "mian", "HEAD", "--programme", "child-sexual-abuse");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Did you mean main?", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_of_a_mistyped_statement_names_the_statement()
    {
        using var folder = GitFolder.OfSample();

        var ended = folder.Command("diff", "2025-01-06-orla", "2025-01-16-oral");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Did you mean 2025-01-06-oral?", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_against_a_revision_before_the_programme_shows_all_of_it_as_new()
    {
        using var folder = GitFolder.Empty();
        folder.Files.Write("README.md", "Nothing yet.\n");
        folder.Commit("Before");
        using var sample = Commands.Workspace.OfSample();
        foreach (
            var file in Directory.EnumerateFiles(
                sample["content"],
                "*",
                SearchOption.AllDirectories
            )
        )
        {
            folder.Files.Write(
                Path.GetRelativePath(sample.Folder, file),
                System.IO.File.ReadAllBytes(file)
            );
        }

        var ended = folder.Command(
            "diff",
            "HEAD",
            "2025-12-09-oral",
            "--programme",
            "child-sexual-abuse"
        );

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("\nNew\n", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No longer there", ended.Output, StringComparison.Ordinal);
    }
}
