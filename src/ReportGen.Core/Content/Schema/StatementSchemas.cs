using static ReportGen.Core.Content.Schema.SharedSchemas;
using DocumentIds = ReportGen.Core.Programmes.Model.DocumentIds;

namespace ReportGen.Core.Content.Schema;

/// <summary>Statements and debates.</summary>
internal static class StatementSchemas
{
    private static readonly ListSchema Recommendations = ReferenceList(IdKinds.Recommendation);

    private static readonly RecordSchema Action = new(
        "action",
        "an action",
        "An action of a statement.",
        [
            Required("words", Prose, "The words as spoken.", "We will introduce a duty to report."),
            Optional(
                "commitments",
                ReferenceList(IdKinds.Commitment),
                "The commitments it makes or reports.",
                "[duty-to-report]"
            ),
            Optional(
                "recommendations",
                Recommendations,
                "The recommendations it is about.",
                "[inquiry-13]"
            ),
        ]
    );

    private static readonly RecordSchema Section = new(
        "section",
        "a section",
        "A section of a statement's own text.",
        [
            Optional("heading", Text, "Its heading.", "Mandatory reporting"),
            Optional(
                "kind",
                Choice("opening", "body", "closing"),
                "Its place in the statement; body if left out.",
                "opening"
            ),
            Required(
                "text",
                Prose,
                "The text; {{ action 1 }} puts an action in its place.",
                "With permission, I will make a statement."
            ),
            Optional(
                "recommendations",
                Recommendations,
                "The recommendations it is about.",
                "[inquiry-13]"
            ),
        ]
    );

    private static readonly RecordSchema TextVersion = new(
        "text-version",
        "a version of the text",
        "The text as delivered or as recorded.",
        [
            Required("version", Choice("delivered", "recorded"), "Which version.", "recorded"),
            Optional("text", Prose, "The text.", "With permission, I will make a statement."),
            SourcesField,
        ]
    )
    {
        AtLeastOneOf = ["text", "sources"],
    };

    public static readonly RecordSchema Corrects = new(
        "corrects",
        "a correction",
        "What is corrected: the place, what it said, and what it should have said.",
        [
            Required(
                "statement",
                References(IdKinds.Statement),
                "The statement that was wrong.",
                "2025-01-16-oral"
            ),
            Required(
                "where",
                PlainWords,
                "The place in that statement.",
                "the paragraph on funding"
            ),
            Required("wrong", Prose, "What it said.", "£2 million"),
            Required("right", Prose, "What it should have said.", "£5 million"),
        ]
    );

    private static readonly RecordSchema Clearance = new(
        "clearance",
        "a clearance",
        "Who cleared which text.",
        [
            Required("role", PlainWords, "The role that cleared it.", "parliamentary branch"),
            Required("person", PlainWords, "Who.", "A. Official"),
            Required("date", Date, "The day.", "2025-01-15"),
            Required(
                "digest",
                new ScalarSchema(ValueForm.Patterned)
                {
                    Pattern = new(
                        "a SHA-256 digest",
                        "^[0-9a-f]{64}$",
                        Content.Values.Identifiers.IsSha256,
                        "Type its 64 characters: the digits 0 to 9 and the small letters a to f."
                    ),
                },
                "The SHA-256 of what was cleared, as reportgen prints it.",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            ),
        ]
    );

    private static readonly RecordSchema Override = new(
        "override",
        "an override",
        "A recorded reason for overriding a gate.",
        [
            Required(
                "gate",
                Choice("embargo", "revision"),
                "The gate; no other can be overridden.",
                "embargo"
            ),
            Required(
                "reason",
                PlainWords,
                "Why.",
                "The statement was brought forward by agreement."
            ),
            Required("person", PlainWords, "Who decided.", "A. Official"),
            Required("date", Date, "The day.", "2025-01-16"),
        ]
    );

