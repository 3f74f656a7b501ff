using System.Globalization;

namespace ReportGen.Core.Output.Printing;

/// <summary>The words that an engine itself prints, in the language of the document.</summary>
internal sealed class PrintedWords
{
    private readonly bool isWelsh;

    public PrintedWords(string language) =>
        isWelsh =
            language.StartsWith("cy", StringComparison.OrdinalIgnoreCase)
            && (language.Length == 2 || language[2] == '-');

    public string Contents => isWelsh ? "Cynnwys" : "Contents";

    public string Page(int number, int count) => PageStart(number) + PageEnd(count);

    /// <summary>"Page 3", to which <see cref="PageEnd"/> is appended.</summary>
    public string PageStart(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isWelsh ? "Tudalen" : "Page")} {number}");

    /// <summary>" of 12", after the page number.</summary>
    public string PageEnd(int count) =>
        string.Create(CultureInfo.InvariantCulture, $" {(isWelsh ? "o" : "of")} {count}");

    public string Note(string number) => (isWelsh ? "Troednodyn " : "Footnote ") + number;

    public string GoTo(string title) => (isWelsh ? "Ewch i: " : "Go to: ") + title;

    public string Total => isWelsh ? "Cyfanswm" : "Total";

    /// <summary>The words before the contact.</summary>
    public string Contact =>
        isWelsh
            ? "I gael y ddogfen hon mewn fformat hygyrch, cysylltwch â "
            : "For this document in an accessible format, contact ";

    /// <summary>The date in words: 16 January 2025.</summary>
    public string Date(NodaTime.LocalDate date)
    {
        var months = isWelsh
            ? "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"
            : "January February March April May June July August September October November December";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{date.Day} {months.Split(' ')[date.Month - 1]} {date.Year}"
        );
    }
}
