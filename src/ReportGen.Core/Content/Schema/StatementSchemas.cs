using static ReportGen.Core.Content.Schema.SharedSchemas;

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
            Need("words", Prose, "As spoken.", "We will introduce a duty to report."),
            May(
                "commitments",
                ReferenceList(IdKinds.Commitment),
                "The commitments it makes or reports.",
                "[duty-to-report]"
            ),
            May(
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
            May("heading", Text, "Its heading.", "Mandatory reporting"),
            May(
                "kind",
                Choice("opening", "body", "closing"),
                "Where it stands; body when left out.",
                "opening"
            ),
            Need(
                "text",
                Prose,
                "The text; {{ action 1 }} puts an action in its place.",
                "With permission, I will make a statement."
            ),
            May(
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
            Need("version", Choice("delivered", "recorded"), "Which version.", "recorded"),
            May("text", Prose, "The text.", "With permission, I will make a statement."),
            SourcesField,
        ]
    )
    {
        AtLeastOneOf = ["text", "sources"],
    };

    public static readonly RecordSchema Corrects = new(
        "corrects",
        "a correction",
        "What is corrected: where it was wrong, what it said, what it should have said.",
        [
            Need(
                "statement",
                References(IdKinds.Statement),
                "The statement that was wrong.",
                "2025-01-16-oral"
            ),
            Need("where", PlainWords, "Where in it.", "the paragraph on funding"),
            Need("wrong", Prose, "What it said.", "£2 million"),
            Need("right", Prose, "What it should have said.", "£5 million"),
        ]
    );

    private static readonly RecordSchema Clearance = new(
        "clearance",
        "a clearance",
        "Who cleared which text.",
        [
            Need("role", PlainWords, "The role that cleared it.", "parliamentary branch"),
            Need("person", PlainWords, "Who.", "A. Official"),
            Need("date", Date, "The day.", "2025-01-15"),
            Need(
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
        "A recorded reason for passing over a gate.",
        [
            Need(
                "gate",
                Choice("embargo", "revision"),
                "Which gate; no other can be passed over.",
                "embargo"
            ),
            Need("reason", PlainWords, "Why.", "The statement was brought forward by agreement."),
            Need("person", PlainWords, "Who decided.", "A. Official"),
            Need("date", Date, "The day.", "2025-01-16"),
        ]
    );

    public static readonly RecordSchema Statement = new(
        "statement",
        "a statement",
        "An event at which the House or the public is told. Its id is the name of its file.",
        [
            Need("title", Text, "Its title.", "Child sexual exploitation and abuse"),
            May(
                "language",
                Language,
                "The language of its documents and of the plain words in this file, when not the programme's first.",
                "en-GB"
            ),
            Need("date", Date, "The day.", "2025-01-16"),
            Need(
                "kind",
                Choice("oral", "written", "paper", "correction"),
                "How the House or the public is told.",
                "oral"
            ),
            May("house", House, "Where; needed unless it is a paper.", "commons"),
            Need(
                "role",
                References(IdKinds.Role),
                "The office that makes it; the holder follows from the day.",
                "home-secretary"
            ),
            May(
                "person",
                References(IdKinds.Person),
                "Who makes it, when not the holder of the office.",
                "ann-example"
            ),
            May(
                "form-of-address",
                PlainWords,
                "How the Chair is addressed.",
                "Madam Deputy Speaker"
            ),
            May(
                "reference",
                OfficialReference,
                "The reference that Parliament issues; unknown until then.",
                "HCWS352"
            ),
            May(
                "hansard",
                WordsOrUnknown,
                "The place in the Official Report.",
                "volume 760, column 735"
            ),
            May(
                "embargo",
                new ScalarSchema(ValueForm.DateTime),
                "Not to be published before this time (in London).",
                "2025-01-16T12:30"
            ),
            May(
                "data-as-at",
                Date,
                "The day of the data; the day of the statement when left out.",
                "2025-01-15"
            ),
            May(
                "since",
                References(IdKinds.Statement),
                "The statement with which it is compared; the one before when left out.",
                "2025-01-06-oral"
            ),
            May(
                "repeats",
                References(IdKinds.Statement),
                "The statement that it repeats in the other House.",
                "2025-01-16-oral"
            ),
            May(
                "repeat-as",
                Choice("in full", "taken as read"),
                "Whether it gives the text of the original, with the form of address changed, or takes it as read; in full when left out.",
                "taken as read"
            ),
            May(
                "companion",
                References(IdKinds.Statement),
                "Another statement of the same day and title.",
                "2025-01-16-written"
            ),
            Need(
                "documents",
                new ListSchema(
                    Choice(
                        "oral-statement",
                        "written-statement",
                        "progress-report",
                        "debate-summary",
                        "release-notes",
                        "briefing",
                        "correction"
                    ),
                    1
                ),
                "The documents it produces.",
                "[oral-statement, progress-report]"
            ),
            May(
                "actions",
                new ListSchema(Action),
                "Its actions, in order.",
                "[{words: We will act.}]"
            ),
            May(
                "actions-as",
                Choice("numbered", "paragraphs", "in sections"),
                "How the actions stand in the text: numbered (First, Second), as paragraphs, or where a section has {{ action 1 }}; numbered when left out.",
                "paragraphs"
            ),
            May(
                "sections",
                new ListSchema(Section),
                "Its own text, in order.",
                "[{text: With permission.}]"
            ),
            May(
                "texts",
                new ListSchema(TextVersion),
                "Its text as delivered and as recorded, when they differ from what was prepared.",
                "[{version: recorded, sources: [hansard-1]}]"
            ),
            May(
                "corrects",
                Corrects,
                "What it corrects; for a correction.",
                "{statement: 2025-01-16-oral, where: in the paragraph on funding, wrong: two, right: five}"
            ),
            May("clearances", new ListSchema(Clearance), "Who cleared which text.", "[]"),
            May(
                "override",
                Override,
                "Why a gate was passed over.",
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
            Need("heading", PlainWords, "The bold words it opens with.", "Data collection"),
            Need("text", Prose, "What was said.", "Standards will be overhauled."),
            May(
                "recommendations",
                Recommendations,
                "The recommendations it is about.",
                "[inquiry-1]"
            ),
            May(
                "commitments",
                ReferenceList(IdKinds.Commitment),
                "The commitments it is about.",
                "[data-overhaul]"
            ),
            May("areas", ReferenceList(IdKinds.Area), "The areas it is about.", "[oldham]"),
            May(
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
            Need("level", Choice("low", "moderate", "significant"), "In one word.", "significant"),
            Need(
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
            May(
                "statement",
                References(IdKinds.Statement),
                "The statement it followed.",
                "2025-01-16-oral"
            ),
            Need("title", Text, "Its title.", "Child sexual exploitation and abuse"),
            May(
                "language",
                Language,
                "The language of the plain words in this file, when not the programme's first.",
                "en-GB"
            ),
            May("emoji", PlainWords, "One emoji for the title of the summary.", "💔"),
            Need("date", Date, "The day.", "2025-01-16"),
            Need("chamber", PlainWords, "Where.", "Commons Chamber"),
            Need(
                "account",
                Prose,
                "What happened, in one paragraph.",
                "The Home Secretary set out the Government's plans."
            ),
            Need(
                "points",
                new ListSchema(Point, 1),
                "The points of the summary.",
                "[{heading: Data, text: Standards will be overhauled.}]"
            ),
            Need(
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
