using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Binding;

/// <summary>Reads <c>bodies.yaml</c>, <c>people.yaml</c> and <c>sources.yaml</c>.</summary>
internal static class PeopleBinder
{
    public static ImmutableArray<Body> Bodies(FieldReader fields) =>
        fields.List(
            "bodies",
            static f =>
            {
                var kind = f.Words("kind") switch
                {
                    "department" => BodyKind.Department,
                    "devolved government" => BodyKind.DevolvedGovernment,
                    "local authority" => BodyKind.LocalAuthority,
                    "police" => BodyKind.Police,
                    "regulator" => BodyKind.Regulator,
                    "inquiry" => BodyKind.Inquiry,
                    _ => BodyKind.Other,
                };
                return f.Words("id") is { } id
                    ? new Body(
                        id,
                        Names(f, "name", "names"),
                        kind,
                        SharedBinder.Nation(f.Words("nation")),
                        f.Boolean("government")
                            ?? kind is BodyKind.Department or BodyKind.DevolvedGovernment,
                        f.Words("succeeded-by"),
                        f.Date("succeeded-on"),
                        f.Place
                    )
                    : null;
            }
        );

    public static ImmutableArray<Role> Roles(FieldReader fields) =>
        fields.List(
            "roles",
            static f =>
                f.Words("id") is { } id
                    ? new Role(id, Names(f, "title", "titles"), f.Words("body"), f.Place)
                    : null
        );

    public static ImmutableArray<Person> People(FieldReader fields) =>
        fields.List(
            "people",
            static f =>
                f.Words("id") is { } id
                    ? new Person(
                        id,
                        f.Words("name") ?? "",
                        f.Words("sort-name"),
                        SharedBinder.House(f),
                        f.List("terms", Term)
                            .Sort(static (a, b) => Nullable.Compare(a.From, b.From)),
                        f.Place
                    )
                    : null
        );

    public static ImmutableArray<Source> Sources(FieldReader fields) =>
        fields.List(
            "sources",
            static f =>
                f.Words("id") is { } id
                    ? new Source(
                        id,
                        f.Words("title") ?? "",
                        f.Words("publisher") ?? "",
                        f.Words("url"),
                        f.Date("published"),
                        f.Reference("reference"),
                        f.List(
                                "versions",
                                static v =>
                                    v.Date("seen") is { } seen
                                        ? new SourceVersion(
                                            seen,
                                            v.Words("says"),
                                            v.Words("archive-url"),
                                            v.Place
                                        )
                                        : null
                            )
                            .Sort(static (a, b) => a.Seen.CompareTo(b.Seen)),
                        f.Place
                    )
                    : null
        );

    private static TermOfOffice? Term(FieldReader f) =>
        f.Words("role") is { } role
            ? new TermOfOffice(
                role,
                f.Date("from"),
                f.Date("to"),
                f.IsUnknown("to"),
                SharedBinder.Citation(f, "source"),
                f.Place
            )
            : null;

    /// <summary>Reads one permanent name, or several with their dates.</summary>
    private static ImmutableArray<DatedName> Names(FieldReader f, string one, string several)
    {
        if (f.Has(several))
        {
            return f.List(
                    several,
                    n =>
                        n.Text(one) is { } name
                            ? new DatedName(name, n.Date("from"), n.Date("to"))
                            : null
                )
                .Sort(static (a, b) => Nullable.Compare(a.From, b.From));
        }

        return [new DatedName(f.NeededText(one), null, null)];
    }
}
