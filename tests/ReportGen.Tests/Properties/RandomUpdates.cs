using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>Dated updates of an item.</summary>
internal sealed class RandomUpdates(SeededRandom random, StatementSpec[] statements)
{
    private static readonly string[] Responses =
    [
        "accepted",
        "accepted",
        "accepted in principle",
        "accepted in part",
        "under consideration",
        "not accepted",
        "unknown",
    ];

    private static readonly string[] Deliveries =
    [
        "not started",
        "in progress",
        "in progress",
        "in progress",
        "complete",
        "complete",
        "superseded",
        "withdrawn",
    ];

    /// <summary>The day before which each Easter promise is kept.</summary>
    private static readonly Dictionary<int, LocalDate> Easters = new()
    {
        [2024] = new(2024, 3, 31),
        [2025] = new(2025, 4, 20),
        [2026] = new(2026, 4, 5),
    };

    public UpdateSpec[] Of(ItemSpec item, LocalDate first, bool hasResponses)
    {
        var made = new List<UpdateSpec>();
        var day = first.PlusDays(random.Below(6));
        for (var left = random.Pick(0, 1, 2, 3, 5); left > 0; left--)
        {
            var whole = made.Count == 0 || random.Chance(55);
            made.Add(Update(item, day, whole, hasResponses, made.Count == 0));
            if (item.Parts.Length > 0 && whole && random.Chance(40))
            {
                // What is said of a part on the same day as of the whole.
                made.Add(
                    Update(item, day, false, hasResponses, false) with
                    {
                        Part = item.Parts[^1],
                    }
                );
            }

            day = day.PlusDays(random.Between(1, 120));
        }

        return [.. made];
    }

    private UpdateSpec Update(
        ItemSpec item,
        LocalDate day,
        bool isOfWhole,
        bool hasResponses,
        bool isFirst
    )
    {
        var part = isOfWhole || item.Parts.Length == 0 ? null : random.Pick([.. item.Parts, null]);
        var addressee =
            isOfWhole || item.Addressees.Length == 0
                ? null
                : random.Pick([.. item.Addressees.Select(static a => a.Id), null]);
        var response =
            hasResponses && random.Chance(isFirst ? 80 : 35) ? random.Pick(Responses) : null;
        var delivery = random.Chance(60) ? random.Pick(Deliveries) : null;
        var due = item.Kind != "area" && random.Chance(40) ? Due(item, day) : null;
        var isDone = delivery == "complete";
        var compared = isDone
            ? random.Sometimes(
                85,
                () => random.Pick("as asked", "as asked", "in another form", "in part")
            )
            : null;
        var isOtherwise = compared is "in another form" or "in part";
        var statement = statements
            .Where(s => s.Day >= day && s.Kind != "correction")
            .Select(static s => s.Id)
            .FirstOrDefault();
        var hasWord = response == "accepted" && random.Chance(20);
        var saysSomething = response is not null || delivery is not null || due is not null;
        return new UpdateSpec
        {
            Date = day,
            Part = part,
            Addressee = addressee,
            Response = response,
            Delivery = delivery,
            Due = due,
            Note = !saysSomething || random.Chance(30) ? Note() : null,
            Reason = random.Sometimes(
                35,
                () => random.Pick("the steel was late", "More time is needed.")
            ),
            Word = hasWord ? "Agreed" : null,
            Instead =
                response == "not accepted" ? random.Sometimes(30, () => "Guidance to all") : null,
            Compared = compared,
            ClosedWords = isOtherwise ? "A code in place of a law" : null,
            Continues =
                isDone && compared is not null
                    ? random.Sometimes(15, () => "The yearly survey")
                    : null,
            Statement = random.Chance(70) ? statement : null,
            Internal = RandomProgramme.Internal(random, 10),
        };
    }

    private string Note() =>
        random.Pick(
            "The group met in the spring.",
            "A consultation opened.",
            "Replies are being read."
        );

    private DueSpec Due(ItemSpec item, LocalDate day)
    {
        var by = day.PlusDays(random.Between(5, 400));
        var year = day.Year + 1;
        return random.Below(13) switch
        {
            0 or 1 => new DueSpec("a day", Iso.Of(by)) { By = by },
            2 => new DueSpec("a window", $"{{from: {Iso.Of(by.PlusDays(-4))}, by: {Iso.Of(by)}}}")
            {
                By = by,
            },
            3 or 4 => Worded(day, year),
            5 => new DueSpec("a condition", "{condition: when parliamentary time allows}"),
            6 => new DueSpec(
                "a condition with a backstop",
                $"{{condition: when parliamentary time allows, backstop: {Iso.Of(by)}}}"
            )
            {
                Backstop = by,
            },
            7 => new DueSpec("a floor", $"{{words: at least four years, from: {Iso.Of(by)}}}"),
            8 => new DueSpec(
                "words with a backstop",
                $"{{words: at the earliest opportunity, backstop: {Iso.Of(by)}}}"
            )
            {
                Backstop = by,
            },
            9 => new DueSpec(
                "vague words with a condition",
                "{words: within months, condition: subject to consultation}"
            ),
            10 => new DueSpec("vague words", "{words: within months}"),
            _ => Relative(item, day),
        };
    }

    private DueSpec Worded(LocalDate day, int year)
    {
        LocalDate End(int month) => new LocalDate(year, month, 1).PlusMonths(1).PlusDays(-1);
        var (words, by) = random.Below(7) switch
        {
            0 => ($"by the end of {year}", End(12)),
            1 => ($"spring {year}", End(5)),
            2 => ($"in March {year}", End(3)),
            3 => ($"early {year}", End(4)),
            4 => ($"autumn {year}", End(11)),
            5 when Easters.TryGetValue(year, out var easter) => (
                $"before Easter {year}",
                easter.PlusDays(-1)
            ),
            _ => day < new LocalDate(2025, 7, 1)
                ? ("by the summer recess 2025", new LocalDate(2025, 7, 21))
                : ($"mid {year}", End(8)),
        };
        return new DueSpec("words", words) { By = by };
    }

    private DueSpec Relative(ItemSpec item, LocalDate day)
    {
        var weeks = random.Between(1, 30);
        var of = random.Below(4) switch
        {
            0 => Iso.Of(day.PlusDays(10)),
            1 => random.Pick(statements).Id,
            2 => item.Id,
            _ => Iso.Of(day),
        };
        return new DueSpec("relative", $"{{within: {weeks} weeks, of: {of}}}")
        {
            Of = of,
            Weeks = weeks,
        };
    }
}
