using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>Statements to several Houses, with repeats, companions, papers and corrections.</summary>
internal static class RandomStatements
{
    private static readonly (string English, string Welsh, bool IsName)[] Titles =
    [
        ("Building safety", "Diogelwch adeiladau", false),
        ("Grenfell Tower: progress", "Tŵr Grenfell: cynnydd", true),
        ("The infected blood programme", "Y rhaglen gwaed", false),
        ("NHS compensation", "Iawndal y GIG", true),
        ("Fire and rescue services", "Gwasanaethau tân", false),
    ];

    public static StatementSpec[] Of(
        SeededRandom random,
        string[] languages,
        RoleSpec[] roles,
        PersonSpec[] people,
        LocalDate first
    )
    {
        string[] houses = random.Below(6) switch
        {
            0 => ["commons", "lords", "senedd", "scottish parliament", "northern ireland assembly"],
            1 => ["senedd"],
            2 => ["commons"],
            _ => ["commons", "commons", "lords"],
        };
        var made = new List<StatementSpec>();
        var day = first;
        var count = random.Pick(1, 3, 4, 5);
        while (made.Count < count)
        {
            var kind = random.Pick("oral", "oral", "written", "paper", "correction");
            var told = made.FindAll(s => s.House is not null && s.Kind != "correction");
            if (kind == "correction" && told.Count == 0)
            {
                kind = "oral";
            }

            var corrected = kind == "correction" ? random.Pick(told) : null;
            var house = kind == "paper" ? null : corrected?.House ?? random.Pick(houses);
            var statement = Make(random, languages, people, made, kind, house, day) with
            {
                Corrects = corrected?.Id,
            };
            made.Add(statement);
            if (kind == "oral" && random.Chance(30))
            {
                AddCompanion(random, made, statement);
            }

            if (kind is "oral" or "written" && house is "commons" && random.Chance(30))
            {
                day = AddRepeat(random, people, made, made.Single(s => s.Id == statement.Id));
            }

            day = day.PlusDays(random.Between(12, 80));
        }

        return [.. made];
    }

    private static StatementSpec Make(
        SeededRandom random,
        string[] languages,
        PersonSpec[] people,
        List<StatementSpec> before,
        string kind,
        string? house,
        LocalDate day
    )
    {
        var role = RoleOf(house);
        var (english, welsh, isName) = random.Pick(Titles);
        var isDebated = kind == "oral" && random.Chance(40);
        return new StatementSpec
        {
            Id = $"{Iso.Of(day)}-{kind}",
            Date = day,
            Kind = kind,
            House = house,
            Title = new TextSpec(english, languages.Length > 1 ? welsh : null),
            TitleBeginsWithName = isName,
            Role = role,
            Person = Speaker(random, people, role),
            Language = languages.Length > 1 && random.Chance(40) ? "en-GB" : null,
            FormOfAddress = kind == "oral" && random.Chance(80) ? AddressOf(house) : null,
            Reference = kind switch
            {
                "written" => random.Pick("unknown", house == "lords" ? "HLWS12" : "HCWS352", null),
                "paper" => random.Pick("CP 856", null),
                _ => random.Pick("unknown", null, null),
            },
            Hansard = random.Pick("unknown", null, "volume 760, column 735"),
            DataAsAt = random.Sometimes<LocalDate?>(30, () => day.PlusDays(-random.Between(1, 9))),
            Since = before.Count > 0 && random.Chance(12) ? random.Pick(before).Id : null,
            HasEmbargo = random.Chance(20),
            HasOverride = random.Chance(8),
            Documents = Documents(random, kind, isDebated),
            Internal = RandomProgramme.Internal(random, 60),
        };
    }

    private static string[] Documents(SeededRandom random, string kind, bool isDebated)
    {
        string[] own = kind switch
        {
            "oral" => ["oral-statement"],
            "written" => ["written-statement"],
            "correction" => ["correction"],
            _ => [],
        };
        var hasReport = kind == "paper" || (kind != "correction" && random.Chance(75));
        return
        [
            .. own,
            .. hasReport ? ["progress-report"] : Array.Empty<string>(),
            "release-notes",
            .. random.Chance(60) ? ["briefing"] : Array.Empty<string>(),
            .. isDebated ? ["debate-summary"] : Array.Empty<string>(),
        ];
    }

