using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ReportGen.Core.Documents;
using TextInline = ReportGen.Core.Documents.Text;

namespace ReportGen.Pdf.Layout;

/// <summary>The words of inline content without their looks: for bookmarks, titles and descriptions.</summary>
internal static class PlainText
{
    public static string Of(ImmutableArray<Inline> content)
    {
        var words = new StringBuilder();
        Add(words, content);
        return words.ToString();
    }

    private static void Add(StringBuilder words, ImmutableArray<Inline> content)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        foreach (var node in content)
        {
            switch (node)
            {
                case TextInline text:
                    words.Append(text.Value);
                    break;
                case Emphasis emphasis:
                    Add(words, emphasis.Content);
                    break;
                case Strong strong:
                    Add(words, strong.Content);
                    break;
                case Strikethrough struck:
                    Add(words, struck.Content);
                    break;
                case Code code:
                    words.Append(code.Value);
                    break;
                case Link link:
                    Add(words, link.Content);
                    break;
                case Image image:
                    words.Append(image.Alternative);
                    break;
                case LineBreak:
                    words.Append(' ');
                    break;
                case Abbreviation abbreviation:
                    words.Append(abbreviation.Value);
                    break;
                case LanguageSpan span:
                    Add(words, span.Content);
                    break;
                case StatusMark mark:
                    words.Append(
                        CultureInfo.InvariantCulture,
                        $"{StatusStyle.Sign(mark.Status)} {mark.Words}"
                    );
                    break;
                case RawHtmlInline html:
                    words.Append(html.Value);
                    break;
            }
        }
    }
}
