using ReportGen.Cli.Disk;
using ReportGen.Core.Output.Reporting;

namespace ReportGen.Cli.Reporting;

/// <summary>What a GitHub workflow provides in the environment; all null elsewhere.</summary>
/// <param name="SummaryFile">GITHUB_STEP_SUMMARY: the file that the job summary is appended to.</param>
/// <param name="Workspace">GITHUB_WORKSPACE: the folder of the checked-out repository.</param>
/// <param name="Server">GITHUB_SERVER_URL, such as https://github.com.</param>
/// <param name="Repository">GITHUB_REPOSITORY: owner/name.</param>
/// <param name="Revision">GITHUB_SHA: the revision that was checked out.</param>
/// <param name="RunId">GITHUB_RUN_ID: the number of the run.</param>
internal sealed record WorkflowRun(
    string? SummaryFile,
    string? Workspace,
    string? Server,
    string? Repository,
    string? Revision,
    string? RunId
)
{
    /// <summary>Not in a workflow.</summary>
    public static WorkflowRun None { get; } = new(null, null, null, null, null, null);

    /// <summary>Reads it from the environment of this process.</summary>
    public static WorkflowRun OfProcess() =>
        new(
            Variable("GITHUB_STEP_SUMMARY"),
            Variable("GITHUB_WORKSPACE"),
            Variable("GITHUB_SERVER_URL"),
            Variable(WorkflowVariables.Repository),
            Variable("GITHUB_SHA"),
            Variable("GITHUB_RUN_ID")
        );

    /// <summary>
    /// The folder of the content below the checked-out repository, with a slash at its end: annotations name
    /// files from there. Empty when they are the same, or nothing is known.
    /// </summary>
    /// <param name="root">The repository that the command is about.</param>
    public string FolderOf(string root)
    {
        if (
            Workspace is null
            || RepositoryPath.Real(Workspace) is not { } workspace
            || RepositoryPath.Real(root) is not { } real
            || !RepositoryPath.IsWithin(real, workspace)
        )
        {
            return "";
        }

        var relative = Path.GetRelativePath(workspace, real).Replace('\\', '/');
        return relative == "." ? "" : relative + "/";
    }

    /// <summary>The page of the run, on which the job summary is shown; null when nothing is known.</summary>
    public string? Page =>
        Server is null || Repository is null || RunId is null
            ? null
            : $"{Server}/{Repository}/actions/runs/{RunId}";

    /// <summary>How much of the job summary is taken already, in bytes: the file is the step's.</summary>
    public int SummaryTaken =>
        File.Exists(SummaryFile)
            ? (int)Math.Min(new FileInfo(SummaryFile).Length, int.MaxValue)
            : 0;

    /// <summary>Where files can be opened on GitHub, as they were when the workflow ran.</summary>
    /// <param name="folder">What <see cref="FolderOf"/> gave.</param>
    /// <param name="hasDiagnosticsPage">True when the repository holds docs/diagnostics.md.</param>
    public ReportLinks LinksFor(string folder, bool hasDiagnosticsPage)
    {
        if (Server is null || Repository is null || Revision is null)
        {
            return ReportLinks.None;
        }

        var files = $"{Server}/{Repository}/blob/{Revision}/{ReportLinks.Escaped(folder)}";
        return new ReportLinks(
            files,
            hasDiagnosticsPage ? files + ReportLinks.DiagnosticsPage : null
        );
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
