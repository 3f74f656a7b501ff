using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>The state of a programme on a day.</summary>
public sealed class ProgrammeState
{
    private readonly Dictionary<string, ItemState> byId = new(StringComparer.Ordinal);

    private ProgrammeState(Programme programme, LocalDate day)
    {
        Programme = programme;
        Day = day;
        Recommendations = Collect(programme.Recommendations);
        Commitments = Collect(programme.Commitments);
        Areas = Collect(programme.Areas);
        RecommendationCounts = Count(TrackedKind.Recommendation, Recommendations);
        CommitmentCounts = Count(TrackedKind.Commitment, Commitments);
        AreaCounts = Count(TrackedKind.Area, Areas);
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>The day.</summary>
    public LocalDate Day { get; }

    /// <summary>Recommendations that exist on the day, merged ones included, in the order of the programme.</summary>
    public ImmutableArray<ItemState> Recommendations { get; }

    /// <summary>Commitments made by the day.</summary>
    public ImmutableArray<ItemState> Commitments { get; }

    /// <summary>Areas named by the day.</summary>
    public ImmutableArray<ItemState> Areas { get; }

    /// <summary>Counts of recommendations.</summary>
    public Counts RecommendationCounts { get; }

    /// <summary>Counts of commitments.</summary>
    public Counts CommitmentCounts { get; }

    /// <summary>Counts of areas.</summary>
    public Counts AreaCounts { get; }

    /// <summary>Recommendations, commitments and areas, in this order.</summary>
    public IEnumerable<ItemState> All => Recommendations.Concat(Commitments).Concat(Areas);

    /// <summary>The state of an item; null when none with that id exists on the day.</summary>
    public ItemState? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>A figure or funding line on the day; null when there is none with that id.</summary>
    public FigureState? Figure(string id) => FigureState.Of(Programme, id, Day);

    /// <summary>Computes the state of a programme.</summary>
    public static ProgrammeState On(Programme programme, LocalDate day) => new(programme, day);

    private Counts Count(TrackedKind kind, ImmutableArray<ItemState> states)
    {
        var counter = new ItemCounter(Programme, kind, Day);
        foreach (var state in states)
        {
            if (state.IsCounted)
            {
                counter.Add(state.Item, ItemStatus.Of(state));
            }
        }

        return counter.ToCounts();
    }

    private ImmutableArray<ItemState> Collect<T>(ImmutableArray<T> items)
        where T : ITracked
    {
        var states = ImmutableArray.CreateBuilder<ItemState>(items.Length);
        foreach (var item in items)
        {
            var state = StateOn.Item(Programme, item, Day);
            if (state.Exists)
            {
                states.Add(state);
                byId.TryAdd(item.Id, state);
            }
        }

        return states.DrainToImmutable();
    }
}
