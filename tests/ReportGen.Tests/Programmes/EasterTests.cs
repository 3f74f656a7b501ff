using NodaTime;
using ReportGen.Core.Programmes.Dates;

namespace ReportGen.Tests.Programmes;

public sealed class EasterTests
{
    [Theory]
    [InlineData(1900, 4, 15)]
    [InlineData(1913, 3, 23)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1961, 4, 2)]
    [InlineData(1981, 4, 19)]
    [InlineData(1999, 4, 4)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2016, 3, 27)]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2100, 3, 28)]
    public void Sunday_known_years_give_the_published_date(int year, int month, int day)
    {
        Assert.Equal(new LocalDate(year, month, day), Easter.Sunday(year));
    }

    [Fact]
    public void Sunday_1900_to_2100_agrees_with_an_independent_reckoning()
    {
        for (var year = 1900; year <= 2100; year++)
        {
            Assert.Equal(ByAnonymousAlgorithm(year), Easter.Sunday(year));
        }
    }

    /// <summary>The "anonymous Gregorian" reckoning: other intermediate numbers, the same feast.</summary>
    private static LocalDate ByAnonymousAlgorithm(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}
