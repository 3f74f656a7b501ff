using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Why a number is not shown.</summary>
public enum SuppressionKind
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>A count of people below the threshold: shown as "fewer than" it.</summary>
    Small,

    /// <summary>Large enough, but a small number could be worked out from it: not shown at all.</summary>
    ProtectsAnother,
}

/// <summary>
/// The numbers of a programme that are suppressed on a day, so that nobody can be identified from a
/// small count: neither from it nor from a total less the other parts.
/// </summary>
/// <remarks>
/// A disclosive count below the threshold (zero included) is <see cref="SuppressionKind.Small"/>. Where
/// the parts of a total that are hidden could be worked out from the rest, the smallest part shown is
/// hidden as well, or the total itself when no part is left to hide; this is repeated until nothing
/// can be worked out. Floors ("at least 3") and funding are never suppressed. Differences between the
/// values of two days are not considered.
/// </remarks>
public sealed class Suppressions
{
    private readonly ImmutableDictionary<string, SuppressionKind> kinds;
    private readonly ImmutableHashSet<string> disclosive;

    private Suppressions(
        int threshold,
        ImmutableHashSet<string> disclosive,
        ImmutableDictionary<string, SuppressionKind> kinds
    )
    {
        Threshold = threshold;
        this.disclosive = disclosive;
        this.kinds = kinds;
    }

    /// <summary>Counts below this are suppressed.</summary>
    public int Threshold { get; }

    /// <summary>The ids of figures suppressed on the day, in ordinal order.</summary>
    public IEnumerable<string> Ids => kinds.Keys.Order(StringComparer.Ordinal);

    /// <summary>Why the value of a figure on the day is suppressed.</summary>
    public SuppressionKind Of(string figureId) => kinds.GetValueOrDefault(figureId);

    /// <summary>Why a quantity of a figure (of the day, or an earlier or conflicting one) is suppressed.</summary>
    public SuppressionKind Of(string figureId, Quantity quantity)
    {
        if (disclosive.Contains(figureId) && IsSmall(quantity, Threshold))
        {
            return SuppressionKind.Small;
        }

        // A hidden figure hides its other values too, since each could stand in for it.
        return Of(figureId) == SuppressionKind.None || quantity.Form == QuantityForm.Unknown
            ? SuppressionKind.None
            : SuppressionKind.ProtectsAnother;
    }

    /// <summary>What is suppressed in a programme on a day.</summary>
    public static Suppressions On(Programme programme, LocalDate day)
    {
        var threshold = programme.DisclosureThreshold;
        var values = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        var hidden = new Dictionary<string, SuppressionKind>(StringComparer.Ordinal);
        foreach (var figure in programme.Figures)
        {
            if (FigureState.Of(figure, day).Value is not { } value)
            {
                continue;
            }

            values[figure.Id] = value.Quantity;
            if (figure.IsDisclosive && IsSmall(value.Quantity, threshold))
            {
                hidden[figure.Id] = SuppressionKind.Small;
            }
        }

        while (ProtectOnce(programme, values, hidden, threshold))
        {
            // Hiding one number may expose another total, so repeat until nothing changes.
        }

        return new Suppressions(
            threshold,
            [.. programme.Figures.Where(static f => f.IsDisclosive).Select(static f => f.Id)],
            hidden.ToImmutableDictionary(StringComparer.Ordinal)
        );
    }

    private static bool ProtectOnce(
        Programme programme,
        Dictionary<string, Quantity> values,
        Dictionary<string, SuppressionKind> kinds,
        int threshold
    )
    {
        foreach (var total in programme.Figures)
        {
            if (
                total.TotalOf.IsEmpty
                || !values.ContainsKey(total.Id)
                || kinds.ContainsKey(total.Id)
                || !IsExposed(total, values, kinds, threshold)
            )
            {
                continue;
            }

            var smallest = total
                .TotalOf.Where(id => values.ContainsKey(id) && !kinds.ContainsKey(id))
                .OrderBy(id => values[id].Low ?? values[id].High ?? 0)
                .ThenBy(static id => id, StringComparer.Ordinal)
                .FirstOrDefault();
            kinds[smallest ?? total.Id] = SuppressionKind.ProtectsAnother;
            return true;
        }

        return false;
    }

    /// <summary>True when the hidden parts of a shown total can be worked out.</summary>
    private static bool IsExposed(
        Figure total,
        Dictionary<string, Quantity> values,
        Dictionary<string, SuppressionKind> kinds,
        int threshold
    )
    {
        var hidden = total.TotalOf.Where(kinds.ContainsKey).ToList();
        if (hidden.Count == 0)
        {
            return false;
        }

        if (hidden.Count == 1)
        {
            return true;
        }

        // Several small numbers are given away when their sum leaves only one possibility:
        // all zero, or all at the most that "fewer than" allows.
        var areAllSmall = hidden.TrueForAll(id => kinds[id] == SuppressionKind.Small);
        var sum = hidden.Sum(id => values[id].Low ?? values[id].High ?? 0);
        return areAllSmall && (sum == 0 || sum == hidden.Count * (threshold - 1));
    }

    private static bool IsSmall(Quantity quantity, int threshold) =>
        quantity.Form switch
        {
            QuantityForm.Exact or QuantityForm.About => quantity.Low < threshold,
            QuantityForm.UpTo or QuantityForm.Between => quantity.High < threshold,
            _ => false,
        };
}
