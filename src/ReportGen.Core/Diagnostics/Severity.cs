namespace ReportGen.Core.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Notice,

    /// <summary>Probably wrong; documents are still made.</summary>
    Warning,

    /// <summary>Wrong; no document is made from it.</summary>
    Error,
}
