using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Rules.Protection;
using ReportGen.Tests.Programmes;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Rules;

/// <summary>One mistake and one near miss for every code of the rules.</summary>
internal static class RuleCases
{
    private static readonly Update Accepted = Update("2025-01-06", response: Response.Accepted);

    private static readonly Update Begun = Update("2025-01-06", Delivery.InProgress);

    private static readonly Update Done = Update("2025-01-06", Delivery.Complete, closed: AsAsked);

    internal static IReadOnlyList<RuleCase> All { get; } =
    [
        Items(
            "RG2501",
            [Update("2025-02-01", Delivery.InProgress), Update("2025-01-01", note: "A note.")],
            [Update("2025-01-01", note: "A note."), Update("2025-02-01", Delivery.InProgress)]
        ),
        Items(
            "RG2502",
            [Update("2021-01-01", Delivery.InProgress)],
            [Update("2022-10-20", Delivery.InProgress)]
        ),
        new(
            "RG2502",
            Programme([
                Recommendation(
                    "r1",
                    [Update("2025-02-26", Delivery.InProgress)],
                    since: "2026-02-26"
                ),
            ]),
            Programme([
                Recommendation("r1", [Update("2025-02-26", Delivery.InProgress)]) with
                {
                    Added = Day("2026-02-26"),
                },
            ])
        ),
        Items("RG2503", [Update("2025-01-06", Delivery.Complete)], [Done]),
        Items("RG2504", [Update("2025-01-06", Delivery.InProgress, closed: AsAsked)], [Done]),
        Items(
            "RG2505",
            [Update("2025-01-06", Delivery.Complete, closed: Other(null))],
            [Update("2025-01-06", Delivery.Complete, closed: Other("A code of practice."))]
        ),
        Items(
            "RG2506",
            [Done, Update("2025-02-01", Delivery.InProgress)],
            [Done, Update("2025-02-01", Delivery.InProgress, reason: "Not in force.")]
        ),
        Items(
            "RG2553",
            [Update("2025-02-25", due: Due("2024-12-31"))],
            [Update("2025-02-25", due: Due("2025-02-25"))]
        ),
        Items(
            "RG2507",
            [
                Update("2025-01-06", due: Due("2025-04-01")),
                Update("2025-02-01", due: Due("2025-06-01")),
            ],
            [
                Update("2025-01-06", due: Due("2025-04-01")),
                Update("2025-02-01", due: Due("2025-03-01")),
                Update("2025-02-02", due: Due("2025-06-01"), reason: "Staff."),
            ]
        ),
        Items(
            "RG2508",
            [Accepted, Update("2025-02-01", response: Response.NotAccepted)],
            [Accepted, Update("2025-02-01", response: Response.NotAccepted, reason: "Cost.")]
        ),
        Items("RG2509", [Update("2025-01-06", Delivery.InProgress, sourced: false)], [Begun]),
        Items(
            "RG2511",
            [Update("2025-01-06", Delivery.Withdrawn)],
            [Update("2025-01-06", Delivery.Withdrawn, reason: "Another law covers it.")]
        ),
        new(
            "RG2512",
            Programme(commitments: [Commitment("c1", supersededBy: "c2"), Commitment("c2")]),
            Programme(
                commitments:
                [
                    Commitment(
                        "c1",
                        updates: [Update("2025-02-01", Delivery.Superseded)],
                        supersededBy: "c2"
                    ),
                    Commitment("c2"),
                ]
            )
        ),
        new(
            "RG2513",
            Programme([
                Recommendation("r1", mergedInto: "r2"),
                Recommendation("r2", mergedInto: "r1"),
            ]),
            Programme([Recommendation("r1", mergedInto: "r2"), Recommendation("r2")])
        ),
        new(
            "RG2514",
            Programme([Recommendation("r1"), Recommendation("r2")]),
            Programme([Recommendation("r1"), Recommendation("r2", number: "2")])
        ),
        new("RG2515", Aliased(null), Aliased("2024-03-31")),
        new("RG2515", Aliased(null), Aliased(null, mergedInto: "r1")),
        new(
            "RG2516",
            Programme([Recommendation()], reports: [Report(count: 2)]),
            Programme([Recommendation()], reports: [Report(count: 1)])
        ),
        new(
            "RG2516",
            Programme(
                [Recommendation(), Recommendation("r2", number: "2")],
                reports: [Report(count: 1)]
            ),
            Programme(
                [
                    Recommendation(),
                    Recommendation("r2", number: "2") with
                    {
                        Added = Day("2026-02-26"),
                    },
                    Recommendation("r3", number: "3", since: "2023-01-01"),
                ],
                reports: [Report(count: 1)]
            )
        ),
        Series("Cases rose to {{ figure \"f\" }}.", "There were {{ figure \"f\" }}."),
        Series(
            "Cases went up from 4,630 to {{ value \"f\" }} in two years.",
            "Of 4,630 homes, {{ value \"f\" }} were opened."
        ),
        Series(
            "There was a fall in cases, from 4,630 to 4,411.",
            "There was a fall in cases, from 4,411 to 4,400."
        ),
        Series(
            "```chart\nkind: trend\nseries:\n  - values: [4630, 4411]\n```",
            "```chart\nkind: trend\nbreaks: [May]\nseries:\n  - values: [4630, 4411]\n```"
        ),
        Series(
            "Compared with 2024, there were {{ figure \"f\" }}.",
            "There were {{ figure \"f\" }}, which cannot be compared with the number of 2024."
        ),
        Figures(
            "RG2520",
            Figure("f", values: [Value(3, sourced: false)]),
            Figure("f", values: [Value(3)])
        ),
        Figures(
            "RG2521",
            Figure("f", values: [Value(3), Value(4, published: "2025-02-01")]),
            Figure("f", values: [Value(3), Value(4, published: "2025-02-01", revision: "Late.")])
        ),
        new(
            "RG2522",
            Programme(funding: [Funding("w", 10), Funding("p", 9, "w")]),
            Programme(funding: [Funding("w", 10), Funding("p", 6, "w"), Funding("q", 4, "w")])
        ),
        new("RG2523", Totalled(8), Totalled(7)),
        Said("RG2530", Statement("s", "2025-08-07"), Statement("s", "2025-09-01")),
        Said("RG2530", Statement("s", "2025-01-18"), Statement("s", "2025-01-16")),
        Said("RG2531", Statement("s", "2025-01-17"), Statement("s", "2025-01-24")),
        Said("RG2532", Statement("s", "2025-07-22"), Statement("s", "2025-07-21")),
        new(
            "RG2533",
            Programme(
                statements: [Statement("s", "2025-01-16")],
                people: [Person("a", "2020-01-01", "2024-12-31")]
            ),
            Programme(
                statements: [Statement("s", "2025-01-16")],
                people: [Person("a", "2020-01-01", "2025-01-16")]
            )
        ),
        new("RG2534", Handover(null), Handover("b")),
        new("RG2535", Handover("a", "2025-01-20"), Handover("a")),
        new(
            "RG2549",
            Programme(
                statements: [Statement("2025-01-16-oral", "2025-01-16")],
                people: [Person("a", "2024-07-05", "unknown"), Person("b", null, null)]
            ),
            Programme(
                statements: [Statement("2025-01-16-oral", "2025-01-16")],
                people: [Person("a", "2024-07-05", "2025-01-10"), Person("b", "2025-01-10", null)]
            )
        ),
        Said(
            "RG2536",
            [
                Statement("a", "2025-01-16", companion: "b"),
                Statement("b", "2025-01-16", kind: StatementKind.Written),
            ],
            [
                Statement("a", "2025-01-16", companion: "b"),
                Statement("b", "2025-01-16", companion: "a"),
            ]
        ),
        Said(
            "RG2537",
            [Statement("a", "2025-01-16"), Statement("b", "2025-01-20", repeats: "a")],
            [
                Statement("a", "2025-01-16"),
                Statement("b", "2025-01-20", repeats: "a", house: House.Lords),
            ]
        ),
        Said(
            "RG2538",
            [Statement("a", "2025-01-16", since: "b"), Statement("b", "2025-01-20")],
            [Statement("a", "2025-01-16"), Statement("b", "2025-01-20", since: "a")]
        ),
        Said(
            "RG2539",
            Statement("s", "2025-01-16", house: House.Lords, address: "Mr Speaker"),
            Statement("s", "2025-01-16", house: House.Lords, address: "My Lords")
        ),
        Said(
            "RG2539",
            Statement("s", "2025-01-16", "Thank you, Mr Speaker.", house: House.Lords),
            Statement("s", "2025-01-16", "> Thank you, Mr Speaker.", house: House.Lords)
        ),
        Said(
            "RG2540",
            Statement("s", "2025-01-16", Words(2700)),
            Statement("s", "2025-01-16", Words(2500))
        ),
        Said(
            "RG2541",
            Statement("s", "2025-01-16", Words(1400)),
            Statement("s", "2025-01-16", Words(1300))
        ),
        Said(
            "RG2542",
            Statement("s", "2025-01-16", Words(1000), StatementKind.Written),
            Statement("s", "2025-01-16", Words(1000))
        ),
        Said(
            "RG2543",
            Statement("s", "2025-01-16", embargo: new LocalDateTime(2025, 1, 15, 12, 30)),
            Statement("s", "2025-01-16", embargo: new LocalDateTime(2025, 1, 16, 12, 30))
        ),
        Said(
            "RG2544",
            Statement("s", "2025-01-16", dataAsAt: "2025-01-17"),
            Statement("s", "2025-01-16", dataAsAt: "2025-01-15")
        ),
        new("RG2545", Told("2025-01-17"), Told("2025-01-16")),
        Said("RG2546", Corrected("11 councils", "11 councils"), Corrected("12", "11")),
        Said(
            "RG2547",
            [Statement("a", "2025-03-20"), Corrected("12", "11")],
            [Statement("a", "2025-03-10"), Corrected("12", "11")]
        ),
        Said(
            "RG2548",
            Corrected("12", "11") with
            {
                Actions = [Action("We will do more.")],
            },
            Corrected("12", "11")
        ),
        Text("RG2550", $"We say {Words(36)}", $"We say {Words(33)}"),
        Text(
            "RG2551",
            "The NCA will lead.",
            "The National Crime Agency (NCA) will lead. The NCA and the NHS will help Tom Crowther KC."
        ),
        Said(
            "RG2560",
            Statement("s", "2025-01-16", actions: [Action("We will act.")]),
            Statement("s", "2025-01-16", "Mr Speaker, with permission, I will make a statement.")
        ),
        Said(
            "RG2561",
            Statement("s", "2025-01-16", "With permission, I report.", StatementKind.Written),
            Statement("s", "2025-01-16", "I set out our progress.", StatementKind.Written)
        ),
        Said(
            "RG2561",
            Statement(
                "s",
                "2025-01-16",
                "I commend this statement to the House.",
                StatementKind.Paper
            ),
            Statement("s", "2025-01-16", "I commend this statement to the House.")
        ),
        Said(
            "RG2562",
            Placing("{{ action 1 }}", ActionPlacement.InSections),
            Placing("{{ action 1 }} {{ action 2 }}", ActionPlacement.InSections)
        ),
        Said(
            "RG2562",
            Placing("{{ action 1 }} {{ action 1 }} {{ action 2 }}", ActionPlacement.InSections),
            Placing("{{ action 2 }} and {{ action 1 }}", ActionPlacement.InSections)
        ),
        Said(
            "RG2562",
            Placing("{{ action 2 }}", ActionPlacement.Numbered),
            Placing("We will act.", ActionPlacement.Paragraphs)
        ),
        Wording(
            "RG8012",
            "Of the 2 recommendations, two are in progress.",
            "Of the 2 recommendations, one is in progress."
        ),
        Wording(
            "RG8012",
            "Two recommendations are now accepted.",
            "In March 2024 two recommendations were accepted, and one recommendation is accepted."
        ),
        Wording(
            "RG8012",
            "2 of the 2 recommendations are under consideration.",
            "2 of the 12 recommendations are under consideration."
        ),
        Paid("RG2552", "We are providing £12 million.", "We are providing £2.5 million."),
        Paid(
            "RG8006",
            "We are providing £2 million.",
            "Others said “£2 million”. It is £2,500,000."
        ),
        Wording(
            "RG8001",
            "We have now implemented {{ recommendation \"r1\" }}.",
            "We will have implemented {{ recommendation \"r1\" }} by May 2025."
        ),
        Wording(
            "RG8001",
            "Recommendation 1 has been delivered.",
            "Recommendation 1 has not been delivered."
        ),
        Wording(
            "RG8001",
            "All 2 recommendations are complete.",
            "All 3 recommendations are complete."
        ),
        new(
            "RG8001",
            Programme(
                [Recommendation("r1", [Begun])],
                statements: [Headed("Recommendation 1 implemented")]
            ),
            Programme(
                [Recommendation("r1", [Done])],
                statements: [Headed("Recommendation 1 implemented")]
            )
        ),
        new(
            "RG8002",
            Programme(
                [Recommendation("r1", [Begun])],
                statements: [Statement("s", "2025-01-16", "It has been delivered.", about: ["r1"])]
            ),
            Programme(
                [Recommendation("r1", [Begun])],
                statements:
                [
                    Statement(
                        "s",
                        "2025-01-16",
                        "It will be delivered. When it has been delivered, we will say so.",
                        about: ["r1"]
                    ),
                ]
            )
        ),
        new(
            "RG8002",
            Programme(
                [Recommendation("r1", [Begun])],
                statements: [Statement("s", "2025-01-16", "It was complete.", about: ["r1"])]
            ),
            Programme(
                [
                    Recommendation(
                        "r1",
                        [Done, Update("2025-01-10", Delivery.InProgress, reason: "It was flooded.")]
                    ),
                ],
                statements: [Statement("s", "2025-01-16", "It was complete.", about: ["r1"])]
            )
        ),
        Wording(
            "RG8003",
            "We have accepted {{ recommendation \"r2\" }}.",
            "We have accepted {{ recommendation \"r1\" }}. We have not accepted {{ recommendation \"r2\" }}."
        ),
        Wording(
            "RG8003",
            "We have accepted all 2 recommendations.",
            "The summary says “accepted all 2 recommendations”."
        ),
        Wording(
            "RG8001",
            "We have implemented {{ recommendation \"r1\" }}.",
            "The consultation on {{ recommendation \"r1\" }} has been completed."
        ),
        Wording(
            "RG8002",
            "The consultation on recommendation 1 has been completed.",
            "The consultation on recommendation 1 is to be completed."
        ),
        Wording(
            "RG8003",
            "{{ recommendation \"r1\" }} and {{ recommendation \"r2\" }} are now accepted.",
            "We have accepted the evidence on {{ recommendation \"r2\" }}."
        ),
        Text(
            "RG8004",
            "We will publish it no later than December 2024.",
            "We will not repeat what I said on 6 January 2025. We will build on the review published by December 2024. Before Christmas 2024 I said that we will act."
        ),
        Text(
            "RG8004",
            "We will publish it before Christmas 2024.",
            "We will publish it before Easter 2025. It will build on the review in 2024 figures."
        ),
        Text(
            "RG8004",
            "By the end of 2024, we will publish it.",
            "We said that we would publish it by the end of 2024. On 6 January 2025 I said that we will act."
        ),
        Counted("RG8005", "The police found 1,237 closed cases.", "") with
        {
            NearMiss = Answered(
                "Of the 58 recommendations, 49 are accepted in full and 9 recommendations in principle."
            ),
        },
        Counted(
            "RG8005",
            "The police found 1,237 closed cases.",
            "The police found 1,273 closed cases, in 1,237 days."
        ),
        new("RG8007", Leaking("The contractor is late."), Leaking("The work takes longer.")),
        new(
            "RG8008",
            Programme([
                Recommendation("r1", [Update("2025-01-06", note: "A case of ‘Ann\nOther’s’.")]),
            ]),
            Programme([Recommendation("r1", [Update("2025-01-06", note: "Ann and another.")])]),
            Term("t1", "ann other")
        ),
        new(
            "RG8008",
            Programme([
                Recommendation("r1", [Update("2025-01-06", note: "Said of ANN-MARIE Other.")]),
            ]),
            Programme([Recommendation("r1", [Update("2025-01-06", note: "Said of Ann-Marie.")])]),
            Hashed("t2", "Ann-Marie Other")
        ),
        new(
            "RG8009",
            Disclosing("Three victims were heard."),
            Disclosing("The victims were heard.")
        ),
    ];

