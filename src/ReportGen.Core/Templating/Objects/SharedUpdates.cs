using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>
/// What was said on one day, in the same words and from the same sources, of several items of a section. The
/// section says it once, and each of the items links to it.
/// </summary>
internal sealed class SharedUpdates
{
    /// <summary>With fewer items than this, each says it itself.</summary>
    private const int Fewest = 3;

    /// <summary>A commitment that answers at least this many recommendations of a report is named once for all of them.</summary>
    private const int Many = 6;

    private readonly Dictionary<string, Recommendation?> commonSources = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<UpdateKey, UpdateGroup> groups = [];

    public SharedUpdates(ProgrammeView view)
    {
        foreach (
            var state in view
                .State.Recommendations.Concat(view.State.Commitments)
                .Concat(view.State.Areas)
        )
        {
            foreach (var update in state.Item.Updates)
            {
                if (update.Date <= view.Day && KeyOf(state.Item, update) is { } key)
                {
                    groups.TryAdd(key, new UpdateGroup(update, []));
                    groups[key].Items.Add(state.Item.Id);
                }
            }
        }
    }

    /// <summary>The number of items that the words of an update apply to, or null when its item says them itself.</summary>
    public int? CountOf(ITracked item, Update update) =>
        KeyOf(item, update) is { } key
        && groups.TryGetValue(key, out var group)
        && group.Items.Count >= Fewest
            ? group.Items.Count
            : null;

    /// <summary>The id of the heading under which a section says what applies to several of its items. No item’s id contains "_".</summary>
    public static string AnchorOf(ITracked item) => "all_" + SectionOf(item);

    /// <summary>What was said of several of these items at once, by day: date, note, sources and count.</summary>
    public object?[] Among(ProgrammeView view, IEnumerable<ITracked> items)
    {
        var sections = items.Select(SectionOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. groups
                .Where(g => g.Value.Items.Count >= Fewest && sections.Contains(g.Key.Section))
                .OrderBy(static g => g.Key.Date)
                .Select(g =>
                    new TemplateObject("an update of several items", g.Value.First.Place)
                        .With("date", g.Key.Date)
                        .With("count", (object)g.Value.Items.Count)
                        .With("noun", NounOf(g.Key.Section))
                        .WithLazy("note", () => view.Prose(g.Value.First.Note))
                        .WithLazy(
                            "sources",
                            () => TrackedItems.SourceMarks(view, g.Value.First.Citations)
                        )
                ),
        ];
    }

    /// <summary>
    /// Marks of the sources that most of these recommendations share, or null: their section names them once. A
    /// recommendation without a source would appear to have these, so a single one makes the result null.
    /// </summary>
    public MarkdownText? CommonSources(ProgrammeView view, IEnumerable<ITracked> items)
    {
        var all = items.OfType<Recommendation>().ToList();
        return all is [var first, ..] && Common(view, first.ReportId) is { } common
            ? TrackedItems.SourceMarks(view, common.Citations)
            : null;
    }

    /// <summary>True when a recommendation's sources are those that its section names.</summary>
    public bool HasCommonSources(ProgrammeView view, Recommendation recommendation) =>
        Common(view, recommendation.ReportId) is { } common
        && SourcesOf(common.Citations) == SourcesOf(recommendation.Citations);

    private Recommendation? Common(ProgrammeView view, string reportId)
    {
        if (!commonSources.TryGetValue(reportId, out var common))
        {
            var all = view
                .State.Recommendations.Select(static s => (Recommendation)s.Item)
                .Where(r => string.Equals(r.ReportId, reportId, StringComparison.Ordinal))
                .ToList();
            var most = all.GroupBy(static r => SourcesOf(r.Citations), StringComparer.Ordinal)
                .MaxBy(static g => g.Count());
            common =
                most?.Count() >= Fewest && all.TrueForAll(static r => r.Citations.Length > 0)
                    ? most.First()
                    : null;
            commonSources.Add(reportId, common);
        }

        return common;
    }

    private static string SourcesOf(ImmutableArray<Citation> citations) =>
        string.Join('\n', citations.Select(static c => (c.SourceId, c.At, c.Seen)));

    /// <summary>The commitments that answer many of these recommendations: their section names them once.</summary>
    public static IEnumerable<string> CommitmentsToMany(
        ProgrammeView view,
        IEnumerable<ITracked> items
    )
    {
        var ids = items.Select(static i => i.Id).ToHashSet(StringComparer.Ordinal);
        return view
            .State.Commitments.Where(c => Answered(c, ids) >= Many)
            .Select(static c => c.Item.Id);
    }

    /// <summary>True when a commitment is named once for all the recommendations of a report that it answers.</summary>
    public static bool IsToMany(
        ProgrammeView view,
        ItemState commitment,
        Recommendation recommendation
    ) =>
        Answered(
            commitment,
            view.Programme.Recommendations.Where(r =>
                    string.Equals(r.ReportId, recommendation.ReportId, StringComparison.Ordinal)
                    && view.State.Find(r.Id) is not null
                )
                .Select(static r => r.Id)
                .ToHashSet(StringComparer.Ordinal)
        ) >= Many;

    private static int Answered(ItemState commitment, HashSet<string> ids) =>
        ((Commitment)commitment.Item).RecommendationIds.Count(ids.Contains);

    /// <summary>The section of an item: one for each report's recommendations, one for commitments, one for areas.</summary>
    private static string SectionOf(ITracked item) =>
        item switch
        {
            Recommendation r => r.ReportId,
            Commitment => "_commitments",
            _ => "_areas",
        };

    private static string NounOf(string section) =>
        section switch
        {
            "_commitments" => "commitment",
            "_areas" => "area",
            _ => "recommendation",
        };

    private static UpdateKey? KeyOf(ITracked item, Update update) =>
        update.Note is { } note
            ? new UpdateKey(
                SectionOf(item),
                update.Date,
                note.Language,
                note.Markdown,
                SourcesOf(update.Citations)
            )
            : null;

    private sealed record UpdateKey(
        string Section,
        LocalDate Date,
        string? Language,
        string Note,
        string Sources
    );

    private sealed record UpdateGroup(Update First, HashSet<string> Items);
}
