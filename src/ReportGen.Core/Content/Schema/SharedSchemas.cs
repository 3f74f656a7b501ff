using System.Collections.Immutable;
using ReportGen.Core.Content.Values;

namespace ReportGen.Core.Content.Schema;

/// <summary>Schemas shared by several kinds of file.</summary>
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

    public static readonly ScalarSchema TrueOrFalse = new(ValueForm.Boolean);

    public static readonly ScalarSchema Quantity = new(ValueForm.Quantity) { AllowsUnknown = true };

    public static readonly ScalarSchema Address = new(ValueForm.Address);

    public static readonly ScalarSchema OfficialReference = new(ValueForm.OfficialReference)
    {
        AllowsUnknown = true,
    };

    public static readonly ScalarSchema Language = new(ValueForm.Patterned)
    {
        Pattern = new(
            "a language code",
            "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            Identifiers.IsLanguageTag,
            "Type en-GB for British English or cy for Welsh."
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
                Required(
                    "language",
                    Language,
                    "The language of the text, if it is not the programme's first.",
                    "cy"
                ),
                Required(
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
            "A source, and the place in it.",
            [
                Required(
                    "source",
                    References(IdKinds.Source),
                    "The id of the source in sources.yaml.",
                    "hansard-2025-01-16"
                ),
                Optional("at", Label, "The page, paragraph or column.", "column 735"),
                Optional("quote", PlainWords, "The exact words.", "We will legislate."),
                Optional(
                    "seen",
                    Date,
                    "The day it was read, for a source whose words have changed.",
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
        "Notes that appear only in the internal briefing. Never published.",
        [
            Optional("lines-to-take", Proses, "What the minister may say.", "[We have acted.]"),
            Optional("risks", Proses, "What could go wrong.", "[The timetable is tight.]"),
            Optional(
                "questions",
                new ListSchema(
                    new RecordSchema(
                        "question",
                        "a question",
                        "An expected question, with its answer.",
                        [
                            Required(
                                "question",
                                PlainWords,
                                "The question as it may be asked.",
                                "Why so late?"
                            ),
                            Required(
                                "answer",
                                Prose,
                                "The answer to give.",
                                "The work began in January."
                            ),
                        ]
                    )
                ),
                "Expected questions, with answers.",
                "[{question: Why so late?, answer: The work began in January.}]"
            ),
            Optional("notes", Proses, "The owner's notes.", "[Ask the lawyers again.]"),
            Optional(
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
        "A promised date: its words, window, condition or backstop.",
        [
            Optional("words", Text, "The words of the promise.", "before Easter 2025"),
            Optional("from", Date, "The first day of the window.", "2025-03-01"),
            Optional("by", Date, "The last day on which the promise can be kept.", "2025-04-19"),
            Optional("condition", Text, "What it depends on.", "when parliamentary time allows"),
            Optional("backstop", Date, "The latest day, whatever happens.", "2027-12-31"),
            Optional(
                "within",
                new ScalarSchema(ValueForm.Duration),
                "A length of time, counted from ‘of’.",
                "12 weeks"
            ),
            Optional(
                "of",
                new ScalarSchema(ValueForm.DateOrReference)
                {
                    Ids = IdKinds.Statement | IdKinds.Tracked,
                },
                "The start of the length of time: a date, a statement, or the completion of an item.",
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
        Optional(
            "internal",
            Internal,
            "Notes that appear only in the internal briefing.",
            "{confidence: medium}"
        );

    public static FieldSchema SourcesField { get; } =
        Optional(
            "sources",
            Citations,
            "Its sources: their ids, with the place in each.",
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

    public static FieldSchema Required(
        string name,
        SchemaNode schema,
        string description,
        string example
    ) => new(name, schema, IsRequired: true, description, example);

    public static FieldSchema Optional(
        string name,
        SchemaNode schema,
        string description,
        string example
    ) => new(name, schema, IsRequired: false, description, example);
}
