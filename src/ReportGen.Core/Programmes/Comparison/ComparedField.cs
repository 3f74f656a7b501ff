using System.Collections.Immutable;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>A field of a record, as text that can be compared.</summary>
/// <param name="Field">The field's name as written in YAML.</param>
/// <param name="Of">Reads its text; null when absent.</param>
internal sealed record ComparedField<T>(string Field, Func<T, string?> Of);

/// <summary>A field whose text changed.</summary>
/// <param name="Field">The field's name as written in YAML.</param>
/// <param name="Was">The old text, or null.</param>
/// <param name="Is">The new text, or null.</param>
internal sealed record FieldDifference(string Field, string? Was, string? Is)
{
    private const int Longest = 60;

    /// <summary>"‘delivery’ was “in progress” and is now “complete”".</summary>
    public string Words =>
        (Was, Is) switch
        {
            (null, _) => $"‘{Field}’ was absent and is now “{Short(Is!)}”",
            (_, null) => $"‘{Field}’ was “{Short(Was)}” and is now absent",
            _ => $"‘{Field}’ was “{Short(Was, Is)}” and is now “{Short(Is, Was)}”",
        };

    private static string Short(string text) => Short(text, "");

    /// <summary>The part of a long text in which it differs from another.</summary>
    private static string Short(string text, string other)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= Longest)
        {
            return line;
        }

        var same = 0;
        var otherLine = other.ReplaceLineEndings(" ").Trim();
        while (same < line.Length && same < otherLine.Length && line[same] == otherLine[same])
        {
            same++;
        }

        var start = Math.Clamp(line.LastIndexOf(' ', Math.Max(0, same - 12)) + 1, 0, line.Length);
        start = otherLine.Length == 0 ? 0 : start;
        var end = Math.Min(line.Length, start + Longest);
        end =
            end < line.Length && line.LastIndexOf(' ', end) is var space && space > start
                ? space
                : end;
        return (start > 0 ? "… " : "") + line[start..end] + (end < line.Length ? " …" : "");
    }
}

/// <summary>Compares records field by field.</summary>
internal static class FieldComparer
{
    /// <summary>The first field that differs, or null.</summary>
    public static FieldDifference? FirstChange<T>(
        ImmutableArray<ComparedField<T>> fields,
        T was,
        T now
    )
    {
        foreach (var field in fields)
        {
            var (before, after) = (field.Of(was), field.Of(now));
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                return new FieldDifference(field.Field, before, after);
            }
        }

        return null;
    }

    /// <summary>All fields as one text: equal for records with equal fields.</summary>
    public static string Key<T>(ImmutableArray<ComparedField<T>> fields, T record) =>
        string.Join('\u001f', fields.Select(f => f.Of(record)));

    /// <summary>The number of fields with the same text.</summary>
    public static int EqualFields<T>(ImmutableArray<ComparedField<T>> fields, T a, T b) =>
        fields.Count(f => string.Equals(f.Of(a), f.Of(b), StringComparison.Ordinal));
}
