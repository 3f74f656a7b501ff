using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Validation;

/// <summary>
/// Caches what the rules found, by programme. A rule sees one programme, the calendar and the protected terms, so
/// it finds the same while these are the same instances. Immutable; the results are the same without it.
/// </summary>
public sealed class RuleCache
{
    private readonly ImmutableDictionary<string, CachedFindings> findings;

    private RuleCache(ImmutableDictionary<string, CachedFindings> findings) =>
        this.findings = findings;

    /// <summary>An empty cache: every rule runs.</summary>
    public static RuleCache Empty { get; } =
        new(ImmutableDictionary.Create<string, CachedFindings>(StringComparer.Ordinal));

    /// <summary>The diagnostics of this instance of a programme; null when it, or anything else that the rules see, has changed.</summary>
    internal ImmutableArray<Diagnostic>? Of(
        Programme programme,
        ContentSet content,
        LocalDate? today
    ) =>
        findings.TryGetValue(programme.Id, out var known)
        && ReferenceEquals(known.Programme, programme)
        && known.Calendar == content.Calendar
        && known.Terms == content.ProtectedTerms
        && known.Today == today
            ? known.Found
            : null;

    /// <summary>This cache with the diagnostics of a programme added.</summary>
    internal RuleCache With(
        Programme programme,
        ContentSet content,
        LocalDate? today,
        ImmutableArray<Diagnostic> found
    ) =>
        new(
            findings.SetItem(
                programme.Id,
                new CachedFindings(
                    programme,
                    content.Calendar,
                    content.ProtectedTerms,
                    today,
                    found
                )
            )
        );

    /// <summary>The diagnostics of a programme, and everything they depend on.</summary>
    private sealed record CachedFindings(
        Programme Programme,
        ImmutableArray<CalendarPeriod> Calendar,
        ImmutableArray<ProtectedTerm> Terms,
        LocalDate? Today,
        ImmutableArray<Diagnostic> Found
    );
}
