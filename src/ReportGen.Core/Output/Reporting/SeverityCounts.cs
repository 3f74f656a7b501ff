using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Reporting;

/// <summary>The number of diagnostics of each severity.</summary>
/// <param name="Errors">The number of errors, which prevent documents from being written.</param>
/// <param name="Warnings">The number of warnings: probably wrong.</param>
/// <param name="Notices">The number of notices: worth knowing.</param>
public readonly record struct SeverityCounts(int Errors, int Warnings, int Notices)
{
    /// <summary>Counts diagnostics by severity.</summary>
    public static SeverityCounts Of(IEnumerable<Diagnostic> diagnostics)
    {
        var (errors, warnings, notices) = (0, 0, 0);
        foreach (var diagnostic in diagnostics)
        {
            errors += diagnostic.Severity == Severity.Error ? 1 : 0;
            warnings += diagnostic.Severity == Severity.Warning ? 1 : 0;
            notices += diagnostic.Severity == Severity.Notice ? 1 : 0;
        }

        return new SeverityCounts(errors, warnings, notices);
    }

    /// <summary>"2 errors, 1 warning"; "nothing is wrong" when there is none.</summary>
    public string InWords()
    {
        var parts = new List<string>(3);
        Add(parts, Errors, "error");
        Add(parts, Warnings, "warning");
        Add(parts, Notices, "notice");
        return parts.Count == 0 ? "nothing is wrong" : string.Join(", ", parts);
    }

    private static void Add(List<string> parts, int count, string word)
    {
        if (count > 0)
        {
            parts.Add(FormattableString.Invariant($"{count:N0} {word}{(count == 1 ? "" : "s")}"));
        }
    }
}