    private static Closure Other(string? words) =>
        new(ClosureComparison.InAnotherForm, MaybeText(words), null);

    private static RuleCase Items(string code, Update[] mistake, Update[] nearMiss) =>
        new(
            code,
            Programme([Recommendation("r1", mistake)]),
            Programme([Recommendation("r1", nearMiss)])
        );

    private static RuleCase Figures(string code, Figure mistake, Figure nearMiss) =>
        new(code, Programme(figures: [mistake]), Programme(figures: [nearMiss]));

    private static RuleCase Said(string code, Statement mistake, Statement nearMiss) =>
        Said(code, [mistake], [nearMiss]);

    private static RuleCase Said(string code, Statement[] mistake, Statement[] nearMiss) =>
        new(code, Programme(statements: mistake), Programme(statements: nearMiss));

    private static Statement Placing(string text, ActionPlacement placement) =>
        Statement(
            "s",
            "2025-01-16",
            text,
            actions: [Action("We will act."), Action("I will too.")]
        ) with
        {
            ActionsAs = placement,
        };

    private static RuleCase Text(string code, string mistake, string nearMiss) =>
        Said(code, Statement("s", "2025-01-16", mistake), Statement("s", "2025-01-16", nearMiss));

    /// <summary>In a statement of 2026, after the way of counting changed.</summary>
    private static RuleCase Series(string mistake, string nearMiss)
    {
        Programme With(string text) =>
            Programme(
                figures:
                [
                    Figure(
                        "f",
                        values:
                        [
                            Value(4630, "2024-07-31"),
                            Value(4411, "2026-05-31") with
                            {
                                SeriesBreak = "A new way of counting.",
                            },
                        ]
                    ),
                ],
                statements: [Statement("s", "2026-06-10", text)]
            );

        return new RuleCase("RG8010", With(mistake), With(nearMiss));
    }

