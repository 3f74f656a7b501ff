using System.Collections.Immutable;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Preview.Records;

namespace ReportGen.Core.Preview.Items;

/// <summary>Describes fields that differ: "title: “A” → “B”", "update of 6 January 2025: note reworded".</summary>
internal static class FieldClauses
{
    /// <summary>Longer values are only reported as reworded; the documents show them.</summary>
    private const int LongestQuote = 90;

    /// <summary>The clauses for some fields, entry by entry of a list, in the order of their paths.</summary>
    /// <param name="change">The changed record.</param>
    /// <param name="fields">The fields to describe.</param>
    public static IEnumerable<string> Of(RecordChange change, IEnumerable<FieldChange> fields)
    {
        // A figure may contain a small number, and a protected term may not be shown anywhere.
        var quotes = change.Record.Kind is not ("figure" or "funding" or "protected term");
        var moved = Moved(change);
        foreach (var (was, now) in moved)
        {
            yield return $"{Entry(was)} is now dated {ItemNames.Day(KeyOf(now))}";
        }

        foreach (
            var group in fields
                .Where(f => !f.IsInternal && !moved.Any(m => m.Was == f.Entry || m.Now == f.Entry))
                .GroupBy(static f => f.Entry, StringComparer.Ordinal)
        )
        {
            if (group.Key is not { } entry)
            {
                foreach (var field in group)
                {
                    yield return Clause(Label(field.Path), field, quotes);
                }
            }
            else if (!Holds(change.Before, entry))
            {
                yield return $"{Entry(entry)} added";
            }
            else if (!Holds(change.After, entry))
            {
                yield return $"{Entry(entry)} {Removed(entry)}";
            }
            else
            {
                var verb = entry.StartsWith("updates[", StringComparison.Ordinal) ? " edited" : "";
                yield return $"{Entry(entry)}{verb}: {string.Join(", ", group.Select(f => Clause(Inner(f.Path, entry), f, quotes)))}";
            }
        }
    }

    /// <summary>The name of an entry of a list: "update of 6 January 2025", "source press-notice", "action 2".</summary>
    public static string Entry(string entry)
    {
        var open = entry.IndexOf('[', StringComparison.Ordinal);
        var (list, key) = (entry[..open], entry[(open + 1)..^1]);
        return list switch
        {
            "updates" => $"update of {ItemNames.Day(key)}",
            "values" => $"value as at {ItemNames.Day(key)}",
            "sources" => $"source {key}",
            "parts" => $"part ({key})",
            "names" or "titles" => $"name {key}",
            "terms" => $"term as {key}",
            "clearances" => $"clearance by the {key}",
            "versions" => $"version seen on {ItemNames.Day(key)}",
            _ => $"{One(Label(list))} {key}",
        };
    }

    /// <summary>Updates that say the same as before, but on another day.</summary>
    private static ImmutableArray<(string Was, string Now)> Moved(RecordChange change)
    {
        var entries = change
            .Fields.Select(static f => f.Entry)
            .OfType<string>()
            .Where(static e => e.StartsWith("updates[", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var gone = entries.Where(e => !Holds(change.After, e)).ToList();
        var come = entries.Where(e => !Holds(change.Before, e)).ToList();
        return
        [
            .. gone.Select(was =>
                    (was, come.Find(now => Says(change.Before!, was) == Says(change.After!, now)))
                )
                .Where(static m => m.Item2 is not null)
                .Select(static m => (m.was, m.Item2!)),
        ];
    }

    private static string Says(ContentRecord record, string entry) =>
        string.Join(
            '\n',
            record
                .Leaves.Where(l =>
                    l.Key.StartsWith(entry, StringComparison.Ordinal) && l.Key != entry + ".date"
                )
                .Select(l => l.Key[entry.Length..] + l.Value)
        );

    private static string KeyOf(string entry) =>
        entry[(entry.IndexOf('[', StringComparison.Ordinal) + 1)..^1];

    private static bool Holds(ContentRecord? record, string entry) =>
        record is not null
        && record.Leaves.Keys.Any(path => path.StartsWith(entry, StringComparison.Ordinal));

    private static string Removed(string entry) =>
        entry.StartsWith("updates[", StringComparison.Ordinal)
            ? "deleted, although it was on record"
            : "removed";

    private static string Clause(string label, FieldChange field, bool quotes) =>
        (field.Before, field.After) switch
        {
            (null, { } now) => quotes && IsShort(now) ? $"{label} “{now}” added" : $"{label} added",
            ({ } was, null) => quotes && IsShort(was)
                ? $"{label} “{was}” removed"
                : $"{label} removed",
            ({ } was, { } now) when quotes && IsShort(was) && IsShort(now) =>
                $"{label}: “{was}” → “{now}”",
            _ => quotes ? $"{label} reworded" : $"{label} changed",
        };

    private static bool IsShort(string value) =>
        value.Length <= LongestQuote && !value.Contains('\n', StringComparison.Ordinal);

    private static string Inner(string path, string entry) =>
        path.Length == entry.Length ? "words" : Label(path[(entry.Length + 1)..]);

    private static string Label(string path)
    {
        var words = path.Replace('-', ' ').Replace(".", ", ", StringComparison.Ordinal);
        return words
            .Replace("[", " ", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal);
    }

    private static string One(string plural) =>
        plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y" : plural.TrimEnd('s');
}
