using static ReportGen.Core.Content.Schema.SharedSchemas;

namespace ReportGen.Core.Content.Schema;

/// <summary>Recommendations, commitments and areas.</summary>
internal static class TrackingSchemas
{
    private static readonly RecordSchema Closed = new(
        "closed",
        "a comparison",
        "How what was done compares with what was asked.",
        [
            Required(
                "compared",
                Choice("as asked", "in another form", "in part"),
                "In one word.",
                "as asked"
            ),
            Optional(
                "words",
                Text,
                "In plain words; needed unless it was done as asked.",
                "A code of practice instead of a law."
            ),
            Optional("continues", Text, "Any part of it that continues.", "The yearly survey."),
        ]
    );

    public static readonly RecordSchema Update = new(
        "update",
        "an update",
        "What changed on a day. Fields left out stay as they were.",
        [
            Required("date", Date, "The day of the change.", "2025-04-08"),
            Optional(
                "part",
                References(IdKinds.Part),
                "The part it is about; the whole item if left out.",
                "a"
            ),
            Optional(
                "addressee",
                References(IdKinds.Addressee),
                "The addressee it is about; all if left out.",
                "welsh-government"
            ),
            Optional("response", Response, "What those addressed said they would do.", "accepted"),
            Optional("delivery", Delivery, "How far it has been delivered.", "in progress"),
            Optional("due", Due, "The promised date, from that day on.", "before Easter 2025"),
            Optional("note", Prose, "What happened, for the public.", "The consultation opened."),
            Optional(
                "reason",
                Text,
                "Why the response, delivery or date changed.",
                "More responses than expected."
            ),
            Optional("words", PlainWords, "The exact status word in the source.", "Ongoing"),
            Optional(
                "vocabulary",
                References(IdKinds.Vocabulary),
                "The vocabulary of that status word.",
                "inquiry-monitor"
            ),
            Optional(
                "instead",
                Text,
                "What is promised instead of what was refused.",
                "Guidance to all forces."
            ),
            Optional(
                "closed",
                Closed,
                "How what was done compares with what was asked; with delivery: complete.",
                "{compared: as asked}"
            ),
            Optional(
                "statement",
                References(IdKinds.Statement),
                "The statement in which the House was told.",
                "2025-04-08-oral"
            ),
            Optional(
                "published",
                Date,
                "The day it was published, if not in a statement.",
                "2025-04-09"
            ),
            SourcesField,
            InternalField,
        ]
    )
    {
        AtLeastOneOf = ["response", "delivery", "due", "note"],
        Dependencies = [("vocabulary", "words")],
    };

    private static readonly FieldSchema UpdatesField = Optional(
        "updates",
        new ListSchema(Update),
        "What changed, day by day.",
        "[{date: 2025-04-08, delivery: in progress}]"
    );

    private static readonly FieldSchema PartsField = Optional(
        "parts",
        new ListSchema(
            new RecordSchema(
                "part",
                "a part",
                "A lettered part.",
                [
                    Required("id", Id(IdKinds.Part), "Its letter.", "a"),
                    Required("text", Text, "What it asks.", "Publish the data each year."),
                ]
            )
        ),
        "Lettered parts, each with its own state.",
        "[{id: a, text: Publish the data each year.}]"
    );

    private static readonly FieldSchema AddresseesField = Optional(
        "addressees",
        new ListSchema(
            new RecordSchema(
                "addressee",
                "an addressee",
                "One of several bodies that it is addressed to.",
                [
                    Required(
                        "id",
                        Id(IdKinds.Addressee),
                        "A short name within this file.",
                        "welsh-government"
                    ),
                    Required("body", References(IdKinds.Body), "The body.", "welsh-government"),
                    Optional("nation", Nation, "The nation concerned.", "wales"),
                    Optional(
                        "answered-by",
                        References(IdKinds.Body),
                        "The body that answers for it; the addressee itself if left out.",
                        "home-office"
                    ),
                    Optional(
                        "owner",
                        References(IdKinds.Role),
                        "The office that owns the work.",
                        "home-secretary"
                    ),
                ]
            )
        ),
        "Several addressees, each with its own state.",
        "[{id: wales, body: welsh-government}]"
    );

    private static readonly FieldSchema OwnerField = Optional(
        "owner",
        References(IdKinds.Role),
        "The office that owns it.",
        "home-secretary"
    );

    private static readonly FieldSchema AreasField = Optional(
        "areas",
        ReferenceList(IdKinds.Area),
        "The areas it is about.",
        "[oldham]"
    );

    private static readonly FieldSchema FiguresField = Optional(
        "figures",
        ReferenceList(IdKinds.Figure),
        "The figures that measure it.",
        "[recorded-cases]"
    );

