using NodaTime;

namespace ReportGen.Core.Programmes.Dates;

/// <summary>Easter of the Western churches, on which parliamentary dates depend.</summary>
public static class Easter
{
    /// <summary>
    /// Easter Sunday by the Gregorian computus: the Sunday after the ecclesiastical full moon on or
    /// after 21 March.
    /// </summary>
    /// <param name="year">A Gregorian year, 1583 to 9999.</param>
    public static LocalDate Sunday(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1583);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);

        var century = year / 100;
        var golden = year % 19;
        var solarCorrection = century - (century / 4);
        var lunarCorrection = ((8 * century) + 13) / 25;

        // The age of the moon, counted so that 0 puts the full moon on 21 March… 29 on 19 April.
        var moon = ((19 * golden) + solarCorrection - lunarCorrection + 15) % 30;

        // Two exceptions keep the full moon on or before 18 April, and within a cycle apart.
        if (moon == 29 || (moon == 28 && golden > 10))
        {
            moon--;
        }

        var fullMoon = new LocalDate(year, 3, 21).PlusDays(moon);
        return fullMoon.Next(IsoDayOfWeek.Sunday);
    }
}
