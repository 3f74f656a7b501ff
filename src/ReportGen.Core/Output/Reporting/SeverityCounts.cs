using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Reporting;

/// <summary>How many diagnostics there are of each kind.</summary>
/// <param name="Errors">What keeps documents from being made.</param>
/// <param name="Warnings">What is probably wrong.</param>
/// <param name="Notices">What is worth knowing.</param>
public readonly record struct SeverityCounts(int Errors, int Warnings, int Notices)
{
    /// <summary>Counts them.</summary>
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
