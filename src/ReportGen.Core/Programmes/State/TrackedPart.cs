namespace ReportGen.Core.Programmes.State;

/// <summary>
/// The smallest unit with its own state: the whole of an item, a lettered part, an addressee,
/// or a part as addressed to one of several.
/// </summary>
/// <param name="PartId">The part, or null when the item has none.</param>
/// <param name="AddresseeId">The addressee, or null when there is only one.</param>
public readonly record struct TrackedPart(string? PartId, string? AddresseeId)
{
    /// <summary>The item as a whole.</summary>
    public static TrackedPart Whole => default;

    /// <summary>True for the item as a whole.</summary>
    public bool IsWhole => PartId is null && AddresseeId is null;

    /// <summary>True when what is said of this tracked part also applies to another.</summary>
    /// <param name="other">The narrower or equal tracked part.</param>
    public bool Covers(TrackedPart other) =>
        (PartId is null || string.Equals(PartId, other.PartId, StringComparison.Ordinal))
        && (
            AddresseeId is null
            || string.Equals(AddresseeId, other.AddresseeId, StringComparison.Ordinal)
        );

    /// <summary>How narrow it is: 0 for the whole, 2 for a part as addressed to one of several.</summary>
    internal int Narrowness => (PartId is null ? 0 : 1) + (AddresseeId is null ? 0 : 1);
}
