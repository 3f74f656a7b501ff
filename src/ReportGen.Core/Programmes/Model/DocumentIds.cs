namespace ReportGen.Core.Programmes.Model;

/// <summary>The seven documents by the names under which statements ask for them.</summary>
public static class DocumentIds
{
    /// <summary>What is said in the Chamber.</summary>
    public const string OralStatement = "oral-statement";

    /// <summary>What is printed in the Official Report.</summary>
    public const string WrittenStatement = "written-statement";

    /// <summary>Where every recommendation stands.</summary>
    public const string ProgressReport = "progress-report";

    /// <summary>What was said in the debate on a statement.</summary>
    public const string DebateSummary = "debate-summary";

    /// <summary>The body of a release.</summary>
    public const string ReleaseNotes = "release-notes";

    /// <summary>The paper that never leaves the department.</summary>
    public const string Briefing = "briefing";

    /// <summary>What was wrong, and what is right.</summary>
    public const string Correction = "correction";
}
