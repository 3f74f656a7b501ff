using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>Bodies, offices and those who hold them.</summary>
internal static class RandomPeople
{
    public static readonly string[] Terms =
    [
        "one holder",
        "adjoining terms",
        "a shared day",
        "an unknown end and an unknown beginning",
        "an unknown end",
        "an unknown beginning",
        "missing days",
        "overlapping terms",
        "unknown since when",
        "vacant",
        "nobody",
        "three holders",
    ];

    private static readonly (string Name, string? House)[] Names =
    [
        ("Ann Example", "commons"),
        ("Baroness Sample of Somewhere", "lords"),
        ("Sioned Ffug", "senedd"),
        ("Fiona Instance", "scottish parliament"),
        ("Niall Invented", "northern ireland assembly"),
        ("Bob Specimen", "commons"),
        ("Lord Placeholder", "lords"),
        ("Mared Enghraifft", "senedd"),
        ("Iain Pattern", "scottish parliament"),
        ("Clare Imaginary", null),
        ("Dev Fictional", "commons"),
        ("Eve Notional", "commons"),
    ];

    public static (BodySpec[], RoleSpec[], PersonSpec[]) Of(SeededRandom random, LocalDate first)
    {
        var change = first.PlusDays(random.Between(40, 300));
        BodySpec[] bodies =
        [
            new(
                "department",
                random.Chance(30)
                    ?
                    [
                        new("Office for Fires", null, change),
                        new("Department for Safety", change.PlusDays(1), null),
                    ]
                    : [new("Department for Safety", null, null)],
                "department",
                null,
                null,
                null
            ),
            new(
                "wales",
                [new("Welsh Government", null, null)],
                "devolved government",
                null,
                null,
                null
            ),
            new(
                "scotland",
                [new("Scottish Government", null, null)],
                "devolved government",
                null,
                null,
                null
            ),
            new(
                "council",
                [new("Anytown Council", null, null)],
                "local authority",
                null,
                null,
                null
            ),
            new("police", [new("Anyshire Police", null, null)], "police", null, null, null),
            random.Chance(40)
                ? new(
                    "college",
                    [new("Fire College", null, null)],
                    "other",
                    false,
                    "authority",
                    change
                )
                : new("college", [new("Fire College", null, null)], "other", false, null, null),
            new("authority", [new("Fire Authority", null, null)], "regulator", false, null, null),
            new(
                "inquiry",
                [new("Fire Inquiry", null, null)],
                "inquiry",
                random.Sometimes<bool?>(50, () => false),
                null,
                null
            ),
        ];
        RoleSpec[] roles =
        [
            Role(
                random,
                "minister",
                "Minister for Fires",
                "Minister for Safety",
                "department",
                change
            ),
            Role(
                random,
                "lords-minister",
                "Minister in the Lords",
                "Lords Minister",
                "department",
                change
            ),
            Role(random, "welsh-minister", "Minister for Wales", "First Minister", "wales", change),
            Role(
                random,
                "scottish-minister",
                "Cabinet Secretary",
                "Minister for Shores",
                "scotland",
                change
            ),
            Role(
                random,
                "northern-minister",
                "Minister of Justice",
                "Northern Minister",
                "department",
                change
            ),
        ];
        var terms = roles
            .SelectMany(
                (role, n) => TermsOf(random, role.Id, n, first.PlusDays(random.Between(30, 400)))
            )
            .ToLookup(static t => t.Person, static t => t.Term);
        return (
            bodies,
            roles,
            [
                .. Names.Select(
                    (n, i) => new PersonSpec($"person-{i}", n.Name, n.House, [.. terms[i]])
                ),
            ]
        );
    }

    private static RoleSpec Role(
        SeededRandom random,
        string id,
        string old,
        string title,
        string body,
        LocalDate change
    ) =>
        new(
            id,
            random.Below(4) switch
            {
                0 => [new(old, null, change), new(title, change.PlusDays(1), null)],
                1 => [new(old, null, change), new(title, change.PlusDays(20), null)],
                _ => [new(title, null, null)],
            },
            body
        );

    private static IEnumerable<(int Person, TermSpec Term)> TermsOf(
        SeededRandom random,
        string role,
        int n,
        LocalDate day
    )
    {
        // The next holder may hold another office as well.
        var (a, b, c) = (n, random.Pick(n + 5, n + 5, (n + 1) % 5), 10 + n % 2);
        var begin = day.PlusDays(-500);
        TermSpec From(LocalDate? from) => new(role, from, null, true);
        TermSpec To(LocalDate? to) => new(role, begin, to, false);
        return random.Pick(Terms) switch
        {
            "one holder" => [(a, From(begin))],
            "adjoining terms" => [(a, To(day.PlusDays(-1))), (b, From(day))],
            "a shared day" => [(a, To(day)), (b, From(day))],
            "an unknown end and an unknown beginning" => [(a, To(null)), (b, From(null))],
            "an unknown end" => [(a, To(null)), (b, From(day))],
            "an unknown beginning" => [(a, To(day)), (b, From(null))],
            "missing days" => [(a, To(day)), (b, From(day.PlusDays(30)))],
            "overlapping terms" => [(a, To(day.PlusDays(30))), (b, From(day))],
            "unknown since when" => [(a, From(null))],
            "vacant" => [(a, To(day))],
            "nobody" => [],
            _ =>
            [
                (a, To(day)),
                (b, new TermSpec(role, day.PlusDays(1), day.PlusDays(90), false)),
                (c, From(day.PlusDays(91))),
            ],
        };
    }
}
