using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Output.Reporting;

/// <summary>The lines that a change touched, by file: those that its author can be expected to correct.</summary>
public sealed record ChangedLines
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<LineRange>> files;

    /// <summary>Stores the touched lines of each file.</summary>
    /// <param name="files">The lines by path (relative to the repository, forward slashes), in any order; a file
    /// that was only renamed has no lines.</param>
    public ChangedLines(IEnumerable<KeyValuePair<string, ImmutableArray<LineRange>>> files) =>
        this.files = files.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>No changed lines, or unknown ones.</summary>
    public static ChangedLines None { get; } = new([]);

    /// <summary>True when no file was touched.</summary>
    public bool IsEmpty => files.IsEmpty;

    /// <summary>
    /// True when a diagnostic touches a changed line. A diagnostic of a whole file is on a changed line when any line
    /// of the file changed.
    /// </summary>
    /// <param name="span">The span of the diagnostic.</param>
    /// <param name="text">The file, or null when it can't be shown.</param>
    public bool Touch(SourceSpan span, SourceText? text)
    {
        if (!files.TryGetValue(span.Path, out var ranges))
        {
            return false;
        }

        if (text is null || span is { Start: 0, End: 0 })
        {
            return true;
        }

        var (first, last) = (text.Locate(span.Start).Line, text.Locate(span.End).Line);
        foreach (var range in ranges)
        {
            if (range.First <= last && range.Last >= first)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A range of consecutive lines.</summary>
/// <param name="First">The first line, from 1.</param>
/// <param name="Last">The last line, inclusive.</param>
public readonly record struct LineRange(int First, int Last);
