namespace ReportGen.Cli.Reporting;

/// <summary>Environment variables that GitHub sets in a workflow, or that a user sets in their place.</summary>
internal static class WorkflowVariables
{
    /// <summary>The address of the API.</summary>
    public const string ApiUrl = "GITHUB_API_URL";

    /// <summary>The repository, as OWNER/NAME.</summary>
    public const string Repository = "GITHUB_REPOSITORY";

    /// <summary>The token of the workflow.</summary>
    public const string WorkflowToken = "GITHUB_TOKEN";

    /// <summary>A token for this program alone.</summary>
    public const string OwnToken = "REPORTGEN_TOKEN";
}
