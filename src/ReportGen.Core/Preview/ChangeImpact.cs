using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Preview.Records;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Preview;

/// <summary>
/// The statements of a programme that a change can affect. State on a day is computed from what is recorded up to
/// that day, so a new update or value leaves the documents of earlier days unchanged; a title, a person or a
/// template may be in any of them.
/// </summary>
/// <param name="From">Statements whose data are of this day or later are affected; null for none by day.</param>
/// <param name="Statements">Statements affected whatever their day, by id.</param>
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

    /// <summary>The impact of all changes on a programme.</summary>
    /// <param name="programme">The programme's id.</param>
    /// <param name="diff">The changed records.</param>
    /// <param name="changed">The changed files: templates, images and settings affect every statement.</param>
    public static ChangeImpact Of(
        string programme,
        RecordDiff diff,
        ImmutableArray<ChangedFile> changed
    )
    {
        var impact = new ChangeImpact(null, [], IsInternal: false);
        if (changed.Any(c => AffectsAll(c.Before, programme) || AffectsAll(c.After, programme)))
        {
            impact = impact with { From = Always };
        }

        foreach (var change in diff.Changes)
        {
            if (change.Record.Programme == programme || change.Record.Kind is "calendar")
            {
                impact = impact.And(Of(change));
            }
        }

        return impact;
    }

    private ChangeImpact And(ChangeImpact other) =>
        new(
            From is { } a && other.From is { } b ? LocalDate.Min(a, b) : From ?? other.From,
            Statements.Union(other.Statements),
            IsInternal || other.IsInternal
        );

    /// <summary>True for a file that is not content itself: a template, a theme, an image.</summary>
    private static bool AffectsAll(string? path, string programme) =>
        path is not null
        && (
            path.StartsWith(RepositoryFolders.Templates + "/", StringComparison.Ordinal)
            || (
                path.StartsWith(
                    RepositoryFolders.OfProgramme(programme) + "/",
                    StringComparison.Ordinal
                )
                && (
                    !path.EndsWith(".yaml", StringComparison.Ordinal)
                    || path.Contains($"/{RepositoryFolders.Templates}/", StringComparison.Ordinal)
                )
            )
        );

    private static ChangeImpact Of(RecordChange change)
    {
        var isInternal = change.Fields.Any(static f => f.IsInternal);
        var none = new ChangeImpact(null, [], isInternal);
        if (change.Audience != ChangeAudience.Public)
        {
            return none;
        }

        return change.Record.Kind switch
        {
            "recommendation" or "commitment" or "area" => none with { From = FirstDay(change) },
            "figure" or "funding" => none with { From = FirstDay(change) },
            "statement" => OfStatement(change) with { IsInternal = isInternal },
            "debate" => none with { Statements = [.. Values(change, "statement")] },
            // A source or a body is shown only once something names it.
            "source" or "body" when change.Before is null => none,
            "protected term" => none,
            _ => none with { From = Always },
        };
    }

    /// <summary>The first day on which anything differs: that of an update or a value, or the record's own first day.</summary>
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

    /// <summary>False for a recommendation without a day of its own: it has that of its report.</summary>
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
