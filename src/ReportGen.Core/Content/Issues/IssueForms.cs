using System.Collections.Immutable;
using ReportGen.Core.Content.Schema;

namespace ReportGen.Core.Content.Issues;

/// <summary>
/// The forms, question by question. The schemas of the format decide which answers are allowed, so that a form
/// can't ask for a value that a file would refuse.
/// </summary>
internal static class IssueForms
{
    /// <summary>The heading of the check boxes at the end of every form, which are not written.</summary>
    public const string Confirmation = "Before you send this";

    private static readonly IssueQuestion Programme = new(
        "programme",
        "Programme",
        "",
        null,
        "coastal-paths",
        IsRequired: false
    );

    private static readonly IssueQuestion Day = Ask("date", "Day it happened", isRequired: true);

    private static readonly IssueQuestion Part = Ask("part", "Part");

    private static readonly IssueQuestion Addressee = Ask("addressee", "Addressee");

    private static readonly IssueQuestion Response = Ask("response", "Response");

    private static readonly IssueQuestion Delivery = Ask("delivery", "Delivery");

    private static readonly IssueQuestion Note = Ask("note", "What happened", isRequired: true);

    private static readonly IssueQuestion Reason = Ask("reason", "Reason for the change");

    private static readonly IssueQuestion Compared = Ask(
        "closed.compared",
        "If complete, compared with what was asked"
    );

    private static readonly IssueQuestion Otherwise = Ask(
        "closed.words",
        "If not as asked, in what way"
    );

    private static readonly IssueQuestion Statement = Ask(
        "statement",
        "Statement in which the House was told"
    );

    private static readonly IssueQuestion Published = Ask("published", "Day it was published");

    private static readonly IssueQuestion Sources = Ask("sources", "Sources", isRequired: true);

    /// <summary>The last questions of both forms that report progress.</summary>
    private static readonly ImmutableArray<IssueQuestion> WhatHappened =
    [
        Delivery,
        Note,
        Compared,
        Otherwise,
        Reason,
        Statement,
        Published,
        Sources,
    ];

    /// <summary>All forms, in the order in which GitHub shows them.</summary>
    public static ImmutableArray<IssueForm> All { get; } =
    [
        new(
            "1-commitment-progress",
            IdKinds.Commitment,
            IssueEntryKind.Update,
            [
                Subject("commitment", "Commitment", "national-audit-commission"),
                Programme,
                Day,
                Part,
                Addressee,
                .. WhatHappened,
            ]
        ),
        new(
            "2-recommendation-progress",
            IdKinds.Recommendation,
            IssueEntryKind.Update,
            [
                Subject("recommendation", "Recommendation", "iicsa-13"),
                Programme,
                Day,
                Part,
                Addressee,
                Response,
                .. WhatHappened,
            ]
        ),
        new(
            "3-date-moved",
            IdKinds.Recommendation | IdKinds.Commitment,
            IssueEntryKind.Update,
            [
                Subject("item", "Recommendation or commitment", "national-audit-commission"),
                Programme,
                Ask("date", "Day it became known", isRequired: true),
                Part,
                Addressee,
                Ask("due", "New date", isRequired: true),
                Ask("reason", "Reason for the new date", isRequired: true),
                Ask("note", "What else happened"),
                Statement,
                Published,
                Sources,
            ]
        ),
        new(
            "4-figure-published",
            IdKinds.Register,
            IssueEntryKind.Value,
            [
                Subject("figure", "Figure or funding line", "recorded-cases"),
                Programme,
                Ask("value", "Number", isRequired: true, of: FigureSchemas.Value),
                Ask("as-at", "Day it describes", isRequired: true, of: FigureSchemas.Value),
                Ask("period-from", "First day of its period", of: FigureSchemas.Value),
                Ask("published", "Day it was published", of: FigureSchemas.Value),
                Ask("told", "Day the House was told", of: FigureSchemas.Value),
                Ask("statement", "Statement in which the House was told", of: FigureSchemas.Value),
                Ask("revision", "Reason it replaces an earlier number", of: FigureSchemas.Value),
                Ask(
                    "series-break",
                    "Reason it can’t be compared with earlier numbers",
                    of: FigureSchemas.Value
                ),
                Ask("sources", "Sources", isRequired: true, of: FigureSchemas.Value),
            ]
        ),
        new(
            "5-something-was-wrong",
            IdKinds.Statement,
            IssueEntryKind.Correction,
            [
                Subject("statement", "Statement that was wrong", "2025-01-16-oral"),
                Programme,
                Ask("date", "Day of the correction", isRequired: true),
                Ask(
                    "where",
                    "Place in the statement",
                    isRequired: true,
                    of: StatementSchemas.Corrects
                ),
                Ask("wrong", "What it said", isRequired: true, of: StatementSchemas.Corrects),
                Ask(
                    "right",
                    "What it should have said",
                    isRequired: true,
                    of: StatementSchemas.Corrects
                ),
            ]
        ),
    ];

    private static IssueQuestion Subject(string id, string label, string example) =>
        new(id, label, "", null, example, IsRequired: true);

    /// <summary>A question for a field of an update, or of another schema.</summary>
    private static IssueQuestion Ask(
        string field,
        string label,
        bool isRequired = false,
        RecordSchema? of = null
    )
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var record = of ?? TrackingSchemas.Update;
        var found =
            dot < 0
                ? record[field]!
                : ((RecordSchema)record[field[..dot]]!.Schema)[field[(dot + 1)..]]!;
        return new(
            field.Replace('.', '-'),
            label,
            field,
            Single(found.Schema),
            found.Example.Trim('[', ']'),
            isRequired
        );
    }

    /// <summary>The schema of a single value: the short form, or one entry of a list.</summary>
    private static ScalarSchema Single(SchemaNode schema) =>
        schema switch
        {
            ScalarSchema value => value,
            AlternativeSchema either => either.Short,
            ListSchema list => Single(list.Item),
            // A form asks in one language; others are added in the file.
            LanguagesSchema => SharedSchemas.PlainWords,
            _ => throw new ArgumentOutOfRangeException(
                nameof(schema),
                "A form asks for single values only."
            ),
        };
}
