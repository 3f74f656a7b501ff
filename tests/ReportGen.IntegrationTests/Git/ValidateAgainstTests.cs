namespace ReportGen.IntegrationTests.Git;

public sealed class ValidateAgainstTests
{
    private const string CoreData = "content/child-sexual-abuse/recommendations/01-core-data.yaml";

    [Fact]
    public void Validate_against_main_without_a_change_is_sound()
    {
        using var folder = GitFolder.OfSample();

        var ended = folder.Command("validate", "--against", "main");

        Assert.True(ended.ExitCode == 0, ended.ToString());
    }

    [Fact]
    public void Validate_against_main_tells_an_edited_past_update_at_its_line()
    {
        using var folder = GitFolder.OfSample();
        folder.Files.Replace(CoreData, "response: accepted in principle", "response: accepted");

        var ended = folder.Command("validate", "--against", "main");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(
            CoreData + ":20:15: error RG8102: The update of 22 May 2023 was changed",
            ended.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "release child-sexual-abuse-2025-01-06-oral",
            ended.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("reportgen correct 2025-01-06-oral", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_against_main_lets_a_file_be_renamed_and_not_deleted()
    {
        using var folder = GitFolder.OfSample();
        File.Move(
            folder.Files[CoreData],
            folder.Files["content/child-sexual-abuse/recommendations/01-data.yaml"]
        );
        Assert.Equal(0, folder.Command("validate", "--against", "main").ExitCode);

        const string House = "content/child-sexual-abuse/commitments/2025-12-22-child-house.yaml";
        const string Taxi =
            "content/child-sexual-abuse/recommendations/audit-11-taxi-licensing.yaml";
        File.Delete(folder.Files[Taxi]);
        File.Delete(folder.Files[House]);
        var ended = folder.Command("validate", "--against", "main");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(Taxi + ": error RG8101:", ended.Error, StringComparison.Ordinal);
        // It was promised after the last statement: the House was not told yet.
        Assert.DoesNotContain(House + ": error RG8101:", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_against_main_takes_the_release_of_the_last_statement_as_the_record()
    {
        using var folder = GitFolder.OfSample();
        folder.Git("tag", "child-sexual-abuse-2025-12-09-oral");
        folder.Files.Replace(
            CoreData,
            "\ninternal:",
            "\n  - date: 2025-12-01\n    addressee: wales\n    note: A later remark.\n    sources: [audit-response-2025]\ninternal:"
        );
        folder.Commit("News of a day before the release, written down after it");
        folder.Files.Replace(CoreData, "A later remark.", "A better remark.");

        var ended = folder.Command("validate", "--against", "main");

        Assert.DoesNotContain("RG8102", ended.Error, StringComparison.Ordinal);
        Assert.Contains("warning RG8104", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_changed_since_shows_faults_on_changed_lines_first()
    {
        using var folder = GitFolder.OfSample();
        for (var number = 1; number <= 9; number++)
        {
            folder.Files.Write($"content/child-sexual-abuse/areas-{number}.yaml", "not: known\n");
        }

        folder.Files.Write("content/child-sexual-abuse/a.yaml", "x: 1\n");
        folder.Files.Write("content/child-sexual-abuse/b.yaml", "x: 1\n");
        folder.Commit("Eleven faults");
        folder.Files.Write("content/coastal-paths/z.yaml", "x: 1\n");

        var ended = folder.Command("validate", "--format", "github", "--changed-since", "HEAD");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        var first = ended.Output.Split('\n')[0];
        Assert.Contains("content/coastal-paths/z.yaml", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_against_outside_git_is_wrong_use()
    {
        using var folder = Commands.Workspace.OfSample();

        var ended = folder.Command("validate", "--against", "main");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("not in a git repository", ended.Error, StringComparison.Ordinal);
    }
}
