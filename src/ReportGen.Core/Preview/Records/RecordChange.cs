using System.Collections.Immutable;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Core.Preview.Records;

/// <summary>What happened to one record.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it was removed.</param>
/// <param name="Fields">The values that differ, by path; none for a new or removed record.</param>
internal sealed record RecordChange(
    ContentRecord? Before,
    ContentRecord? After,
    ImmutableArray<FieldChange> Fields
)
{
    /// <summary>As it is, or as it was when it was removed.</summary>
    public ContentRecord Record => (After ?? Before)!;

    /// <summary>Whom the change concerns.</summary>
    public ChangeAudience Audience =>
        Before is null || After is null ? ChangeAudience.Public
        : Fields.IsEmpty ? ChangeAudience.PlaceOnly
        : Fields.All(static f => f.IsInternal) ? ChangeAudience.Internal
        : ChangeAudience.Public;
}
