using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Rules;

namespace ReportGen.Core.Validation;

/// <summary>Runs every rule over every programme.</summary>
public static class Validator
{
    /// <summary>Runs every rule and returns the diagnostics, sorted by place.</summary>
    /// <param name="content">The content to check.</param>
    /// <param name="today">The current day: protected terms that expired before it are ignored. When null, the dates of the statements decide: see RG8008.</param>
    public static ImmutableArray<Diagnostic> Validate(
        ContentSet content,
        LocalDate? today = null
    ) => Validate(content, RuleCache.Empty, today).Found;

    /// <summary>Does the same, but runs the rules only over programmes that changed.</summary>
    /// <param name="content">The content to check.</param>
    /// <param name="cache">The cache of an earlier run; the result is the same without it.</param>
    /// <param name="today">As above.</param>
    /// <returns>The diagnostics, sorted by place, and the cache for the next run.</returns>
    public static (ImmutableArray<Diagnostic> Found, RuleCache Cache) Validate(
        ContentSet content,
        RuleCache cache,
        LocalDate? today = null
    )
    {
        var found = new DiagnosticBag();
        var next = RuleCache.Empty;
        foreach (var programme in content.Programmes)
        {
            var own = cache.Of(programme, content, today) ?? Check(programme, content, today);
            next = next.With(programme, content, today, own);
            found.AddRange(own);
        }

        return (found.ToSorted(), next);
    }

    private static ImmutableArray<Diagnostic> Check(
        Programme programme,
        ContentSet content,
        LocalDate? today
    )
    {
        // A rule sees one programme alone, so what it finds can't depend on another.
        var alone = content with
        {
            Programmes = [programme],
        };
        var found = new DiagnosticBag();
        var context = new RuleContext(alone, programme, new StateCache(programme), today);
        foreach (var rule in RuleList.All)
        {
            found.AddRange(rule.Check(context));
        }

        return found.ToSorted();
    }
}
