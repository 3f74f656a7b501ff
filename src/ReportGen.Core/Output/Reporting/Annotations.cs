using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Reporting;

/// <summary>
/// Selects the diagnostics shown next to the lines of a pull request. GitHub shows 10 annotations of each kind for a
/// step and 50 for a job, and silently drops the rest; so the selection is made here, and the job summary lists
/// the rest.
/// </summary>
public static class Annotations
{
    /// <summary>
    /// Selects the diagnostics: those on changed lines first, then errors before warnings before notices, each
    /// ordered by file and position.
    /// </summary>
    /// <param name="diagnostics">All diagnostics, in any order.</param>
    /// <param name="isOnChangedLine">True for a diagnostic on a line that the change touches.</param>
    /// <param name="limits">The limits; null for those of GitHub.</param>
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

/// <summary>The maximum numbers of annotations.</summary>
/// <param name="PerKind">The maximum of errors, of warnings and of notices in one step.</param>
/// <param name="PerJob">The maximum of all kinds together in one job.</param>
public readonly record struct AnnotationLimits(int PerKind, int PerJob)
{
    /// <summary>10 of each kind in a step, 50 in a job (GitHub, “Annotations” in the limits of Actions).</summary>
    public static AnnotationLimits OfGitHub { get; } = new(10, 50);
}

/// <summary>The diagnostics shown next to the lines, and those left out.</summary>
/// <param name="Shown">Those shown, in order.</param>
/// <param name="LeftOut">The rest, in the same order.</param>
public sealed record AnnotationChoice(
    ImmutableArray<Diagnostic> Shown,
    ImmutableArray<Diagnostic> LeftOut
);
