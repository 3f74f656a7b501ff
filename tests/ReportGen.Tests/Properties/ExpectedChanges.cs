using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>A change of an item between two days, by the names that data.json uses.</summary>
internal readonly record struct ExpectedChange(string Kind, string Item);

/// <summary>What changed between two days, computed from the states on both.</summary>
internal static class ExpectedChanges
{
    public static HashSet<ExpectedChange> Between(
        ProgrammeSpec programme,
        LocalDate earlier,
        LocalDate later
    ) =>
        [
            .. from item in programme.Items
            from kind in Kinds(
                new ExpectedState(programme, item, earlier),
                new ExpectedState(programme, item, later)
            )
            select new ExpectedChange(kind, item.Id),
        ];

    private static IEnumerable<string> Kinds(ExpectedState was, ExpectedState now)
    {
        if (!now.Exists)
        {
            return [];
        }

        if (!was.Exists)
        {
            return
            [
                "new",
                .. now.Delivery == "complete" ? ["completed"] : Array.Empty<string>(),
                .. now.IsOverdue ? ["date passed"] : Array.Empty<string>(),
            ];
        }

        if (now.IsMerged && !was.IsMerged)
        {
            return ["merged"];
        }

        return
        [
            .. was.Leaves.Zip(now.Leaves, static (a, b) => OfLeaf(a, b)).SelectMany(static k => k),
            .. Number(was) != Number(now) ? ["renumbered"] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> OfLeaf(ExpectedLeaf was, ExpectedLeaf now)
    {
        if (Delivery(was, now) is { } delivery)
        {
            yield return delivery;
        }

        if (was.Response != now.Response)
        {
            yield return was.Response switch
            {
                null => "responded",
                "unknown" => "response known",
                _ => "response changed",
            };
        }

        if (now.Delivery is "withdrawn" or "superseded")
        {
            yield break;
        }

        if (now.Due is not null && Date(was, now) is { } date)
        {
            yield return date;
        }

        if (now.IsOverdue && (!was.IsOverdue || was.Deadline != now.Deadline))
        {
            yield return "date passed";
        }
    }

    private static string? Delivery(ExpectedLeaf was, ExpectedLeaf now) =>
        was.Delivery == now.Delivery
            ? now.Delivery == "complete" && was.Compared != now.Compared
                ? "closure changed"
                : null
            : now.Delivery switch
            {
                "complete" => "completed",
                "withdrawn" or "superseded" => now.Delivery,
                _ when was.HasEnded => "reopened",
                "in progress" => "started",
                "not started" when was.Delivery == "in progress" => "set back",
                _ => null,
            };

    /// <summary>Only two days can be compared; a promise that names no day is put in other words.</summary>
    private static string? Date(ExpectedLeaf was, ExpectedLeaf now) =>
        (was.Due, was.Deadline, now.Deadline) switch
        {
            (null, _, _) => "date set",
            (_, null, not null) => "date set",
            (_, { } old, { } next) when next > old => "slipped",
            (_, { } old, { } next) when next < old => "brought forward",
            _ => was.Due == now.Due ? null : "date reworded",
        };

    /// <summary>The number on the day: an old number until its last day.</summary>
    private static string? Number(ExpectedState state) => NumberOn(state.Item, state);

    private static string? NumberOn(ItemSpec item, ExpectedState state) =>
        item.Aliases.Where(a => a.Until >= state.Day && a.Report is null)
            .OrderBy(static a => a.Until)
            .FirstOrDefault()
            ?.Number
        ?? item.Number;
}
