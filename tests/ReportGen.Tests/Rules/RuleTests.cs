using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Rules.Protection;
using ReportGen.Core.Validation;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Rules;

public sealed class RuleTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < RuleCases.All.Count; i++)
            {
                data.Add(i, RuleCases.All[i].Code);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validate_mistake_gives_its_code_and_near_miss_does_not(int index, string code)
    {
        var found = RuleCases.All[index];

        Assert.Contains(code, RuleCase.Codes(found.Mistake, found.Terms));
        Assert.DoesNotContain(code, RuleCase.Codes(found.NearMiss, found.Terms));
    }

    [Fact]
    public void All_every_code_has_a_case()
    {
        var tested = RuleCases.All.Select(static c => c.Code).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(RuleDiagnostics.All.Where(code => !tested.Contains(code.Id)));
    }

    [Fact]
    public void All_codes_are_given_once_and_explained()
    {
        var codes = RuleDiagnostics.All;

        Assert.Equal(
            codes.Length,
            codes.DistinctBy(static c => c.Id, StringComparer.Ordinal).Count()
        );
        Assert.All(
            codes,
            static code =>
            {
                Assert.Matches("^RG(25|80)[0-9]{2}$", code.Id);
                Assert.NotEmpty(code.Title);
                Assert.EndsWith(".", code.Explanation, StringComparison.Ordinal);
                Assert.NotEqual(code.Mistake, code.Corrected);
            }
        );
    }

    [Fact]
    public void Validate_sound_programme_gives_nothing()
    {
        var programme = Programme(
            [
                Recommendation(
                    "r1",
                    [
                        Update(
                            "2025-01-06",
                            Delivery.InProgress,
                            Response.Accepted,
                            Due("before Easter 2025"),
                            note: "Work has begun."
                        ),
                    ]
                ),
            ],
            statements:
            [
                Statement("s", "2025-01-16", "We are taking {{ recommendation \"r1\" }} forward."),
            ]
        );

        Assert.Empty(RuleCase.Find(programme));
    }

    [Fact]
    public void Validate_protected_term_is_never_printed()
    {
        var programme = Programme([
            Recommendation("r1", [Update("2025-01-06", note: "The trial of Zebedee Quux begins.")]),
        ]);
        var term = new ProtectedTerm("t1", "Zebedee Quux", null, 1, "sub judice", null, Here());

        var found = Assert.Single(
            RuleCase.Find(programme, [term]),
            static d => string.Equals(d.Code.Id, "RG8008", StringComparison.Ordinal)
        );

        Assert.DoesNotContain("Quux", found.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Severity.Error, found.Severity);
    }

    [Fact]
    public void Validate_protected_term_that_ended_is_left_out()
    {
        var programme = Programme([
            Recommendation("r1", [Update("2025-01-06", note: "The trial of Zebedee Quux.")]),
        ]);
        var term = new ProtectedTerm(
            "t1",
            "Zebedee Quux",
            null,
            1,
            "sub judice",
            Day("2025-06-01"),
            Here()
        );

        Assert.NotEmpty(RuleCase.Find(programme, [term], new LocalDate(2025, 6, 1)));
        Assert.Empty(RuleCase.Find(programme, [term], new LocalDate(2025, 6, 2)));
    }

    [Theory]
    [InlineData("2025-01-16", "2025-01-16", true)]
    [InlineData("2025-01-16", "2025-01-15", false)]
    public void Protected_term_stops_statements_dated_on_or_before_its_last_day(
        string date,
        string until,
        bool stops
    )
    {
        var term = new ProtectedTerm("t", "Zebedee", null, 1, "order", Day(until), Here());
        var programme = Programme(statements: [Statement("s", date, "We name Zebedee.")]);

        Assert.Equal(
            stops,
            RuleCase.Find(programme, [term]).Any(static d => d.Code.Id == "RG8008")
        );
    }

    [Theory]
    [InlineData("2025-06-16", true)]
    [InlineData("2025-06-15", false)]
    public void Protected_term_in_what_all_documents_share_waits_for_the_newest_statement(
        string until,
        bool stops
    )
    {
        var term = new ProtectedTerm("t", "Zebedee", null, 1, "order", Day(until), Here());
        var programme = Programme(
            [Recommendation("r", [Update("2025-01-06", note: "The trial of Zebedee.")])],
            statements:
            [
                Statement("s1", "2025-01-16", "We begin."),
                Statement("s2", "2025-06-16", "We go on."),
            ]
        );

        Assert.Equal(
            stops,
            RuleCase.Find(programme, [term]).Any(static d => d.Code.Id == "RG8008")
        );
    }

    [Theory]
    [InlineData("zebedee   QUUX")]
    [InlineData("Zebedee\nQuux,")]
    [InlineData("“Zebedee Quux’s”")]
    [InlineData("Ｚｅｂｅｄｅｅ Quux")]
    [InlineData("Zebe\u00ADdee Quux")]
    [InlineData("Zebedee\u00A0Quux")]
    [InlineData("**Zebedee** _Quux_")]
    [InlineData("Ze\u0301bedee Quux", "Z\u00E9bedee Quux")]
    [InlineData("Z\u00E9bedee Quux", "Ze\u0301bedee Quux")]
    public void Find_variants_are_found_plain_and_hashed(string text, string name = "Zebedee Quux")
    {
        var (hash, words) = ProtectedTermMatcher.HashOf(name);
        var plain = new ProtectedTerm("p", name, null, 1, "order", null, Here());
        var hashed = new ProtectedTerm("h", null, hash, words, "order", null, Here());

        Assert.Single(new ProtectedTermMatcher([plain]).Find(text));
        Assert.NotEmpty(new ProtectedTermMatcher([hashed]).Find(text));
    }

    [Theory]
    [InlineData("Zebedee and Quux")]
    [InlineData("Quux Zebedee")]
    [InlineData("Zebedee Quuxley")]
    public void Find_other_words_are_left_alone(string text)
    {
        var plain = new ProtectedTerm("p", "Zebedee Quux", null, 1, "order", null, Here());

        Assert.Empty(new ProtectedTermMatcher([plain]).Find(text));
    }
}
