using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Binding;

/// <summary>Reads recommendations, commitments and areas.</summary>
internal static class TrackingBinder
{
    public static Recommendation? Recommendation(FieldReader f) =>
        f.Words("id") is { } id
            ? new Recommendation(
                id,
                f.Words("number") ?? "",
                f.Words("report") ?? "",
                f.NeededText("title"),
                f.Prose("text"),
                f.Words("theme") ?? "",
                Extent(f),
                f.Words("owner"),
                f.Words("body"),
                f.Date("since"),
                Parts(f),
                Addressees(f),
                f.List(
                    "aliases",
                    static a =>
                        a.Words("number") is { } number
                            ? new NumberAlias(
                                number,
                                a.Words("report"),
                                a.Date("until"),
                                a.Words("note")
                            )
                            : null
                ),
                f.Words("merged-into"),
                f.Date("merged-on"),
                f.WordList("areas"),
                f.WordList("figures"),
                SharedBinder.Citations(f),
                Updates(f),
                SharedBinder.Internal(f),
                f.Place
            )
            {
                Added = f.Date("added"),
            }
            : null;

    public static Commitment? Commitment(FieldReader f) =>
        f.Words("id") is { } id && f.Date("said") is { } said
            ? new Commitment(
                id,
                f.NeededText("title"),
                f.Prose("words"),
                f.Words("theme") ?? "",
                said,
                f.Words("said-by") ?? "",
                f.Words("statement"),
                f.WordsUnlessUnknown("hansard"),
                f.Words("owner"),
                f.Words("body"),
                f.WordList("recommendations"),
                f.WordList("areas"),
                f.WordList("funding"),
                f.WordList("figures"),
                Parts(f),
                Addressees(f),
                f.Words("superseded-by"),
                SharedBinder.Citations(f),
                Updates(f),
                SharedBinder.Internal(f),
                f.Place
            )
            : null;

    public static ImmutableArray<Area> Areas(FieldReader fields) =>
        fields.List(
            "areas",
            static f =>
                f.Words("id") is { } id
                    ? new Area(
                        id,
                        f.NeededText("title"),
                        f.Words("kind") switch
                        {
                            "local inquiry" => AreaKind.LocalInquiry,
                            "pilot" => AreaKind.Pilot,
                            "police force" => AreaKind.PoliceForce,
                            _ => AreaKind.Place,
                        },
                        SharedBinder.Nation(f.Words("nation")),
                        f.WordsUnlessUnknown("code"),
                        f.Words("body"),
                        f.Date("since"),
                        SharedBinder.Citations(f),
                        Updates(f),
                        SharedBinder.Internal(f),
                        f.Place
                    )
                    : null
        );

    private static ImmutableArray<Nation> Extent(FieldReader f)
    {
        var made = ImmutableArray.CreateBuilder<Nation>();
        foreach (var item in f.Items("extent"))
        {
            if (item is YamlScalar scalar && SharedBinder.Nation(scalar.Value) is { } nation)
            {
                made.Add(nation);
            }
        }

        return made.DrainToImmutable();
    }

    private static ImmutableArray<Part> Parts(FieldReader f) =>
        f.List(
            "parts",
            static p => p.Words("id") is { } id ? new Part(id, p.NeededText("text"), p.Place) : null
        );

    private static ImmutableArray<Addressee> Addressees(FieldReader f) =>
        f.List(
            "addressees",
            static a =>
                a.Words("id") is { } id
                    ? new Addressee(
                        id,
                        a.Words("body") ?? "",
                        SharedBinder.Nation(a.Words("nation")),
                        a.Words("answered-by"),
                        a.Words("owner"),
                        a.Place
                    )
                    : null
        );

    private static ImmutableArray<Update> Updates(FieldReader fields)
    {
        var updates = fields.List("updates", Update);
        for (var i = 1; i < updates.Length; i++)
        {
            if (updates[i - 1].Date > updates[i].Date)
            {
                return updates.Sort(
                    static (a, b) =>
                    {
                        var byDate = a.Date.CompareTo(b.Date);
                        return byDate != 0
                            ? byDate
                            : a.Place.Whole.Start.CompareTo(b.Place.Whole.Start);
                    }
                );
            }
        }

        return updates;
    }

    private static Update? Update(FieldReader f) =>
        f.Date("date") is { } date
            ? new Update(
                date,
                f.Words("part"),
                f.Words("addressee"),
                SharedBinder.Response(f),
                SharedBinder.Delivery(f),
                SharedBinder.Due(f),
                f.Prose("note"),
                f.Text("reason"),
                f.Words("words"),
                f.Words("vocabulary"),
                f.Text("instead"),
                f.Group("closed") is { } closed
                    ? new Closure(
                        closed.Words("compared") switch
                        {
                            "in another form" => ClosureComparison.InAnotherForm,
                            "in part" => ClosureComparison.InPart,
                            _ => ClosureComparison.AsAsked,
                        },
                        closed.Text("words"),
                        closed.Text("continues")
                    )
                    : null,
                f.Words("statement"),
                f.Date("published"),
                SharedBinder.Citations(f),
                SharedBinder.Internal(f),
                f.Place
            )
            : null;
}
