using static ReportGen.Core.Content.Schema.SharedSchemas;

namespace ReportGen.Core.Content.Schema;

/// <summary><c>figures.yaml</c> and <c>funding.yaml</c>.</summary>
internal static class FigureSchemas
{
    private static readonly RecordSchema Conflict = new(
        "conflict",
        "a conflicting value",
        "The same number according to another source.",
        [
            Required("value", Quantity, "The number.", "2000000"),
            Optional("sources", Citations, "Its sources.", "[press-notice]"),
            Optional("note", PlainWords, "A comment.", "The press notice counts only part of it."),
        ]
    );

    public static readonly RecordSchema Value = new(
        "value",
        "a value",
        "A number on a day, with its sources.",
        [
            Required("value", Quantity, "The number, without commas and units.", "at least 800"),
            Required(
                "as-at",
                Date,
                "The day it describes, or the last day of its period.",
                "2024-03-31"
            ),
            Optional("period-from", Date, "The first day of the period it covers.", "2023-04-01"),
            Optional("published", DateOrUnknown, "The day it was published.", "2025-04-09"),
            Optional("told", Date, "The day on which the House was told.", "2025-04-08"),
            Optional(
                "statement",
                References(IdKinds.Statement),
                "The statement that gave it to the House.",
                "2025-04-08-oral"
            ),
            Optional(
                "revision",
                PlainWords,
                "Why it replaces an earlier value for the same day.",
                "Late returns from two forces."
            ),
            Optional(
                "series-break",
                PlainWords,
                "Why it can't be compared with earlier values.",
                "A new method of counting."
            ),
            SourcesField,
            Optional(
                "conflicts",
                new ListSchema(Conflict),
                "Different numbers from other sources.",
                "[{value: 2000000, note: Another account.}]"
            ),
        ]
    );

    private static readonly RecordSchema UnitLong = new(
        "unit",
        "a unit",
        "What is counted, in the singular and the plural.",
        [
            Required(
                "kind",
                Choice("count", "people", "pounds", "percent", "days"),
                "The kind of number.",
                "count"
            ),
            Optional("one", PlainWords, "The noun for one.", "case"),
            Optional("many", PlainWords, "The noun for several.", "cases"),
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
            Required(
                "id",
                Id(IdKinds.Figure),
                "A short name that never changes.",
                "recorded-cases"
            ),
            Required("title", Text, "What it is.", "Recorded cases"),
            Required("unit", Unit, "What is counted.", "{kind: count, one: case, many: cases}"),
            Optional("rounding", PlainWords, "How it is rounded.", "to the nearest 100"),
            Optional("method", PlainWords, "How it is counted.", "Police returns"),
            Optional(
                "disclosive",
                TrueOrFalse,
                "Whether a small number could identify somebody; small numbers are then suppressed.",
                "true"
            ),
            Optional(
                "total-of",
                ReferenceList(IdKinds.Figure),
                "The figures that add up to this one.",
                "[family-cases, other-cases]"
            ),
            Required(
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
        "The register of numbers. Documents refer to a figure and never repeat its value.",
        [
            Required(
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
            Required(
                "id",
                Id(IdKinds.Funding),
                "A short name that never changes; not the id of a figure.",
                "local-inquiries"
            ),
            Required("title", Text, "What the money is for.", "Local inquiries"),
            Optional("period", PlainWords, "The years it covers.", "2025 to 2026"),
            Optional(
                "part-of",
                References(IdKinds.Funding),
                "The funding line that it is part of.",
                "january-package"
            ),
            Optional("theme", References(IdKinds.Theme), "Its theme.", "policing"),
            Required(
                "values",
                new ListSchema(Value),
                "Amounts in pounds.",
                "[{value: 5000000, as-at: 2025-01-16}]"
            ),
            Optional("note", Prose, "A comment.", "Announced with the January package."),
            InternalField,
        ]
    );

    public static readonly RecordSchema Funding = new(
        "funding",
        "the funding",
        "Funding lines, in pounds.",
        [
            Required(
                "funding",
                new ListSchema(Line),
                "The funding lines.",
                "[{id: local-inquiries, title: Local inquiries, values: [{value: 5000000, as-at: 2025-01-16}]}]"
            ),
        ]
    );
}
