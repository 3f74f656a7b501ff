using ReportGen.Core.Content.Values;
using static ReportGen.Core.Content.Schema.SharedSchemas;
using PublishingSettings = ReportGen.Core.Programmes.Model.PublishingSettings;

namespace ReportGen.Core.Content.Schema;

/// <summary><c>programme.yaml</c>, <c>calendar.yaml</c> and <c>protected-terms.yaml</c>.</summary>
internal static class ProgrammeSchemas
{
    private static readonly RecordSchema Report = new(
        "report",
        "a report",
        "A report whose recommendations are tracked. Each report has its own numbering.",
        [
            Required("id", Id(IdKinds.Report), "A short name that never changes.", "inquiry-final"),
            Required("title", Text, "Its title.", "The Report of the Inquiry"),
            Optional("short-title", PlainWords, "A few words for tables.", "Inquiry"),
            Optional("date", Date, "The day it was published.", "2022-10-20"),
            Optional(
                "author",
                PlainWords,
                "The inquiry or committee that wrote it.",
                "Independent Inquiry"
            ),
            Optional(
                "count",
                WholeNumber(0, 10_000),
                "How many recommendations it makes; checked against the files.",
                "20"
            ),
            Optional("source", Citation, "Where it is published.", "inquiry-report"),
        ]
    );

    private static readonly RecordSchema Theme = new(
        "theme",
        "a theme",
        "A theme under which recommendations and commitments are grouped.",
        [
            Required("id", Id(IdKinds.Theme), "A short name that never changes.", "policing"),
            Required("title", Text, "Its title.", "Policing"),
        ]
    );

    private static readonly RecordSchema VocabularyWord = new(
        "vocabulary-word",
        "a status word",
        "A status word of another body, and its meaning here.",
        [
            Required("word", PlainWords, "The word exactly as that body writes it.", "Ongoing"),
            Optional("response", Response, "The response it means.", "accepted"),
            Optional("delivery", Delivery, "The delivery it means.", "in progress"),
        ]
    )
    {
        AtLeastOneOf = ["response", "delivery"],
    };

    private static readonly RecordSchema Vocabulary = new(
        "vocabulary",
        "a vocabulary",
        "The status words of another body.",
        [
            Required(
                "id",
                Id(IdKinds.Vocabulary),
                "A short name that never changes.",
                "inquiry-monitor"
            ),
            Required("title", PlainWords, "Whose words they are.", "The Inquiry's monitor"),
            Required(
                "words",
                new ListSchema(VocabularyWord, 1),
                "The words.",
                "[{word: Ongoing, delivery: in progress}]"
            ),
        ]
    );

    private static readonly RecordSchema Speech = new(
        "speech",
        "speech settings",
        "Settings for the length of an oral statement.",
        [
            Optional(
                "words-per-minute",
                WholeNumber(60, 300),
                "The speed of speech; 130 if left out.",
                "130"
            ),
            Optional(
                "target-minutes",
                WholeNumber(1, 120),
                "How long it may last; 10 if left out.",
                "10"
            ),
        ]
    );

    private static readonly RecordSchema Publishing = new(
        "publishing",
        "publishing settings",
        "How the programme is published.",
        [
            Optional(
                "engine",
                Choice(PublishingSettings.BuiltInEngine, PublishingSettings.OptionalEngine),
                "The PDF engine; built-in if left out.",
                "built-in"
            ),
            Optional(
                "questpdf-licence",
                Choice("evaluation", "community", "professional", "enterprise"),
                "The type of your licence for the engine questpdf, which needs one; no type is assumed.",
                "professional"
            ),
            Optional(
                "repository",
                new ScalarSchema(ValueForm.Patterned)
                {
                    Pattern = new(
                        "a repository",
                        "^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$",
                        Identifiers.IsRepository,
                        "Type the owner, a slash and the name: home-office/statements"
                    ),
                },
                "The GitHub repository for releases; this one if left out.",
                "home-office/statements"
            ),
            Optional(
                "base-url",
                Address,
                "The address below which the documents are published.",
                "https://example.org/statements/"
            ),
            Optional(
                "required-clearances",
                new ListSchema(PlainWords),
                "The roles that must clear every statement.",
                "[parliamentary branch]"
            ),
        ]
    );

