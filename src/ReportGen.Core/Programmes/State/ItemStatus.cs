using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>The status and response of an item, which is all that counts need.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Response">Its response, or null.</param>
/// <param name="IsMixed">True when its tracked parts have different responses.</param>
/// <param name="IsUnknown">True when no delivery was reported.</param>
internal readonly record struct ItemStatus(
    DisplayStatus Status,
    Response? Response,
    bool IsMixed,
    bool IsUnknown
)
{
    internal static ItemStatus Of(ItemState state) =>
        new(
            state.Status,
            state.Response,
            state.IsResponseMixed,
            state is { Delivery: null, IsOverdue: false }
        );
}

/// <summary>Adds up statuses.</summary>
internal sealed class TallyBuilder
{
    private readonly int[] byStatus = new int[(int)DisplayStatus.Superseded + 1];
    private readonly int[] byResponse = new int[(int)Response.Unknown + 1];
    private int total;
    private int mixed;
    private int none;
    private int unknown;

    internal bool IsEmpty => total == 0;

    internal void Add(ItemStatus itemStatus)
    {
        total++;
        byStatus[(int)itemStatus.Status]++;
        unknown += itemStatus.IsUnknown ? 1 : 0;
        if (itemStatus.IsMixed)
        {
            mixed++;
        }
        else if (itemStatus.Response is { } response)
        {
            byResponse[(int)response]++;
        }
        else
        {
            none++;
        }
    }

    internal Tally ToTally() =>
        new(total, [.. byStatus], [.. byResponse], mixed, none) { DeliveryNotKnown = unknown };
}

/// <summary>Counts one kind of item of a programme on a day.</summary>
internal sealed class ItemCounter
{
    private readonly Programme programme;
    private readonly TrackedKind kind;
    private readonly LocalDate day;
    private readonly TallyBuilder total = new();
    private readonly Dictionary<string, TallyBuilder> byTheme = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TallyBuilder> byReport = new(StringComparer.Ordinal);

    internal ItemCounter(Programme programme, TrackedKind kind, LocalDate day)
    {
        this.programme = programme;
        this.kind = kind;
        this.day = day;
        foreach (var theme in programme.Themes)
        {
            byTheme.TryAdd(theme.Id, new TallyBuilder());
        }

        if (kind == TrackedKind.Recommendation)
        {
            foreach (var report in programme.Reports)
            {
                byReport.TryAdd(report.Id, new TallyBuilder());
            }
        }
    }

    internal void Add(ITracked item, ItemStatus itemStatus)
    {
        total.Add(itemStatus);
        var (theme, report) = item switch
        {
            Recommendation recommendation => (recommendation.ThemeId, recommendation.ReportId),
            Commitment commitment => (commitment.ThemeId, null),
            _ => ((string?)null, (string?)null),
        };
        AddTo(byTheme, theme, itemStatus);
        AddTo(byReport, report, itemStatus);
    }

    internal Counts ToCounts() =>
        new(
            kind,
            day,
            total.ToTally(),
            Groups(programme.Themes.Select(static t => t.Id), byTheme),
            kind == TrackedKind.Recommendation
                ? Groups(programme.Reports.Select(static r => r.Id), byReport)
                : []
        );

    private static void AddTo(
        Dictionary<string, TallyBuilder> groups,
        string? id,
        ItemStatus itemStatus
    )
    {
        if (id is not null && groups.TryGetValue(id, out var group))
        {
            group.Add(itemStatus);
        }
    }

    private static ImmutableArray<GroupTally> Groups(
        IEnumerable<string> ids,
        Dictionary<string, TallyBuilder> groups
    ) =>
        [
            .. ids.Where(id => !groups[id].IsEmpty)
                .Select(id => new GroupTally(id, groups[id].ToTally())),
        ];
}
