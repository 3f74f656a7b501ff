namespace ReportGen.Core.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; no action needed.</summary>
    Notice,

    /// <summary>Probably wrong; documents are still built.</summary>
    Warning,

    /// <summary>Wrong; no document is built from it.</summary>
    Error,
}
