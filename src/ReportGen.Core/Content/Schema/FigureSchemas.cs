using static ReportGen.Core.Content.Schema.SharedSchemas;

namespace ReportGen.Core.Content.Schema;

/// <summary><c>figures.yaml</c> and <c>funding.yaml</c>.</summary>
internal static class FigureSchemas
{
    private static readonly RecordSchema Conflict = new(
        "conflict",
        "a conflicting value",
        "What another source says of the same number.",
        [
            Need("value", Quantity, "The number.", "2000000"),
            May("sources", Citations, "Who says so.", "[press-notice]"),
            May("note", PlainWords, "A remark.", "The press notice counts only part of it."),
        ]
    );

    public static readonly RecordSchema Value = new(
        "value",
        "a value",
        "A number on a day, with its sources.",
        [
            Need("value", Quantity, "The number, without commas and units.", "at least 800"),
            Need(
                "as-at",
                Date,
                "The day it describes, or the last day of its period.",
                "2024-03-31"
            ),
            May("period-from", Date, "The first day of the period it covers.", "2023-04-01"),
            May("published", DateOrUnknown, "The day it was published.", "2025-04-09"),
            May("told", Date, "The day on which the House was told.", "2025-04-08"),
            May(
                "statement",
                References(IdKinds.Statement),
                "The statement that told it.",
                "2025-04-08-oral"
            ),
            May(
                "revision",
                PlainWords,
                "Why it replaces an earlier value for the same day.",
                "Late returns from two forces."
            ),
            May(
                "series-break",
                PlainWords,
                "Why it can't be compared with earlier values.",
                "A new method of counting."
            ),
            SourcesField,
            May(
                "conflicts",
                new ListSchema(Conflict),
                "What other sources say instead.",
                "[{value: 2000000, note: Another account.}]"
            ),
        ]
    );

    private static readonly RecordSchema UnitLong = new(
        "unit",
        "a unit",
        "What is counted, in the singular and the plural.",
        [
            Need(
                "kind",
                Choice("count", "people", "pounds", "percent", "days"),
                "What kind of number it is.",
                "count"
            ),
            May("one", PlainWords, "The noun for one.", "case"),
            May("many", PlainWords, "The noun for several.", "cases"),
        ]
    )
    {
        Dependencies = [("one", "many"), ("many", "one")],
    };

    private static readonly AlternativeSchema Unit = new(
        Choice("pounds", "percent", "days", "people") with
        {
            OtherForm = "; or give the nouns: {kind: count, one: case, many: cases}",
        },
        UnitLong
    );

    private static readonly RecordSchema Figure = new(
        "figure",
        "a figure",
        "A number that documents may use.",
        [
            Need("id", Id(IdKinds.Figure), "A short name that never changes.", "recorded-cases"),
            Need("title", Text, "What it is.", "Recorded cases"),
            Need("unit", Unit, "What is counted.", "{kind: count, one: case, many: cases}"),
            May("rounding", PlainWords, "How it is rounded.", "to the nearest 100"),
            May("method", PlainWords, "How it is counted.", "Police returns"),
            May(
                "disclosive",
                Truth,
                "Whether a small number could identify somebody; such numbers are suppressed.",
                "true"
            ),
            May(
                "total-of",
                ReferenceList(IdKinds.Figure),
                "The figures that add up to this one.",
                "[family-cases, other-cases]"
            ),
            Need(
                "values",
                new ListSchema(Value),
                "Its values over time.",
                "[{value: 115000, as-at: 2023-12-31}]"
            ),
            InternalField,
        ]
    );

    public static readonly RecordSchema Figures = new(
        "figures",
        "the figures",
        "The register of numbers. Documents refer to a figure and never retype it.",
        [
            Need(
                "figures",
                new ListSchema(Figure),
                "The figures.",
                "[{id: recorded-cases, title: Recorded cases, unit: people, values: [{value: 10, as-at: 2025-01-01}]}]"
            ),
        ]
    );

    private static readonly RecordSchema Line = new(
        "funding-line",
        "a funding line",
        "Money for a purpose, in pounds.",
        [
            Need(
                "id",
                Id(IdKinds.Funding),
                "A short name that never changes; not the id of a figure.",
                "local-inquiries"
            ),
            Need("title", Text, "What the money is for.", "Local inquiries"),
            May("period", PlainWords, "The years it covers.", "2025 to 2026"),
            May(
                "part-of",
                References(IdKinds.Funding),
                "The funding line of which it is a part.",
                "january-package"
            ),
            May("theme", References(IdKinds.Theme), "Its theme.", "policing"),
            Need(
                "values",
                new ListSchema(Value),
                "Amounts in pounds.",
                "[{value: 5000000, as-at: 2025-01-16}]"
            ),
            May("note", Prose, "A remark.", "Announced with the January package."),
            InternalField,
        ]
    );

    public static readonly RecordSchema Funding = new(
        "funding",
        "the funding",
        "Funding lines, in pounds.",
        [
            Need(
                "funding",
                new ListSchema(Line),
                "The funding lines.",
                "[{id: local-inquiries, title: Local inquiries, values: [{value: 5000000, as-at: 2025-01-16}]}]"
            ),
        ]
    );
}
