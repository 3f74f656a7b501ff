using ReportGen.Tests;

namespace ReportGen.IntegrationTests.Preview;

/// <summary>What the twelve pull requests look like to the people who decide on them.</summary>
public sealed class PullRequestTests
{
    public static TheoryData<string> Names => [.. PullRequests.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Preview_of_a_pull_request_is_as_accepted(string name)
    {
        using var folder = PullRequests.Make(name);

        var ended = Previews.OutsideWorkflows(folder).Command("preview", "--base", "main");

        Assert.True(ended.ExitCode is 0 or 1, ended.ToString());
        Assert.Equal("", ended.Error);
        Golden.Verify(
            $"exit code {ended.ExitCode}\n\n{Previews.WithoutCommit(folder, ended.Output)}",
            "md",
            name
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Annotations_of_a_pull_request_are_as_accepted(string name)
    {
        using var folder = PullRequests.Make(name);

        var ended = Previews
            .OutsideWorkflows(folder)
            .Command(
                "validate",
                "--format",
                "github",
                "--against",
                "main",
                "--changed-since",
                "main"
            );

        Assert.True(ended.ExitCode is 0 or 1, ended.ToString());
        // The rest of the output is the summary, which the preview tells in its own way.
        var annotations = ended
            .Output.Split('\n')
            .Where(static line => line.StartsWith("::", StringComparison.Ordinal))
            .DefaultIfEmpty("Nothing is wrong.");
        Golden.Verify(string.Join('\n', annotations) + "\n", "txt", name);
    }
}
