using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Validation;
using ReportGen.Tests.Programmes;

namespace ReportGen.Tests.Rules;

/// <summary>A mistake that gives a code, and its nearest neighbour that does not.</summary>
/// <param name="Code">The code.</param>
/// <param name="Mistake">A programme with the mistake.</param>
/// <param name="NearMiss">The same programme without it.</param>
/// <param name="Terms">Protected terms, if any.</param>
internal sealed record RuleCase(
    string Code,
    Programme Mistake,
    Programme NearMiss,
    params ProtectedTerm[] Terms
)
{
    internal static readonly CalendarPeriod[] Calendar =
    [
        Period(CalendarKind.Recess, "2025-07-23", "2025-08-31", "Summer recess"),
        Period(CalendarKind.Sitting, "2025-01-24", "2025-01-24", null),
        Period(CalendarKind.Sitting, "2025-09-01", "2025-12-18", null),
    ];

    internal static IEnumerable<string> Codes(Programme programme, ProtectedTerm[] terms) =>
        Find(programme, terms).Select(static d => d.Code.Id);

    internal static IReadOnlyList<Diagnostic> Find(
        Programme programme,
        ProtectedTerm[]? terms = null,
        LocalDate? today = null
    ) => Validator.Validate(new ContentSet([programme], [.. Calendar], [.. terms ?? []]), today);

    private static CalendarPeriod Period(CalendarKind kind, string from, string to, string? name) =>
        new(
            House.Commons,
            kind,
            LocalDatePattern.Iso.Parse(from).Value,
            LocalDatePattern.Iso.Parse(to).Value,
            name,
            null,
            TestProgrammes.Here("content/calendar.yaml")
        );
}
