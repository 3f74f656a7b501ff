using ReportGen.Core.Content.Model;
using ReportGen.Core.Content.State;
using ReportGen.Core.Content.Words;

namespace ReportGen.Core.Templating.Objects;

/// <summary>What an update says of response, status and date, in sentences: old and new where it changed something.</summary>
internal static class UpdateFacts
{
    /// <summary>The sentences; empty when the update is a note alone.</summary>
    public static string Of(View view, ItemState state, Update u)
    {
        var parts = new List<string>();
        if (u.Response is { } response)
        {
            var changed = state.ResponseChanges.FirstOrDefault(c => ReferenceEquals(c.Update, u));
            parts.Add(
                changed is null
                    ? view.Say("fact-response", StatusWords.Of(response, view.Language))
                    : view.Say(
                        "fact-response-changed",
                        StatusWords.Of(changed.Old, view.Language),
                        StatusWords.Of(changed.New, view.Language)
                    )
            );
        }

        if (u.Delivery is { } delivery)
        {
            parts.Add(view.Say("fact-status", StatusWords.Of(delivery, view.Language)));
        }

        if (u.Closed is { Comparison: not ClosureComparison.AsAsked } closed)
        {
            var how = StatusWords.Of(closed.Comparison, view.Language);
            parts.Add(view.Say("closed-as", char.ToLowerInvariant(how[0]) + how[1..]));
        }

        AddDue(view, state, u, parts);
        if (u.Reason is { } reason)
        {
            parts.Add(view.Say("reason", reason));
        }
        else if (IsSetBack(state, u))
        {
            parts.Add(view.Say("no-reason"));
        }

        return string.Join(' ', parts.Select(ChangeWords.Stop));
    }

    private static void AddDue(View view, ItemState state, Update u, List<string> parts)
    {
        if (u.Due is not { } due)
        {
            return;
        }

        var moved = state.DueChanges.FirstOrDefault(c => ReferenceEquals(c.Update, u));
        parts.Add(
            moved is null
                ? view.Say("set-due", DueWords.Of(due, view.Language))
                : view.Say(
                    moved.Move == DueMove.Reworded ? "fact-due-reworded" : "fact-due-moved",
                    view.DueOf(moved.Old),
                    view.DueOf(moved.New)
                )
        );
    }

    /// <summary>True when a reader would ask why: a changed response, or a date moved to a later one.</summary>
    private static bool IsSetBack(ItemState state, Update u) =>
        state.ResponseChanges.Any(c => ReferenceEquals(c.Update, u))
        || state.DueChanges.Any(c => ReferenceEquals(c.Update, u) && c.Move == DueMove.Later);
}
