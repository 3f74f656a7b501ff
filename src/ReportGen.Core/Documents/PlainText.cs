using System.Collections.Immutable;
using System.Text;

namespace ReportGen.Core.Documents;

/// <summary>The words of a piece of a document without their form.</summary>
public static class PlainText
{
    /// <summary>The words of some inlines; a line break is a space; note references and raw HTML say nothing.</summary>
    public static string Of(ImmutableArray<Inline> content)
    {
        if (content is [Text only])
        {
            return only.Value;
        }

        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text t:
                    text.Append(t.Value);
                    break;
                case Emphasis e:
                    Append(text, e.Content);
                    break;
                case Strong s:
                    Append(text, s.Content);
                    break;
                case Strikethrough s:
                    Append(text, s.Content);
                    break;
                case Link l:
                    Append(text, l.Content);
                    break;
                case LanguageSpan l:
                    Append(text, l.Content);
                    break;
                case Code c:
                    text.Append(c.Value);
                    break;
                case Image i:
                    text.Append(i.Alternative);
                    break;
                case Abbreviation a:
                    text.Append(a.Value);
                    break;
                case StatusMark s:
                    text.Append(s.Words);
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case NoteReference or RawHtmlInline:
                    break;
            }
        }
    }
}
