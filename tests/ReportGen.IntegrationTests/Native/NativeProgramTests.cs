using ReportGen.IntegrationTests.Commands;
using ReportGen.IntegrationTests.Git;
using ReportGen.IntegrationTests.GitHub;
using ReportGen.IntegrationTests.Preview;
using ReportGen.IntegrationTests.Publishing;

namespace ReportGen.IntegrationTests.Native;

/// <summary>
/// The command as native code: what works in the program beside the tests (reflection, callbacks into native
/// libraries, git) may not work there.
/// </summary>
public sealed class NativeProgramTests(NativeProgram native)
{
    [Fact]
    public void Validate_and_build_of_the_sample_give_the_same_as_the_other_program()
    {
        var program = native.Require();
        using var sample = Workspace.OfSample();

        var validated = Native(program, sample.Folder, "validate");
        Assert.True(validated.ExitCode == 0, validated.ToString());
        Assert.Contains("The content has no errors.", validated.Output, StringComparison.Ordinal);

        string[] build = ["build", "--programme", "coastal-paths", "--output"];
        var built = Native(program, sample.Folder, [.. build, "native"]);
        Assert.True(built.ExitCode == 0, built.ToString());
        Assert.Equal(0, sample.Command([.. build, "other"]).ExitCode);
        Assert.Equal(sample.Inventory("other"), sample.Inventory("native"));
        Assert.Contains(".pdf ", sample.Inventory("native"), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_preview_and_validate_read_git_as_the_other_program_does()
    {
        var program = native.Require();
        using var folder = GitFolder.Of("tests/fixtures/preview");
        folder.Files.Replace(
            "content/harbour-safety/recommendations/01-lights.yaml",
            "title: ",
            "title: Newly "
        );
        folder.Commit("Another title");

        foreach (
            var arguments in new string[][]
            {
                ["diff", "HEAD~1", "HEAD"],
                ["preview", "--base", "HEAD~1"],
                ["validate", "--against", "HEAD~1", "--format", "json"],
                ["validate", "--changed-since", "HEAD~1", "--format", "github"],
            }
        )
        {
            var expected = Other(folder.Folder, arguments);
            var ended = Native(program, folder.Folder, arguments);

            Assert.Equal(expected.ToString(), ended.ToString());
            Assert.True(ended.ExitCode is 0 or 1, ended.ToString());
            Assert.NotEmpty(ended.Output);
        }
    }

    [Fact]
    public async Task Clear_publish_correct_and_doctor_reach_GitHub_and_end_as_they_should()
    {
        var program = native.Require();
        using var repository = PublishingRepository.Ready();
        await using var fake = await repository.StartGitHub();
        var run = new Run(repository.Files.Folder) { Executable = program };
        foreach (var (name, value) in repository.Variables)
        {
            run.Environment[name] = value;
        }

        string[] at = ["--api-url", fake.Api];
        const string oral = PublishingRepository.Oral;
        var cleared = run.Command(
            "clear",
            oral,
            "--role",
            "private office",
            "--person",
            "A. Official"
        );
        Assert.Contains("has already cleared", cleared.Output, StringComparison.Ordinal);

        var dry = run.Command(["publish", oral, "--dry-run", .. at]);
        Assert.True(dry.ExitCode == 0, dry.ToString());
        Assert.Contains("✓ revision: commit", dry.Output, StringComparison.Ordinal);
        Assert.Contains("is ready to publish", dry.Output, StringComparison.Ordinal);
        Assert.Empty(fake.Releases);

        // A refusal of GitHub, whose reason has to be read; an upload that breaks off; a page of something between.
        fake.FaultAt = static (_, line) =>
            line.StartsWith("POST /repos", StringComparison.Ordinal)
                ? Fault.AlreadyExists
                : Fault.None;
        var refused = run.Command(["publish", oral, .. at]);
        Assert.True(refused.ExitCode is 0 or 4, refused.ToString());
        var uploads = 0;
        fake.FaultAt = (n, line) =>
            n % 7 == 0 && line.StartsWith("GET", StringComparison.Ordinal) ? Fault.BadGateway
            : line.StartsWith("POST /uploads", StringComparison.Ordinal) && ++uploads == 1
                ? Fault.TruncatedUpload
            : Fault.None;
        var published = run.Command(["publish", "--due", .. at]);
        Assert.True(published.ExitCode == 0, published.ToString());
        Assert.Equal(2, fake.Releases.Count(static r => !r.IsDraft));
        Assert.Contains("corrected by", fake.Releases[0].Body, StringComparison.Ordinal);

        fake.FaultAt = static (_, _) => Fault.None;
        var again = run.Command(["publish", oral, .. at]);
        Assert.Contains("already published, with exactly", again.Output, StringComparison.Ordinal);

        var corrected = run.Command("correct", oral);
        Assert.True(corrected.ExitCode == 0, corrected.ToString());
        var examined = run.Command(["doctor", "--format", "json", .. at]);
        Assert.Equal(3, examined.ExitCode);
        Assert.Contains(
            "\"id\": \"releases-immutable\"",
            examined.Output,
            StringComparison.Ordinal
        );
        Assert.All(
            new[] { dry, refused, published, again, examined },
            static ended =>
                Assert.DoesNotContain(FakeGitHub.Token, ended.ToString(), StringComparison.Ordinal)
        );
    }

    private static Ended Native(string program, string folder, params string[] arguments) =>
        Previews.OutsideWorkflows(new Run(folder) { Executable = program }).Command(arguments);

    private static Ended Other(string folder, params string[] arguments) =>
        Previews.OutsideWorkflows(new Run(folder)).Command(arguments);
}