    public static readonly RecordSchema Statement = new(
        "statement",
        "a statement",
        "A statement to the House or the public. Its id is the name of its file.",
        [
            Required("title", Text, "Its title.", "Child sexual exploitation and abuse"),
            Optional(
                "language",
                Language,
                "The language of its documents and of the plain words in this file, if not the programme's first.",
                "en-GB"
            ),
            Required("date", Date, "The day.", "2025-01-16"),
            Required(
                "kind",
                Choice("oral", "written", "paper", "correction"),
                "How the House or the public is told.",
                "oral"
            ),
            Optional("house", House, "The House; needed unless it is a paper.", "commons"),
            Required(
                "role",
                References(IdKinds.Role),
                "The office that makes it; the date decides who held it.",
                "home-secretary"
            ),
            Optional(
                "person",
                References(IdKinds.Person),
                "Who makes it, if not the holder of the office.",
                "ann-example"
            ),
            Optional(
                "form-of-address",
                PlainWords,
                "How the Chair is addressed.",
                "Madam Deputy Speaker"
            ),
            Optional(
                "reference",
                OfficialReference,
                "The reference that Parliament issues; unknown until then.",
                "HCWS352"
            ),
            Optional(
                "hansard",
                WordsOrUnknown,
                "The place in the Official Report.",
                "volume 760, column 735"
            ),
            Optional(
                "embargo",
                new ScalarSchema(ValueForm.DateTime),
                "Not to be published before this time (in London).",
                "2025-01-16T12:30"
            ),
            Optional(
                "data-as-at",
                Date,
                "The day of the data; the day of the statement if left out.",
                "2025-01-15"
            ),
            Optional(
                "since",
                References(IdKinds.Statement),
                "The statement it is compared with; the one before if left out.",
                "2025-01-06-oral"
            ),
            Optional(
                "repeats",
                References(IdKinds.Statement),
                "The statement that it repeats in the other House.",
                "2025-01-16-oral"
            ),
            Optional(
                "repeat-as",
                Choice("in full", "taken as read"),
                "Whether it gives the text of the original, with the form of address changed, or takes it as read; in full if left out.",
                "taken as read"
            ),
            Optional(
                "companion",
                References(IdKinds.Statement),
                "Another statement of the same day and title.",
                "2025-01-16-written"
            ),
            Required(
                "documents",
                new ListSchema(
                    Choice(
                        DocumentIds.OralStatement,
                        DocumentIds.WrittenStatement,
                        DocumentIds.ProgressReport,
                        DocumentIds.DebateSummary,
                        DocumentIds.ReleaseNotes,
                        DocumentIds.Briefing,
                        DocumentIds.Correction
                    ),
                    1
                ),
                "The documents it produces.",
                "[oral-statement, progress-report]"
            ),
            Optional(
                "actions",
                new ListSchema(Action),
                "Its actions, in order.",
                "[{words: We will act.}]"
            ),
            Optional(
                "actions-as",
                Choice("numbered", "paragraphs", "in sections"),
                "How the actions appear in the text: numbered (First, Second), as paragraphs, or where a section has {{ action 1 }}; numbered if left out.",
                "paragraphs"
            ),
            Optional(
                "sections",
                new ListSchema(Section),
                "Its own text, in order.",
                "[{text: With permission.}]"
            ),
            Optional(
                "texts",
                new ListSchema(TextVersion),
                "Its text as delivered and as recorded, if they differ from the prepared text.",
                "[{version: recorded, sources: [hansard-1]}]"
            ),
            Optional(
                "corrects",
                Corrects,
                "What it corrects; only for a correction.",
                "{statement: 2025-01-16-oral, where: in the paragraph on funding, wrong: two, right: five}"
            ),
            Optional("clearances", new ListSchema(Clearance), "Who cleared which text.", "[]"),
            Optional(
                "override",
                Override,
                "Why a gate was overridden.",
                "{gate: embargo, reason: Brought forward., person: A. Official, date: 2025-01-16}"
            ),
            SourcesField,
            InternalField,
        ]
    )
    {
        Dependencies = [("repeat-as", "repeats"), ("actions-as", "actions")],
    };

    private static readonly RecordSchema Point = new(
        "point",
        "a point",
        "A point of the summary.",
        [
            Required("heading", PlainWords, "The bold words it begins with.", "Data collection"),
            Required("text", Prose, "What was said.", "Standards will be overhauled."),
            Optional(
                "recommendations",
                Recommendations,
                "The recommendations it is about.",
                "[inquiry-1]"
            ),
            Optional(
                "commitments",
                ReferenceList(IdKinds.Commitment),
                "The commitments it is about.",
                "[data-overhaul]"
            ),
            Optional("areas", ReferenceList(IdKinds.Area), "The areas it is about.", "[oldham]"),
            Optional(
                "figures",
                ReferenceList(IdKinds.Register),
                "The figures and funding lines it is about.",
                "[recorded-cases]"
            ),
        ]
    );

    private static readonly RecordSchema Divisiveness = new(
        "divisiveness",
        "an account of the division",
        "How divided the House was.",
        [
            Required(
                "level",
                Choice("low", "moderate", "significant"),
                "In one word.",
                "significant"
            ),
            Required(
                "account",
                Prose,
                "In a sentence or two.",
                "Members disagreed about the scope of the inquiries."
            ),
        ]
    );

    public static readonly RecordSchema Debate = new(
        "debate",
        "a debate",
        "What happened after a statement. Its id is the name of its file.",
        [
            Optional(
                "statement",
                References(IdKinds.Statement),
                "The statement it followed.",
                "2025-01-16-oral"
            ),
            Required("title", Text, "Its title.", "Child sexual exploitation and abuse"),
            Optional(
                "language",
                Language,
                "The language of the plain words in this file, if not the programme's first.",
                "en-GB"
            ),
            Optional("emoji", PlainWords, "One emoji for the title of the summary.", "💔"),
            Required("date", Date, "The day.", "2025-01-16"),
            Required("chamber", PlainWords, "Where.", "Commons Chamber"),
            Required(
                "account",
                Prose,
                "What happened, in one paragraph.",
                "The Home Secretary set out the Government's plans."
            ),
            Required(
                "points",
                new ListSchema(Point, 1),
                "The points of the summary.",
                "[{heading: Data, text: Standards will be overhauled.}]"
            ),
            Required(
                "divisiveness",
                Divisiveness,
                "How divided the House was.",
                "{level: low, account: Members agreed.}"
            ),
            SourcesField,
            InternalField,
        ]
    );
}
