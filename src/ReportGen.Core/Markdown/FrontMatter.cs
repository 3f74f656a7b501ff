using System.Globalization;
using NodaTime.Text;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Markdown;

/// <summary>The front matter: facts between two lines of <c>---</c> at the top of a file.</summary>
/// <param name="Info">The defaults, overridden by the front matter; the title may be empty.</param>
/// <param name="HasTitle">True when the front matter names a title.</param>
/// <param name="TitleStart">Offset of the title's value.</param>
/// <param name="End">Offset of the first character after the front matter; 0 when there is none.</param>
internal readonly record struct FrontMatter(
    DocumentInfo Info,
    bool HasTitle,
    int TitleStart,
    int End
)
{
    private const string Keys =
        "title, kind, language, author, subject, programme, date, status, notice, contact, style, contents";

    /// <summary>
    /// Reads <c>key: value</c> lines. A text that merely begins with a thematic break (<c>---</c>) has no
    /// front matter.
    /// </summary>
    public static FrontMatter Read(string text, ConversionContext context)
    {
        var result = new FrontMatter(context.Options.Defaults, false, 0, 0);
        var line = LineAt(text, 0);
        if (line.Text(text).TrimEnd() is not "---" || !BeginsWithKey(text, line.Next))
        {
            return result;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = line.Next; at < text.Length; at = line.Next)
        {
            line = LineAt(text, at);
            var content = line.Text(text).TrimEnd();
            if (content is "---" or "...")
            {
                return result with { End = line.Next };
            }

            if (content.TrimStart() is not ("" or ['#', ..]))
            {
                result = Entry(content, at, seen, result, context);
            }
        }

        context.Report(
            MarkdownDiagnostics.FrontMatterOpen,
            0,
            3,
            "The block at the top that begins with --- is not closed by another ---.",
            "Add a line --- after the last entry."
        );
        return result with { End = text.Length };
    }

    private static FrontMatter Entry(
        ReadOnlySpan<char> content,
        int at,
        HashSet<string> seen,
        FrontMatter result,
        ConversionContext context
    )
    {
        var colon = content.IndexOf(':');
        if (
            colon <= 0
            || char.IsWhiteSpace(content[0])
            || (colon + 1 < content.Length && content[colon + 1] is not (' ' or '\t'))
        )
        {
            context.Report(
                MarkdownDiagnostics.FrontMatterLine,
                at,
                at + content.Length,
                "This line between the two --- lines is not a name, a colon and a value.",
                "Write a name, a colon, a space and the value on one line, for example title: Progress report."
            );
            return result;
        }

        var key = content[..colon].TrimEnd().ToString();
        var raw = content[(colon + 1)..];
        var valueStart = at + colon + 1 + (raw.Length - raw.TrimStart().Length);
        if (!seen.Add(key))
        {
            context.Report(
                MarkdownDiagnostics.FrontMatterRepeated,
                at,
                at + key.Length,
                $"“{key}” appears twice between the two --- lines.",
                "Remove one of them."
            );
            return result;
        }

        if (Value(raw.Trim()) is not { } value)
        {
            context.Report(
                MarkdownDiagnostics.FrontMatterValue,
                valueStart,
                at + content.Length,
                $"The value of “{key}” can’t be read: a quotation mark is missing, or the value is a list or runs over several lines.",
                "Write plain words on one line, or words within one pair of quotation marks."
            );
            return result;
        }

        return value.Length == 0
            ? result
            : Apply(key, value, at, valueStart, at + content.Length, result, context);
    }

    private static FrontMatter Apply(
        string key,
        string value,
        int at,
        int start,
        int end,
        FrontMatter result,
        ConversionContext context
    )
    {
        var info = result.Info;
        switch (key)
        {
            case "title":
                return result with
                {
                    Info = info with { Title = value },
                    HasTitle = true,
                    TitleStart = start,
                };
            case "kind":
                return result with { Info = info with { Kind = value } };
            case "author":
                return result with { Info = info with { Author = value } };
            case "subject":
                return result with { Info = info with { Subject = value } };
            case "programme":
                return result with { Info = info with { Programme = value } };
            case "status":
                return result with { Info = info with { Status = value } };
            case "notice":
                return result with { Info = info with { Notice = value } };
            case "contact":
                return result with { Info = info with { Contact = value } };
            case "style":
                return result with { Info = info with { Style = value } };
            case "language" when LanguageTags.IsWellFormed(value):
                return result with { Info = info with { Language = value } };
            case "contents" when value is "true" or "false":
                return result with { Info = info with { HasContents = value is "true" } };
            case "date" when LocalDatePattern.Iso.Parse(value) is { Success: true } date:
                return result with { Info = info with { Date = date.Value } };
            case "language" or "contents" or "date":
                context.Report(
                    MarkdownDiagnostics.FrontMatterValue,
                    start,
                    end,
                    $"“{value}” is not a valid value for “{key}”.",
                    key switch
                    {
                        "language" =>
                            "Write a language code: en-GB for British English, cy for Welsh.",
                        "contents" => "Write true or false.",
                        _ => "Write the date as year, month and day: 2025-01-16.",
                    }
                );
                return result;
            default:
                context.Report(
                    MarkdownDiagnostics.FrontMatterKey,
                    at,
                    at + key.Length,
                    $"“{key}” is not a name that can be used between the two --- lines.",
                    $"The names are {Keys}."
                );
                return result;
        }
    }

    /// <summary>Reads a plain or quoted scalar; null when it is neither.</summary>
    private static string? Value(ReadOnlySpan<char> raw)
    {
        if (raw.Length == 0)
        {
            return "";
        }

        if (raw[0] == '"')
        {
            return DoubleQuoted(raw);
        }

        if (raw[0] == '\'')
        {
            var inner = raw.Length > 1 && raw[^1] == '\'' ? raw[1..^1].ToString() : null;
            return inner?.Replace("''", "'", StringComparison.Ordinal);
        }

        if (raw[0] is '[' or '{' or '|' or '>' or '&' or '*' or '!' or '%' or '@' or '`')
        {
            return null;
        }

        var comment = raw.IndexOf(" #");
        return (comment < 0 ? raw : raw[..comment]).TrimEnd().ToString();
    }

    private static string? DoubleQuoted(ReadOnlySpan<char> raw)
    {
        var value = new System.Text.StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length; i++)
        {
            switch (raw[i])
            {
                case '"':
                    return i == raw.Length - 1 ? value.ToString() : null;
                case '\\' when i + 1 < raw.Length && raw[i + 1] is '"' or '\\' or '/':
                    value.Append(raw[++i]);
                    break;
                case '\\' when Unicode(raw[i..]) is { } c:
                    value.Append(c);
                    i += 5;
                    break;
                case '\\':
                    return null;
                default:
                    value.Append(raw[i]);
                    break;
            }
        }

        return null;
    }

    private static char? Unicode(ReadOnlySpan<char> escape) =>
        escape.Length >= 6
        && escape[1] == 'u'
        && ushort.TryParse(
            escape[2..6],
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var code
        )
            ? (char)code
            : null;

    private static bool BeginsWithKey(string text, int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        var line = LineAt(text, at).Text(text);
        var colon = line.IndexOf(':');
        return colon > 0
            && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t' or '\r')
            && !line[..colon].ContainsAnyExceptInRange('a', 'z');
    }

    private static (int Start, int End, int Next) LineSpan(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        if (end < 0)
        {
            return (at, text.Length, text.Length);
        }

        end += at;
        var isPair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
        return (at, end, end + (isPair ? 2 : 1));
    }

    private static FrontMatterLine LineAt(string text, int at)
    {
        var (start, end, next) = LineSpan(text, at);
        return new(start, end, next);
    }

    private readonly record struct FrontMatterLine(int Start, int End, int Next)
    {
        public ReadOnlySpan<char> Text(string text) => text.AsSpan(Start, End - Start);
    }
}
