using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>What an update says of response, status and date, in sentences, with old and new values where it changed something.</summary>
internal static class UpdateSentences
{
    /// <summary>The sentences; empty when the update is a note alone.</summary>
    public static object Of(ProgrammeView view, ItemState state, Update u)
    {
        var parts = new List<object>();
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
            parts.Add(
                view.Say(
                    "closed-as",
                    FirstLetter.Lower(StatusWords.Of(closed.Comparison, view.Language))
                )
            );
        }

        AddDue(view, state, u, parts);
        if (u.Reason is { } reason)
        {
            parts.Add(view.SayMixed("reason", view.Local(reason)));
        }
        else if (IsSetBack(state, u))
        {
            parts.Add(view.Say("no-reason"));
        }

        return MixedText.Join(" ", [.. parts.Select(MixedText.Stop)]);
    }

    private static void AddDue(ProgrammeView view, ItemState state, Update u, List<object> parts)
    {
        if (u.Due is not { } due)
        {
            return;
        }

        var moved = state.DueChanges.FirstOrDefault(c => ReferenceEquals(c.Update, u));
        parts.Add(
            moved is null
                ? view.SayMixed("set-due", view.DueOf(due))
                : view.SayMixed(
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
