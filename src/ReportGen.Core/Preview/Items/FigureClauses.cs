using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Preview.Items;

/// <summary>Describes changes of figures and funding, with small numbers suppressed as in every document.</summary>
/// <param name="before">The programme before the change, on the last day that is recorded.</param>
/// <param name="after">The programme after the change, on the same day.</param>
internal sealed class FigureClauses(ProgrammeState before, ProgrammeState after)
{
    private readonly Suppressions was = Suppressions.On(before.Programme, before.Day);
    private readonly Suppressions now = Suppressions.On(after.Programme, after.Day);

    /// <summary>How the number that documents show has changed: "100 cases → 120 cases (as at 31 March 2025)".</summary>
    public string? Of(FigureChange change)
    {
        var asAt = change.New.Value is { } value ? $" (as at {DateWords.Of(value.AsAt)})" : "";
        var words = FigureWords.Of(change.New, now);
        return change.Kind switch
        {
            _ when change.SeriesBreak is { } why =>
                $"{words}{asAt}, not comparable with earlier figures: {why.Trim().TrimEnd('.')}",
            FigureChangeKind.New or FigureChangeKind.First => $"first value: {words}{asAt}",
            FigureChangeKind.Vanished => "it no longer has a value",
            FigureChangeKind.Revised => $"revised, {Old(change)} → {words}{asAt}{ReasonOf(change)}",
            _ => $"{Old(change)} → {words}{asAt}",
        };
    }

    /// <summary>Earlier values whose number was changed.</summary>
    public IEnumerable<string> Rewritten(string id, FigureChange? told)
    {
        if (before.Figure(id) is not { } old || after.Figure(id) is not { } current)
        {
            yield break;
        }

        var known = before.Programme.ValuesOf(id);
        foreach (var value in after.Programme.ValuesOf(id))
        {
            var same = known.FirstOrDefault(v =>
                v.AsAt == value.AsAt
                && v.PeriodFrom == value.PeriodFrom
                && v.KnownFrom == value.KnownFrom
            );
            if (
                same is not null
                && same.Quantity != value.Quantity
                && !ReferenceEquals(told?.New.Value, value)
            )
            {
                yield return $"the value as at {DateWords.Of(value.AsAt)} was rewritten, {FigureWords.Of(old, same.Quantity, was)} → {FigureWords.Of(current, value.Quantity, now)}";
            }
        }
    }

    private string Old(FigureChange change) =>
        change.Old is { } old ? FigureWords.Of(old, was) : "no value";

    private static string ReasonOf(FigureChange change) =>
        change.New.Value?.Revision is { } reason
            ? $", reason: {reason.Trim().TrimEnd('.')}"
            : $", {StatusWords.NoReasonGiven()}";
}
