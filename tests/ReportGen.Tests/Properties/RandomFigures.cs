using NodaTime;
using static ReportGen.Tests.Properties.RandomProgramme;

namespace ReportGen.Tests.Properties;

/// <summary>The register of numbers.</summary>
internal static class RandomFigures
{
    public static FigureSpec[] Figures(
        SeededRandom random,
        TitleSource titles,
        StatementSpec[] statements
    )
    {
        var made = Numbered(
                random.Below(5),
                n =>
                {
                    var unit = random.Pick("count", "count", "people", "percent", "days", "pounds");
                    return new FigureSpec
                    {
                        Id = $"figure-{n}",
                        Title = titles.Next(),
                        Unit = unit,
                        IsDisclosive = unit == "people" && random.Chance(60),
                        Values = Values(random, statements, unit),
                    };
                }
            )
            .ToList();
        if (random.Chance(25))
        {
            made.AddRange(Total(random, titles, statements));
        }

        return [.. made];
    }

    public static FigureSpec[] Funding(
        SeededRandom random,
        TitleSource titles,
        StatementSpec[] statements
    ) =>
        Numbered(
            random.Pick(0, 1, 2),
            n => new FigureSpec
            {
                Id = $"money-{n}",
                Title = titles.Next(),
                Unit = "pounds",
                PartOf = n > 1 ? random.Sometimes(50, () => "money-1") : null,
                Values = Values(random, statements, "pounds"),
            }
        );

    /// <summary>People in three places and in all: one place has few, so another number is hidden to protect it.</summary>
    private static FigureSpec[] Total(
        SeededRandom random,
        TitleSource titles,
        StatementSpec[] statements
    )
    {
        var day = random.Pick(statements).Day.PlusDays(-3);
        var parts = new decimal[]
        {
            random.Between(0, 4),
            random.Between(2000, 4999),
            random.Between(5001, 9999),
        };
        FigureSpec People(string id, decimal number, string[] of) =>
            new()
            {
                Id = id,
                Title = titles.Next(),
                Unit = "people",
                IsDisclosive = true,
                TotalOf = of,
                Values =
                [
                    new ValueSpec
                    {
                        Form = "exact",
                        Low = number,
                        AsAt = day,
                        Published = day,
                    },
                ],
            };
        return
        [
            People("people-all", parts.Sum(), ["people-1", "people-2", "people-3"]),
            .. parts.Select((n, i) => People($"people-{i + 1}", n, [])),
        ];
    }

    private static ValueSpec[] Values(SeededRandom random, StatementSpec[] statements, string unit)
    {
        var made = new List<ValueSpec>();
        foreach (
            var statement in statements.Where(s => s.Kind != "correction" && random.Chance(45))
        )
        {
            var asAt = statement.Day.PlusDays(-random.Between(1, 11));
            var isTold = random.Chance(50);
            made.Add(
                Number(random, unit) with
                {
                    AsAt = asAt,
                    Published = isTold
                        ? null
                        : random.Sometimes<LocalDate?>(70, () => statement.Day),
                    Told = isTold ? statement.Date : null,
                    Statement = isTold ? statement.Id : null,
                    SeriesBreak =
                        made.Count > 0 ? random.Sometimes(20, () => "A new way of counting") : null,
                    Conflict = random.Sometimes<decimal?>(15, () => random.Between(20_000, 29_999)),
                }
            );
            if (random.Chance(12))
            {
                made.Add(
                    Number(random, unit) with
                    {
                        AsAt = asAt,
                        Published = statement.Date.PlusDays(random.Between(1, 60)),
                        Revision = random.Sometimes(70, () => "Late returns"),
                    }
                );
            }
        }

        return made.Count > 0
            ? [.. made]
            : [Number(random, unit) with { AsAt = statements[0].Day.PlusDays(-2) }];
    }

    private static ValueSpec Number(SeededRandom random, string unit)
    {
        var low = unit switch
        {
            "percent" => random.Between(1, 95) + random.Pick(0m, 0.5m),
            "pounds" => random.Pick(
                random.Between(1, 90) * 1_000_000m,
                random.Between(100_000, 999_999),
                random.Between(100_000, 9_999_999) + random.Between(1, 99) / 100m
            ),
            "people" => random.Pick(random.Between(0, 9), random.Between(10, 9999)),
            _ => random.Pick(1, random.Between(2, 9), random.Between(10, 19_999)),
        };
        var high = unit == "percent" ? low + 2 : low + random.Between(1, 500);
        var day = new LocalDate(2024, 1, 1);
        return random.Below(12) switch
        {
            0 => new ValueSpec { Form = "unknown", AsAt = day },
            1 => new ValueSpec
            {
                Form = "at least",
                Low = low,
                AsAt = day,
            },
            2 => new ValueSpec
            {
                Form = "up to",
                High = high,
                AsAt = day,
            },
            3 => new ValueSpec
            {
                Form = "about",
                Low = low,
                AsAt = day,
            },
            5 => new ValueSpec
            {
                Form = "over",
                Low = low,
                AsAt = day,
            },
            6 => new ValueSpec
            {
                Form = "more than",
                Low = low,
                AsAt = day,
            },
            4 => new ValueSpec
            {
                Form = "between",
                Low = low,
                High = high,
                AsAt = day,
            },
            _ => new ValueSpec
            {
                Form = "exact",
                Low = low,
                AsAt = day,
            },
        };
    }
}
