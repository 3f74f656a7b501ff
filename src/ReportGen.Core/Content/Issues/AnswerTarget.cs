using ReportGen.Core.Content.Schema;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Issues;

/// <summary>A record that an answer may name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its number in its report, or null.</param>
/// <param name="Place">Its location.</param>
internal sealed record AnswerTarget(string Id, string Title, string? Number, RecordLocation Place)
{
    /// <summary>Its file.</summary>
    public string Path => Place.Whole.Path;

    /// <summary>True when the words are its number, its title or the name of its file.</summary>
    public bool IsCalled(string words)
    {
        var file = Path[(Path.LastIndexOf('/') + 1)..];
        return string.Equals(words, Number, StringComparison.OrdinalIgnoreCase)
            || string.Equals(words, Title, StringComparison.OrdinalIgnoreCase)
            || string.Equals(words, file, StringComparison.OrdinalIgnoreCase)
            || string.Equals(words + ".yaml", file, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The records of some kinds in a programme, in the order of the programme.</summary>
    public static IEnumerable<AnswerTarget> In(Programme programme, IdKinds kinds)
    {
        IEnumerable<AnswerTarget> targets = [];
        if (kinds.HasFlag(IdKinds.Recommendation))
        {
            targets = programme.Recommendations.Select(static r =>
                Tracked(r) with
                {
                    Number = r.Number,
                }
            );
        }

        if (kinds.HasFlag(IdKinds.Commitment))
        {
            targets = targets.Concat(programme.Commitments.Select(Tracked));
        }

        if (kinds.HasFlag(IdKinds.Statement))
        {
            targets = targets.Concat(
                programme.Statements.Select(static s => Of(s.Id, s.Title, s.Place))
            );
        }

        if (kinds.HasFlag(IdKinds.Figure))
        {
            targets = targets.Concat(
                programme.Figures.Select(static f => Of(f.Id, f.Title, f.Place))
            );
        }

        if (kinds.HasFlag(IdKinds.Funding))
        {
            targets = targets.Concat(
                programme.Funding.Select(static f => Of(f.Id, f.Title, f.Place))
            );
        }

        return targets;
    }

    /// <summary>The name of some kinds of record, without an article.</summary>
    public static string NameOf(IdKinds kinds) =>
        kinds switch
        {
            IdKinds.Recommendation => "recommendation",
            IdKinds.Commitment => "commitment",
            IdKinds.Tracked & ~IdKinds.Area => "recommendation or commitment",
            IdKinds.Register => "figure or funding line",
            IdKinds.Statement => "statement",
            IdKinds.Part => "part",
            IdKinds.Addressee => "addressee",
            IdKinds.Source => "source",
            _ => "record",
        };

    private static AnswerTarget Tracked(ITracked item) => Of(item.Id, item.Title, item.Place);

    private static AnswerTarget Of(string id, LocalText title, RecordLocation place) =>
        new(id, title.Original, null, place);
}
