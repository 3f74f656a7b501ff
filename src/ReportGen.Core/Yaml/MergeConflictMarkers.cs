using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Yaml;

/// <summary>
/// The marks that git puts around two versions of the same lines, and what is left of them when somebody
/// deletes only some. The second version is not read: its faults would be told twice.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="bag">Receives RG1010.</param>
internal sealed class MergeConflictMarkers(SourceText source, DiagnosticBag bag)
{
    private const int Length = 7;

    private bool isOpen;
    private bool isSecond;

    /// <summary>Meets a line, one after the other.</summary>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">Offset behind its last one, without the line end.</param>
    /// <returns>True when the line is a mark, or belongs to the second version: it is not read.</returns>
    public bool Takes(int start, int end)
    {
        switch (MarkOf(source.Text.AsSpan(start, end - start)))
        {
            case '<':
                (isOpen, isSecond) = (true, false);
                Tell(
                    start,
                    end,
                    "Two people changed these lines, and nobody has yet chosen between the two versions.",
                    "Keep the lines that are right and delete the others, with the three lines that begin with <<<<<<<, ======= and >>>>>>>."
                );
                return true;
            case '=' or '|' when isOpen:
                isSecond = true;
                return true;
            case '=' or '|':
                TellLeftOver(start, end);
                // With an end further down, what lies between is the second version.
                (isOpen, isSecond) = HasEnd(end) ? (true, true) : (false, false);
                return true;
            case '>':
                if (!isOpen)
                {
                    TellLeftOver(start, end);
                }

                (isOpen, isSecond) = (false, false);
                return true;
            default:
                return isSecond;
        }
    }

    /// <summary>The character of a mark: seven of it at the left margin, and a space or nothing behind.</summary>
    private static char MarkOf(ReadOnlySpan<char> line)
    {
        if (line.Length < Length || line[0] is not ('<' or '=' or '>' or '|'))
        {
            return default;
        }

        var isMark =
            line[..Length].IndexOfAnyExcept(line[0]) < 0
            && (line.Length == Length || line[Length] == ' ');
        return isMark ? line[0] : default;
    }

    private bool HasEnd(int from)
    {
        var text = source.Text;
        while (text.AsSpan(from).IndexOfAny('\n', '\r') is var next and >= 0)
        {
            from += next + 1;
            var line = text.AsSpan(from);
            var end = line.IndexOfAny('\n', '\r');
            var mark = MarkOf(end < 0 ? line : line[..end]);
            if (mark is '<' or '>')
            {
                return mark == '>';
            }
        }

        return false;
    }

    private void TellLeftOver(int start, int end) =>
        Tell(
            start,
            end,
            "This line marks where two versions of the same lines met; it was left behind when somebody chose between them.",
            "Delete this line, and look whether the lines above and below it say the same thing twice."
        );

    private void Tell(int start, int end, string message, string hint) =>
        bag.Add(YamlDiagnostics.MergeConflict.At(source.Span(start, end), message, hint));
}
