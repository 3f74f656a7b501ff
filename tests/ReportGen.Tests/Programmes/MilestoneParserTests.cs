using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Dates;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Tests.Programmes;

public sealed class MilestoneParserTests
{
    private static readonly CalendarPeriod[] Calendar =
    [
        Recess(House.Commons, "2025-04-09", "2025-04-21", "Easter recess"),
        Recess(House.Lords, "2025-04-04", "2025-04-23", "Easter recess"),
        Recess(null, "2025-07-23", "2025-08-31", "Summer recess 2025"),
    ];

    [Theory]
    [InlineData("before Easter 2025", null, "2025-04-19")]
    [InlineData("by Easter 2025", null, "2025-04-20")]
    [InlineData("Before  EASTER 2025.", null, "2025-04-19")]
    [InlineData("by Whitsun 2025", null, "2025-06-08")]
    [InlineData("before Christmas 2025", null, "2025-12-24")]
    [InlineData("before the new year 2026", null, "2025-12-31")]
    [InlineData("spring 2025", "2025-03-01", "2025-05-31")]
    [InlineData("in the spring of 2025", "2025-03-01", "2025-05-31")]
    [InlineData("by summer 2025", null, "2025-08-31")]
    [InlineData("before autumn 2025", null, "2025-08-31")]
    [InlineData("autumn 2025", "2025-09-01", "2025-11-30")]
    [InlineData("winter 2025", "2025-12-01", "2026-02-28")]
    [InlineData("winter 2027", "2027-12-01", "2028-02-29")]
    [InlineData("winter 2025 to 2026", "2025-12-01", "2026-02-28")]
    [InlineData("winter 2025/26", "2025-12-01", "2026-02-28")]
    [InlineData("early spring 2025", "2025-03-01", "2025-03-31")]
    [InlineData("by the end of 2025", null, "2025-12-31")]
    [InlineData("before the end of 2025", null, "2025-12-31")]
    [InlineData("the end of March 2026", null, "2026-03-31")]
    [InlineData("by the end of February 2024", null, "2024-02-29")]
    [InlineData("by the start of 2026", null, "2026-01-01")]
    [InlineData("by March 2026", null, "2026-03-31")]
    [InlineData("in March 2026", "2026-03-01", "2026-03-31")]
    [InlineData("before March 2026", null, "2026-02-28")]
    [InlineData("early 2026", "2026-01-01", "2026-04-30")]
    [InlineData("by early 2026", null, "2026-04-30")]
    [InlineData("mid 2026", "2026-05-01", "2026-08-31")]
    [InlineData("mid-2026", "2026-05-01", "2026-08-31")]
    [InlineData("late 2026", "2026-09-01", "2026-12-31")]
    [InlineData("late in 2026", "2026-09-01", "2026-12-31")]
    [InlineData("mid-March 2026", "2026-03-11", "2026-03-20")]
    [InlineData("late February 2026", "2026-02-21", "2026-02-28")]
    [InlineData("first half of 2026", "2026-01-01", "2026-06-30")]
    [InlineData("in the second half of 2026", "2026-07-01", "2026-12-31")]
    [InlineData("Q1 2026", "2026-01-01", "2026-03-31")]
    [InlineData("by Q4 of 2026", null, "2026-12-31")]
    [InlineData("the first quarter of 2026", "2026-01-01", "2026-03-31")]
    [InlineData("in the last quarter of 2026", "2026-10-01", "2026-12-31")]
    [InlineData("by the summer recess 2025", null, "2025-07-22")]
    [InlineData("before the 2025 summer recess", null, "2025-07-22")]
    [InlineData("before the Easter recess 2025", null, "2025-04-03")]
    [InlineData("by the end of the Easter recess 2025", null, "2025-04-23")]
    [InlineData("during the summer recess 2025", "2025-07-23", "2025-08-31")]
    [InlineData("by 1 May 2026", null, "2026-05-01")]
    [InlineData("before Friday 1 May 2026", null, "2026-04-30")]
    [InlineData("on 1st May 2026", "2026-05-01", "2026-05-01")]
    [InlineData("no later than 2026-05-01", null, "2026-05-01")]
    [InlineData("week beginning 3 March 2025", "2025-03-03", "2025-03-09")]
    [InlineData("by the end of the financial year 2025 to 2026", null, "2026-03-31")]
    [InlineData("in the 2025-26 financial year", "2025-04-01", "2026-03-31")]
    [InlineData("in the course of 2026", "2026-01-01", "2026-12-31")]
    [InlineData("by 2026", null, "2026-12-31")]
    [InlineData("between March and May 2026", "2026-03-01", "2026-05-31")]
    [InlineData("from 1 March to 15 April 2026", "2026-03-01", "2026-04-15")]
    public void TryResolve_words_that_name_days_gives_them(string words, string? from, string by)
    {
        Assert.True(MilestoneParser.TryResolve(words, Calendar, out var window));
        Assert.Equal(new DueWindow(from is null ? null : Date(from), Date(by)), window);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("in due course")]
    [InlineData("when parliamentary time allows")]
    [InlineData("shortly")]
    [InlineData("before Easter")]
    [InlineData("after Easter 2025")]
    [InlineData("by the summer recess")]
    [InlineData("by the summer recess 2031")]
    [InlineData("by 31 February 2026")]
    [InlineData("by 0 May 2026")]
    [InlineData("by the fifth quarter of 2026")]
    [InlineData("spring 2025 to 2026")]
    [InlineData("between May and March 2026")]
    [InlineData("the third half of 2026")]
    [InlineData("by")]
    [InlineData("between and")]
    [InlineData("the week beginning Monday")]
    [InlineData("financial year 2025 to 2027")]
    [InlineData("1 2 3")]
    public void TryResolve_words_that_name_no_day_says_no(string words)
    {
        Assert.False(MilestoneParser.TryResolve(words, Calendar, out _));
    }

    private static CalendarPeriod Recess(House? house, string from, string to, string name) =>
        new(
            house,
            CalendarKind.Recess,
            Date(from),
            Date(to),
            name,
            null,
            RecordLocation.At(SourceSpan.StartOf("content/calendar.yaml"))
        );

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
