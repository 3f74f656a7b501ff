using ReportGen.Core.Content.Schema;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Issues;

/// <summary>A thing that an answer may name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its number in its report, or null.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record AnswerTarget(string Id, string Title, string? Number, RecordLocation Place)
{
    /// <summary>The file it is written in.</summary>
    public string Path => Place.Whole.Path;

    /// <summary>True when people may call it so: by its number, title or the name of its file.</summary>
    public bool Answers(string words)
    {
        var file = Path[(Path.LastIndexOf('/') + 1)..];
        return string.Equals(words, Number, StringComparison.OrdinalIgnoreCase)
            || string.Equals(words, Title, StringComparison.OrdinalIgnoreCase)
            || string.Equals(words, file, StringComparison.OrdinalIgnoreCase)
            || string.Equals(words + ".yaml", file, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Everything of some kinds in a programme, in the order of the programme.</summary>
    public static IEnumerable<AnswerTarget> In(Programme programme, IdKinds kinds)
    {
        IEnumerable<AnswerTarget> things = [];
        if (kinds.HasFlag(IdKinds.Recommendation))
        {
            things = programme.Recommendations.Select(static r =>
                Tracked(r) with
                {
                    Number = r.Number,
                }
            );
        }

        if (kinds.HasFlag(IdKinds.Commitment))
        {
            things = things.Concat(programme.Commitments.Select(Tracked));
        }

        if (kinds.HasFlag(IdKinds.Statement))
        {
            things = things.Concat(
                programme.Statements.Select(static s => Of(s.Id, s.Title, s.Place))
            );
        }

        if (kinds.HasFlag(IdKinds.Figure))
        {
            things = things.Concat(
                programme.Figures.Select(static f => Of(f.Id, f.Title, f.Place))
            );
        }

        if (kinds.HasFlag(IdKinds.Funding))
        {
            things = things.Concat(
                programme.Funding.Select(static f => Of(f.Id, f.Title, f.Place))
            );
        }

        return things;
    }

    /// <summary>The name of some kinds, without an article.</summary>
    public static string KindInWords(IdKinds kinds) =>
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
            _ => "thing",
        };

    private static AnswerTarget Tracked(ITracked item) => Of(item.Id, item.Title, item.Place);

    private static AnswerTarget Of(string id, LocalText title, RecordLocation place) =>
        new(id, title.Original, null, place);
}
