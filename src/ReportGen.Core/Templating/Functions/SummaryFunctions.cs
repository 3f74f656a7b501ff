using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>The two sentences that every reader wants first: what changed, and where everything stands.</summary>
internal static class SummaryFunctions
{
    private static readonly ChangeKind[] Reported =
    [
        ChangeKind.Completed,
        ChangeKind.Started,
        ChangeKind.Slipped,
        ChangeKind.DatePassed,
        ChangeKind.BroughtForward,
        ChangeKind.DateReworded,
        ChangeKind.ResponseChanged,
        ChangeKind.Responded,
        ChangeKind.ResponseKnown,
        ChangeKind.Reopened,
        ChangeKind.SetBack,
        ChangeKind.New,
        ChangeKind.Withdrawn,
        ChangeKind.Superseded,
        ChangeKind.Merged,
    ];

    public static IEnumerable<TemplateFunction> Of(ProgrammeView view) =>
        [new("change_summary", [], _ => Changed(view)), new("standing", [], _ => ItemStatus(view))];

    /// <summary>"Since the House was last told, on 6 January 2025, 1 commitment was completed and …".</summary>
    private static string Changed(ProgrammeView view)
    {
        if (LastTold.Before(view.Programme, view.Statement) is not { } before)
        {
            return First(view);
        }

        var changes = Changes.Between(view.States.On(before.DataAsAt), view.State);
        var since = view.DateOf(before.Date);
        var parts = new List<string>();
        foreach (var kind in Reported)
        {
            Add(view, kind, changes[kind], parts);
        }

        AddFigures(view, changes, parts);
        if (parts.Count == 0 && changes.Areas.Length > 0)
        {
            parts.Add(
                view.SayCount(
                    "did-areas",
                    changes.Areas.Length,
                    view.Counted(changes.Areas.Length, "area")
                )
            );
        }

        var house = view.TheHouse(LastTold.HouseToName(view.Programme, before));
        return parts.Count == 0
            ? view.Say(changes.IsEmpty ? "nothing-changed" : "little-changed", since, house)
            : view.Say("since-last-told", since, Joined(view, parts), house);
    }

    /// <summary>Why there is nothing to compare the statement with.</summary>
    private static string First(ProgrammeView view)
    {
        var statement = view.Statement;
        var hasEarlier = view.Programme.Statements.Any(s => s.Date < statement.Date);
        return statement switch
        {
            { Repeats: not null } => view.Say("first-told-repeat"),
            { House: { } house } when hasEarlier => view.Say(
                "first-told-house",
                view.TheHouse(house)
            ),
            { Kind: StatementKind.Paper } => view.Say("first-published"),
            _ => view.Say("first-told"),
        };
    }

    /// <summary>"As at 16 January 2025, of 20 recommendations, none is complete, 2 are in progress and 18 are not started; …".</summary>
    private static string ItemStatus(ProgrammeView view)
    {
        var parts = new List<string>();
        Add(view.State.RecommendationCounts.Total, "recommendation");
        Add(view.State.CommitmentCounts.Total, "commitment");
        return parts.Count == 0
            ? ""
            : view.Say("standing", view.DateOf(view.Day), string.Join("; ", parts));

        void Add(Tally tally, string noun)
        {
            if (tally.Base > 0)
            {
                parts.Add(
                    view.Say(
                        "standing-of",
                        view.Counted(tally.Base, noun),
                        ListWords.Of(Statuses(view, tally), view.Language)
                    )
                );
            }
        }
    }

    private static List<string> Statuses(ProgrammeView view, Tally tally)
    {
        var parts = new List<string>();
        foreach (var status in ChartFunctions.Order)
        {
            if (tally[status] > 0)
            {
                var words = view.SayCount(
                    "standing-" + UpdateItems.Key(status).Replace(' ', '-'),
                    tally[status],
                    NumberWords.Of(tally[status])
                );
                parts.Add(
                    status == DisplayStatus.NotStarted ? words + Unreported(view, tally) : words
                );
            }
            else if (status == DisplayStatus.Complete)
            {
                parts.Add(view.Say("standing-none-complete"));
            }
        }

        return parts;
    }

