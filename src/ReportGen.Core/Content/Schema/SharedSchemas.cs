using System.Collections.Immutable;
using ReportGen.Core.Content.Values;

namespace ReportGen.Core.Content.Schema;

/// <summary>Schemas that several kinds of file share.</summary>
internal static class SharedSchemas
{
    public static readonly ScalarSchema PlainWords = new(ValueForm.Words);

    public static readonly ScalarSchema WordsOrUnknown = new(ValueForm.Words)
    {
        AllowsUnknown = true,
    };

    public static readonly ScalarSchema Label = new(ValueForm.Label);

    public static readonly ScalarSchema Date = new(ValueForm.Date);

    public static readonly ScalarSchema DateOrUnknown = new(ValueForm.Date)
    {
        AllowsUnknown = true,
    };

    public static readonly ScalarSchema Truth = new(ValueForm.Truth);

    public static readonly ScalarSchema Quantity = new(ValueForm.Quantity) { AllowsUnknown = true };

    public static readonly ScalarSchema Address = new(ValueForm.Address);

    public static readonly ScalarSchema OfficialReference = new(ValueForm.OfficialReference)
    {
        AllowsUnknown = true,
    };

    public static readonly ScalarSchema Language = new(ValueForm.Patterned)
    {
        Pattern = new(
            "the code of a language",
            "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            Identifiers.IsLanguageTag,
            "Type en-GB for British English, cy for Welsh."
        ),
    };

    public static readonly LanguagesSchema Text = LanguagesSchema.Instance;

    public static readonly AlternativeSchema Prose = new(
        new ScalarSchema(ValueForm.Prose),
        new RecordSchema(
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
                    new ScalarSchema(ValueForm.Prose),
                    "The text, in Markdown.",
                    "Adrodd gorfodol"
                ),
            ]
        )
    );

    public static readonly AlternativeSchema Citation = new(
        References(IdKinds.Source),
        new RecordSchema(
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

    public static readonly ListSchema Citations = new(Citation);

    public static readonly ListSchema Proses = new(Prose);

    public static readonly ScalarSchema Nation = Choice(
        "england",
        "wales",
        "scotland",
        "northern ireland"
    );

    public static readonly ScalarSchema House = Choice(
        "commons",
        "lords",
        "senedd",
        "scottish parliament",
        "northern ireland assembly"
    );

    public static readonly ScalarSchema Response = Choice(
        "accepted",
        "accepted in principle",
        "accepted in part",
        "under consideration",
        "not accepted",
        "unknown"
    );

    public static readonly ScalarSchema Delivery = Choice(
        "not started",
        "in progress",
        "complete",
        "superseded",
        "withdrawn"
    );

    public static readonly RecordSchema Internal = new(
        "internal",
        "internal notes",
        "Reaches the internal briefing and nothing else. Never published.",
        [
            May("lines-to-take", Proses, "What the minister may say.", "[We have acted.]"),
            May("risks", Proses, "What could go wrong.", "[The timetable is tight.]"),
            May(
                "questions",
                new ListSchema(
                    new RecordSchema(
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

    public static readonly RecordSchema DueLong = new(
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
                new ScalarSchema(ValueForm.Duration),
                "A length of time, counted from ‘of’.",
                "12 weeks"
            ),
            May(
                "of",
                new ScalarSchema(ValueForm.DateOrReference)
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

    public static readonly AlternativeSchema Due = new(new ScalarSchema(ValueForm.Due), DueLong);

    public static FieldSchema InternalField { get; } =
        May(
            "internal",
            Internal,
            "Notes that reach the internal briefing and nothing else.",
            "{confidence: medium}"
        );

    public static FieldSchema SourcesField { get; } =
        May(
            "sources",
            Citations,
            "Where it is written: ids of sources, with the place in them.",
            "[hansard-2025-01-16]"
        );

    public static ScalarSchema Id(IdKinds kind) => new(ValueForm.Id) { Ids = kind };

    public static ScalarSchema References(IdKinds kinds) =>
        new(ValueForm.Reference) { Ids = kinds };

    public static ListSchema ReferenceList(IdKinds kinds) => new(References(kinds));

    public static ScalarSchema Choice(params ImmutableArray<string> words) =>
        new(ValueForm.Choice) { Choices = words };

    public static ScalarSchema WholeNumber(int minimum, int maximum) =>
        new(ValueForm.WholeNumber) { Minimum = minimum, Maximum = maximum };

    public static FieldSchema Need(
        string name,
        SchemaNode schema,
        string description,
        string example
    ) => new(name, schema, IsRequired: true, description, example);

    public static FieldSchema May(
        string name,
        SchemaNode schema,
        string description,
        string example
    ) => new(name, schema, IsRequired: false, description, example);
}
