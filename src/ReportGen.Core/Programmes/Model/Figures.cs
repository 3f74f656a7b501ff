using System.Collections.Immutable;
using NodaTime;

namespace ReportGen.Core.Programmes.Model;

/// <summary>A number with its form: exact, a floor (which "over" leaves out), a ceiling, a range, about, or unknown.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Low">The number, the floor, or the lower end; null when unknown or for a ceiling.</param>
/// <param name="High">The ceiling or the upper end; null otherwise.</param>
public sealed record Quantity(QuantityForm Form, decimal? Low, decimal? High)
{
    /// <summary>No published figure.</summary>
    public static Quantity Unknown { get; } = new(QuantityForm.Unknown, null, null);
}

/// <summary>The form of a number.</summary>
public enum QuantityForm
{
    /// <summary>No published figure.</summary>
    Unknown,

    /// <summary>Exactly.</summary>
    Exact,

    /// <summary>About: an estimate.</summary>
    About,

    /// <summary>At least: the number itself is possible.</summary>
    AtLeast,

    /// <summary>Over: the number itself is not possible.</summary>
    Over,

    /// <summary>More than: as over, in the other words of a source.</summary>
    MoreThan,

    /// <summary>Up to.</summary>
    UpTo,

    /// <summary>Between two numbers, inclusive.</summary>
    Between,
}

/// <summary>What a number counts.</summary>
/// <param name="Kind">Count, money, per cent…</param>
/// <param name="One">The noun in the singular ("case"); empty for money and per cent.</param>
/// <param name="Many">The noun in the plural ("cases").</param>
public sealed record Unit(UnitKind Kind, string One, string Many);

/// <summary>Kinds of unit.</summary>
public enum UnitKind
{
    /// <summary>A count of anything but people.</summary>
    Count,

    /// <summary>A count of people.</summary>
    People,

    /// <summary>Pounds sterling.</summary>
    Pounds,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Days.</summary>
    Days,
}

/// <summary>One number of the register, over time.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Rounding">How it is rounded, in words ("to the nearest 100"), or null when exact.</param>
/// <param name="Method">How it is counted, or null.</param>
/// <param name="IsDisclosive">True for counts of people that could identify someone: small numbers are suppressed.</param>
/// <param name="TotalOf">Figures that add up to this one (for secondary suppression and a sum check); empty otherwise.</param>
/// <param name="Values">By as-at date, then publication.</param>
/// <param name="Internal">Internal notes.</param>
/// <param name="Place">Its location.</param>
public sealed record Figure(
    string Id,
    LocalText Title,
    Unit Unit,
    string? Rounding,
    string? Method,
    bool IsDisclosive,
    ImmutableArray<string> TotalOf,
    ImmutableArray<FigureValue> Values,
    InternalNotes? Internal,
    RecordLocation Place
);

/// <summary>A value of a figure.</summary>
/// <param name="Quantity">The number.</param>
/// <param name="AsAt">The day it describes, or the last day of its period.</param>
/// <param name="PeriodFrom">First day of the period it covers, or null for a day.</param>
/// <param name="Published">When it was published, or null when unknown.</param>
/// <param name="Told">The day the House was told, or null.</param>
/// <param name="StatementId">The statement that reported it, or null.</param>
/// <param name="Revision">Why it replaces an earlier value for the same day, or null.</param>
/// <param name="SeriesBreak">Why it can't be compared with earlier values, or null.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="Conflicts">What other sources say instead; shown with the value.</param>
/// <param name="Place">Its location.</param>
public sealed record FigureValue(
    Quantity Quantity,
    LocalDate AsAt,
    LocalDate? PeriodFrom,
    LocalDate? Published,
    LocalDate? Told,
    string? StatementId,
    string? Revision,
    string? SeriesBreak,
    ImmutableArray<Citation> Citations,
    ImmutableArray<ConflictingValue> Conflicts,
    RecordLocation Place
)
{
    /// <summary>The day from which it may be used: told, else published, else as at.</summary>
    public LocalDate KnownFrom => Told ?? Published ?? AsAt;
}

/// <summary>What another source says about the same number.</summary>
/// <param name="Quantity">The number.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="Note">A note, or null.</param>
public sealed record ConflictingValue(
    Quantity Quantity,
    ImmutableArray<Citation> Citations,
    string? Note
);

/// <summary>A funding line.</summary>
/// <param name="Id">Stable id, unique among figures and funding lines.</param>
/// <param name="Title">What the money is for.</param>
/// <param name="Period">The years it covers in words ("2025 to 2026"), or null.</param>
/// <param name="PartOf">The line of which it is a part, or null.</param>
/// <param name="ThemeId">Its theme, or null.</param>
/// <param name="Values">Amounts in pounds, by as-at date.</param>
/// <param name="Note">A note, or null.</param>
/// <param name="Internal">Internal notes.</param>
/// <param name="Place">Its location.</param>
public sealed record FundingLine(
    string Id,
    LocalText Title,
    string? Period,
    string? PartOf,
    string? ThemeId,
    ImmutableArray<FigureValue> Values,
    Prose? Note,
    InternalNotes? Internal,
    RecordLocation Place
);
