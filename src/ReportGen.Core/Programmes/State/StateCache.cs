using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>
/// Caches the states of a programme while they are in use, and the counts of every day asked for.
/// Safe to use from several threads.
/// </summary>
/// <param name="programme">The programme.</param>
public sealed class StateCache(Programme programme)
{
    /// <summary>Strong references to recent states: a comparison has two days, and the next one begins with the second.</summary>
    private readonly ProgrammeState?[] recent = new ProgrammeState?[4];
    private readonly ConcurrentDictionary<LocalDate, WeakReference<ProgrammeState>> states = new();
    private readonly ConcurrentDictionary<(LocalDate, TrackedKind), Counts> counts = new();
    private int next;

    /// <summary>The programme.</summary>
    public Programme Programme => programme;

    /// <summary>The state on a day.</summary>
    public ProgrammeState On(LocalDate day)
    {
        if (states.TryGetValue(day, out var known) && known.TryGetTarget(out var state))
        {
            return state;
        }

        // Weak: a run over many days must not keep every item of every day alive.
        state = ProgrammeState.On(programme, day);
        states[day] = new WeakReference<ProgrammeState>(state);
        var slot = Interlocked.Increment(ref next) & (recent.Length - 1);
        Volatile.Write(ref recent[slot], state);
        return state;
    }

    /// <summary>The counts of one kind of item on a day, without the states of its items.</summary>
    public Counts CountsOn(LocalDate day, TrackedKind kind) =>
        counts.GetOrAdd(
            (day, kind),
            static (key, programme) => Count(programme, key.Item1, key.Item2),
            programme
        );

    private static Counts Count(Programme programme, LocalDate day, TrackedKind kind)
    {
        var counter = new ItemCounter(programme, kind, day);
        switch (kind)
        {
            case TrackedKind.Recommendation:
                Add(programme.Recommendations);
                break;
            case TrackedKind.Commitment:
                Add(programme.Commitments);
                break;
            default:
                Add(programme.Areas);
                break;
        }

        return counter.ToCounts();

        void Add<T>(ImmutableArray<T> items)
            where T : ITracked
        {
            foreach (var item in items)
            {
                if (StateOn.IsCounted(programme, item, day))
                {
                    counter.Add(item, StateOn.ItemStatus(programme, item, day));
                }
            }
        }
    }
}