    private static RuleCase Wording(string code, string mistake, string nearMiss)
    {
        Programme With(string text) =>
            Programme(
                [
                    Recommendation("r1", [Accepted, Begun]),
                    Recommendation(
                        "r2",
                        [Update("2025-01-06", response: Response.UnderConsideration)],
                        "2"
                    ),
                ],
                statements: [Statement("s", "2025-01-16", text)]
            );

        return new RuleCase(code, With(mistake), With(nearMiss));
    }

    private static RuleCase Paid(string code, string mistake, string nearMiss)
    {
        Programme With(string text) =>
            Programme(
                funding: [Funding("f", 2_500_000, conflicts: [2_000_000])],
                statements: [Statement("s", "2025-01-16", text)]
            );

        return new RuleCase(code, With(mistake), With(nearMiss));
    }

    private static RuleCase Counted(string code, string mistake, string nearMiss)
    {
        Programme With(string text) =>
            Programme(
                figures:
                [
                    Figure(
                        "f",
                        new Unit(UnitKind.Count, "closed case", "closed cases"),
                        values: [Value(1273)]
                    ),
                    Figure("g", new Unit(UnitKind.Days, "day", "days"), values: [Value(3)]),
                ],
                statements: [Statement("s", "2025-01-16", text)]
            );

        return new RuleCase(code, With(mistake), With(nearMiss));
    }

