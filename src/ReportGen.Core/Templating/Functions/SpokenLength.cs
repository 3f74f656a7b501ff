using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>How long a statement takes to speak.</summary>
internal static class SpokenLength
{
    /// <summary>Whole minutes, rounded up, at the programme's words per minute.</summary>
    public static int Minutes(ProgrammeView view)
    {
        var perMinute = Math.Max(1, view.Programme.Speech.WordsPerMinute);
        return (Words(view) + perMinute - 1) / perMinute;
    }

    /// <summary>The number of words in the opening, the actions and the sections, and in the text that is repeated.</summary>
    public static int Words(ProgrammeView view)
    {
        var count = Words(view, view.Statement);
        return
            view.Statement is { Repeats: { } id, IsTakenAsRead: false }
            && view.Programme.FindStatement(id) is { } original
            ? count + view.AsTold(original, () => Words(view, original))
            : count;
    }

    private static int Words(ProgrammeView view, Statement statement)
    {
        var count = 0;
        if (statement.ActionsAs != ActionPlacement.InSections)
        {
            foreach (var action in statement.Actions)
            {
                count += Count(view.RunProse(action.Words));
            }
        }

        foreach (var section in statement.Sections)
        {
            count += Count(view.RunProse(section.Text));
        }

        return count;
    }

    private static int Count(MarkdownText text)
    {
        var count = 0;
        var isInWord = false;
        foreach (var c in text.Plain)
        {
            var isWord = char.IsLetterOrDigit(c);
            count += isWord && !isInWord ? 1 : 0;
            isInWord = isWord || (isInWord && !char.IsWhiteSpace(c));
        }

        return count;
    }
}
