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
        "A report whose recommendations are tracked. Each report has a numbering of its own.",
        [
            Need("id", Id(IdKinds.Report), "A short name that never changes.", "inquiry-final"),
            Need("title", Text, "Its title.", "The Report of the Inquiry"),
            May("short-title", PlainWords, "A few words for tables.", "Inquiry"),
            May("date", Date, "The day it was published.", "2022-10-20"),
            May(
                "author",
                PlainWords,
                "The inquiry or committee that wrote it.",
                "Independent Inquiry"
            ),
            May(
                "count",
                WholeNumber(0, 10_000),
                "How many recommendations it makes; compared with the files.",
                "20"
            ),
            May("source", Citation, "Where it is published.", "inquiry-report"),
        ]
    );

    private static readonly RecordSchema Theme = new(
        "theme",
        "a theme",
        "A theme under which recommendations and commitments are grouped.",
        [
            Need("id", Id(IdKinds.Theme), "A short name that never changes.", "policing"),
            Need("title", Text, "Its title.", "Policing"),
        ]
    );

    private static readonly RecordSchema VocabularyWord = new(
        "vocabulary-word",
        "a status word",
        "A status word of another body and what it means here.",
        [
            Need("word", PlainWords, "The word as they write it.", "Ongoing"),
            May("response", Response, "The response it means.", "accepted"),
            May("delivery", Delivery, "The delivery it means.", "in progress"),
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
            Need(
                "id",
                Id(IdKinds.Vocabulary),
                "A short name that never changes.",
                "inquiry-monitor"
            ),
            Need("title", PlainWords, "Whose words they are.", "The Inquiry's monitor"),
            Need(
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
        "How long a statement may be spoken.",
        [
            May(
                "words-per-minute",
                WholeNumber(60, 300),
                "How fast it is spoken; 130 when left out.",
                "130"
            ),
            May(
                "target-minutes",
                WholeNumber(1, 120),
                "How long it may last; 10 when left out.",
                "10"
            ),
        ]
    );

    private static readonly RecordSchema Publishing = new(
        "publishing",
        "publishing settings",
        "How the programme is published.",
        [
            May(
                "engine",
                Choice(PublishingSettings.BuiltInEngine, PublishingSettings.OptionalEngine),
                "Which engine makes the PDF; built-in when left out.",
                "built-in"
            ),
            May(
                "questpdf-licence",
                Choice("evaluation", "community", "professional", "enterprise"),
                "The type of your licence for the engine questpdf, which needs it; nothing is assumed.",
                "professional"
            ),
            May(
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
                "The GitHub repository in which releases are made; this one when left out.",
                "home-office/statements"
            ),
            May(
                "base-url",
                Address,
                "The address below which the documents are published.",
                "https://example.org/statements/"
            ),
            May(
                "required-clearances",
                new ListSchema(PlainWords),
                "The roles whose clearance every statement needs.",
                "[parliamentary branch]"
            ),
        ]
    );

    public static readonly RecordSchema Programme = new(
        "programme",
        "a programme",
        "A programme: what it is called, who answers for it, its reports and themes.",
        [
            Need("title", Text, "Its title.", "Tackling child sexual abuse"),
            May(
                "summary",
                Text,
                "One or two sentences about it.",
                "What the Government promised and what it has done."
            ),
            Need(
                "languages",
                new ListSchema(Language, 1),
                "Its languages; documents are in the first.",
                "[en-GB]"
            ),
            Need(
                "body",
                References(IdKinds.Body),
                "The department that answers for it.",
                "home-office"
            ),
            May(
                "notice",
                PlainWords,
                "A notice on every document.",
                "\"Illustrative: not a Government publication\""
            ),
            May(
                "contact",
                PlainWords,
                "Whom to ask for an accessible format.",
                "accessible.formats@example.org"
            ),
            May(
                "licence",
                PlainWords,
                "The licence of its documents.",
                "Open Government Licence v3.0"
            ),
            May("copyright", PlainWords, "The copyright line.", "Crown copyright 2025"),
            May("speech", Speech, "How long a statement may be spoken.", "{target-minutes: 10}"),
            May(
                "disclosure-threshold",
                WholeNumber(0, 1000),
                "Counts of people below this number are suppressed where marked disclosive; 5 when left out.",
                "5"
            ),
            May(
                "reports",
                new ListSchema(Report),
                "The reports whose recommendations are tracked.",
                "[{id: inquiry-final, title: The Report of the Inquiry}]"
            ),
            May(
                "themes",
                new ListSchema(Theme),
                "Themes, in the order in which they are shown.",
                "[{id: policing, title: Policing}]"
            ),
            May(
                "vocabularies",
                new ListSchema(Vocabulary),
                "Status words of other bodies.",
                "[{id: monitor, title: The monitor, words: [{word: Ongoing, delivery: in progress}]}]"
            ),
            May("publishing", Publishing, "How it is published.", "{engine: built-in}"),
            InternalField,
        ]
    );

    private static readonly RecordSchema Period = new(
        "period",
        "a period",
        "Days on which a House sits, or a recess.",
        [
            May("house", Choice("commons", "lords"), "Which House; both when left out.", "commons"),
            Need("kind", Choice("sitting", "recess"), "What it does on these days.", "recess"),
            Need("from", Date, "The first day.", "2025-04-08"),
            Need("to", Date, "The last day.", "2025-04-22"),
            May("name", PlainWords, "What the period is called.", "Easter recess"),
            May("source-url", Address, "Where it was announced.", "https://example.org/recess"),
        ]
    );

    public static readonly RecordSchema Calendar = new(
        "calendar",
        "the calendar",
        "Sitting days and recesses of both Houses.",
        [
            Need(
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
            Need(
                "id",
                Id(IdKinds.ProtectedTerm),
                "A neutral name for it that may be shown.",
                "order-1"
            ),
            May("term", PlainWords, "The term itself, when it may stand in this file.", "a name"),
            May(
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
                "The SHA-256 of the term (lower case, single spaces), when the term may not stand in this file.",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            ),
            May(
                "words",
                WholeNumber(1, 20),
                "How many words the term has; needed with sha256.",
                "2"
            ),
            Need("reason", PlainWords, "Why it is protected; may be shown.", "court order"),
            May(
                "until",
                Date,
                "The last day on which it is protected; for ever when left out.",
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
            Need(
                "terms",
                new ListSchema(Term),
                "The terms.",
                "[{id: order-1, term: a name, reason: court order}]"
            ),
        ]
    );
}
