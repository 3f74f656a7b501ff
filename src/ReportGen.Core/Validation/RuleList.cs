using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Rules;
using ReportGen.Core.Rules.Figures;
using ReportGen.Core.Rules.Protection;
using ReportGen.Core.Rules.Statements;
using ReportGen.Core.Rules.Updates;
using ReportGen.Core.Rules.Wording;

namespace ReportGen.Core.Validation;

/// <summary>The list of all rules.</summary>
public static class RuleList
{
    /// <summary>All rules, in the order in which they run.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        UpdateOrder.Rule,
        ClosureRequired.Rule,
        ReasonRequired.Rule,
        UpdateSources.Rule,
        SupersededItems.Rule,
        RecommendationNumbers.Rule,
        FigureSources.Rule,
        SumsAddUp.Rule,
        SittingDays.Rule,
        OfficeHolderKnown.Rule,
        PairedStatements.Rule,
        FormsOfAddress.Rule,
        TextOfItsKind.Rule,
        StatementLength.Rule,
        StatementDays.Rule,
        CorrectionComplete.Rule,
        PlainWords.Rule,
        HonestDelivery.Rule,
        HonestResponse.Rule,
        NoPastPromises.Rule,
        RetypedFigures.Rule,
        RetypedMoney.Rule,
        BrokenSeries.Rule,
        RetypedCounts.Rule,
        NoInternalText.Rule,
        NoProtectedTerms.Rule,
        NoSuppressedNumbers.Rule,
    ];
}

/// <summary>The codes of all rules.</summary>
public static class RuleDiagnostics
{
    /// <summary>All codes, sorted by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        .. RuleList
            .All.SelectMany(static rule => rule.Codes)
            .OrderBy(static code => code.Id, StringComparer.Ordinal),
    ];
}