    private static Programme Answered(string text)
    {
        Figure Answers(string id, string title, int count) =>
            Figure(
                id,
                new Unit(UnitKind.Count, "recommendation", "recommendations"),
                values: [Value(count)]
            ) with
            {
                Title = TestProgrammes.Text(title),
            };

        return Programme(
            figures:
            [
                Answers("full", "Recommendations accepted in full", 49),
                Answers("principle", "Recommendations accepted in principle", 9),
                Answers("all", "Recommendations of Phase 2", 58),
            ],
            statements: [Statement("s", "2025-01-16", text)]
        );
    }

    private static Programme Aliased(string? until, string? mergedInto = null) =>
        Programme([
            Recommendation("r1", aliases: [new NumberAlias("2", "report", MaybeDay(until), null)]),
            Recommendation("r2", number: "2", mergedInto: mergedInto),
        ]);

    private static Programme Totalled(decimal total) =>
        Programme(
            figures:
            [
                Figure("a", values: [Value(3)]),
                Figure("b", values: [Value(4)]),
                Figure("t", totalOf: ["a", "b"], values: [Value(total)]),
            ]
        );

    private static Programme Handover(string? person, string day = "2025-01-16") =>
        Programme(
            statements: [Statement("s", day, person: person)],
            people: [Person("a", "2020-01-01", "2025-01-16"), Person("b", "2025-01-16", null)]
        );

