using System.Collections.Immutable;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Preview.Items;

/// <summary>A programme before and after, on the last day on which either records anything.</summary>
internal sealed class ProgrammeComparison
{
    private readonly ImmutableHashSet<string> unreadable;
    private readonly ChangeClauses sentences;
    private readonly FigureClauses numbers;

    private ProgrammeComparison(
        ProgrammeState before,
        ProgrammeState after,
        ImmutableHashSet<string> unreadable
    )
    {
        Before = before;
        After = after;
        Changes = Changes.Between(before, after);
        this.unreadable = unreadable;
        sentences = new ChangeClauses(after.Programme);
        numbers = new FigureClauses(before, after);
    }

    /// <summary>The state before the change.</summary>
    public ProgrammeState Before { get; }

    /// <summary>The state after the change.</summary>
    public ProgrammeState After { get; }

    /// <summary>What changed.</summary>
    public Changes Changes { get; }

    /// <summary>Compares the programmes; one that is new is compared with nothing recorded.</summary>
    /// <param name="before">Null when there is nothing to compare with.</param>
    /// <param name="after">After the change.</param>
    /// <param name="unreadable">Files that can be read only in part.</param>
    public static IEnumerable<ProgrammeComparison> Of(
        ContentSet? before,
        ContentSet after,
        ImmutableHashSet<string> unreadable
    )
    {
        foreach (var now in after.Programmes)
        {
            var was =
                before?.Programmes.FirstOrDefault(p => p.Id == now.Id) ?? now.WithoutRecords();
            var day = ComparisonDay.LastRecorded(was, now);
            yield return new ProgrammeComparison(
                ProgrammeState.On(was, day),
                ProgrammeState.On(now, day),
                unreadable
            );
        }
    }

    /// <summary>True for a file that can be read only in part: its content can't be compared.</summary>
    public bool IsUnreadable(string path) => unreadable.Contains(path);

    /// <summary>How the state of an item changed, in words.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    public ImmutableArray<string> ClausesOf(string kind, string id)
    {
        if (kind is "figure" or "funding")
        {
            var change = Changes
                .Figures.Concat(Changes.Funding)
                .FirstOrDefault(f => f.New.Id == id);
            var told = change is null ? null : numbers.Of(change);
            return [.. told is null ? [] : new[] { told }, .. numbers.Rewritten(id, change)];
        }

        return [.. Changes.All.Where(c => c.Item.Id == id).Select(sentences.Of).OfType<string>()];
    }
}
