using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Reporting;

/// <summary>
/// Chooses what is shown beside the lines of a pull request. GitHub shows 10 annotations of each kind for a
/// step and 50 for a job, and drops the rest without a word; so the choice is made here, and the rest is told
/// in the job summary.
/// </summary>
public static class Annotations
{
    /// <summary>
    /// The chosen ones: those on changed lines first, then errors before warnings before notices, each by
    /// file and place.
    /// </summary>
    /// <param name="diagnostics">All of them, in any order.</param>
    /// <param name="isOnChangedLine">True for a diagnostic that the change at hand touches.</param>
    /// <param name="limits">How many can be shown; null for GitHub's own limits.</param>
    public static AnnotationChoice Choose(
        ImmutableArray<Diagnostic> diagnostics,
        Func<Diagnostic, bool>? isOnChangedLine = null,
        AnnotationLimits? limits = null
    )
    {
        var (perKind, perJob) = limits ?? AnnotationLimits.OfGitHub;
        var shown = ImmutableArray.CreateBuilder<Diagnostic>();
        var leftOut = ImmutableArray.CreateBuilder<Diagnostic>();
        var ofKind = new Dictionary<Severity, int>();
        foreach (
            var diagnostic in diagnostics
                .OrderByDescending(d => isOnChangedLine?.Invoke(d) ?? false)
                .ThenByDescending(static d => d.Severity)
                .ThenBy(static d => d, Diagnostic.ByPlace)
        )
        {
            var count = ofKind.GetValueOrDefault(diagnostic.Severity);
            if (count >= perKind || shown.Count >= perJob)
            {
                leftOut.Add(diagnostic);
                continue;
            }

            ofKind[diagnostic.Severity] = count + 1;
            shown.Add(diagnostic);
        }

        return new AnnotationChoice(shown.ToImmutable(), leftOut.ToImmutable());
    }
}

/// <summary>How many annotations can be shown.</summary>
/// <param name="PerKind">Errors, warnings and notices each, in one step.</param>
/// <param name="PerJob">All of them together, in one job.</param>
public readonly record struct AnnotationLimits(int PerKind, int PerJob)
{
    /// <summary>10 of each kind in a step, 50 in a job (GitHub, “Annotations” in the limits of Actions).</summary>
    public static AnnotationLimits OfGitHub { get; } = new(10, 50);
}

/// <summary>What is shown beside the lines, and what is told elsewhere.</summary>
/// <param name="Shown">In the order in which they are shown.</param>
/// <param name="LeftOut">The rest, in the same order.</param>
public sealed record AnnotationChoice(
    ImmutableArray<Diagnostic> Shown,
    ImmutableArray<Diagnostic> LeftOut
);
