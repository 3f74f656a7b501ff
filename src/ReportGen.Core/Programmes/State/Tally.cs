using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Counts of items by status and by response. The statuses add up to the base, and so do the responses.</summary>
/// <param name="Base">How many items are counted: those that exist on the day and are not merged.</param>
/// <param name="ByStatus">Counts by <see cref="DisplayStatus"/>, in the order of the enumeration.</param>
/// <param name="ByResponse">Counts by <see cref="Response"/>, in the order of the enumeration.</param>
/// <param name="MixedResponse">Items whose parts or addressees have different responses.</param>
/// <param name="NoResponse">Items without a response.</param>
public sealed record Tally(
    int Base,
    ImmutableArray<int> ByStatus,
    ImmutableArray<int> ByResponse,
    int MixedResponse,
    int NoResponse
)
{
    /// <summary>How many of those shown as not started have no delivery reported.</summary>
    public int DeliveryNotKnown { get; init; }

    /// <summary>How many have a status.</summary>
    public int this[DisplayStatus status] => ByStatus[(int)status];

    /// <summary>How many have a response.</summary>
    public int this[Response response] => ByResponse[(int)response];

    /// <summary>Counts item states; those that are not counted are left out.</summary>
    public static Tally Of(IEnumerable<ItemState> states)
    {
        var counter = new TallyBuilder();
        foreach (var state in states)
        {
            if (state.IsCounted)
            {
                counter.Add(ItemStatus.Of(state));
            }
        }

        return counter.ToTally();
    }
}

/// <summary>A tally of one group.</summary>
/// <param name="GroupId">The id of a theme or report.</param>
/// <param name="Tally">Its counts.</param>
public sealed record GroupTally(string GroupId, Tally Tally);

/// <summary>Counts of one kind of item on a day, always with the day and the base.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Day">The day.</param>
/// <param name="Total">All of them.</param>
/// <param name="ByTheme">By theme, in the order of the programme; themes without any are left out.</param>
/// <param name="ByReport">Recommendations by report, in the order of the programme; empty for other kinds.</param>
public sealed record Counts(
    TrackedKind Kind,
    LocalDate Day,
    Tally Total,
    ImmutableArray<GroupTally> ByTheme,
    ImmutableArray<GroupTally> ByReport
);
