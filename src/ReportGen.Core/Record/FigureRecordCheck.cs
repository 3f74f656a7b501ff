using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Record;

/// <summary>Checks figures and funding lines with their values.</summary>
internal sealed class FigureRecordCheck(RecordCheck check, Programme after)
{
    internal IEnumerable<Diagnostic> Check() =>
        [
            .. check.Record.Programme.Figures.SelectMany(was =>
                Check(was.Id, was.Title, was.Place, was.Values, Find(after.FindFigure(was.Id)))
            ),
            .. check.Record.Programme.Figures.SelectMany(Unit),
            .. check.Record.Programme.Funding.SelectMany(was =>
                Check(was.Id, was.Title, was.Place, was.Values, Find(after.FindFunding(was.Id)))
            ),
        ];

    private static (RecordLocation, ImmutableArray<FigureValue>)? Find(Figure? figure) =>
        figure is null ? null : (figure.Place, figure.Values);

    private static (RecordLocation, ImmutableArray<FigureValue>)? Find(FundingLine? line) =>
        line is null ? null : (line.Place, line.Values);

    /// <summary>A number whose unit changed is a different number.</summary>
    private IEnumerable<Diagnostic> Unit(Figure was)
    {
        var published = was.Values.Where(v => check.Record.Covers(v.KnownFrom)).ToList();
        if (
            published.Count == 0
            || after.FindFigure(was.Id) is not { } now
            || check.IsUnreadable(now.Place)
            || FieldComparer.FirstChange(PublishedFields.OfFigure, was, now) is not { } change
        )
        {
            yield break;
        }

        var day = published.Min(static v => v.KnownFrom);
        yield return RecordDiagnostics.NumberChanged.At(
            now.Place[change.Field],
            $"The unit of “{was.Title.Original}” was changed: {change.Words}. {check.PublishedWith(day)}",
            check.Hint(
                day,
                "Change it back; for numbers of another kind, add a figure with a new id."
            )
        );
    }

    private IEnumerable<Diagnostic> Check(
        string id,
        LocalText title,
        RecordLocation place,
        ImmutableArray<FigureValue> values,
        (RecordLocation Place, ImmutableArray<FigureValue> Values)? now
    )
    {
        var published = values.Where(v => check.Record.Covers(v.KnownFrom)).ToList();
        if (published.Count == 0)
        {
            yield break;
        }

        if (now is not { } found)
        {
            var day = published.Min(static v => v.KnownFrom);
            if (
                check.Missing(
                    place,
                    $"The number “{title.Original}” ({id})",
                    day,
                    "Put it back."
                ) is
                { } missing
            )
            {
                yield return missing;
            }

            yield break;
        }

        if (check.IsUnreadable(found.Place))
        {
            yield break;
        }

        var fresh = found.Values.ToList();
        published.RemoveAll(value =>
            fresh.RemoveAll(v =>
                FieldComparer.FirstChange(PublishedFields.OfValue, value, v) is null
            ) > 0
        );
        foreach (var value in published)
        {
            yield return Changed(value, fresh, found.Place, title);
        }
    }

    private Diagnostic Changed(
        FigureValue was,
        List<FigureValue> fresh,
        RecordLocation place,
        LocalText title
    )
    {
        var nearest = fresh
            .Where(v => v.AsAt == was.AsAt)
            .MaxBy(v => FieldComparer.EqualFields(PublishedFields.OfValue, v, was));
        var hint = check.Hint(
            was.KnownFrom,
            "Change it back, and add a new value for the same day with revision: and the reason."
        );
        if (nearest is null)
        {
            return RecordDiagnostics.NumberChanged.At(
                place["values"],
                $"The value of “{title.Original}” as at {DateWords.Of(was.AsAt)} is missing. {check.PublishedWith(was.KnownFrom)}",
                hint
            );
        }

        fresh.Remove(nearest);
        var change = FieldComparer.FirstChange(PublishedFields.OfValue, was, nearest)!;
        return RecordDiagnostics.NumberChanged.At(
            nearest.Place[change.Field],
            $"A published value of “{title.Original}” was changed: {change.Words}. {check.PublishedWith(was.KnownFrom)}",
            hint
        );
    }
}
