using System.Collections.Immutable;

namespace ReportGen.Core.Content.Records;

/// <summary>One thing as its file writes it: a recommendation, a figure, an entry of a register.</summary>
/// <param name="Programme">Its programme's folder; empty for what all share.</param>
/// <param name="Kind">"recommendation", "person"… as in the schema.</param>
/// <param name="Id">Its id; the file's name for a statement or a debate; the kind for what there is one of.</param>
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
    /// <summary>The first value of these fields, in any language; null when none is there.</summary>
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
/// <param name="Before">As it was; null when it was not there.</param>
/// <param name="After">As it is; null when it is not there.</param>
internal readonly record struct FieldChange(string Path, string? Before, string? After)
{
    /// <summary>True for a value that reaches the briefing and nothing else.</summary>
    public bool IsInternal => Path.Split('.', '[').Any(static part => part is "internal");

    /// <summary>The entry of a list that it belongs to (<c>updates[2025-01-06]</c>); null when it belongs to none.</summary>
    public string? Entry =>
        Path.IndexOf(']', StringComparison.Ordinal) is > 0 and var end ? Path[..(end + 1)] : null;
}
