using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>Figures and funding lines as known on the day.</summary>
internal static class FigureItems
{
    /// <summary>The items of several ids that have a value known on the day.</summary>
    public static object?[] All(ProgrammeView view, ImmutableArray<string> ids) =>
        [
            .. ids.Select(view.State.Figure)
                .Where(static s => s?.Value is not null)
                .Select(s => Of(view, s!)),
        ];

    /// <summary>All figures of the register with a value known on the day.</summary>
    public static object?[] Register(ProgrammeView view) =>
        [
            .. view
                .Programme.Figures.Select(f => FigureState.Of(f, view.Day))
                .Where(static s => s.Value is not null)
                .Select(s => Of(view, s)),
        ];

    /// <summary>All funding lines with a value known on the day: each whole before its parts.</summary>
    public static object?[] Funding(ProgrammeView view)
    {
        var lines = view
            .Programme.Funding.Where(f => FigureState.Of(f, view.Day).Value is not null)
            .ToList();
        var ordered = new List<object?>();
        foreach (var line in lines.Where(l => lines.TrueForAll(o => o.Id != l.PartOf)))
        {
            AddWithParts(line);
        }

        return [.. ordered];

        void AddWithParts(FundingLine line)
        {
            ordered.Add(Of(view, FigureState.Of(line, view.Day)));
            foreach (var part in lines.Where(l => l.PartOf == line.Id && l.Id != line.Id))
            {
                if (ordered.Count < lines.Count)
                {
                    AddWithParts(part);
                }
            }
        }
    }

    /// <summary>One figure or funding line.</summary>
    public static TemplateObject Of(ProgrammeView view, FigureState state)
    {
        var figure = view.Programme.FindFigure(state.Id);
        var funding = view.Programme.FindFunding(state.Id);
        var value = state.Value;
        return new TemplateObject(
            $"figure {state.Id}",
            value?.Place ?? figure?.Place ?? funding?.Place
        )
        {
            Source = state,
        }
            .With("id", state.Id)
            .With("title", view.Local(state.Title))
            .With("value", Words(view, state, withNoun: true))
            .With("bare_value", Words(view, state, withNoun: false), "value")
            .With("unit", state.Unit.Many.Length > 0 ? state.Unit.Many : null)
            .With("as_at", value?.AsAt)
            .With("period_from", value?.PeriodFrom)
            .With(
                "period",
                value is null ? null
                    : value.PeriodFrom is { } from
                        ? DateWords.Range(from, value.AsAt, view.Language)
                    : view.DateOf(value.AsAt),
                "as-at"
            )
            .With("published", value?.Published)
            .With("told", value?.Told)
            .With("revision", value?.Revision)
            .With("is_revised", state.IsRevised, "revision")
            .With("series_break", state.SeriesBreak)
            .With("rounding", figure?.Rounding)
            .With("method", figure?.Method)
            .With("for_period", funding?.Period, "period")
            .With("part_of", funding?.PartOf)
            .With("theme", funding?.ThemeId)
            .WithLazy("note", () => view.Prose(funding?.Note))
            .With(
                "replaced",
                state
                    is {
                        Replaced: { Quantity.Form: not QuantityForm.Unknown } old,
                        IsReplacedAcrossBreak: false,
                    }
                    ? FigureWords.Of(
                        state,
                        old.Quantity,
                        view.Suppressions,
                        view.Kind.Style,
                        view.Language
                    )
                    : null
            )
            .WithLazy("conflicts", () => Conflicts(view, state))
            .WithLazy(
                "sources",
                () => value is null ? null : TrackedItems.SourceMarks(view, value.Citations)
            );
    }

    /// <summary>The value in words, small numbers suppressed.</summary>
    public static string Words(ProgrammeView view, FigureState state, bool withNoun) =>
        FigureWords.Of(state, view.Suppressions, view.Kind.Style, view.Language, withNoun);

    private static object?[] Conflicts(ProgrammeView view, FigureState state) =>
        [
            .. state.Conflicts.Select(c =>
                new TemplateObject("a conflicting value")
                    .With(
                        "value",
                        FigureWords.Of(
                            state,
                            c.Quantity,
                            view.Suppressions,
                            view.Kind.Style,
                            view.Language
                        )
                    )
                    .With("note", c.Note)
                    .WithLazy("sources", () => TrackedItems.SourceMarks(view, c.Citations))
            ),
        ];
}
