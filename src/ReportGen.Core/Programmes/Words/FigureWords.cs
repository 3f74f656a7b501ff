using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Words;

/// <summary>Values of the register in words, with small numbers suppressed. Every figure in a document is written through here.</summary>
public static class FigureWords
{
    /// <summary>The value known on a day: "at least 800 cases", "fewer than 5 people", "no published figure".</summary>
    /// <param name="state">The figure or funding line on the day.</param>
    /// <param name="suppressions">What is suppressed on that day.</param>
    /// <param name="style">The house style.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="withNoun">False for a table whose header names the unit.</param>
    public static string Of(
        FigureState state,
        Suppressions suppressions,
        HouseStyle style = HouseStyle.GovUk,
        string language = "en-GB",
        bool withNoun = true
    ) =>
        state.Value is { } value
            ? Of(state, value.Quantity, suppressions, style, language, withNoun)
            : QuantityWords.NoFigure(language);

    /// <summary>Another quantity of the same figure: an earlier value, a conflicting one.</summary>
    public static string Of(
        FigureState state,
        Quantity quantity,
        Suppressions suppressions,
        HouseStyle style = HouseStyle.GovUk,
        string language = "en-GB",
        bool withNoun = true
    )
    {
        var isWelsh = Languages.IsWelsh(language);
        return suppressions.Of(state.Id, quantity) switch
        {
            SuppressionKind.Small when withNoun => isWelsh
                ? $"llai na {Threshold(suppressions, state.Unit, language)}"
                : $"fewer than {Threshold(suppressions, state.Unit, language)}",
            SuppressionKind.Small => isWelsh
                ? $"llai na {NumberWords.Of(suppressions.Threshold)}"
                : $"fewer than {NumberWords.Of(suppressions.Threshold)}",
            SuppressionKind.ProtectsAnother => isWelsh
                ? "ni ddangosir (er mwyn diogelu rhif bach)"
                : "not shown (to protect a small number)",
            _ when withNoun => QuantityWords.Of(quantity, state.Unit, style, language),
            _ => QuantityWords.Bare(quantity, state.Unit, style, language),
        };
    }

    private static string Threshold(Suppressions suppressions, Unit unit, string language) =>
        QuantityWords.Number(suppressions.Threshold, unit, HouseStyle.GovUk, language);
}