    private static Programme Told(string day) =>
        Programme(
            [Recommendation("r1", [Update(day, Delivery.InProgress) with { StatementId = "s" }])],
            statements: [Statement("s", "2025-01-16")]
        );

    private static Statement Corrected(string wrong, string right) =>
        Statement(
            "z",
            "2025-03-11",
            kind: StatementKind.Correction,
            corrects: new Correction("a", "third paragraph", Prose(wrong), Prose(right), Here())
        );

    private static Statement Headed(string heading) =>
        Statement("s", "2025-01-16") with
        {
            Sections =
            [
                new StatementSection(
                    TestProgrammes.Text(heading),
                    SectionKind.Body,
                    Prose("It is so."),
                    ["r1"],
                    Here()
                ),
            ],
        };

    private static Programme Leaking(string note) =>
        Programme([
            Recommendation(
                "r1",
                [
                    Update(
                        "2025-01-06",
                        note: $"{note} It will not be ready before the autumn of next year."
                    ),
                ],
                notes: new InternalNotes(
                    [Prose("It will not be ready before the autumn of next year.")],
                    note.StartsWith("The contractor", StringComparison.Ordinal)
                        ? [Prose("It will not be ready\nbefore the autumn of next year!")]
                        : [Prose("It will not be ready.")],
                    [],
                    [],
                    null,
                    Here()
                )
            ),
        ]);

    private static Programme Disclosing(string text) =>
        Programme(
            figures:
            [
                Figure(
                    "f",
                    new Unit(UnitKind.People, "victim", "victims"),
                    disclosive: true,
                    values: [Value(3)]
                ),
            ],
            statements: [Statement("s", "2025-01-16", text)]
        );

    private static ProtectedTerm Term(string id, string term) =>
        new(id, term, null, 1, "sub judice", null, Here());

    private static ProtectedTerm Hashed(string id, string term)
    {
        var (hash, words) = ProtectedTermMatcher.HashOf(term);
        return new(id, null, hash, words, "a court order", null, Here());
    }

    /// <summary>Sentences of ten words each, as many words as asked in one sentence up to 40.</summary>
    private static string Words(int count)
    {
        if (count <= 40)
        {
            return $"{string.Join(' ', Enumerable.Repeat("word", count))}.";
        }

        return string.Join(
            ' ',
            Enumerable.Repeat("one two three four five six seven eight nine ten.", count / 10)
        );
    }
}
