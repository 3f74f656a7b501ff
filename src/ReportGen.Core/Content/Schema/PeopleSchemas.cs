using static ReportGen.Core.Content.Schema.SharedSchemas;

namespace ReportGen.Core.Content.Schema;

/// <summary><c>bodies.yaml</c>, <c>people.yaml</c> and <c>sources.yaml</c>.</summary>
internal static class PeopleSchemas
{
    private static readonly RecordSchema DatedName = new(
        "dated-name",
        "a name with its dates",
        "A name and the days on which it was in force.",
        [
            Required("name", Text, "The name.", "Department for Education"),
            Optional("from", Date, "The first day; from the beginning if left out.", "2024-07-05"),
            Optional("to", Date, "The last day; still in force if left out.", "2025-09-05"),
        ]
    );

    private static readonly RecordSchema DatedTitle = new(
        "dated-title",
        "a title with its dates",
        "A title and the days on which it was in force.",
        [
            Required("title", Text, "The title.", "Minister for Safeguarding"),
            Optional("from", Date, "The first day; from the beginning if left out.", "2024-07-05"),
            Optional("to", Date, "The last day; still in force if left out.", "2025-09-05"),
        ]
    );

    private static readonly RecordSchema Body = new(
        "body",
        "a body",
        "A department, council, police force, regulator or other body.",
        [
            Required("id", Id(IdKinds.Body), "A short name that never changes.", "home-office"),
            Optional("name", Text, "Its name, if it has had only one.", "Home Office"),
            Optional(
                "names",
                new ListSchema(DatedName, 1),
                "Its names, with the days on which each was in force.",
                "[{name: Old Name, to: 2025-03-31}, {name: New Name, from: 2025-04-01}]"
            ),
            Required(
                "kind",
                Choice(
                    "department",
                    "devolved government",
                    "local authority",
                    "police",
                    "regulator",
                    "inquiry",
                    "other"
                ),
                "The kind of body.",
                "department"
            ),
            Optional(
                "nation",
                Nation,
                "The nation in which it acts; the whole United Kingdom if left out.",
                "wales"
            ),
            Optional(
                "government",
                TrueOrFalse,
                "Whether it is part of a government; true for departments and devolved governments if left out.",
                "false"
            ),
            Optional(
                "succeeded-by",
                References(IdKinds.Body),
                "The body that took over its work.",
                "home-office"
            ),
            Optional("succeeded-on", Date, "The day it took over.", "2025-04-01"),
        ]
    )
    {
        ExactlyOneOf = ["name", "names"],
        Dependencies = [("succeeded-on", "succeeded-by")],
    };

    public static readonly RecordSchema Bodies = new(
        "bodies",
        "the bodies",
        "Departments, councils, police forces, regulators and other bodies.",
        [
            Required(
                "bodies",
                new ListSchema(Body),
                "The bodies.",
                "[{id: home-office, name: Home Office, kind: department}]"
            ),
        ]
    );

    private static readonly RecordSchema Role = new(
        "role",
        "a role",
        "An office that somebody holds.",
        [
            Required("id", Id(IdKinds.Role), "A short name that never changes.", "home-secretary"),
            Optional("title", Text, "Its title, if it has had only one.", "Home Secretary"),
            Optional(
                "titles",
                new ListSchema(DatedTitle, 1),
                "Its titles, with the days on which each was in force.",
                "[{title: Minister for Safeguarding, from: 2024-07-05}]"
            ),
            Optional("body", References(IdKinds.Body), "The body it belongs to.", "home-office"),
        ]
    )
    {
        ExactlyOneOf = ["title", "titles"],
    };

    private static readonly RecordSchema Term = new(
        "term",
        "a term of office",
        "An office and the days on which the person held it.",
        [
            Required("role", References(IdKinds.Role), "The office.", "home-secretary"),
            Optional("from", DateOrUnknown, "The first day.", "2024-07-05"),
            Optional(
                "to",
                DateOrUnknown,
                "The last day; left out while it is held, `unknown` when it has ended or may have.",
                "2025-09-05"
            ),
            Optional("source", Citation, "Its source.", "appointments-2024"),
        ]
    );

    private static readonly RecordSchema Person = new(
        "person",
        "a person",
        "Somebody who holds or held an office.",
        [
            Required("id", Id(IdKinds.Person), "A short name that never changes.", "ann-example"),
            Required(
                "name",
                PlainWords,
                "The full name and style.",
                "Baroness Example of Somewhere"
            ),
            Optional(
                "sort-name",
                PlainWords,
                "The name by which lists are sorted.",
                "Example, Baroness"
            ),
            Optional("house", House, "The House the person sits in.", "lords"),
            Optional(
                "terms",
                new ListSchema(Term),
                "The offices held.",
                "[{role: home-secretary, from: 2024-07-05}]"
            ),
        ]
    );

    public static readonly RecordSchema People = new(
        "people",
        "the people",
        "Offices and the people who hold them.",
        [
            Optional(
                "roles",
                new ListSchema(Role),
                "The offices.",
                "[{id: home-secretary, title: Home Secretary}]"
            ),
            Optional(
                "people",
                new ListSchema(Person),
                "The people who hold or held them.",
                "[{id: ann-example, name: Ann Example}]"
            ),
        ]
    )
    {
        AtLeastOneOf = ["roles", "people"],
    };

    private static readonly RecordSchema Version = new(
        "source-version",
        "a version of a source",
        "What a source said on the day it was read.",
        [
            Required("seen", Date, "The day it was read.", "2025-02-01"),
            Optional("says", PlainWords, "The relevant words.", "Work has begun."),
            Optional(
                "archive-url",
                Address,
                "The address of an archived copy.",
                "https://example.org/archive"
            ),
        ]
    );

    private static readonly RecordSchema Source = new(
        "source",
        "a source",
        "A publication or page that supports what is said.",
        [
            Required(
                "id",
                Id(IdKinds.Source),
                "A short name that never changes.",
                "hansard-2025-01-16"
            ),
            Required("title", PlainWords, "Its title.", "Official Report, 16 January 2025"),
            Required("publisher", PlainWords, "Who published it.", "House of Commons"),
            Optional(
                "url",
                Address,
                "Its address; left out for a source on paper.",
                "https://hansard.parliament.uk/"
            ),
            Optional("published", DateOrUnknown, "The day it was published.", "2025-01-16"),
            Optional("reference", OfficialReference, "Its official reference.", "HCWS352"),
            Optional(
                "versions",
                new ListSchema(Version),
                "What the same address said on different days.",
                "[{seen: 2025-02-01, says: Work has begun.}]"
            ),
        ]
    );

    public static readonly RecordSchema Sources = new(
        "sources",
        "the sources",
        "The register of sources.",
        [
            Required(
                "sources",
                new ListSchema(Source),
                "The sources.",
                "[{id: hansard-1, title: Official Report, publisher: House of Commons}]"
            ),
        ]
    );
}
