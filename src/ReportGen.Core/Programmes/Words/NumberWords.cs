using System.Globalization;

namespace ReportGen.Core.Programmes.Words;

/// <summary>Numbers, money and per cent in house style, the same on every machine.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    /// <summary>"zero" to "twelve", by number: the words in which people type small numbers.</summary>
    internal static ReadOnlySpan<string> ToTwelve => Small.AsSpan(0, 13);

    private static readonly string[] Tens =
    [
        "",
        "",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];

    /// <summary>"1,273", "0.5": commas in thousands, no trailing zeros.</summary>
    public static string Of(decimal number) =>
        number.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>"one", then numerals from 2: GOV.UK style for running text.</summary>
    public static string InText(decimal number) => number == 1 ? "one" : Of(number);

    /// <summary>"one" to "nine", then numerals: for text that is spoken.</summary>
    public static string Spoken(decimal number) =>
        number is >= 1 and <= 9 && number == decimal.Truncate(number)
            ? Small[(int)number]
            : Of(number);

    /// <summary>"Nine", "Twenty-one", up to ninety-nine, then numerals: for the first word of a sentence.</summary>
    public static string AtSentenceStart(decimal number)
    {
        if (number is < 0 or > 99 || number != decimal.Truncate(number))
        {
            return Of(number);
        }

        var whole = (int)number;
        var words =
            whole < 20 ? Small[whole]
            : whole % 10 == 0 ? Tens[whole / 10]
            : $"{Tens[whole / 10]}-{Small[whole % 10]}";
        return FirstLetter.Upper(words);
    }

    /// <summary>"£10 million", "£2.5 million", "£426,000", "£2.50": in millions or billions where that loses nothing.</summary>
    /// <param name="pounds">Pounds sterling.</param>
    /// <param name="language">A BCP 47 tag.</param>
    public static string Money(decimal pounds, string language = "en-GB")
    {
        var sign = pounds < 0 ? "-" : "";
        var amount = Math.Abs(pounds);
        var isWelsh = Languages.IsWelsh(language);
        if (amount >= 1_000_000_000m && amount % 10_000_000m == 0)
        {
            return $"{sign}£{Of(amount / 1_000_000_000m)} {(isWelsh ? "biliwn" : "billion")}";
        }

        if (amount >= 1_000_000m && amount % 10_000m == 0)
        {
            return $"{sign}£{Of(amount / 1_000_000m)} {(isWelsh ? "miliwn" : "million")}";
        }

        var format = amount == decimal.Truncate(amount) ? "#,##0" : "#,##0.00##";
        return $"{sign}£{amount.ToString(format, CultureInfo.InvariantCulture)}";
    }

    /// <summary>"6%" or, in the Official Report, "6 per cent".</summary>
    public static string Percent(
        decimal number,
        HouseStyle style = HouseStyle.GovUk,
        string language = "en-GB"
    )
    {
        if (style == HouseStyle.GovUk)
        {
            return $"{Of(number)}%";
        }

        return $"{Of(number)} {(Languages.IsWelsh(language) ? "y cant" : "per cent")}";
    }

    /// <summary>The singular for exactly one, else the plural; Welsh counts in the singular.</summary>
    public static string Plural(
        decimal number,
        string one,
        string many,
        string language = "en-GB"
    ) => number == 1 || Languages.IsWelsh(language) ? one : many;
}
