using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.Words;

/// <summary>Quantities with their form and unit: "at least 800 cases", "up to £65 million".</summary>
public static class QuantityWords
{
    /// <summary>The words used where no number is known.</summary>
    public static string NoFigure(string language = "en-GB") =>
        Languages.IsWelsh(language) ? "dim ffigur cyhoeddedig" : "no published figure";

    /// <summary>A quantity with its unit.</summary>
    /// <param name="quantity">The number and its form.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="style">The house style.</param>
    /// <param name="language">A BCP 47 tag.</param>
    public static string Of(
        Quantity quantity,
        Unit unit,
        HouseStyle style = HouseStyle.GovUk,
        string language = "en-GB"
    ) => Join(quantity, language, number => Number(number, unit, style, language, withNoun: true));

    /// <summary>A quantity without its noun, for a table whose header names the unit: "at least 800", "£10 million".</summary>
    public static string Bare(
        Quantity quantity,
        Unit unit,
        HouseStyle style = HouseStyle.GovUk,
        string language = "en-GB"
    ) => Join(quantity, language, number => Number(number, unit, style, language, withNoun: false));

    /// <summary>A number with its unit: "1,273 cases", "£426,000", "6%".</summary>
    public static string Number(
        decimal number,
        Unit unit,
        HouseStyle style = HouseStyle.GovUk,
        string language = "en-GB",
        bool withNoun = true
    ) =>
        unit.Kind switch
        {
            UnitKind.Pounds => NumberWords.Money(number, language),
            UnitKind.Percent => NumberWords.Percent(number, style, language),
            _ when !withNoun => NumberWords.Of(number),
            _ => WithNoun(number, unit, language),
        };

    private static string WithNoun(decimal number, Unit unit, string language)
    {
        var isWelsh = Languages.IsWelsh(language);
        var (one, many) = (unit.One, unit.Many);
        if (one.Length == 0 && unit.Kind == UnitKind.Days)
        {
            (one, many) = isWelsh ? ("diwrnod", "diwrnod") : ("day", "days");
        }

        var noun = NumberWords.Plural(number, one, many, language);
        return noun.Length == 0 ? NumberWords.Of(number) : $"{NumberWords.Of(number)} {noun}";
    }

    private static string Join(Quantity quantity, string language, Func<decimal, string> number)
    {
        var isWelsh = Languages.IsWelsh(language);
        return quantity switch
        {
            { Form: QuantityForm.Exact, Low: { } low } => number(low),
            { Form: QuantityForm.About, Low: { } low } =>
                $"{(isWelsh ? "tua" : "about")} {number(low)}",
            { Form: QuantityForm.AtLeast, Low: { } low } =>
                $"{(isWelsh ? "o leiaf" : "at least")} {number(low)}",
            { Form: QuantityForm.Over, Low: { } low } =>
                $"{(isWelsh ? "dros" : "over")} {number(low)}",
            { Form: QuantityForm.MoreThan, Low: { } low } =>
                $"{(isWelsh ? "mwy na" : "more than")} {number(low)}",
            { Form: QuantityForm.UpTo, High: { } high } =>
                $"{(isWelsh ? "hyd at" : "up to")} {number(high)}",
            { Form: QuantityForm.Between, Low: { } low, High: { } high } => Between(
                low,
                high,
                number,
                isWelsh
            ),
            _ => NoFigure(language),
        };
    }

    /// <summary>"between 10 and 20 cases", "between £5 million and £10 million": the noun once, a sign with each.</summary>
    private static string Between(
        decimal low,
        decimal high,
        Func<decimal, string> number,
        bool isWelsh
    )
    {
        var (first, second) = (number(low), number(high));
        var bare = NumberWords.Of(low);
        var start = first.StartsWith($"{bare} ", StringComparison.Ordinal) ? bare : first;
        return isWelsh ? $"rhwng {start} a {second}" : $"between {start} and {second}";
    }
}
