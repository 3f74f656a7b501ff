using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Comparison;

/// <summary>What changed between two days. The order is fixed: by kind, then as in the programme.</summary>
/// <param name="From">The earlier day; what was known on it is "before".</param>
/// <param name="To">The later day.</param>
/// <param name="All">Changes of items.</param>
/// <param name="Figures">Changes of figures.</param>
/// <param name="Funding">Changes of funding lines.</param>
/// <param name="Remarks">Items with news that left their state unchanged.</param>
public sealed record Changes(
    LocalDate From,
    LocalDate To,
    ImmutableArray<Change> All,
    ImmutableArray<FigureChange> Figures,
    ImmutableArray<FigureChange> Funding,
    ImmutableArray<UpdateNote> Remarks
)
{
    /// <summary>True when no item, figure or funding line changed. Remarks do not count as changes.</summary>
    public bool IsEmpty => All.IsEmpty && Figures.IsEmpty && Funding.IsEmpty;

    /// <summary>Changes of one kind, areas left out (see <see cref="Areas"/>).</summary>
    public ImmutableArray<Change> this[ChangeKind kind] =>
        [.. All.Where(c => c.Kind == kind && c.ItemKind != TrackedKind.Area)];

    /// <summary>Became complete, in whole or in part.</summary>
    public ImmutableArray<Change> Completed => this[ChangeKind.Completed];

    /// <summary>Work began.</summary>
    public ImmutableArray<Change> Started => this[ChangeKind.Started];

    /// <summary>Dates moved to later ones.</summary>
    public ImmutableArray<Change> Slipped => this[ChangeKind.Slipped];

    /// <summary>Dates moved to earlier ones.</summary>
    public ImmutableArray<Change> BroughtForward => this[ChangeKind.BroughtForward];

    /// <summary>Dates that were put in other words.</summary>
    public ImmutableArray<Change> DatesReworded => this[ChangeKind.DateReworded];

    /// <summary>Dates that passed.</summary>
    public ImmutableArray<Change> DatePassed => this[ChangeKind.DatePassed];

    /// <summary>Dates that passed with no reason given.</summary>
    public ImmutableArray<Change> PassedWithNoReason =>
        [.. DatePassed.Where(static c => c.Reason is null)];

    /// <summary>Responses that changed.</summary>
    public ImmutableArray<Change> ResponseChanged => this[ChangeKind.ResponseChanged];

    /// <summary>Reopened.</summary>
    public ImmutableArray<Change> Reopened => this[ChangeKind.Reopened];

    /// <summary>New items.</summary>
    public ImmutableArray<Change> New => this[ChangeKind.New];

    /// <summary>Withdrawn.</summary>
    public ImmutableArray<Change> Withdrawn => this[ChangeKind.Withdrawn];

    /// <summary>Superseded.</summary>
    public ImmutableArray<Change> Superseded => this[ChangeKind.Superseded];

    /// <summary>Merged into others.</summary>
    public ImmutableArray<Change> Merged => this[ChangeKind.Merged];

    /// <summary>Renumbered.</summary>
    public ImmutableArray<Change> Renumbered => this[ChangeKind.Renumbered];

    /// <summary>Changes of areas, of every kind.</summary>
    public ImmutableArray<Change> Areas =>
        [.. All.Where(static c => c.ItemKind == TrackedKind.Area)];

    /// <summary>Figures with a value that replaces an earlier one.</summary>
    public ImmutableArray<FigureChange> FiguresRevised =>
        [.. Figures.Where(static f => f.Kind == FigureChangeKind.Revised)];

    /// <summary>What changed in a programme between two days.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="from">The earlier day: what happened on it is not a change.</param>
    /// <param name="to">The later day, inclusive.</param>
    public static Changes Between(Programme programme, LocalDate from, LocalDate to) =>
        Between(ProgrammeState.On(programme, from), ProgrammeState.On(programme, to));

    /// <summary>What changed between a day in one revision of a programme and a day in another.</summary>
    public static Changes Between(
        Programme before,
        LocalDate from,
        Programme after,
        LocalDate to
    ) => Between(ProgrammeState.On(before, from), ProgrammeState.On(after, to));

    /// <summary>What changed between two computed states.</summary>
    public static Changes Between(ProgrammeState before, ProgrammeState after)
    {
        var hasRevisions = !ReferenceEquals(before.Programme, after.Programme);
        var all = new List<Change>();
        var remarks = new List<UpdateNote>();
        foreach (var now in after.All)
        {
            var was = before.Find(now.Item.Id);
            var count = all.Count;
            ItemComparison.Compare(was, now, all);
            if (hasRevisions)
            {
                RevisionComparison.Compare(before.Programme, now.Item, before.Day, all);
            }

            var news = hasRevisions
                ? RevisionComparison.LastNews(before.Programme, now)
                : LastNews(now, before.Day);
            if (all.Count == count && news is not null)
            {
                remarks.Add(new UpdateNote(now.Item, news));
            }
        }

        if (hasRevisions)
        {
            all.AddRange(RevisionComparison.Vanished(before, after));
        }

        return new Changes(
            before.Day,
            after.Day,
            [.. all.OrderBy(static c => c.Kind).ThenBy(static c => c.ItemKind)],
            FigureComparison.Figures(before, after),
            FigureComparison.Funding(before, after),
            [.. remarks]
        );
    }

    private static Update? LastNews(ItemState now, LocalDate from) =>
        now.LastUpdate is { } update && update.Date > from ? update : null;
}