    public static readonly RecordSchema Recommendation = new(
        "recommendation",
        "a recommendation",
        "A recommendation of an inquiry or committee, and its progress.",
        [
            Required(
                "id",
                Id(IdKinds.Recommendation),
                "A short name that never changes.",
                "inquiry-13"
            ),
            Required("number", Label, "Its number in the report.", "\"13\""),
            Required(
                "report",
                References(IdKinds.Report),
                "The report that makes it.",
                "inquiry-final"
            ),
            Required("title", Text, "A short title.", "Mandatory reporting"),
            Optional(
                "text",
                Prose,
                "The words of the recommendation.",
                "The Government should legislate."
            ),
            Required("theme", References(IdKinds.Theme), "Its theme.", "reporting"),
            Optional(
                "extent",
                new ListSchema(Nation),
                "The nations it is about.",
                "[england, wales]"
            ),
            OwnerField,
            Optional(
                "body",
                References(IdKinds.Body),
                "The body addressed, if there is only one.",
                "home-office"
            ),
            Optional(
                "since",
                Date,
                "The day it was made; the report's date if left out.",
                "2022-10-20"
            ),
            Optional(
                "added",
                Date,
                "The day it was added to the list or given its number, when later than the day it was made: it is counted from then.",
                "2026-02-26"
            ),
            PartsField,
            AddresseesField,
            Optional(
                "aliases",
                new ListSchema(
                    new RecordSchema(
                        "alias",
                        "another number",
                        "Another number it has or had.",
                        [
                            Required("number", Label, "The number.", "\"4\""),
                            Optional(
                                "report",
                                References(IdKinds.Report),
                                "The report in which it has that number.",
                                "inquiry-interim"
                            ),
                            Optional(
                                "until",
                                Date,
                                "The last day on which the number was in use.",
                                "2022-10-19"
                            ),
                            Optional("note", PlainWords, "Why.", "Renumbered in the final report."),
                        ]
                    )
                ),
                "Other numbers it has or had.",
                "[{number: \"4\", until: 2022-10-19}]"
            ),
            Optional(
                "merged-into",
                References(IdKinds.Recommendation),
                "The recommendation it was merged into.",
                "inquiry-14"
            ),
            Optional("merged-on", Date, "The day it was merged.", "2023-05-22"),
            AreasField,
            FiguresField,
            SourcesField,
            UpdatesField,
            InternalField,
        ]
    )
    {
        IsTracked = true,
        Dependencies = [("merged-on", "merged-into")],
    };

    public static readonly RecordSchema Commitment = new(
        "commitment",
        "a commitment",
        "A promise that a minister made to the House, and its progress.",
        [
            Required(
                "id",
                Id(IdKinds.Commitment),
                "A short name that never changes.",
                "local-inquiries"
            ),
            Required("title", Text, "A short title.", "Support for local inquiries"),
            Optional("words", Prose, "The words used.", "We will support five local inquiries."),
            Required("theme", References(IdKinds.Theme), "Its theme.", "policing"),
            Required("said", Date, "The day it was said.", "2025-01-16"),
            Required(
                "said-by",
                References(IdKinds.Role),
                "The office that said it.",
                "home-secretary"
            ),
            Optional(
                "statement",
                References(IdKinds.Statement),
                "The statement in which it was said.",
                "2025-01-16-oral"
            ),
            Optional(
                "hansard",
                WordsOrUnknown,
                "The place in the Official Report.",
                "volume 760, column 735"
            ),
            OwnerField,
            Optional(
                "body",
                References(IdKinds.Body),
                "The body that carries it out.",
                "home-office"
            ),
            Optional(
                "recommendations",
                ReferenceList(IdKinds.Recommendation),
                "The recommendations it answers.",
                "[inquiry-13]"
            ),
            AreasField,
            Optional(
                "funding",
                ReferenceList(IdKinds.Funding),
                "The funding lines that pay for it.",
                "[local-inquiries-money]"
            ),
            FiguresField,
            PartsField,
            AddresseesField,
            Optional(
                "superseded-by",
                References(IdKinds.Commitment),
                "The commitment that replaced it.",
                "national-inquiry"
            ),
            SourcesField,
            UpdatesField,
            InternalField,
        ]
    )
    {
        IsTracked = true,
    };

    private static readonly RecordSchema Area = new(
        "area",
        "an area",
        "A place that Members may look for.",
        [
            Required("id", Id(IdKinds.Area), "A short name that never changes.", "oldham"),
            Required("title", Text, "Its name.", "Oldham"),
            Required(
                "kind",
                Choice("local inquiry", "pilot", "police force", "place"),
                "What happens there.",
                "local inquiry"
            ),
            Optional("nation", Nation, "Its nation.", "england"),
            Optional(
                "code",
                WordsOrUnknown,
                "The code of the Office for National Statistics.",
                "E08000004"
            ),
            Optional(
                "body",
                References(IdKinds.Body),
                "The body that leads there.",
                "oldham-council"
            ),
            Optional("since", Date, "The day it was named.", "2025-01-16"),
            SourcesField,
            UpdatesField,
            InternalField,
        ]
    )
    {
        IsTracked = true,
    };

    public static readonly RecordSchema Areas = new(
        "areas",
        "the areas",
        "Local inquiries, pilots, police force areas and other places.",
        [
            Required(
                "areas",
                new ListSchema(Area),
                "The areas.",
                "[{id: oldham, title: Oldham, kind: local inquiry}]"
            ),
        ]
    );
}
