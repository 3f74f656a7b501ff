using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>Makes a programme from a seed: every feature of the model with some probability, and no error.</summary>
internal static class RandomProgramme
{
    /// <summary>A word that stands in every internal text and nowhere else.</summary>
    public const string InternalMark = "Quokka";

    private static readonly LocalDate First = new(2024, 1, 15);

    public static ProgrammeSpec Of(int seed)
    {
        var random = new SeededRandom(seed);
        var languages = random.Pick<string[]>(
            ["en-GB"],
            ["en-GB"],
            ["en-GB"],
            ["en-GB", "cy"],
            ["cy", "en-GB"]
        );
        var (bodies, roles, people) = RandomPeople.Of(random, First);
        var statements = RandomStatements.Of(random, languages, roles, people, First);
        var names = new TitleSource(random, languages);
        var reports = Reports(random);
        string[] themes = [.. Enumerable.Range(1, random.Between(1, 4)).Select(n => $"theme-{n}")];
        var items = new RandomItems(random, names, statements, roles, bodies, reports, themes);
        var areas = Numbered(random.Chance(30) ? 0 : random.Between(1, 3), items.Area);
        var figures = RandomFigures.Figures(random, names, statements);
        var funding = RandomFigures.Funding(random, names, statements);
        var recommendations = items.Recommendations(areas, figures);
        var commitments = items.Commitments(recommendations, areas, figures, funding);
        return new ProgrammeSpec
        {
            Seed = seed,
            Languages = languages,
            Notice = random.Sometimes(50, () => "Illustrative: not a Government publication"),
            Threshold = random.Pick(5, 5, 10),
            Reports = [.. reports.Select(r => Counted(random, r, recommendations))],
            Themes = themes,
            Bodies = bodies,
            Roles = roles,
            People = people,
            Recommendations = recommendations,
            Commitments = commitments,
            Areas = areas,
            Figures = figures,
            Funding = funding,
            Statements =
            [
                .. statements.Select(s =>
                    RandomStatements.WithTexts(random, s, commitments, [.. figures, .. funding])
                ),
            ],
            Debates =
            [
                .. statements
                    .Where(static s => s.Documents.Contains("debate-summary"))
                    .Select(s => new DebateSpec(
                        s.Id,
                        s.Id,
                        random.Pick("low", "moderate", "significant"),
                        random.Sometimes(50, () => "🌊"),
                        Internal(random, 30)
                    )),
            ],
            Internal = Internal(random, 50),
        };
    }

    public static string? Internal(SeededRandom random, int percent) =>
        random.Sometimes(
            percent,
            () => $"{InternalMark} {random.Between(1000, 9999)} stays inside"
        );

    public static T[] Numbered<T>(int count, Func<int, T> make) =>
        [.. Enumerable.Range(1, count).Select(make)];

    /// <summary>The number that a report itself gives: rarely another than that of its files.</summary>
    private static ReportSpec Counted(
        SeededRandom random,
        ReportSpec report,
        ItemSpec[] recommendations
    ) =>
        report with
        {
            Count = random.Sometimes<int?>(
                60,
                () =>
                    Math.Max(1, recommendations.Count(r => r.Report == report.Id))
                    + random.Pick(0, 0, 0, 3)
            ),
        };

    private static ReportSpec[] Reports(SeededRandom random) =>
        Numbered(
            random.Pick(1, 1, 1, 2, 2, 3),
            n => new ReportSpec(
                $"report-{n}",
                n switch
                {
                    1 => "The Report of the Inquiry",
                    2 => "Phase 2 report",
                    _ => "Safety on the Shore",
                },
                random.Sometimes(60, () => n == 1 ? "Inquiry report" : $"Report of phase {n}"),
                First.PlusDays(-random.Between(10, 400)),
                random.Sometimes(70, () => "Independent Inquiry"),
                null
            )
        );
}

/// <summary>Titles that are not used twice.</summary>
internal sealed class TitleSource(SeededRandom random, string[] languages)
{
    private static readonly string[] Kinds =
    [
        "Annual",
        "National",
        "Local",
        "Independent",
        "Grenfell",
        "NHS",
        "Public",
        "Shared",
        "Early",
        "Clear",
    ];

    private static readonly string[] Things =
    [
        "inspections",
        "register",
        "training",
        "guidance",
        "standards",
        "audits",
        "memorial",
        "advice",
        "warnings",
        "records",
    ];

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public TextSpec Next()
    {
        string title;
        do
        {
            title = $"{random.Pick(Kinds)} {random.Pick(Things)}";
        } while (!used.Add(title));

        return new TextSpec(
            title,
            languages.Length > 1 && random.Chance(70) ? "Teitl Cymraeg " + used.Count : null
        );
    }
}
