using NodaTime;
using static ReportGen.Tests.Properties.RandomProgramme;

namespace ReportGen.Tests.Properties;

/// <summary>Recommendations, commitments and areas.</summary>
internal sealed class RandomItems(
    SeededRandom random,
    TitleSource titles,
    StatementSpec[] statements,
    RoleSpec[] roles,
    BodySpec[] bodies,
    ReportSpec[] reports,
    string[] themes
)
{
    private static readonly string[] Nations = ["england", "wales", "scotland", "northern ireland"];
    private readonly RandomUpdates updates = new(random, statements);

    private LocalDate FirstDay => statements.Min(static s => s.Day);

    private LocalDate LastDay => statements.Max(static s => s.Day);

    public ItemSpec[] Recommendations(ItemSpec[] areas, FigureSpec[] figures)
    {
        var made = new List<ItemSpec>();
        foreach (var report in reports)
        {
            // A numbering that starts late: the report of a second phase goes on counting.
            var first = random.Pick(1, 1, 1, 34);
            var count = random.Pick(0, 1, 2, 3, 6, 9);
            for (var n = 0; n < count; n++)
            {
                made.Add(Recommendation(report, first + n, areas, figures));
            }
        }

        return Merged([.. made]);
    }

    private ItemSpec Recommendation(
        ReportSpec report,
        int number,
        ItemSpec[] areas,
        FigureSpec[] figures
    )
    {
        var since = random.Sometimes<LocalDate?>(
            25,
            () => FirstDay.PlusDays(random.Between(-20, 200))
        );
        var hasMany = random.Chance(25);
        var item = new ItemSpec
        {
            Kind = "recommendation",
            Id = $"{report.Id}-rec-{number}",
            Number = $"{number}",
            Report = report.Id,
            Title = titles.Next(),
            Theme = random.Pick(themes),
            Extent = random.Sometimes(50, () => random.Pick(Nations)),
            Since = since,
            Added = random.Sometimes<LocalDate?>(
                8,
                () => (since ?? FirstDay).PlusDays(random.Between(1, 60))
            ),
            Owner = random.Sometimes(70, () => random.Pick(roles).Id),
            Body = hasMany ? null : random.Sometimes(80, () => random.Pick(bodies).Id),
            Parts = Parts(25),
            Addressees = hasMany ? Addressees() : [],
            Aliases = [.. random.Sometimes<AliasSpec[]>(15, () => [Alias(number)]) ?? []],
            Areas = [.. random.Some(areas, 20).Select(static a => a.Id)],
            Figures = [.. random.Some(figures, 10).Select(static f => f.Id)],
            Internal = Internal(random, 25),
        };
        return item with
        {
            Updates = updates.Of(item, since ?? FirstDay.PlusDays(-8), hasResponses: true),
        };
    }

    private AliasSpec Alias(int number) =>
        random.Below(3) switch
        {
            0 => new AliasSpec(
                $"{number + 200}",
                null,
                FirstDay.PlusDays(random.Between(0, 200)),
                "Renumbered."
            ),
            1 => new AliasSpec($"{number + 100}", reports[^1].Id, null, null),
            _ => new AliasSpec(
                $"{number + 300}",
                null,
                null,
                random.Sometimes(50, () => "Of the interim list")
            ),
        };

    private string[] Parts(int percent) =>
        random.Chance(percent)
            ? random.Pick<string[]>(["a", "b"], ["a", "b", "c"], ["i", "ii", "iii"])
            : [];

    private AddresseeSpec[] Addressees()
    {
        string[] addressed = random.Some(
            bodies.Where(static b => b.Id != "inquiry").Select(static b => b.Id).ToList(),
            45
        );
        return
        [
            .. addressed.Select(id => new AddresseeSpec(
                $"to-{id}",
                id,
                random.Sometimes(60, () => random.Pick(Nations)),
                id is "council" or "police" ? random.Sometimes(50, () => "department") : null,
                random.Sometimes(40, () => random.Pick(roles).Id)
            )),
        ];
    }

    /// <summary>Some recommendations are taken in by an earlier one.</summary>
    private ItemSpec[] Merged(ItemSpec[] made) =>
        [
            .. made.Select(
                (item, n) =>
                    n > 0 && made[0].Report == item.Report && random.Chance(6)
                        ? item with
                        {
                            MergedInto = made[0].Id,
                            MergedOn = FirstDay.PlusDays(random.Between(-5, 250)),
                        }
                        : item
            ),
        ];

    public ItemSpec[] Commitments(
        ItemSpec[] recommendations,
        ItemSpec[] areas,
        FigureSpec[] figures,
        FigureSpec[] funding
    )
    {
        var telling = statements
            .Where(static s => s.House is not null && s.Kind != "correction" && s.Repeats is null)
            .ToArray();
        var count = telling.Length == 0 ? 0 : random.Pick(0, 1, 2, 4, 6);
        var made = Numbered(
            count,
            n =>
            {
                var statement = random.Pick(telling);
                var item = new ItemSpec
                {
                    Kind = "commitment",
                    Id = $"promise-{n}",
                    Title = titles.Next(),
                    Theme = random.Pick(themes),
                    Since = statement.Day,
                    SaidBy = random.Chance(85) ? statement.Role : random.Pick(roles).Id,
                    // What is promised in a statement is promised on its day, and its data are those of that day.
                    Statement = statement.DataAsAt is null
                        ? random.Sometimes(80, () => statement.Id)
                        : null,
                    Owner = random.Sometimes(70, () => random.Pick(roles).Id),
                    Body = random.Sometimes(70, () => random.Pick(bodies).Id),
                    Parts = Parts(20),
                    Addressees = random.Chance(20) ? Addressees() : [],
                    Recommendations =
                    [
                        .. random.Some(recommendations, 20).Select(static r => r.Id),
                    ],
                    Areas = [.. random.Some(areas, 20).Select(static a => a.Id)],
                    Figures = [.. random.Some(figures, 10).Select(static f => f.Id)],
                    Funding = [.. random.Some(funding, 20).Select(static f => f.Id)],
                    Internal = Internal(random, 25),
                };
                return item with { Updates = updates.Of(item, statement.Day, hasResponses: false) };
            }
        );
        return
        [
            .. made.Select(
                (item, n) =>
                    n > 0 && item.Updates.Any(static u => u.Delivery == "superseded")
                        ? item with
                        {
                            SupersededBy = made[0].Id,
                        }
                        : item
            ),
        ];
    }

    public ItemSpec Area(int n)
    {
        var since = random.Sometimes<LocalDate?>(
            60,
            () =>
                FirstDay.PlusDays(
                    random.Between(0, Math.Max(1, Period.DaysBetween(FirstDay, LastDay)))
                )
        );
        var item = new ItemSpec
        {
            Kind = "area",
            Id = $"place-{n}",
            Title = titles.Next(),
            AreaKind = random.Pick("local inquiry", "pilot", "police force", "place"),
            Extent = random.Sometimes(60, () => random.Pick(Nations)),
            Since = since,
            Body = random.Sometimes(50, () => "council"),
            Internal = Internal(random, 20),
        };
        return item with { Updates = updates.Of(item, since ?? FirstDay, hasResponses: false) };
    }
}
