using System.Collections.Immutable;

namespace ReportGen.Core.Content.Records;

/// <summary>One record as written in its file: a recommendation, a figure, an entry of a register.</summary>
/// <param name="Programme">Its programme's folder; empty for records shared by all programmes.</param>
/// <param name="Kind">"recommendation", "person"… as in the schema.</param>
/// <param name="Id">Its id; the file's name for a statement or a debate; the kind when there is only one.</param>
/// <param name="Path">Its file.</param>
/// <param name="Leaves">Every value by its path: <c>updates[2025-01-06].note</c>.</param>
internal sealed record ContentRecord(
    string Programme,
    string Kind,
    string Id,
    string Path,
    ImmutableSortedDictionary<string, string> Leaves
)
{
    /// <summary>The first value of these fields, in any language; null when all are absent.</summary>
    public string? First(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            foreach (var (path, value) in Leaves)
            {
                if (
                    path.StartsWith(field, StringComparison.Ordinal)
                    && (path.Length == field.Length || path[field.Length] is '.' or '[')
                )
                {
                    return value;
                }
            }
        }

        return null;
    }
}

/// <summary>A value that differs.</summary>
/// <param name="Path">Its path: <c>updates[2025-01-06].note</c>.</param>
/// <param name="Before">The old value; null when there was none.</param>
/// <param name="After">The new value; null when there is none.</param>
internal readonly record struct FieldChange(string Path, string? Before, string? After)
{
    /// <summary>True for a value that appears only in the internal briefing.</summary>
    public bool IsInternal => Path.Split('.', '[').Any(static part => part is "internal");

    /// <summary>The list entry that it belongs to (<c>updates[2025-01-06]</c>), or null.</summary>
    public string? Entry =>
        Path.IndexOf(']', StringComparison.Ordinal) is > 0 and var end ? Path[..(end + 1)] : null;
}
