using System.Collections.Immutable;
using System.Text;

namespace ReportGen.Core.Documents;

/// <summary>Extracts the words of a part of a document, without formatting.</summary>
public static class PlainText
{
    /// <summary>Returns the words of inlines; a line break becomes a space, and note references and raw HTML are left out.</summary>
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
