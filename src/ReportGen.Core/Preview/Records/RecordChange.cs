using System.Collections.Immutable;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Core.Preview.Records;

/// <summary>What became of one thing.</summary>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it is gone.</param>
/// <param name="Fields">The values that differ, by path; none for what is new or gone.</param>
internal sealed record RecordChange(
    ContentRecord? Before,
    ContentRecord? After,
    ImmutableArray<FieldChange> Fields
)
{
    /// <summary>As it is, or as it was when it is gone.</summary>
    public ContentRecord Record => (After ?? Before)!;

    /// <summary>Who is told of it.</summary>
    public ChangeAudience Weight =>
        Before is null || After is null ? ChangeAudience.Public
        : Fields.IsEmpty ? ChangeAudience.PlaceOnly
        : Fields.All(static f => f.IsInternal) ? ChangeAudience.Internal
        : ChangeAudience.Public;
}
