using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Record;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Record;

public sealed class RecordCheckTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 3, 1, 12, 0);

    private static readonly Update Begun = Update(
        "2025-01-10",
        Delivery.InProgress,
        due: Due("2025-06-30"),
        note: "Work has begun."
    );

    private static readonly Statement Told = Statement("s1", "2025-01-16", "We have begun.");

    private static readonly Programme Published = Programme(
        [Recommendation("r1", [Begun])],
        [Commitment("c1", said: "2025-01-16")],
        [Told, Statement("s2", "2025-04-08", "Not told yet.")],
        [Figure("f1", values: Value(100))],
        [Funding("m1", 5_000_000)],
        [Area("a1", [Update("2025-01-12", Delivery.NotStarted)])]
    );

    [Fact]
    public void Check_the_same_again_finds_nothing() => Assert.Empty(Codes(Published));

    [Fact]
    public void Check_new_things_of_later_days_finds_nothing() =>
        Assert.Empty(
            Codes(
                Published with
                {
                    Recommendations =
                    [
                        Recommendation("r1", [Begun, Update("2025-02-20", Delivery.Complete)]),
                        Recommendation("r2", since: "2025-02-20"),
                    ],
                    Figures =
                    [
                        Figure(
                            "f1",
                            values:
                            [
                                Value(100),
                                Value(120, published: "2025-02-20", revision: "Late returns."),
                            ]
                        ),
                    ],
                }
            )
        );

    [Fact]
    public void Check_what_is_not_told_yet_may_change() =>
        Assert.Empty(
            Codes(
                Published with
                {
                    Statements = [Told, Statement("s2", "2025-04-08", "Other words.")],
                }
            )
        );

    [Fact]
    public void Check_what_others_issue_may_be_added_to_a_statement() =>
        Assert.Empty(Codes(Published with { Statements = [Told with { Hansard = "760, 123" }] }));

    [Theory]
    [InlineData("delivery", "‘delivery’ was “in progress” and is now “complete”")]
    [InlineData("due", "‘due’ was “30 June 2025” and is now “30 September 2025”")]
    [InlineData("note", "‘note’ was “Work has begun.” and is now “Done.”")]
    [InlineData("date", "‘date’ was “2025-01-10” and is now “2025-01-11”")]
    [InlineData("reason", "‘reason’ was absent and is now “Staff.”")]
    public void Check_an_edited_update_names_what_changed_and_the_release(
        string field,
        string words
    )
    {
        var edited = field switch
        {
            "delivery" => Begun with { Delivery = Delivery.Complete },
            "due" => Begun with { Due = Due("2025-09-30") },
            "note" => Begun with { Note = Prose("Done.") },
            "date" => Begun with { Date = Day("2025-01-11") },
            _ => Begun with { Reason = Text("Staff.") },
        };

        var found = Assert.Single(
            Check(Published with { Recommendations = [Recommendation("r1", [edited])] })
        );

        Assert.Equal("RG8102", found.Code.Id);
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
        Assert.Contains("(release p-s1)", found.Message, StringComparison.Ordinal);
        Assert.Contains("reportgen correct s1", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_a_deleted_update_is_an_error() =>
        Assert.Equal(
            ["RG8103"],
            Codes(Published with { Recommendations = [Recommendation("r1")] })
        );

    [Fact]
    public void Check_an_update_of_the_past_is_a_warning() =>
        Assert.Equal(
            ["RG8104"],
            Codes(
                Published with
                {
                    Recommendations =
                    [
                        Recommendation("r1", [Begun, Update("2025-01-12", note: "A meeting.")]),
                    ],
                }
            )
        );

    [Fact]
    public void Check_what_vanished_is_told_once_each() =>
        Assert.Equal(
            [
                "RG8101 content/p/areas.yaml",
                "RG8101 content/p/commitments/c1.yaml",
                "RG8101 content/p/figures.yaml",
                "RG8101 content/p/funding.yaml",
                "RG8101 content/p/recommendations/r1.yaml",
                "RG8101 content/p/statements/s1.yaml",
            ],
            Check(null).Select(static d => $"{d.Code.Id} {d.Span.Path}")
        );

    [Fact]
    public void Check_a_changed_number_is_an_error_and_a_revision_is_not()
    {
        var changed = Published with { Figures = [Figure("f1", values: Value(101))] };
        var found = Assert.Single(Check(changed));

        Assert.Equal("RG8105", found.Code.Id);
        Assert.Contains(
            "‘value’ was “100” and is now “101”",
            found.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("revision:", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_a_number_that_counts_other_things_is_an_error()
    {
        var changed = Published with
        {
            Figures =
            [
                Figure("f1", new Unit(UnitKind.People, "victim", "victims"), values: Value(100)),
            ],
        };
        var found = Assert.Single(Check(changed));

        Assert.Equal("RG8105", found.Code.Id);
        Assert.Contains(
            "‘unit’ was “cases” and is now “victims”",
            found.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("reportgen correct s1", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_a_changed_statement_shows_where_it_differs()
    {
        var long1 = string.Join(' ', Enumerable.Repeat("We said so.", 20));
        var published = Published with { Statements = [Statement("s1", "2025-01-16", long1)] };
        var changed = Published with
        {
            Statements = [Statement("s1", "2025-01-16", long1 + " And more.")],
        };

        var found = Assert.Single(Check(changed, published));

        Assert.Equal("RG8106", found.Code.Id);
        Assert.Contains("And more.", found.Message, StringComparison.Ordinal);
        Assert.True(found.Message.Length < 400, found.Message);
    }

    [Fact]
    public void Check_a_missing_debate_of_a_day_after_the_data_names_its_statement()
    {
        var debate = new Debate(
            "d1",
            "s1",
            Text("Progress"),
            Emoji: null,
            new LocalDate(2025, 1, 17),
            "Westminster Hall",
            Prose("Members asked about progress."),
            [],
            new Divisiveness(DivisivenessLevel.Low, Prose("Members agreed.")),
            [],
            Internal: null,
            Here()
        );

        var found = Assert.Single(Check(Published, Published with { Debates = [debate] }));

        Assert.Equal("RG8101", found.Code.Id);
        Assert.Contains("(release p-s1)", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_the_day_of_a_promise_may_not_change() =>
        Assert.Equal(
            ["RG8107"],
            Codes(Published with { Commitments = [Commitment("c1", said: "2025-01-15")] })
        );

    [Fact]
    public void Check_a_file_with_faults_waits_until_they_are_mended() =>
        Assert.Empty(
            new RecordCheck(
                PublishedRecord.By(Published, Now),
                Published with
                {
                    Recommendations = [],
                },
                static path => path == "content/p/recommendations/r1.yaml",
                static _ => ""
            ).Run()
        );

    [Fact]
    public void By_the_minute_of_the_embargo_decides()
    {
        var statement = Statement(
            "s1",
            "2025-07-16",
            embargo: new LocalDateTime(2025, 7, 16, 12, 30)
        );
        var programme = Programme(statements: [statement]);
        var opens = Instant.FromUtc(2025, 7, 16, 11, 30);

        Assert.Empty(PublishedRecord.By(programme, opens - Duration.FromSeconds(1)).Statements);
        Assert.Single(PublishedRecord.By(programme, opens).Statements);
    }

    [Fact]
    public void By_before_the_first_statement_nothing_is_protected() =>
        Assert.Empty(
            new RecordCheck(
                PublishedRecord.By(Published, Instant.FromUtc(2025, 1, 1, 0, 0)),
                null,
                static _ => false,
                static _ => ""
            ).Run()
        );

    private static IEnumerable<string> Codes(Programme now) =>
        Check(now).Select(static d => d.Code.Id);

    private static ImmutableArray<Diagnostic> Check(Programme? now, Programme? published = null) =>
        new RecordCheck(
            PublishedRecord.By(published ?? Published, Now),
            now,
            static _ => false,
            static s => "p-" + s.Id
        ).Run();
}
