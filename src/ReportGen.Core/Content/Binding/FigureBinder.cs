using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Binding;

/// <summary>Reads <c>figures.yaml</c> and <c>funding.yaml</c>.</summary>
internal static class FigureBinder
{
    public static ImmutableArray<Figure> Figures(FieldReader fields) =>
        fields.List(
            "figures",
            static f =>
                f.Words("id") is { } id
                    ? new Figure(
                        id,
                        f.NeededText("title"),
                        ToUnit(f),
                        f.Words("rounding"),
                        f.Words("method"),
                        f.Boolean("disclosive") ?? false,
                        f.WordList("total-of"),
                        Values(f),
                        SharedBinder.Internal(f),
                        f.Place
                    )
                    : null
        );

    public static ImmutableArray<FundingLine> Funding(FieldReader fields) =>
        fields.List(
            "funding",
            static f =>
                f.Words("id") is { } id
                    ? new FundingLine(
                        id,
                        f.NeededText("title"),
                        f.Words("period"),
                        f.Words("part-of"),
                        f.Words("theme"),
                        Values(f),
                        f.Prose("note"),
                        SharedBinder.Internal(f),
                        f.Place
                    )
                    : null
        );

    private static ImmutableArray<FigureValue> Values(FieldReader fields)
    {
        var values = fields.List(
            "values",
            static f =>
                f.Date("as-at") is { } asAt
                    ? new FigureValue(
                        f.Quantity("value"),
                        asAt,
                        f.Date("period-from"),
                        f.Date("published"),
                        f.Date("told"),
                        f.Words("statement"),
                        f.Words("revision"),
                        f.Words("series-break"),
                        SharedBinder.Citations(f),
                        f.List(
                            "conflicts",
                            static c => new ConflictingValue(
                                c.Quantity("value"),
                                SharedBinder.Citations(c),
                                c.Words("note")
                            )
                        ),
                        f.Place
                    )
                    : null
        );
        return values.Sort(
            static (a, b) =>
            {
                var byDay = a.AsAt.CompareTo(b.AsAt);
                byDay = byDay != 0 ? byDay : a.KnownFrom.CompareTo(b.KnownFrom);
                return byDay != 0 ? byDay : a.Place.Whole.Start.CompareTo(b.Place.Whole.Start);
            }
        );
    }

    private static Unit ToUnit(FieldReader f)
    {
        var group = f.Group("unit");
        var kind = (group?.Words("kind") ?? (f.Node("unit") as YamlScalar)?.Value) switch
        {
            "people" => UnitKind.People,
            "pounds" => UnitKind.Pounds,
            "percent" => UnitKind.Percent,
            "days" => UnitKind.Days,
            _ => UnitKind.Count,
        };
        var (one, many) = kind switch
        {
            UnitKind.People => ("person", "people"),
            UnitKind.Days => ("day", "days"),
            _ => ("", ""),
        };
        return new Unit(kind, group?.Words("one") ?? one, group?.Words("many") ?? many);
    }
}
