using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Templating.Engine;

/// <summary>Maps an offset in a text given to the template language to the file it came from.</summary>
internal abstract class TemplateOrigin
{
    /// <summary>The place of a half-open range of the text.</summary>
    public abstract SourceSpan Place(int start, int end);

    /// <summary>Records where fixed text came from.</summary>
    public abstract void Add(OriginMap map, int writtenAt, int offset, int count);
}

/// <summary>A template file: offsets are the file's own.</summary>
internal sealed class FileOrigin(SourceText file) : TemplateOrigin
{
    public override SourceSpan Place(int start, int end) =>
        file.Span(Math.Clamp(start, 0, file.Text.Length), Math.Clamp(end, start, file.Text.Length));

    public override void Add(OriginMap map, int writtenAt, int offset, int count) =>
        map.Add(
            new(writtenAt, count, file.Span(offset, offset + count), IsExact: true, IsLiteral: true)
        );
}

/// <summary>
/// Prose from YAML: each line of the text is on a line of the file, indented or folded. Where the file is
/// not available, or a line can't be found in it, the place is that of the whole value.
/// </summary>
internal sealed class ProseOrigin : TemplateOrigin
{
    private readonly SourceSpan whole;
    private readonly List<(int Start, int Length, int FileStart)> lines = [];

    public ProseOrigin(string text, SourceSpan whole, SourceText? file)
    {
        this.whole = whole;
        if (file is null)
        {
            return;
        }

        var at = Math.Clamp(whole.Start, 0, file.Text.Length);
        var start = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text[range];
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                var found = file.Text.IndexOf(trimmed, at, StringComparison.Ordinal);
                if (found >= 0 && found <= Math.Max(whole.End, whole.Start) + text.Length)
                {
                    var indent = line.Length - line.TrimStart().Length;
                    lines.Add((start + indent, trimmed.Length, found));
                    at = found + trimmed.Length;
                }
            }

            start += line.Length + 1;
        }
    }

    public override SourceSpan Place(int start, int end)
    {
        foreach (var line in lines)
        {
            if (start >= line.Start && start <= line.Start + line.Length)
            {
                var from = line.FileStart + start - line.Start;
                var length = Math.Clamp(end - start, 0, line.Start + line.Length - start);
                return new SourceSpan(whole.Path, from, from + length);
            }
        }

        return whole;
    }

    public override void Add(OriginMap map, int writtenAt, int offset, int count)
    {
        var isPlaced = false;
        foreach (var line in lines)
        {
            var from = Math.Max(line.Start, offset);
            var to = Math.Min(line.Start + line.Length, offset + count);
            if (from < to)
            {
                var at = line.FileStart + from - line.Start;
                map.Add(
                    new(
                        writtenAt + from - offset,
                        to - from,
                        new SourceSpan(whole.Path, at, at + to - from),
                        IsExact: true,
                        IsLiteral: false
                    )
                );
                isPlaced = true;
            }
        }

        if (!isPlaced)
        {
            map.Add(new(writtenAt, count, whole, IsExact: false, IsLiteral: false));
        }
    }
}
