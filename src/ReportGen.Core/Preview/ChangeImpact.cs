using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Preview.Records;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Preview;

/// <summary>
/// Which statements of a programme a change can reach. State on a day is computed from what is recorded up to
/// that day, so a new update or value leaves the documents of earlier days as they were; a title, a person or a
/// template may be in any of them.
/// </summary>
/// <param name="From">Every statement whose day of data is this one or later; null for none by its day.</param>
/// <param name="Statements">Statements by id, whatever their day.</param>
/// <param name="IsInternal">True when internal notes changed: the briefing may differ.</param>
internal sealed record ChangeImpact(
    LocalDate? From,
    ImmutableHashSet<string> Statements,
    bool IsInternal
)
{
    /// <summary>A day before every statement.</summary>
    internal static readonly LocalDate Always = LocalDate.MinIsoValue;

    /// <summary>Fields of a statement that no document of another statement shows, unless it repeats it.</summary>
    private static readonly ImmutableArray<string> OwnFields =
    [
        "actions",
        "actions-as",
        "repeat-as",
        "sections",
        "texts",
        "clearances",
        "override",
        "embargo",
        "documents",
        "form-of-address",
        "internal",
    ];

    /// <summary>True when no document can read differently.</summary>
    public bool IsEmpty => From is null && Statements.IsEmpty;

    /// <summary>True when a document of the statement may read differently.</summary>
    public bool Covers(Statement statement) =>
        (From is { } day && statement.DataAsAt >= day)
        || Statements.Contains(statement.Id)
        || (statement.Repeats is { } original && Statements.Contains(original));

    /// <summary>The reach of all changes in a programme.</summary>
    /// <param name="programme">The programme's id.</param>
    /// <param name="diff">What the changed files hold.</param>
    /// <param name="changed">The changed files: templates, images and settings reach every statement.</param>
    public static ChangeImpact Of(
        string programme,
        RecordDiff diff,
        ImmutableArray<ChangedFile> changed
    )
    {
        var reach = new ChangeImpact(null, [], IsInternal: false);
        if (changed.Any(c => ReachesAll(c.Before, programme) || ReachesAll(c.After, programme)))
        {
            reach = reach with { From = Always };
        }

        foreach (var change in diff.Changes)
        {
            if (change.Record.Programme == programme || change.Record.Kind is "calendar")
            {
                reach = reach.And(Of(change));
            }
        }

        return reach;
    }

    private ChangeImpact And(ChangeImpact other) =>
        new(
            From is { } a && other.From is { } b ? LocalDate.Min(a, b) : From ?? other.From,
            Statements.Union(other.Statements),
            IsInternal || other.IsInternal
        );

    /// <summary>True for a file that is no content of its own: a template, a theme, a picture.</summary>
    private static bool ReachesAll(string? path, string programme) =>
        path is not null
        && (
            path.StartsWith("templates/", StringComparison.Ordinal)
            || (
                path.StartsWith($"content/{programme}/", StringComparison.Ordinal)
                && (
                    !path.EndsWith(".yaml", StringComparison.Ordinal)
                    || path.Contains("/templates/", StringComparison.Ordinal)
                )
            )
        );

    private static ChangeImpact Of(RecordChange change)
    {
        var isInternal = change.Fields.Any(static f => f.IsInternal);
        var none = new ChangeImpact(null, [], isInternal);
        if (change.Weight != ChangeAudience.Public)
        {
            return none;
        }

        return change.Record.Kind switch
        {
            "recommendation" or "commitment" or "area" => none with { From = FirstDay(change) },
            "figure" or "funding" => none with { From = FirstDay(change) },
            "statement" => OfStatement(change) with { IsInternal = isInternal },
            "debate" => none with { Statements = [.. Values(change, "statement")] },
            // Nothing shows a source or a body before something names it.
            "source" or "body" when change.Before is null => none,
            "protected term" => none,
            _ => none with { From = Always },
        };
    }

    /// <summary>The first day on which anything differs: that of an update or a value, or the first day of the thing.</summary>
    private static LocalDate FirstDay(RecordChange change)
    {
        if (change.Before is null || change.After is null)
        {
            return
                DaysOf(change.Record, "").Append(LocalDate.MaxIsoValue).Min() is var first
                && HasOwnDay(change.Record)
                ? first
                : Always;
        }

        var day = LocalDate.MaxIsoValue;
        foreach (var field in change.Fields.Where(static f => !f.IsInternal))
        {
            if (field.Entry is not { } entry || !IsDated(entry))
            {
                return Always;
            }

            var days = DaysOf(change.Before, entry).Concat(DaysOf(change.After, entry)).ToList();
            day = days.Count == 0 ? Always : LocalDate.Min(day, days.Min());
        }

        return day;
    }

    private static bool IsDated(string entry) =>
        entry.StartsWith("updates[", StringComparison.Ordinal)
        || entry.StartsWith("values[", StringComparison.Ordinal);

    /// <summary>A recommendation without a day of its own has that of its report.</summary>
    private static bool HasOwnDay(ContentRecord record) =>
        record.Kind is "figure" or "funding" or "commitment" || record.Leaves.ContainsKey("since");

    /// <summary>Every day that is written in an entry of a record.</summary>
    private static IEnumerable<LocalDate> DaysOf(ContentRecord record, string entry)
    {
        foreach (var (path, value) in record.Leaves)
        {
            if (
                path.StartsWith(entry, StringComparison.Ordinal)
                && LocalDatePattern.Iso.Parse(value) is { Success: true, Value: var day }
            )
            {
                yield return day;
            }
        }
    }

    private static ChangeImpact OfStatement(RecordChange change)
    {
        var own = new ChangeImpact(
            null,
            [change.Record.Id, .. Values(change, "corrects")],
            IsInternal: false
        );
        var isOwn =
            change is { Before: not null, After: not null }
            && change.Fields.All(static f =>
                OwnFields.Contains(f.Path.Split('.', '[')[0], StringComparer.Ordinal)
            );
        if (isOwn)
        {
            return own;
        }

        var days = new[] { change.Before, change.After }
            .OfType<ContentRecord>()
            .SelectMany(static r => new[] { r.First("date"), r.First("data-as-at") })
            .OfType<string>()
            .Select(LocalDatePattern.Iso.Parse)
            .Where(static p => p.Success)
            .Select(static p => p.Value)
            .ToList();
        return own with { From = days.Count == 0 ? Always : days.Min() };
    }

    private static IEnumerable<string> Values(RecordChange change, string field) =>
        new[] { change.Before, change.After }
            .OfType<ContentRecord>()
            .SelectMany(r => r.Leaves.Where(l => l.Key == field || l.Key == $"{field}.statement"))
            .Select(static l => l.Value);
}
