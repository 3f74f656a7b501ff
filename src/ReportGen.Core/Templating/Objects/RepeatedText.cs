using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>
/// The text of a statement as it is repeated in another House: the words and numbers of the original, addressed to
/// whom that House addresses.
/// </summary>
internal static class RepeatedText
{
    private static readonly string[] ToTheChair =
    [
        "Madam Deputy Speaker",
        "Mr Deputy Speaker",
        "Madam Speaker",
        "Mr Speaker",
    ];

    private static readonly string[] ToTheLords = ["My Lords", "my Lords"];

    /// <summary>The text that a statement repeats; null when it repeats none, or takes it as read.</summary>
    public static TemplateObject? Of(ProgrammeView view, Statement repeat)
    {
        if (
            repeat is not { Repeats: { } id, IsTakenAsRead: false }
            || view.Programme.FindStatement(id) is not { } original
        )
        {
            return null;
        }

        return StatementItems.WithText(
            new TemplateObject("the text that is repeated", original.Place),
            view,
            original,
            prose => view.AsTold(original, () => view.Prose(Addressed(prose, original, repeat)))
        );
    }

    /// <summary>The prose with the form of address of the House in which it is repeated.</summary>
    internal static Prose Addressed(Prose prose, Statement original, Statement repeat)
    {
        if (ReferenceEquals(original, repeat) || repeat.FormOfAddress is not { Length: > 0 } form)
        {
            return prose;
        }

        var said = original.House == House.Lords ? ToTheLords : ToTheChair;
        var text = prose.Markdown;
        foreach (var other in said.Append(original.FormOfAddress ?? said[0]))
        {
            text = Replace(text, other, form);
        }

        return text == prose.Markdown ? prose : prose with { Markdown = text };
    }

    /// <summary>"My Lords" begins a sentence; within one it is "my Lords".</summary>
    private static string Replace(string text, string other, string form)
    {
        for (
            var at = text.IndexOf(other, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(other, at + form.Length, StringComparison.Ordinal)
        )
        {
            var before = text.AsSpan(0, at).TrimEnd();
            var begins = before.Length == 0 || before[^1] is '.' or '!' or '?' or '“' or '"';
            var words =
                !begins && form.StartsWith("My ", StringComparison.Ordinal)
                    ? FirstLetter.Lower(form)
                    : form;
            text = string.Concat(text.AsSpan(0, at), words, text.AsSpan(at + other.Length));
        }

        return text;
    }
}
