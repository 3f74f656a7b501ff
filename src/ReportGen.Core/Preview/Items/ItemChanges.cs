using System.Collections.Immutable;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Preview.Records;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Preview.Items;

/// <summary>
/// What changed, record by record: the state from the comparison of two revisions, and every other field from
/// the files.
/// </summary>
internal sealed class ItemChanges
{
    private static readonly ImmutableArray<string> Kinds =
    [
        "recommendation",
        "commitment",
        "area",
        "figure",
        "funding",
        "statement",
        "debate",
        "person",
        "role",
        "body",
        "source",
        "programme",
        "calendar",
        "protected term",
    ];

    private readonly Dictionary<string, ProgrammeComparison> programmes;
    private readonly RecordDiff diff;

    /// <summary>Collects what is compared.</summary>
    /// <param name="comparisons">The programmes that exist on both sides or after the change.</param>
    /// <param name="diff">The changed records.</param>
    public ItemChanges(IEnumerable<ProgrammeComparison> comparisons, RecordDiff diff)
    {
        programmes = comparisons.ToDictionary(
            static c => c.After.Programme.Id,
            StringComparer.Ordinal
        );
        this.diff = diff;
    }

    /// <summary>All changes, by kind, then by file.</summary>
    public ImmutableArray<ItemChange> All()
    {
        var changes = new List<ItemChange>();
        var described = new HashSet<(string, string)>();
        foreach (var change in diff.Changes)
        {
            var record = change.Record;
            described.Add((record.Programme, record.Id));
            var comparison = programmes.GetValueOrDefault(record.Programme);
            changes.Add(
                new ItemChange(
                    record.Programme,
                    record.Kind,
                    ItemNames.Of(record, comparison?.After.Programme),
                    record.Path,
                    change.Audience,
                    [.. Clauses(change, comparison)]
                )
            );
        }

        foreach (var (id, comparison) in programmes)
        {
            changes.AddRange(Indirect(id, comparison, described));
        }

        return
        [
            .. changes
                .OrderBy(static a => Kinds.IndexOf(a.Kind))
                .ThenBy(static a => a.Path, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Clauses(RecordChange change, ProgrammeComparison? comparison)
    {
        if (change is { Before: { } was, After: { } now } && was.Path != now.Path)
        {
            yield return change.Audience == ChangeAudience.PlaceOnly
                ? $"the file was renamed from {was.Path}; its content is unchanged"
                : $"the file was renamed from {was.Path}";
        }

        if (change.Audience == ChangeAudience.PlaceOnly)
        {
            yield break;
        }

        if (change.Audience == ChangeAudience.Internal)
        {
            yield return "only internal notes changed, which the House does not read";
            yield break;
        }

        var clauses = comparison?.ClausesOf(change.Record.Kind, change.Record.Id) ?? [];
        foreach (var clause in clauses)
        {
            yield return clause;
        }

        if (change.Before is null || change.After is null)
        {
            if (clauses.IsEmpty)
            {
                yield return change.Before is null ? "new" : "removed";
            }

            yield break;
        }

        foreach (var clause in FieldClauses.Of(change, OtherFields(change, comparison, clauses)))
        {
            yield return clause;
        }

        if (change.Fields.Any(static f => f.IsInternal))
        {
            yield return "internal notes changed too";
        }
    }

    /// <summary>Fields that the clauses of the state do not already describe.</summary>
    private static IEnumerable<FieldChange> OtherFields(
        RecordChange change,
        ProgrammeComparison? comparison,
        ImmutableArray<string> clauses
    )
    {
        foreach (var field in change.Fields)
        {
            var isNewEntry =
                field is { Before: null, Entry: { } entry }
                && !change.Before!.Leaves.Keys.Any(p =>
                    p.StartsWith(entry, StringComparison.Ordinal)
                );
            // A new update or value whose effect the clauses describe.
            if (isNewEntry && !clauses.IsEmpty && field.Entry is { } list && IsDated(list))
            {
                continue;
            }

            // The comparison describes numbers, with small ones suppressed.
            if (
                comparison is not null
                && field.Path.StartsWith("values[", StringComparison.Ordinal)
                && field.Path.EndsWith("].value", StringComparison.Ordinal)
                && !isNewEntry
            )
            {
                continue;
            }

            yield return field;
        }
    }

    private static bool IsDated(string entry) =>
        entry.StartsWith("updates[", StringComparison.Ordinal)
        || entry.StartsWith("values[", StringComparison.Ordinal);

    /// <summary>Items whose own file is unchanged but whose state is not: a date that counts from the end of another item.</summary>
    private static IEnumerable<ItemChange> Indirect(
        string programme,
        ProgrammeComparison comparison,
        HashSet<(string, string)> described
    )
    {
        foreach (
            var group in comparison
                .Changes.All.Where(c => !described.Contains((programme, c.Item.Id)))
                .GroupBy(static c => c.Item.Id, StringComparer.Ordinal)
        )
        {
            var first = group.First();
            if (comparison.IsUnreadable(first.Item.Place.Whole.Path))
            {
                continue;
            }

            var clauses = comparison.ClausesOf("", group.Key);
            if (!clauses.IsEmpty)
            {
                yield return new ItemChange(
                    programme,
                    first.ItemKind switch
                    {
                        TrackedKind.Recommendation => "recommendation",
                        TrackedKind.Commitment => "commitment",
                        _ => "area",
                    },
                    ItemNames.Of(first.Item, comparison.After.Programme),
                    first.Item.Place.Whole.Path,
                    ChangeAudience.Public,
                    clauses
                );
            }
        }
    }
}
