using static ReportGen.Core.Content.Schema.SharedSchemas;

namespace ReportGen.Core.Content.Schema;

/// <summary><c>bodies.yaml</c>, <c>people.yaml</c> and <c>sources.yaml</c>.</summary>
internal static class PeopleSchemas
{
    private static readonly RecordSchema DatedName = new(
        "dated-name",
        "a name with its dates",
        "A name and the days on which it was the name.",
        [
            Need("name", Text, "The name.", "Department for Education"),
            May("from", Date, "The first day; always when left out.", "2024-07-05"),
            May("to", Date, "The last day; still when left out.", "2025-09-05"),
        ]
    );

    private static readonly RecordSchema DatedTitle = new(
        "dated-title",
        "a title with its dates",
        "A title and the days on which it was the title.",
        [
            Need("title", Text, "The title.", "Minister for Safeguarding"),
            May("from", Date, "The first day; always when left out.", "2024-07-05"),
            May("to", Date, "The last day; still when left out.", "2025-09-05"),
        ]
    );

    private static readonly RecordSchema Body = new(
        "body",
        "a body",
        "A department, council, police force, regulator or other body.",
        [
            Need("id", Id(IdKinds.Body), "A short name that never changes.", "home-office"),
            May("name", Text, "Its name, when it has had only one.", "Home Office"),
            May(
                "names",
                new ListSchema(DatedName, 1),
                "Its names, with the days on which each was the name.",
                "[{name: Old Name, to: 2025-03-31}, {name: New Name, from: 2025-04-01}]"
            ),
            Need(
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
                "What it is.",
                "department"
            ),
            May(
                "nation",
                Nation,
                "Where it acts; the whole United Kingdom when left out.",
                "wales"
            ),
            May(
                "government",
                Truth,
                "Whether it is part of a government; true for departments and devolved governments when left out.",
                "false"
            ),
            May(
                "succeeded-by",
                References(IdKinds.Body),
                "The body that took over its work.",
                "home-office"
            ),
            May("succeeded-on", Date, "The day on which it took over.", "2025-04-01"),
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
            Need(
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
            Need("id", Id(IdKinds.Role), "A short name that never changes.", "home-secretary"),
            May("title", Text, "Its title, when it has had only one.", "Home Secretary"),
            May(
                "titles",
                new ListSchema(DatedTitle, 1),
                "Its titles, with the days on which each was the title.",
                "[{title: Minister for Safeguarding, from: 2024-07-05}]"
            ),
            May("body", References(IdKinds.Body), "The body it belongs to.", "home-office"),
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
            Need("role", References(IdKinds.Role), "The office.", "home-secretary"),
            May("from", DateOrUnknown, "The first day.", "2024-07-05"),
            May(
                "to",
                DateOrUnknown,
                "The last day; left out while it is held, `unknown` when it has ended or may have.",
                "2025-09-05"
            ),
            May("source", Citation, "Where it is written.", "appointments-2024"),
        ]
    );

    private static readonly RecordSchema Person = new(
        "person",
        "a person",
        "Somebody who holds or held an office.",
        [
            Need("id", Id(IdKinds.Person), "A short name that never changes.", "ann-example"),
            Need("name", PlainWords, "The name in full style.", "Baroness Example of Somewhere"),
            May(
                "sort-name",
                PlainWords,
                "The name by which lists are sorted.",
                "Example, Baroness"
            ),
            May("house", House, "The House they sit in.", "lords"),
            May(
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
        "Offices and those who hold them.",
        [
            May(
                "roles",
                new ListSchema(Role),
                "The offices.",
                "[{id: home-secretary, title: Home Secretary}]"
            ),
            May(
                "people",
                new ListSchema(Person),
                "Those who hold or held them.",
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
            Need("seen", Date, "The day on which it was read.", "2025-02-01"),
            May("says", PlainWords, "The words that matter.", "Work has begun."),
            May(
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
        "A publication or page that says what is claimed.",
        [
            Need(
                "id",
                Id(IdKinds.Source),
                "A short name that never changes.",
                "hansard-2025-01-16"
            ),
            Need("title", PlainWords, "Its title.", "Official Report, 16 January 2025"),
            Need("publisher", PlainWords, "Who published it.", "House of Commons"),
            May(
                "url",
                Address,
                "Its address; left out for a source on paper.",
                "https://hansard.parliament.uk/"
            ),
            May("published", DateOrUnknown, "The day it was published.", "2025-01-16"),
            May("reference", OfficialReference, "Its official reference.", "HCWS352"),
            May(
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
            Need(
                "sources",
                new ListSchema(Source),
                "The sources.",
                "[{id: hansard-1, title: Official Report, publisher: House of Commons}]"
            ),
        ]
    );
}
