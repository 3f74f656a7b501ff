using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Validation;

/// <summary>
/// What the rules found, by programme. A rule sees one programme, the calendar and the protected terms; while
/// these are the very same values, it finds the same. It is immutable and changes nothing of what is found.
/// </summary>
public sealed class RuleCache
{
    private readonly ImmutableDictionary<string, CachedFindings> finds;

    private RuleCache(ImmutableDictionary<string, CachedFindings> finds) => this.finds = finds;

    /// <summary>Nothing: every rule is run.</summary>
    public static RuleCache Empty { get; } =
        new(ImmutableDictionary.Create<string, CachedFindings>(StringComparer.Ordinal));

    /// <summary>What was found in this very programme; null when it, or what else the rules see, is another.</summary>
    internal ImmutableArray<Diagnostic>? Of(
        Programme programme,
        ContentSet content,
        LocalDate? today
    ) =>
        finds.TryGetValue(programme.Id, out var known)
        && ReferenceEquals(known.Programme, programme)
        && known.Calendar == content.Calendar
        && known.Terms == content.ProtectedTerms
        && known.Today == today
            ? known.Found
            : null;

    /// <summary>This, with what was found in a programme.</summary>
    internal RuleCache With(
        Programme programme,
        ContentSet content,
        LocalDate? today,
        ImmutableArray<Diagnostic> found
    ) =>
        new(
            finds.SetItem(
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

    /// <summary>What was found, and everything it follows from.</summary>
    private sealed record CachedFindings(
        Programme Programme,
        ImmutableArray<CalendarPeriod> Calendar,
        ImmutableArray<ProtectedTerm> Terms,
        LocalDate? Today,
        ImmutableArray<Diagnostic> Found
    );
}
