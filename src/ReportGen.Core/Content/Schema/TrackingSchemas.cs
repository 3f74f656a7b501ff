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
            Need(
                "compared",
                Choice("as asked", "in another form", "in part"),
                "In one word.",
                "as asked"
            ),
            May(
                "words",
                Text,
                "In plain words; needed unless it was done as asked.",
                "A code of practice instead of a law."
            ),
            May("continues", Text, "What of it goes on.", "The yearly survey."),
        ]
    );

    public static readonly RecordSchema Update = new(
        "update",
        "an update",
        "What became true on a day. Fields left out stay as they were.",
        [
            Need("date", Date, "The day on which it became so.", "2025-04-08"),
            May(
                "part",
                References(IdKinds.Part),
                "The part it is about; the whole when left out.",
                "a"
            ),
            May(
                "addressee",
                References(IdKinds.Addressee),
                "The addressee it is about; all when left out.",
                "welsh-government"
            ),
            May("response", Response, "What those addressed said they would do.", "accepted"),
            May("delivery", Delivery, "How far it is done.", "in progress"),
            May("due", Due, "The date promised from that day.", "before Easter 2025"),
            May("note", Prose, "What happened, for the public.", "The consultation opened."),
            May(
                "reason",
                Text,
                "Why the response, delivery or date changed.",
                "More responses than expected."
            ),
            May("words", PlainWords, "The status word of the source, exactly.", "Ongoing"),
            May(
                "vocabulary",
                References(IdKinds.Vocabulary),
                "Whose status word that is.",
                "inquiry-monitor"
            ),
            May(
                "instead",
                Text,
                "What is promised in place of what was refused.",
                "Guidance to all forces."
            ),
            May(
                "closed",
                Closed,
                "How what was done compares with what was asked; with delivery: complete.",
                "{compared: as asked}"
            ),
            May(
                "statement",
                References(IdKinds.Statement),
                "The statement in which the House was told.",
                "2025-04-08-oral"
            ),
            May(
                "published",
                Date,
                "The day it was published, when it was not in a statement.",
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

    private static readonly FieldSchema UpdatesField = May(
        "updates",
        new ListSchema(Update),
        "What became true, day by day.",
        "[{date: 2025-04-08, delivery: in progress}]"
    );

    private static readonly FieldSchema PartsField = May(
        "parts",
        new ListSchema(
            new RecordSchema(
                "part",
                "a part",
                "A lettered part.",
                [
                    Need("id", Id(IdKinds.Part), "Its letter.", "a"),
                    Need("text", Text, "What it asks.", "Publish the data each year."),
                ]
            )
        ),
        "Lettered parts, each with a state of its own.",
        "[{id: a, text: Publish the data each year.}]"
    );

    private static readonly FieldSchema AddresseesField = May(
        "addressees",
        new ListSchema(
            new RecordSchema(
                "addressee",
                "an addressee",
                "One of several to whom it is addressed.",
                [
                    Need(
                        "id",
                        Id(IdKinds.Addressee),
                        "A short name within this file.",
                        "welsh-government"
                    ),
                    Need("body", References(IdKinds.Body), "The body.", "welsh-government"),
                    May("nation", Nation, "For which nation.", "wales"),
                    May(
                        "answered-by",
                        References(IdKinds.Body),
                        "The body that answers for it; itself when left out.",
                        "home-office"
                    ),
                    May(
                        "owner",
                        References(IdKinds.Role),
                        "The office that owns the work.",
                        "home-secretary"
                    ),
                ]
            )
        ),
        "Several addressees, each with a state of its own.",
        "[{id: wales, body: welsh-government}]"
    );

    private static readonly FieldSchema OwnerField = May(
        "owner",
        References(IdKinds.Role),
        "The office that owns it.",
        "home-secretary"
    );

    private static readonly FieldSchema AreasField = May(
        "areas",
        ReferenceList(IdKinds.Area),
        "The areas it is about.",
        "[oldham]"
    );

    private static readonly FieldSchema FiguresField = May(
        "figures",
        ReferenceList(IdKinds.Figure),
        "The figures that measure it.",
        "[recorded-cases]"
    );

    public static readonly RecordSchema Recommendation = new(
        "recommendation",
        "a recommendation",
        "Something that an inquiry or committee recommended, and what became of it.",
        [
            Need(
                "id",
                Id(IdKinds.Recommendation),
                "A short name that never changes.",
                "inquiry-13"
            ),
            Need("number", Label, "Its number in the report.", "\"13\""),
            Need(
                "report",
                References(IdKinds.Report),
                "The report that makes it.",
                "inquiry-final"
            ),
            Need("title", Text, "A short title.", "Mandatory reporting"),
            May(
                "text",
                Prose,
                "The words of the recommendation.",
                "The Government should legislate."
            ),
            Need("theme", References(IdKinds.Theme), "Its theme.", "reporting"),
            May("extent", new ListSchema(Nation), "The nations it is about.", "[england, wales]"),
            OwnerField,
            May(
                "body",
                References(IdKinds.Body),
                "The body addressed, when there is but one.",
                "home-office"
            ),
            May(
                "since",
                Date,
                "The day it was made; the report's date when left out.",
                "2022-10-20"
            ),
            May(
                "added",
                Date,
                "The day it was added to the list or given its number, when later than the day it was made: it is counted from then.",
                "2026-02-26"
            ),
            PartsField,
            AddresseesField,
            May(
                "aliases",
                new ListSchema(
                    new RecordSchema(
                        "alias",
                        "another number",
                        "Another number it has or had.",
                        [
                            Need("number", Label, "The number.", "\"4\""),
                            May(
                                "report",
                                References(IdKinds.Report),
                                "The report in which it has that number.",
                                "inquiry-interim"
                            ),
                            May(
                                "until",
                                Date,
                                "The last day on which the number was in use.",
                                "2022-10-19"
                            ),
                            May("note", PlainWords, "Why.", "Renumbered in the final report."),
                        ]
                    )
                ),
                "Other numbers it has or had.",
                "[{number: \"4\", until: 2022-10-19}]"
            ),
            May(
                "merged-into",
                References(IdKinds.Recommendation),
                "The recommendation that took it in.",
                "inquiry-14"
            ),
            May("merged-on", Date, "The day on which it was taken in.", "2023-05-22"),
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
        "Something that a minister told the House would be done, and what became of it.",
        [
            Need(
                "id",
                Id(IdKinds.Commitment),
                "A short name that never changes.",
                "local-inquiries"
            ),
            Need("title", Text, "A short title.", "Support for local inquiries"),
            May("words", Prose, "The words used.", "We will support five local inquiries."),
            Need("theme", References(IdKinds.Theme), "Its theme.", "policing"),
            Need("said", Date, "The day on which it was said.", "2025-01-16"),
            Need("said-by", References(IdKinds.Role), "The office that said it.", "home-secretary"),
            May(
                "statement",
                References(IdKinds.Statement),
                "The statement in which it was said.",
                "2025-01-16-oral"
            ),
            May(
                "hansard",
                WordsOrUnknown,
                "The place in the Official Report.",
                "volume 760, column 735"
            ),
            OwnerField,
            May("body", References(IdKinds.Body), "The body that does it.", "home-office"),
            May(
                "recommendations",
                ReferenceList(IdKinds.Recommendation),
                "The recommendations it answers.",
                "[inquiry-13]"
            ),
            AreasField,
            May(
                "funding",
                ReferenceList(IdKinds.Funding),
                "The funding lines that pay for it.",
                "[local-inquiries-money]"
            ),
            FiguresField,
            PartsField,
            AddresseesField,
            May(
                "superseded-by",
                References(IdKinds.Commitment),
                "The commitment that took its place.",
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
        "A place that Members look for.",
        [
            Need("id", Id(IdKinds.Area), "A short name that never changes.", "oldham"),
            Need("title", Text, "Its name.", "Oldham"),
            Need(
                "kind",
                Choice("local inquiry", "pilot", "police force", "place"),
                "What happens there.",
                "local inquiry"
            ),
            May("nation", Nation, "Its nation.", "england"),
            May(
                "code",
                WordsOrUnknown,
                "The code of the Office for National Statistics.",
                "E08000004"
            ),
            May("body", References(IdKinds.Body), "The body that leads there.", "oldham-council"),
            May("since", Date, "The day on which it was named.", "2025-01-16"),
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
            Need(
                "areas",
                new ListSchema(Area),
                "The areas.",
                "[{id: oldham, title: Oldham, kind: local inquiry}]"
            ),
        ]
    );
}
