using System.Collections.Immutable;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Preview.Records;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Preview.Items;

/// <summary>
/// What changed, thing by thing: the state as the comparison of two revisions tells it, and every other field
/// as the files have it.
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

    /// <summary>Gathers what is compared.</summary>
    /// <param name="comparisons">The programmes that are there on both sides or after the change.</param>
    /// <param name="diff">What the changed files hold.</param>
    public ItemChanges(IEnumerable<ProgrammeComparison> comparisons, RecordDiff diff)
    {
        programmes = comparisons.ToDictionary(
            static c => c.After.Programme.Id,
            StringComparer.Ordinal
        );
        this.diff = diff;
    }

    /// <summary>All accounts: by kind, then as in the files.</summary>
    public ImmutableArray<ItemChange> All()
    {
        var accounts = new List<ItemChange>();
        var told = new HashSet<(string, string)>();
        foreach (var change in diff.Changes)
        {
            var record = change.Record;
            told.Add((record.Programme, record.Id));
            var comparison = programmes.GetValueOrDefault(record.Programme);
            accounts.Add(
                new ItemChange(
                    record.Programme,
                    record.Kind,
                    ItemNames.Of(record, comparison?.After.Programme),
                    record.Path,
                    change.Weight,
                    [.. Clauses(change, comparison)]
                )
            );
        }

        foreach (var (id, comparison) in programmes)
        {
            accounts.AddRange(Indirect(id, comparison, told));
        }

        return
        [
            .. accounts
                .OrderBy(static a => Kinds.IndexOf(a.Kind))
                .ThenBy(static a => a.Path, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Clauses(RecordChange change, ProgrammeComparison? comparison)
    {
        if (change is { Before: { } was, After: { } now } && was.Path != now.Path)
        {
            yield return change.Weight == ChangeAudience.PlaceOnly
                ? $"the file was renamed from {was.Path}; its content is as it was"
                : $"the file was renamed from {was.Path}";
        }

        if (change.Weight == ChangeAudience.PlaceOnly)
        {
            yield break;
        }

        if (change.Weight == ChangeAudience.Internal)
        {
            yield return "changes internal notes only: nothing that the House reads";
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
                yield return change.Before is null ? "new" : "no longer there";
            }

            yield break;
        }

        foreach (var clause in FieldClauses.Of(change, Untold(change, comparison, clauses)))
        {
            yield return clause;
        }

        if (change.Fields.Any(static f => f.IsInternal))
        {
            yield return "internal notes changed too";
        }
    }

    /// <summary>Fields that the clauses of the state do not tell already.</summary>
    private static IEnumerable<FieldChange> Untold(
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
            // A new update or value, when what it brought about is told.
            if (isNewEntry && !clauses.IsEmpty && field.Entry is { } list && IsDated(list))
            {
                continue;
            }

            // Numbers are told with small ones suppressed, by the comparison.
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

    /// <summary>Things whose own file is as it was, and whose state is not: a date that counts from another thing's end.</summary>
    private static IEnumerable<ItemChange> Indirect(
        string programme,
        ProgrammeComparison comparison,
        HashSet<(string, string)> told
    )
    {
        foreach (
            var group in comparison
                .Changes.All.Where(c => !told.Contains((programme, c.Item.Id)))
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
