using System.Text;
using ReportGen.Core.Diagnostics;
using Scriban.Runtime;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// The output of a template. Distinguishes the template's fixed text from values, escapes values for the
/// context they are inserted in, and records where each character came from.
/// </summary>
internal sealed class MarkdownOutput(int limit) : IScriptOutput
{
    private readonly StringBuilder written = new();
    private char[] line = new char[256];
    private int lineLength;
    private readonly Dictionary<string, TemplateOrigin> literals = new(ReferenceComparer.Instance);
    private bool isFirstLine = true;
    private bool isFrontMatter;
    private Fence? fence;

    /// <summary>The origin of each piece.</summary>
    public OriginMap Origins { get; } = new();

    /// <summary>Called whenever fixed text has been written.</summary>
    public Action? WroteLiteral { get; set; }

    /// <summary>The number of characters written.</summary>
    public int Length => written.Length;

    /// <summary>The context in which the next value is inserted.</summary>
    public InsertionContext Place =>
        isFrontMatter || fence is { IsYaml: true } ? InsertionContexts.OfYaml(Line)
        : fence is not null ? InsertionContext.CodeBlock
        : InsertionContexts.OfLine(Line);

    private ReadOnlySpan<char> Line => line.AsSpan(0, lineLength);

    /// <summary>Registers a text as the fixed text of a template.</summary>
    public void AddLiteral(string text, TemplateOrigin origin) => literals[text] = origin;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count)
    {
        WroteLiteral?.Invoke();
        if (literals.TryGetValue(text, out var origin))
        {
            origin.Add(Origins, written.Length, offset, count);
        }

        Append(text.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(
        string text,
        int offset,
        int count,
        CancellationToken cancellationToken
    )
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes plain text, escaped for its context.</summary>
    public void WriteValue(string text, ValueOrigin origin)
    {
        var place = Place;
        var start = written.Length;
        Append(
            place switch
            {
                InsertionContext.YamlValue => $"\"{MarkdownEscape.Quoted(text)}\"",
                InsertionContext.YamlQuoted => MarkdownEscape.Quoted(text),
                InsertionContext.LinkTarget => MarkdownEscape.LinkTarget(text),
                InsertionContext.InlineCode => CodeContent(text),
                InsertionContext.CodeBlock => CodeLine(text),
                _ => MarkdownEscape.Escape(
                    text,
                    place == InsertionContext.LineStart,
                    place == InsertionContext.Heading
                ),
            }
        );
        Mark(start, origin);
    }

    /// <summary>Writes text that is already Markdown; blocks are flattened where only inline text fits.</summary>
    public void WriteMarkdown(MarkdownText text, ValueOrigin origin)
    {
        var place = Place;
        var start = written.Length;
        switch (place)
        {
            case InsertionContext.YamlValue
            or InsertionContext.YamlQuoted
            or InsertionContext.LinkTarget
            or InsertionContext.InlineCode
            or InsertionContext.CodeBlock:
                WriteValue(text.Plain, origin);
                return;
            case InsertionContext.LineStart when text.IsBlock:
                AppendBlock(text);
                break;
            case InsertionContext.LineStart:
                AppendPieces(text, text.Markdown);
                break;
            default:
                var isCell = Line.TrimStart().StartsWith("|", StringComparison.Ordinal);
                var flat = MarkdownFlattener.Flatten(text.Flat ?? text.Markdown, isCell);
                if (ReferenceEquals(flat, text.Markdown) && !text.Pieces.IsDefaultOrEmpty)
                {
                    AppendPieces(text, flat);
                }
                else
                {
                    Append(flat);
                    Mark(start, origin);
                }

                return;
        }

        if (text.Pieces.IsDefaultOrEmpty)
        {
            Mark(start, origin);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => written.ToString();

    private void AppendPieces(MarkdownText text, string markdown)
    {
        foreach (var piece in text.Pieces)
        {
            Origins.Add(piece with { Start = piece.Start + written.Length });
        }

        Append(markdown);
    }

    /// <summary>Writes whole blocks: each further line is indented as far as the first.</summary>
    private void AppendBlock(MarkdownText text)
    {
        var markdown = text.Markdown.Trim('\n');
        var prefix = Continuation(Line);
        if (prefix.Length == 0)
        {
            var cut = text.Markdown.Length - text.Markdown.TrimStart('\n').Length;
            foreach (var piece in text.Pieces)
            {
                if (piece.Start >= cut && piece.Start < cut + markdown.Length)
                {
                    Origins.Add(piece with { Start = piece.Start - cut + written.Length });
                }
            }

            Append(markdown);
            return;
        }

        var offset = text.Markdown.Length - text.Markdown.TrimStart('\n').Length;
        var isFirst = true;
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            var part = markdown.AsSpan()[range];
            if (!isFirst)
            {
                Append("\n");
                Append(part.IsEmpty ? prefix.TrimEnd() : prefix);
            }

            AddPiecesOf(text, offset + range.Start.Value, part.Length);
            Append(part);
            isFirst = false;
        }
    }

    private void AddPiecesOf(MarkdownText text, int start, int length)
    {
        foreach (var piece in text.Pieces)
        {
            if (piece.Clip(start, length, written.Length) is { } part)
            {
                Origins.Add(part);
            }
        }
    }

    /// <summary>The prefix that continues a list item or quotation: quotation markers stay, list markers become spaces.</summary>
    private static string Continuation(ReadOnlySpan<char> line)
    {
        var prefix = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            prefix.Append(c == '>' ? '>' : ' ');
        }

        return prefix.ToString();
    }

    private static string CodeContent(string text)
    {
        var words = MarkdownEscape.Collapse(text, trimStart: false);
        return words.Contains('`', StringComparison.Ordinal)
            ? throw new TemplateException(
                TemplateDiagnostics.NotAllowed,
                "A value that contains a backtick can't be written between backticks.",
                "Write {{ code value }} without backticks around it."
            )
            : words;
    }

    private string CodeLine(string text)
    {
        var words = MarkdownEscape.Collapse(text, trimStart: false);
        return
            Line.Trim().IsEmpty
            && words.TrimStart(' ').StartsWith(fence!.Value.Mark, StringComparison.Ordinal)
            ? throw new TemplateException(
                TemplateDiagnostics.NotAllowed,
                "A value that begins with the markers of a code block can't start a line in one.",
                "Write some words before the value."
            )
            : words;
    }

    private void Mark(int start, ValueOrigin origin)
    {
        if (origin.Span is { } known)
        {
            Origins.Add(
                new(start, written.Length - start, known, IsExact: false, origin.IsTemplate)
            );
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (written.Length + text.Length > limit)
        {
            throw new TemplateException(
                TemplateDiagnostics.Limit,
                "The template writes more than any document needs.",
                "Look for a loop that never ends."
            );
        }

        written.Append(text);
        while (true)
        {
            var end = text.IndexOf('\n');
            if (end < 0)
            {
                AddToLine(text);
                return;
            }

            AddToLine(text[..end]);
            FinishLine();
            text = text[(end + 1)..];
        }
    }

    private void AddToLine(ReadOnlySpan<char> text)
    {
        if (lineLength + text.Length > line.Length)
        {
            Array.Resize(ref line, Math.Max(line.Length * 2, lineLength + text.Length));
        }

        text.CopyTo(line.AsSpan(lineLength));
        lineLength += text.Length;
    }

    private void FinishLine()
    {
        var content = Line.TrimEnd();
        if (isFirstLine && content is "---")
        {
            isFrontMatter = true;
        }
        else if (isFrontMatter)
        {
            isFrontMatter = content is not "---";
        }
        else if (fence is { } open)
        {
            fence = open.IsClosedBy(content) ? null : fence;
        }
        else
        {
            fence = Fence.Open(content);
        }

        isFirstLine = false;
        lineLength = 0;
    }

    /// <summary>An open fence.</summary>
    /// <param name="Mark">The run of backticks or tildes that opened it.</param>
    /// <param name="IsYaml">True for a chart.</param>
    private readonly record struct Fence(string Mark, bool IsYaml)
    {
        public static Fence? Open(ReadOnlySpan<char> line)
        {
            var rest = line.TrimStart(" >");
            if (
                !rest.StartsWith("```", StringComparison.Ordinal)
                && !rest.StartsWith("~~~", StringComparison.Ordinal)
            )
            {
                return null;
            }

            var run = Run(rest);
            return new(rest[..run].ToString(), rest[run..].Trim() is "chart");
        }

        public bool IsClosedBy(ReadOnlySpan<char> line)
        {
            var rest = line.TrimStart(" >");
            return rest.StartsWith(Mark, StringComparison.Ordinal) && Run(rest) == rest.Length;
        }

        private static int Run(ReadOnlySpan<char> rest)
        {
            var run = 0;
            while (run < rest.Length && rest[run] == rest[0])
            {
                run++;
            }

            return run;
        }
    }

    private sealed class ReferenceComparer : IEqualityComparer<string>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(string? x, string? y) => ReferenceEquals(x, y);

        public int GetHashCode(string obj) =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}

/// <summary>Where a value came from.</summary>
/// <param name="Span">The place, or null when unknown.</param>
/// <param name="IsTemplate">True when only the template's expression is known, not a place in YAML.</param>
internal readonly record struct ValueOrigin(SourceSpan? Span, bool IsTemplate);