    /// <summary>Joins with semicolons where a part contains "and".</summary>
    private static string Joined(ProgrammeView view, List<string> parts)
    {
        var and = $" {view.Say("and")} ";
        return parts.Count > 1 && parts.Exists(p => p.Contains(and, StringComparison.Ordinal))
            ? string.Join("; ", parts.Take(parts.Count - 1)) + view.Say("and-last", parts[^1])
            : ListWords.Of(parts, view.Language);
    }

    /// <summary>How many of those not started have never been reported on: silence is not a report.</summary>
    private static string Unreported(ProgrammeView view, Tally tally) =>
        tally.DeliveryNotKnown == 0 ? ""
        : tally.DeliveryNotKnown == tally[DisplayStatus.NotStarted]
            ? " " + view.Say("unreported-all")
        : " " + view.Say("unreported", NumberWords.Of(tally.DeliveryNotKnown));

    /// <summary>Reports one kind of change, of whole items and of parts apart: a part is not reported as the whole.</summary>
    private static void Add(
        ProgrammeView view,
        ChangeKind kind,
        IReadOnlyList<Change> changes,
        List<string> parts
    )
    {
        var key = "did-" + ChangeItems.Key(kind).Replace('_', '-');
        var (whole, partly) = (new List<Change>(), new List<Change>());
        foreach (var of in changes.GroupBy(static c => c.Item.Id, StringComparer.Ordinal))
        {
            (IsOfWhole(view, kind, [.. of]) ? whole : partly).AddRange(of);
        }

        AddThings(key, whole);
        // Apart, since in "parts of 1 recommendation and 1 commitment" the commitment might be whole.
        foreach (var ofKind in partly.GroupBy(static c => c.ItemKind))
        {
            AddThings(key + "-partly", [.. ofKind]);
        }

        void AddThings(string words, List<Change> of)
        {
            // An area is reported in its own section.
            if (Things(view, of) is { Length: > 0 } things)
            {
                parts.Add(view.SayCount(words, Count(of), things));
            }
        }
    }

    /// <summary>True when changes of one kind are of all of an item.</summary>
    private static bool IsOfWhole(
        ProgrammeView view,
        ChangeKind kind,
        IReadOnlyList<Change> ofItem
    ) =>
        kind == ChangeKind.Completed
            ? ofItem.Any(static c => c.CompletesItem)
            : ofItem.Any(static c => c.TrackedPart.IsWhole)
                || (
                    view.State.Find(ofItem[0].Item.Id) is { } state
                    && state.TrackedParts.All(part =>
                        ofItem.Any(c => c.TrackedPart.Covers(part.TrackedPart))
                    )
                );

    private static void AddFigures(ProgrammeView view, Changes changes, List<string> parts)
    {
        var revised = changes
            .Figures.Concat(changes.Funding)
            .Count(static f => f.Kind == FigureChangeKind.Revised);
        if (revised > 0)
        {
            parts.Add(view.SayCount("did-revised", revised, NumberWords.Of(revised)));
        }
    }

    /// <summary>Counts items, not tracked parts: an item that changed in two parts counts once.</summary>
    private static int Count(IEnumerable<Change> changes) =>
        changes.Select(static c => c.Item.Id).Distinct(StringComparer.Ordinal).Count();

    private static string Things(ProgrammeView view, IReadOnlyList<Change> changes)
    {
        var parts = new List<string>();
        Add(TrackedKind.Recommendation, "recommendation");
        Add(TrackedKind.Commitment, "commitment");
        return ListWords.Of(parts, view.Language);

        void Add(TrackedKind kind, string noun)
        {
            var count = Count(changes.Where(c => c.ItemKind == kind));
            if (count > 0)
            {
                parts.Add(view.Counted(count, noun));
            }
        }
    }
}
