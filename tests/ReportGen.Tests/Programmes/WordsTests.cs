using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Programmes;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "£0")]
    [InlineData(2.5, "£2.50")]
    [InlineData(426_000, "£426,000")]
    [InlineData(999_999, "£999,999")]
    [InlineData(1_000_000, "£1 million")]
    [InlineData(2_500_000, "£2.5 million")]
    [InlineData(2_550_000, "£2.55 million")]
    [InlineData(2_555_000, "£2,555,000")]
    [InlineData(10_000_000, "£10 million")]
    [InlineData(65_000_000, "£65 million")]
    [InlineData(1_250_000_000, "£1.25 billion")]
    [InlineData(1_234_567.89, "£1,234,567.89")]
    [InlineData(-5_000_000, "-£5 million")]
    public void Money_is_in_the_house_style(double pounds, string words)
    {
        Assert.Equal(words, NumberWords.Money((decimal)pounds));
    }

    [Theory]
    [InlineData(1273, "1,273")]
    [InlineData(0.5, "0.5")]
    [InlineData(115000, "115,000")]
    [InlineData(6.10, "6.1")]
    public void Number_has_commas_and_no_trailing_zeros(double number, string words)
    {
        Assert.Equal(words, NumberWords.Of((decimal)number));
    }

    [Fact]
    public void Number_in_words_depends_on_where_it_stands()
    {
        Assert.Equal("one", NumberWords.InText(1));
        Assert.Equal("2", NumberWords.InText(2));
        Assert.Equal("nine", NumberWords.Spoken(9));
        Assert.Equal("10", NumberWords.Spoken(10));
        Assert.Equal("Nine", NumberWords.AtSentenceStart(9));
        Assert.Equal("Twenty-one", NumberWords.AtSentenceStart(21));
        Assert.Equal("Thirty", NumberWords.AtSentenceStart(30));
        Assert.Equal("115", NumberWords.AtSentenceStart(115));
        Assert.Equal("6%", NumberWords.Percent(6));
        Assert.Equal("6 per cent", NumberWords.Percent(6, HouseStyle.Hansard));
    }

    [Fact]
    public void Quantity_keeps_its_form()
    {
        var pounds = FigureState.Pounds;
        Assert.Equal("1 case", QuantityWords.Of(Exactly(1), Cases));
        Assert.Equal(
            "at least 800 cases",
            QuantityWords.Of(Form(QuantityForm.AtLeast, 800), Cases)
        );
        Assert.Equal("over 800 cases", QuantityWords.Of(Form(QuantityForm.Over, 800), Cases));
        Assert.Equal(
            "more than £2 million",
            QuantityWords.Of(Form(QuantityForm.MoreThan, 2_000_000), pounds)
        );
        Assert.Equal(
            "dros 800",
            QuantityWords.Bare(Form(QuantityForm.Over, 800), Cases, language: "cy")
        );
        Assert.Equal(
            "mwy na 800",
            QuantityWords.Bare(Form(QuantityForm.MoreThan, 800), Cases, language: "cy")
        );
        Assert.Equal(
            "up to £65 million",
            QuantityWords.Of(new Quantity(QuantityForm.UpTo, null, 65_000_000), pounds)
        );
        Assert.Equal("about 500,000", QuantityWords.Bare(Form(QuantityForm.About, 500_000), Cases));
        Assert.Equal(
            "between 10 and 20 cases",
            QuantityWords.Of(new Quantity(QuantityForm.Between, 10, 20), Cases)
        );
        Assert.Equal(
            "between £5 million and £10 million",
            QuantityWords.Of(new Quantity(QuantityForm.Between, 5_000_000, 10_000_000), pounds)
        );
        Assert.Equal("no published figure", QuantityWords.Of(Quantity.Unknown, Cases));
        Assert.Equal(
            "dim ffigur cyhoeddedig",
            QuantityWords.Of(Quantity.Unknown, Cases, language: "cy")
        );
    }

    [Fact]
    public void Date_is_in_the_house_style()
    {
        var day = new LocalDate(2025, 1, 16);
        Assert.Equal("16 January 2025", DateWords.Of(day));
        Assert.Equal("16 Ionawr 2025", DateWords.Of(day, "cy"));
        Assert.Equal("Thursday 16 January", DateWords.Weekday(day));
        Assert.Equal("Dydd Iau 16 Ionawr 2025", DateWords.Full(day, "cy-GB"));
        Assert.Equal("16 to 20 January 2025", DateWords.Range(day, day.PlusDays(4)));
        Assert.Equal("16 January to 2 February 2025", DateWords.Range(day, day.PlusDays(17)));
        Assert.Equal("16 January 2025 to 16 January 2026", DateWords.Range(day, day.PlusYears(1)));
    }

    [Theory]
    [InlineData(17, 30, "5:30pm")]
    [InlineData(9, 0, "9am")]
    [InlineData(9, 5, "9:05am")]
    [InlineData(12, 0, "midday")]
    [InlineData(0, 0, "midnight")]
    [InlineData(0, 30, "12:30am")]
    public void Time_is_in_the_house_style(int hour, int minute, string words)
    {
        Assert.Equal(words, DateWords.Time(new LocalTime(hour, minute)));
    }

    [Fact]
    public void Moment_has_time_and_day()
    {
        Assert.Equal(
            "12:30pm on Thursday 16 January 2025",
            DateWords.Moment(new LocalDateTime(2025, 1, 16, 12, 30))
        );
    }

    [Fact]
    public void List_joins_with_and()
    {
        Assert.Equal("", ListWords.Of([]));
        Assert.Equal("A", ListWords.Of(["A"]));
        Assert.Equal("A and B", ListWords.Of(["A", "B"]));
        Assert.Equal("A, B and C", ListWords.Of(["A", "B", "C"]));
        Assert.Equal("Lloegr a Chymru", ListWords.Of(["Lloegr", "Chymru"], "cy"));
        Assert.Equal("Cymru ac Iwerddon", ListWords.Of(["Cymru", "Iwerddon"], "cy"));
    }

    [Fact]
    public void Due_keeps_the_words_of_the_promise()
    {
        Assert.Equal(
            "before Easter 2025 (by 19 April 2025)",
            DueWords.Of(Due("before Easter 2025"))
        );
        Assert.Equal("20 April 2025", DueWords.Of(Due("2025-04-20")));
        Assert.Equal("by 1 May 2026", DueWords.Of(Due("by 1 May 2026")));
        Assert.Equal(
            "when parliamentary time allows, and by 31 December 2027 at the latest",
            DueWords.Of(
                new DueDate(
                    null,
                    null,
                    null,
                    Text("when parliamentary time allows"),
                    Day("2027-12-31"),
                    null,
                    Here()
                )
            )
        );
        var within = Within(12, "r1");
        Assert.Equal("within 12 weeks", DueWords.Of(within));
        Assert.Equal(
            "within 12 weeks of the report (by 24 May 2025)",
            DueWords.Of(
                new DuePromise(within, Day("2025-05-24"), Day("2025-01-01"), Update("2025-01-01")),
                nameOf: static _ => "the report"
            )
        );
    }

    [Fact]
    public void Status_every_value_has_a_word_of_its_own_in_both_languages()
    {
        foreach (var language in new[] { "en-GB", "cy" })
        {
            AssertDistinct(Enum.GetValues<DisplayStatus>(), s => StatusWords.Of(s, language));
            AssertDistinct(Enum.GetValues<Response>(), r => StatusWords.Of(r, language));
            AssertDistinct(Enum.GetValues<Delivery>(), d => StatusWords.Of(d, language));
            AssertDistinct(Enum.GetValues<House>(), h => StatusWords.Of(h, language));
            AssertDistinct(Enum.GetValues<Nation>(), n => StatusWords.Of(n, language));
            AssertDistinct(Enum.GetValues<AreaKind>(), a => StatusWords.Of(a, language));
        }
    }

    [Fact]
    public void Suppression_hides_a_small_number_and_what_would_give_it_away()
    {
        var programme = Programme(
            figures:
            [
                Figure("a", disclosive: true, values: [Value(3)]),
                Figure("b", disclosive: true, values: [Value(40)]),
                Figure("c", disclosive: true, values: [Value(12)]),
                Figure("total", totalOf: ["a", "b", "c"], values: [Value(55)]),
                Figure("open", values: [Value(2)]),
            ]
        );
        var day = Day("2025-01-16");
        var suppressions = Suppressions.On(programme, day);

        string Shown(string id) =>
            FigureWords.Of(FigureState.Of(programme, id, day)!, suppressions);

        Assert.Equal("fewer than 5 cases", Shown("a"));
        Assert.Equal("40 cases", Shown("b"));
        Assert.Equal("not shown (to protect a small number)", Shown("c"));
        Assert.Equal("55 cases", Shown("total"));
        Assert.Equal("2 cases", Shown("open"));
    }

    [Fact]
    public void Suppression_with_no_other_part_hides_the_total()
    {
        var programme = Programme(
            figures:
            [
                Figure("a", disclosive: true, values: [Value(3)]),
                Figure("total", totalOf: ["a"], values: [Value(3)]),
                Figure("grand", totalOf: ["total", "z"], values: [Value(103)]),
                Figure("z", values: [Value(100)]),
            ]
        );

        var suppressions = Suppressions.On(programme, Day("2025-01-16"));

        Assert.Equal(SuppressionKind.Small, suppressions.Of("a"));
        Assert.Equal(SuppressionKind.ProtectsAnother, suppressions.Of("total"));
        Assert.Equal(SuppressionKind.ProtectsAnother, suppressions.Of("z"));
    }

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(0, 0, true)]
    [InlineData(1, 3, false)]
    public void Suppression_two_small_numbers_hide_each_other_unless_their_sum_tells(
        int first,
        int second,
        bool hidesThird
    )
    {
        var programme = Programme(
            figures:
            [
                Figure("a", disclosive: true, values: [Value(first)]),
                Figure("b", disclosive: true, values: [Value(second)]),
                Figure("c", disclosive: true, values: [Value(50)]),
                Figure("total", totalOf: ["a", "b", "c"], values: [Value(first + second + 50)]),
            ]
        );

        var suppressions = Suppressions.On(programme, Day("2025-01-16"));

        Assert.Equal(hidesThird, suppressions.Of("c") == SuppressionKind.ProtectsAnother);
    }

    private static void AssertDistinct<T>(T[] values, Func<T, string> words)
    {
        var all = values.Select(words).ToList();
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, static word => Assert.True(char.IsUpper(word[0])));
    }

    private static Quantity Form(QuantityForm form, decimal low) => new(form, low, null);
}
