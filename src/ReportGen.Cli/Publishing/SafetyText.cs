using System.Collections.Immutable;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Publishing;

namespace ReportGen.Cli.Publishing;

/// <summary>The safety checks as text: a line for each, followed by how to fix what is wrong.</summary>
internal static class SafetyText
{
    /// <summary>Writes them.</summary>
    public static void Write(
        string? repository,
        ImmutableArray<SafetyCheck> checks,
        TextWriter output
    )
    {
        output.WriteLine(repository is null ? "This repository" : $"The repository {repository}");
        foreach (var check in checks)
        {
            var mark = check.Outcome switch
            {
                SafetyOutcome.Fine => "✓",
                SafetyOutcome.Wrong => "✗",
                _ => "?",
            };
            var unasked = check.Outcome == SafetyOutcome.Unknown ? "could not be checked. " : "";
            output.WriteLine($"  {mark} {check.Id}: {unasked}{check.Words}");
            if (check.Remedy is { } remedy)
            {
                output.WriteLine($"    → {remedy}");
            }
        }

        output.WriteLine(Sum(checks));
    }

    private static string Sum(ImmutableArray<SafetyCheck> checks)
    {
        var wrong = checks.Count(static c => c.Outcome == SafetyOutcome.Wrong);
        var unknown = checks.Count(static c => c.Outcome == SafetyOutcome.Unknown);
        var asked =
            unknown == 0
                ? ""
                : $" {HumanReadable.Count(unknown, "thing", "things")} could not be checked.";
        return wrong == 0
            ? $"No problems were found.{asked}"
            : $"{HumanReadable.Count(wrong, "thing is", "things are")} unsafe.{asked}";
    }
}
