using System.Collections.Immutable;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>One thing that a record says, as text that can be compared.</summary>
/// <param name="Field">The field's name as written in YAML.</param>
/// <param name="Of">What it says; null when nothing.</param>
internal sealed record ComparedField<T>(string Field, Func<T, string?> Of);

/// <summary>A field that says something else than it did.</summary>
/// <param name="Field">The field's name as written in YAML.</param>
/// <param name="Was">What it said, or null.</param>
/// <param name="Is">What it says, or null.</param>
internal sealed record FieldDifference(string Field, string? Was, string? Is)
{
    private const int Longest = 60;

    /// <summary>"“delivery” was “in progress” and is “complete” now".</summary>
    public string Words =>
        (Was, Is) switch
        {
            (null, _) => $"‘{Field}’ was not given and is “{Short(Is!)}” now",
            (_, null) => $"‘{Field}’ was “{Short(Was)}” and is gone now",
            _ => $"‘{Field}’ was “{Short(Was, Is)}” and is “{Short(Is, Was)}” now",
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

/// <summary>Compares records fact by fact.</summary>
internal static class FieldComparer
{
    /// <summary>The first fact that differs, or null.</summary>
    public static FieldDifference? FirstChange<T>(
        ImmutableArray<ComparedField<T>> facts,
        T was,
        T now
    )
    {
        foreach (var fact in facts)
        {
            var (before, after) = (fact.Of(was), fact.Of(now));
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                return new FieldDifference(fact.Field, before, after);
            }
        }

        return null;
    }

    /// <summary>All facts as one text: equal for records that say the same.</summary>
    public static string Key<T>(ImmutableArray<ComparedField<T>> facts, T record) =>
        string.Join('\u001f', facts.Select(f => f.Of(record)));

    /// <summary>How many facts are the same.</summary>
    public static int Alike<T>(ImmutableArray<ComparedField<T>> facts, T a, T b) =>
        facts.Count(f => string.Equals(f.Of(a), f.Of(b), StringComparison.Ordinal));
}
