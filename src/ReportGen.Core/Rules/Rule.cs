using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Rules.Text;

namespace ReportGen.Core.Rules;

/// <summary>What a rule looks at.</summary>
/// <param name="Content">The programme to be checked, the calendar and the protected terms.</param>
/// <param name="Programme">The programme to be checked.</param>
/// <param name="States">Its states, remembered between rules.</param>
/// <param name="Today">The present day, for terms that are protected until a day; null when the dates of the statements are to decide.</param>
public sealed record RuleContext(
    ContentSet Content,
    Programme Programme,
    StateCache States,
    LocalDate? Today
)
{
    internal PublicTexts Texts { get; } = new(Programme);
}

/// <summary>A rule: it looks at a programme and tells what is wrong with it.</summary>
/// <param name="Name">In a few words, what it sees to.</param>
/// <param name="Codes">Every code it may give.</param>
/// <param name="Check">The rule itself. It reads its context and changes nothing that others see.</param>
public sealed record Rule(
    string Name,
    ImmutableArray<DiagnosticCode> Codes,
    Func<RuleContext, IEnumerable<Diagnostic>> Check
);
