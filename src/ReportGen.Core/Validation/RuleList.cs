using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Rules;
using ReportGen.Core.Rules.Figures;
using ReportGen.Core.Rules.Protection;
using ReportGen.Core.Rules.Statements;
using ReportGen.Core.Rules.Updates;
using ReportGen.Core.Rules.Wording;

namespace ReportGen.Core.Validation;

/// <summary>Every rule, in one visible list.</summary>
public static class RuleList
{
    /// <summary>All rules, in the order in which they run.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        UpdateOrder.Rule,
        ClosureGiven.Rule,
        ReasonsGiven.Rule,
        UpdateSources.Rule,
        Succession.Rule,
        RecommendationNumbers.Rule,
        FigureSources.Rule,
        SumsAddUp.Rule,
        SittingDays.Rule,
        OfficeHeld.Rule,
        PairedStatements.Rule,
        FormsOfAddress.Rule,
        StatementLength.Rule,
        StatementDays.Rule,
        CorrectionWhole.Rule,
        PlainWords.Rule,
        HonestDelivery.Rule,
        HonestResponse.Rule,
        PromisesGoneBy.Rule,
        RetypedFigures.Rule,
        RetypedMoney.Rule,
        InternalTextKept.Rule,
        ProtectedTerms.Rule,
        SmallNumbersKept.Rule,
    ];
}

/// <summary>The codes of all rules.</summary>
public static class RuleDiagnostics
{
    /// <summary>By id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        .. RuleList
            .All.SelectMany(static rule => rule.Codes)
            .OrderBy(static code => code.Id, StringComparer.Ordinal),
    ];
}
