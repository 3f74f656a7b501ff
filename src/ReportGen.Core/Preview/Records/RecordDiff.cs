using System.Collections.Immutable;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Core.Preview.Records;

/// <summary>The records that differ in the changed files.</summary>
/// <param name="Changes">What happened to each record, in the order of the files.</param>
/// <param name="Unreadable">Files, as they are now, that can be read only in part until their errors are corrected.</param>
internal sealed record RecordDiff(
    ImmutableArray<RecordChange> Changes,
    ImmutableHashSet<string> Unreadable
)
{
    /// <summary>Compares the changed files, record by record. A record that moved to another file is the same.</summary>
    public static RecordDiff Of(PreviewRequest request)
    {
        var after = FileRecords.Of(
            request.After,
            Paths(request.Changed.Select(static c => c.After))
        );
        var before = request.Base.Tree is { } tree
            ? FileRecords.Of(tree, Paths(request.Changed.Select(static c => c.Before)))
            : new FileRecords([], []);
        var renamed = request
            .Changed.Where(static c => c.IsRenamed)
            .ToDictionary(static c => c.After!, static c => c.Before!, StringComparer.Ordinal);
        return new RecordDiff(
            Compare(before, after, path => renamed.GetValueOrDefault(path, path)),
            after.Unreadable
        );
    }

    private static ImmutableArray<string> Paths(IEnumerable<string?> paths) =>
        [.. paths.OfType<string>().Order(StringComparer.Ordinal)];

    private static ImmutableArray<RecordChange> Compare(
        FileRecords before,
        FileRecords after,
        Func<string, string> oldPath
    )
    {
        var old = new Dictionary<(string, string, string), ContentRecord>();
        foreach (var record in before.Records)
        {
            old.TryAdd(KeyOf(record), record);
        }

        var changes = ImmutableArray.CreateBuilder<RecordChange>();
        foreach (var now in after.Records)
        {
            if (after.Unreadable.Contains(now.Path))
            {
                // Half a file would look as if the other half had been removed.
                old.Remove(KeyOf(now));
                continue;
            }

            if (!old.Remove(KeyOf(now), out var was))
            {
                changes.Add(new RecordChange(null, now, []));
                continue;
            }

            var fields = Fields(was, now);
            if (!fields.IsEmpty || !string.Equals(was.Path, now.Path, StringComparison.Ordinal))
            {
                changes.Add(new RecordChange(was, now, fields));
            }
        }

        var unread = after.Unreadable.Select(oldPath).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var was in before.Records)
        {
            if (old.ContainsKey(KeyOf(was)) && !unread.Contains(was.Path))
            {
                old.Remove(KeyOf(was));
                changes.Add(new RecordChange(was, null, []));
            }
        }

        return changes.ToImmutable();
    }

    private static ImmutableArray<FieldChange> Fields(ContentRecord was, ContentRecord now) =>
        [
            .. was
                .Leaves.Keys.Union(now.Leaves.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(path => new FieldChange(
                    path,
                    was.Leaves.GetValueOrDefault(path),
                    now.Leaves.GetValueOrDefault(path)
                ))
                .Where(static f => !string.Equals(f.Before, f.After, StringComparison.Ordinal)),
        ];

    private static (string, string, string) KeyOf(ContentRecord record) =>
        (record.Programme, record.Kind, record.Id);
}
