using System.Collections.Immutable;
using ReportGen.Core.Content.Values;

namespace ReportGen.Core.Content.Schema;

/// <summary>Shapes that several kinds of file share.</summary>
internal static class SharedShapes
{
    public static readonly ValueShape PlainWords = new(ValueForm.Words);

    public static readonly ValueShape WordsOrUnknown = new(ValueForm.Words)
    {
        AllowsUnknown = true,
    };

    public static readonly ValueShape Label = new(ValueForm.Label);

    public static readonly ValueShape Date = new(ValueForm.Date);

    public static readonly ValueShape DateOrUnknown = new(ValueForm.Date) { AllowsUnknown = true };

    public static readonly ValueShape Truth = new(ValueForm.Truth);

    public static readonly ValueShape Quantity = new(ValueForm.Quantity) { AllowsUnknown = true };

    public static readonly ValueShape Address = new(ValueForm.Address);

    public static readonly ValueShape OfficialReference = new(ValueForm.OfficialReference)
    {
        AllowsUnknown = true,
    };

    public static readonly ValueShape Language = new(ValueForm.Patterned)
    {
        Pattern = new(
            "the code of a language",
            "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            Identifiers.IsLanguageTag,
            "Type en-GB for British English, cy for Welsh."
        ),
    };

    public static readonly LanguagesShape Text = LanguagesShape.Instance;

    public static readonly EitherShape Prose = new(
        new ValueShape(ValueForm.Prose),
        new RecordShape(
            "prose",
            "a text",
            "A text in Markdown with its language.",
            [
                Need(
                    "language",
                    Language,
                    "The language of the text, when it is not the programme's first.",
                    "cy"
                ),
                Need(
                    "text",
                    new ValueShape(ValueForm.Prose),
                    "The text, in Markdown.",
                    "Adrodd gorfodol"
                ),
            ]
        )
    );

    public static readonly EitherShape Citation = new(
        References(IdKinds.Source),
        new RecordShape(
            "citation",
            "a source",
            "Which source says so, and where in it.",
            [
                Need(
                    "source",
                    References(IdKinds.Source),
                    "The id of the source in sources.yaml.",
                    "hansard-2025-01-16"
                ),
                May("at", Label, "The page, paragraph or column.", "column 735"),
                May("quote", PlainWords, "The exact words.", "We will legislate."),
                May(
                    "seen",
                    Date,
                    "The day on which it was read, when the source has said different things on different days.",
                    "2025-02-01"
                ),
            ]
        )
    );

    public static readonly ListShape Citations = new(Citation);

    public static readonly ListShape Proses = new(Prose);

    public static readonly ValueShape Nation = Choice(
        "england",
        "wales",
        "scotland",
        "northern ireland"
    );

    public static readonly ValueShape House = Choice(
        "commons",
        "lords",
        "senedd",
        "scottish parliament",
        "northern ireland assembly"
    );

    public static readonly ValueShape Response = Choice(
        "accepted",
        "accepted in principle",
        "accepted in part",
        "under consideration",
        "not accepted"
    );

    public static readonly ValueShape Delivery = Choice(
        "not started",
        "in progress",
        "complete",
        "superseded",
        "withdrawn"
    );

    public static readonly RecordShape Internal = new(
        "internal",
        "internal notes",
        "Reaches the internal briefing and nothing else. Never published.",
        [
            May("lines-to-take", Proses, "What the minister may say.", "[We have acted.]"),
            May("risks", Proses, "What could go wrong.", "[The timetable is tight.]"),
            May(
                "questions",
                new ListShape(
                    new RecordShape(
                        "question",
                        "a question",
                        "A question to expect, with its answer.",
                        [
                            Need("question", PlainWords, "As it may be asked.", "Why so late?"),
                            Need(
                                "answer",
                                Prose,
                                "The answer to give.",
                                "The work began in January."
                            ),
                        ]
                    )
                ),
                "Questions to expect, with answers.",
                "[{question: Why so late?, answer: The work began in January.}]"
            ),
            May("notes", Proses, "Notes of the owner.", "[Ask the lawyers again.]"),
            May(
                "confidence",
                Choice("low", "medium", "high"),
                "How likely delivery on time is.",
                "medium"
            ),
        ]
    );

    public static readonly RecordShape DueLong = new(
        "due",
        "a promised date",
        "A promised date with its words, window, condition or backstop.",
        [
            May("words", Text, "The words of the promise.", "before Easter 2025"),
            May("from", Date, "The first day of the window.", "2025-03-01"),
            May("by", Date, "The last day on which the promise is kept.", "2025-04-19"),
            May("condition", Text, "What it depends on.", "when parliamentary time allows"),
            May("backstop", Date, "The latest day, whatever happens.", "2027-12-31"),
            May(
                "within",
                new ValueShape(ValueForm.Duration),
                "A length of time, counted from ‘of’.",
                "12 weeks"
            ),
            May(
                "of",
                new ValueShape(ValueForm.DateOrReference)
                {
                    Ids = IdKinds.Statement | IdKinds.Tracked,
                },
                "What the length of time is counted from: a date, a statement, or the completion of an item.",
                "2025-06-16"
            ),
        ]
    )
    {
        AtLeastOneOf = ["words", "from", "by", "condition", "backstop", "within"],
        Dependencies = [("within", "of"), ("of", "within")],
    };

    public static readonly EitherShape Due = new(new ValueShape(ValueForm.Due), DueLong);

    public static Field InternalField { get; } =
        May(
            "internal",
            Internal,
            "Notes that reach the internal briefing and nothing else.",
            "{confidence: medium}"
        );

    public static Field SourcesField { get; } =
        May(
            "sources",
            Citations,
            "Where it is written: ids of sources, with the place in them.",
            "[hansard-2025-01-16]"
        );

    public static ValueShape Id(IdKinds kind) => new(ValueForm.Id) { Ids = kind };

    public static ValueShape References(IdKinds kinds) => new(ValueForm.Reference) { Ids = kinds };

    public static ListShape ReferenceList(IdKinds kinds) => new(References(kinds));

    public static ValueShape Choice(params ImmutableArray<string> words) =>
        new(ValueForm.Choice) { Choices = words };

    public static ValueShape WholeNumber(int minimum, int maximum) =>
        new(ValueForm.WholeNumber) { Minimum = minimum, Maximum = maximum };

    public static Field Need(string name, Shape shape, string description, string example) =>
        new(name, shape, IsRequired: true, description, example);

    public static Field May(string name, Shape shape, string description, string example) =>
        new(name, shape, IsRequired: false, description, example);
}
