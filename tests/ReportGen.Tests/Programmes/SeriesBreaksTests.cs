using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReportGen.Core.Building;
using ReportGen.Core.Preview.Items;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using static ReportGen.Tests.Programmes.TestProgrammes;

namespace ReportGen.Tests.Programmes;

/// <summary>Values that were counted in different ways are never put side by side.</summary>
public sealed class SeriesBreaksTests
{
    private static readonly FigureValue Before = Value(4630, "2024-07-31");

    private static readonly FigureValue Broken = Value(4411, "2026-05-31") with
    {
        SeriesBreak = "A new way of counting.",
    };

    private static readonly FigureValue After = Value(4500, "2026-08-31");

    [Fact]
    public void Between_values_on_two_sides_of_a_break_gives_its_reason()
    {
        FigureValue[] values = [Before, Broken, After];

        Assert.Equal("A new way of counting.", Between(Before, Broken));
        Assert.Equal("A new way of counting.", Between(Broken, Before));
        Assert.Equal("A new way of counting.", Between(Before, After));
        Assert.Null(Between(Broken, After));
        Assert.Null(Between(Before, Before));

        string? Between(FigureValue one, FigureValue other) =>
            SeriesBreaks.Between([.. values], one, other, Day("2026-12-31"));
    }

    [Fact]
    public void Between_break_that_is_not_known_yet_breaks_nothing() =>
        Assert.Null(
            SeriesBreaks.Between(
                [Before, Broken with { Told = Day("2027-01-01") }, After],
                Before,
                After,
                Day("2026-12-31")
            )
        );

    [Fact]
    public void Of_revision_of_a_value_after_a_break_leaves_the_break_where_it_was()
    {
        var revised = Value(4400, "2026-05-31", told: "2026-07-01", revision: "Late returns.");
        var state = FigureState.Of(
            Figure("f", values: [Before, Broken, revised]),
            Day("2026-12-31")
        );

        Assert.Equal(revised, state.Value);
        Assert.Equal("A new way of counting.", state.SeriesBreak);
        Assert.False(state.IsReplacedAcrossBreak);
    }

    [Fact]
    public void Between_figures_across_a_break_says_so_and_compares_nothing()
    {
        var programme = Programme(figures: [Figure("f", values: [Before, Broken])]);
        var was = ProgrammeState.On(programme, Day("2025-01-01"));
        var now = ProgrammeState.On(programme, Day("2026-06-01"));
        var change = Assert.Single(Changes.Between(was, now).Figures);

        Assert.Equal("A new way of counting.", change.SeriesBreak);
        Assert.Equal(
            "Figure f: 4,411 cases (as at 31 May 2026); not comparable with earlier figures: A new way of counting",
            new ChangeSentences(programme, "en-GB").Of(change, was, now)
        );
        Assert.Equal(
            "Figure f: 4,411 case (ar 31 Mai 2026); ni ellir ei gymharu â ffigurau cynharach: A new way of counting",
            new ChangeSentences(programme, "cy").Of(change, was, now)
        );
        Assert.Equal(
            "4,411 cases (as at 31 May 2026), not comparable with earlier figures: A new way of counting",
            new FigureClauses(was, now).Of(change)
        );
    }

    [Fact]
    public void Between_figures_on_one_side_of_a_break_compares_them()
    {
        var programme = Programme(figures: [Figure("f", values: [Before, Broken, After])]);
        var was = ProgrammeState.On(programme, Day("2026-06-01"));
        var now = ProgrammeState.On(programme, Day("2026-09-01"));
        var change = Assert.Single(Changes.Between(was, now).Figures);

        Assert.Equal(
            "Figure f: from 4,411 cases to 4,500 cases",
            new ChangeSentences(programme, "en-GB").Of(change, was, now)
        );
    }

    /// <summary>
    /// Each value gets the number of its series by counting breaks from the first day on; two can be compared when
    /// these numbers are the same.
    /// </summary>
    [Property(MaxTest = 300)]
    public Property Between_is_null_for_values_of_one_series_alone() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Elements(true, false)).ToArbitrary(),
            Gen.Choose(0, 30).ToArbitrary(),
            (breaks, known) =>
            {
                var first = Day("2020-01-31");
                var day = first.PlusMonths(known);
                var values = breaks
                    .Select(
                        (isBreak, i) =>
                            Value(100 + i) with
                            {
                                AsAt = first.PlusMonths(i),
                                SeriesBreak = isBreak ? $"Method {i}." : null,
                            }
                    )
                    .ToArray();
                var series = new int[values.Length];
                for (var i = 1; i < series.Length; i++)
                {
                    var counts = breaks[i] && first.PlusMonths(i) <= day;
                    series[i] = series[i - 1] + (counts ? 1 : 0);
                }

                return Enumerable
                    .Range(0, values.Length)
                    .All(a =>
                        Enumerable
                            .Range(0, values.Length)
                            .All(b =>
                                series[a]
                                == series[b]
                                == SeriesBreaks.Between([.. values], values[a], values[b], day)
                                    is null
                            )
                    );
            }
        );
}
