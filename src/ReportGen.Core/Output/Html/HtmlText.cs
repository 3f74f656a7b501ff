using System.Globalization;
using System.Text;

namespace ReportGen.Core.Output.Html;

/// <summary>A builder of HTML. Everything that comes from a document goes through <see cref="Words"/> or <see cref="Attribute"/>.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new(16 * 1024);

    public int Length => html.Length;

    /// <summary>Appends literal markup, unescaped.</summary>
    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Appends literal markup with numbers in the invariant culture, unescaped.</summary>
    public HtmlText Raw(
        [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")]
            ref InterpolationHandler markup
    ) => this;

    /// <summary>Appends text, escaped.</summary>
    public HtmlText Words(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>
    /// Appends a space and an attribute with its value escaped, without quotation marks where HTML needs none
    /// (HTML Living Standard 13.1.2.3).
    /// </summary>
    public HtmlText Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append('=');
        if (NeedsNoQuotes(value))
        {
            html.Append(value);
            return this;
        }

        html.Append('"');
        Escape(value);
        html.Append('"');
        return this;
    }

    public override string ToString() => html.ToString();

    /// <summary>True for letters, digits and harmless signs, without a final slash, which could be read as part of the tag.</summary>
    private static bool NeedsNoQuotes(string value)
    {
        foreach (var c in value)
        {
            if (
                !char.IsAsciiLetterOrDigit(c)
                && "-_.:/#%+?,".IndexOf(c, StringComparison.Ordinal) < 0
            )
            {
                return false;
            }
        }

        return value.Length > 0 && value[^1] != '/';
    }

    private void Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\u00a0':
                    html.Append("&nbsp;");
                    break;
                default:
                    if (IsForbidden(text, i))
                    {
                        html.Append('\ufffd');
                    }
                    else
                    {
                        html.Append(c);
                    }

                    break;
            }
        }
    }

    /// <summary>True for control characters, noncharacters and lone surrogates, which HTML may not contain (HTML Living Standard 13.1).</summary>
    private static bool IsForbidden(string text, int at)
    {
        var c = text[at];
        if (c is < ' ' and not ('\t' or '\n') or >= '\u007f' and <= '\u009f')
        {
            return true;
        }

        if (c < '\ud800')
        {
            return false;
        }

        if (char.IsHighSurrogate(c))
        {
            return at + 1 == text.Length
                || !char.IsLowSurrogate(text[at + 1])
                || IsNonCharacter(char.ConvertToUtf32(c, text[at + 1]));
        }

        if (char.IsLowSurrogate(c))
        {
            return at == 0
                || !char.IsHighSurrogate(text[at - 1])
                || IsNonCharacter(char.ConvertToUtf32(text[at - 1], c));
        }

        return IsNonCharacter(c);
    }

    private static bool IsNonCharacter(int code) =>
        (code & 0xfffe) == 0xfffe || code is >= 0xfdd0 and <= 0xfdef;

    /// <summary>Appends interpolated markup directly to the text. Holes may contain only numbers and literal markup.</summary>
    [System.Runtime.CompilerServices.InterpolatedStringHandler]
    public readonly ref struct InterpolationHandler(
        int literalLength,
        int formattedCount,
        HtmlText target
    )
    {
        private readonly int expected = literalLength + formattedCount;

        public void AppendLiteral(string value) => target.html.Append(value);

        public void AppendFormatted(string value) => target.html.Append(value);

        public void AppendFormatted(int value) =>
            target.html.Append(CultureInfo.InvariantCulture, $"{value}");

        public override string ToString() => expected.ToString(CultureInfo.InvariantCulture);
    }
}