    /// <summary>A written statement of the same day and title.</summary>
    private static void AddCompanion(
        SeededRandom random,
        List<StatementSpec> made,
        StatementSpec oral
    )
    {
        var id = $"{Iso.Of(oral.Date)}-written";
        made[made.IndexOf(oral)] = oral with { Companion = id };
        made.Add(
            oral with
            {
                Id = id,
                Kind = "written",
                Companion = oral.Id,
                FormOfAddress = null,
                Since = null,
                Documents = Documents(random, "written", false),
                Internal = RandomProgramme.Internal(random, 60),
            }
        );
    }

    /// <summary>The same statement in the Lords, on the day or days later.</summary>
    private static LocalDate AddRepeat(
        SeededRandom random,
        PersonSpec[] people,
        List<StatementSpec> made,
        StatementSpec original
    )
    {
        var day = original.Date.PlusDays(random.Between(0, 5));
        made.Add(
            original with
            {
                Id = $"{Iso.Of(day)}-repeat",
                Date = day,
                House = "lords",
                Role = "lords-minister",
                Person = Speaker(random, people, "lords-minister"),
                FormOfAddress = original.Kind == "oral" ? "My Lords" : null,
                DataAsAt = random.Sometimes<LocalDate?>(60, () => original.Day),
                Since = null,
                Companion = null,
                Repeats = original.Id,
                Reference = null,
                Documents = Documents(random, original.Kind, false),
            }
        );
        return day;
    }

    /// <summary>Rarely somebody who stands in for the holder of the office.</summary>
    private static string? Speaker(SeededRandom random, PersonSpec[] people, string role)
    {
        var holders = people.Where(p => p.Terms.Any(t => t.Role == role)).ToList();
        return random.Below(10) switch
        {
            0 => random.Pick(people).Id,
            <= 2 when holders.Count > 0 => random.Pick(holders).Id,
            _ => null,
        };
    }

    private static string RoleOf(string? house) =>
        house switch
        {
            "lords" => "lords-minister",
            "senedd" => "welsh-minister",
            "scottish parliament" => "scottish-minister",
            "northern ireland assembly" => "northern-minister",
            _ => "minister",
        };

    private static string AddressOf(string? house) =>
        house switch
        {
            "lords" => "My Lords",
            "senedd" => "Llywydd",
            "scottish parliament" => "Presiding Officer",
            _ => "Mr Speaker",
        };

    /// <summary>The statement with its own words, which refer to figures of the register.</summary>
    public static StatementSpec WithTexts(
        SeededRandom random,
        StatementSpec statement,
        ItemSpec[] commitments,
        FigureSpec[] figures
    )
    {
        if (statement.Repeats is not null && random.Chance(60))
        {
            return statement with { IsTakenAsRead = random.Chance(30) };
        }

        var known = figures
            .Where(f => f.Values.Any(v => v.KnownFrom <= statement.Day))
            .Select(static f => f.Id)
            .ToList();
        var said = commitments.FirstOrDefault(c => c.Statement == statement.Id);
        var isCorrection = statement.Kind == "correction";
        string[] actions = isCorrection
            ? []
            : RandomProgramme.Numbered(
                random.Pick(0, 1, 2, 3, 13),
                n => $"We will publish the terms of reference of group {n}."
            );
        return statement with
        {
            Opening = random.Pick(
                null,
                "I thank all who gave evidence.",
                statement.Kind == "oral" && statement.FormOfAddress is { } address
                    ? $"With permission, {address}, I will make a statement."
                    : "This statement is about what has been learned."
            ),
            Actions = actions,
            ActionsAs =
                actions.Length > 0
                    ? random.Sometimes(30, () => random.Pick("numbered", "paragraphs"))
                    : null,
            ActionCommitment = said?.Id,
            Body =
                known.Count > 0 && !isCorrection
                    ? $"The register says {{{{ figure \"{random.Pick(known)}\" }}}} today."
                    : random.Pick("The work goes on.", null),
            Closing = random.Pick("I will report again.", null),
            Delivered =
                statement.Kind == "oral"
                    ? random.Sometimes(20, () => "The words as they were spoken.")
                    : null,
        };
    }
}

/// <summary>Days as they are written in YAML.</summary>
internal static class Iso
{
    public static string Of(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
