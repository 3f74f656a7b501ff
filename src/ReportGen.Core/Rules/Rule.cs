using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules;

/// <summary>The input of a rule.</summary>
/// <param name="Content">The programme to be checked, the calendar and the protected terms.</param>
/// <param name="Programme">The programme to be checked.</param>
/// <param name="States">Its states, cached between rules.</param>
/// <param name="Today">The current day, for protected terms that expire; null when the dates of the statements decide.</param>
public sealed record RuleContext(
    ContentSet Content,
    Programme Programme,
    StateCache States,
    LocalDate? Today
)
{
    internal PublicTexts Texts { get; } = new(Programme);
}

/// <summary>A rule: it checks a programme and reports what is wrong.</summary>
/// <param name="Name">What it requires, in a few words.</param>
/// <param name="Codes">Every code it may report.</param>
/// <param name="Check">The check. It reads its context and has no side effects.</param>
public sealed record Rule(
    string Name,
    ImmutableArray<DiagnosticCode> Codes,
    Func<RuleContext, IEnumerable<Diagnostic>> Check
);
