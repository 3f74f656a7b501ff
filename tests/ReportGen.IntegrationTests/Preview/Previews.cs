using ReportGen.IntegrationTests.Commands;
using ReportGen.IntegrationTests.Git;

namespace ReportGen.IntegrationTests.Preview;

/// <summary>Runs of <c>preview</c> that are the same on a developer's machine and in a workflow.</summary>
internal static class Previews
{
    private static readonly string[] Variables =
    [
        "GITHUB_STEP_SUMMARY",
        "GITHUB_SERVER_URL",
        "GITHUB_REPOSITORY",
        "GITHUB_SHA",
        "GITHUB_RUN_ID",
        "GITHUB_REF",
        "GITHUB_EVENT_PATH",
        "GITHUB_API_URL",
        "GITHUB_WORKSPACE",
        "GITHUB_TOKEN",
        "REPORTGEN_TOKEN",
    ];

    /// <summary>The command in a clone, told nothing of the workflow that runs the tests.</summary>
    public static Run OutsideWorkflows(GitFolder folder) => OutsideWorkflows(folder.Files.Run());

    /// <summary>A run, told nothing of the workflow that runs the tests.</summary>
    public static Run OutsideWorkflows(Run run)
    {
        foreach (var variable in Variables)
        {
            run.Environment[variable] = "";
        }

        return run;
    }

    /// <summary>The text without the digits of the commit compared with, which depend on the day of the test.</summary>
    public static string WithoutCommit(GitFolder folder, string text)
    {
        var commit = folder.Git("merge-base", "main", "HEAD");
        return text.Replace(
            $"{commit[..4]}<!-- -->{commit[4..7]}",
            "COMMIT",
            StringComparison.Ordinal
        );
    }
}
