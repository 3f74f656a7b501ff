using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Yaml;

/// <summary>
/// Finds the markers that git puts around two versions of the same lines, also when somebody has deleted some of
/// them. The second version is not read: its errors would be reported twice.
/// </summary>
/// <param name="source">The file.</param>
/// <param name="bag">Receives RG1010.</param>
internal sealed class MergeConflictMarkers(SourceText source, DiagnosticBag bag)
{
    private const int Length = 7;

    private bool isOpen;
    private bool isSecond;

    /// <summary>Takes the next line.</summary>
    /// <param name="start">Offset of its first character.</param>
    /// <param name="end">Offset after its last one, without the line end.</param>
    /// <returns>True when the line is a marker or belongs to the second version, and is not to be read.</returns>
    public bool Consume(int start, int end)
    {
        switch (MarkerOf(source.Text.AsSpan(start, end - start)))
        {
            case '<':
                (isOpen, isSecond) = (true, false);
                Report(
                    start,
                    end,
                    "Two people changed these lines, and nobody has chosen between the two versions yet.",
                    "Keep the lines that are right and delete the others, with the three lines that begin with <<<<<<<, ======= and >>>>>>>."
                );
                return true;
            case '=' or '|' when isOpen:
                isSecond = true;
                return true;
            case '=' or '|':
                ReportLeftOver(start, end);
                // With an end marker further down, the lines in between are the second version.
                (isOpen, isSecond) = HasEnd(end) ? (true, true) : (false, false);
                return true;
            case '>':
                if (!isOpen)
                {
                    ReportLeftOver(start, end);
                }

                (isOpen, isSecond) = (false, false);
                return true;
            default:
                return isSecond;
        }
    }

    /// <summary>The character of a marker: seven of it at the left margin, then a space or nothing.</summary>
    private static char MarkerOf(ReadOnlySpan<char> line)
    {
        if (line.Length < Length || line[0] is not ('<' or '=' or '>' or '|'))
        {
            return default;
        }

        var isMarker =
            line[..Length].IndexOfAnyExcept(line[0]) < 0
            && (line.Length == Length || line[Length] == ' ');
        return isMarker ? line[0] : default;
    }

    private bool HasEnd(int from)
    {
        var text = source.Text;
        while (text.AsSpan(from).IndexOfAny('\n', '\r') is var next and >= 0)
        {
            from += next + 1;
            var line = text.AsSpan(from);
            var end = line.IndexOfAny('\n', '\r');
            var marker = MarkerOf(end < 0 ? line : line[..end]);
            if (marker is '<' or '>')
            {
                return marker == '>';
            }
        }

        return false;
    }

    private void ReportLeftOver(int start, int end) =>
        Report(
            start,
            end,
            "This line is a marker between two versions of the same lines, left over after somebody chose between them.",
            "Delete this line, and check that the lines above and below it do not say the same thing twice."
        );

    private void Report(int start, int end, string message, string hint) =>
        bag.Add(YamlDiagnostics.MergeConflict.At(source.Span(start, end), message, hint));
}