    public static readonly RecordSchema Programme = new(
        "programme",
        "a programme",
        "A programme: its title, who answers for it, its reports and themes.",
        [
            Required("title", Text, "Its title.", "Tackling child sexual abuse"),
            Optional(
                "summary",
                Text,
                "One or two sentences about it.",
                "What the Government promised and what it has done."
            ),
            Required(
                "languages",
                new ListSchema(Language, 1),
                "Its languages; documents are in the first.",
                "[en-GB]"
            ),
            Required(
                "body",
                References(IdKinds.Body),
                "The department that answers for it.",
                "home-office"
            ),
            Optional(
                "notice",
                PlainWords,
                "A notice on every document.",
                "\"Illustrative: not a Government publication\""
            ),
            Optional(
                "contact",
                PlainWords,
                "Where to ask for an accessible format.",
                "accessible.formats@example.org"
            ),
            Optional(
                "licence",
                PlainWords,
                "The licence of its documents.",
                "Open Government Licence v3.0"
            ),
            Optional("copyright", PlainWords, "The copyright line.", "Crown copyright 2025"),
            Optional(
                "speech",
                Speech,
                "How long an oral statement may last.",
                "{target-minutes: 10}"
            ),
            Optional(
                "disclosure-threshold",
                WholeNumber(0, 1000),
                "Counts of people below this number are suppressed where marked disclosive; 5 if left out.",
                "5"
            ),
            Optional(
                "reports",
                new ListSchema(Report),
                "The reports whose recommendations are tracked.",
                "[{id: inquiry-final, title: The Report of the Inquiry}]"
            ),
            Optional(
                "themes",
                new ListSchema(Theme),
                "Themes, in the order in which they are shown.",
                "[{id: policing, title: Policing}]"
            ),
            Optional(
                "vocabularies",
                new ListSchema(Vocabulary),
                "Status words of other bodies.",
                "[{id: monitor, title: The monitor, words: [{word: Ongoing, delivery: in progress}]}]"
            ),
            Optional("publishing", Publishing, "How it is published.", "{engine: built-in}"),
            InternalField,
        ]
    );

    private static readonly RecordSchema Period = new(
        "period",
        "a period",
        "Days on which a House sits, or a recess.",
        [
            Optional(
                "house",
                Choice("commons", "lords"),
                "Which House; both if left out.",
                "commons"
            ),
            Required(
                "kind",
                Choice("sitting", "recess"),
                "Whether the House sits on these days.",
                "recess"
            ),
            Required("from", Date, "The first day.", "2025-04-08"),
            Required("to", Date, "The last day.", "2025-04-22"),
            Optional("name", PlainWords, "The name of the period.", "Easter recess"),
            Optional(
                "source-url",
                Address,
                "Where it was announced.",
                "https://example.org/recess"
            ),
        ]
    );

    public static readonly RecordSchema Calendar = new(
        "calendar",
        "the calendar",
        "Sitting days and recesses of both Houses.",
        [
            Required(
                "periods",
                new ListSchema(Period),
                "Sitting days and recesses.",
                "[{kind: recess, from: 2025-04-08, to: 2025-04-22}]"
            ),
        ]
    );

    private static readonly RecordSchema Term = new(
        "protected-term",
        "a protected term",
        "A name or word that stops publication.",
        [
            Required(
                "id",
                Id(IdKinds.ProtectedTerm),
                "A neutral name that may be shown.",
                "order-1"
            ),
            Optional(
                "term",
                PlainWords,
                "The term itself, if it may appear in this file.",
                "a name"
            ),
            Optional(
                "sha256",
                new ScalarSchema(ValueForm.Patterned)
                {
                    Pattern = new(
                        "a SHA-256 digest",
                        "^[0-9a-f]{64}$",
                        Identifiers.IsSha256,
                        "Type its 64 characters: the digits 0 to 9 and the small letters a to f."
                    ),
                },
                "The SHA-256 of the term (lower case, single spaces), if the term must not appear in this file.",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            ),
            Optional(
                "words",
                WholeNumber(1, 20),
                "How many words the term has; needed with sha256.",
                "2"
            ),
            Required("reason", PlainWords, "Why it is protected; may be shown.", "court order"),
            Optional(
                "until",
                Date,
                "The last day on which it is protected; for ever if left out.",
                "2026-12-31"
            ),
        ]
    )
    {
        ExactlyOneOf = ["term", "sha256"],
        Dependencies = [("sha256", "words")],
    };

    public static readonly RecordSchema ProtectedTerms = new(
        "protected-terms",
        "the protected terms",
        "Names and words that stop publication.",
        [
            Required(
                "terms",
                new ListSchema(Term),
                "The terms.",
                "[{id: order-1, term: a name, reason: court order}]"
            ),
        ]
    );
}
