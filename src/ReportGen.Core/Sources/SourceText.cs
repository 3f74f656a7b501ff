using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Sources;

/// <summary>The text of one file, with its line starts.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <summary>Creates a source text and finds its lines (LF, CRLF and CR each end one).</summary>
    /// <param name="path">Relative to the repository, with forward slashes.</param>
    /// <param name="text">The decoded text, without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '\n'
                || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            )
            {
                starts.Add(i + 1);
            }
        }

        lineStarts = [.. starts];
    }

    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The number of lines; at least 1.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>Line and column of an offset, both from 1; a column counts UTF-16 code units, a tab as one.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var at = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(lineStarts, at);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, at - lineStarts[line] + 1);
    }

    /// <summary>Offset of a line and column (from 1), clamped to the text.</summary>
    public int OffsetOf(int line, int column)
    {
        var start = lineStarts[Math.Clamp(line - 1, 0, lineStarts.Length - 1)];
        return Math.Clamp(start + column - 1, start, Text.Length);
    }

    /// <summary>The text of a line (from 1) without its line break.</summary>
    public string Line(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>A span of this file.</summary>
    public SourceSpan Span(int start, int end) => new(Path, start, end);
}
