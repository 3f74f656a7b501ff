namespace ReportGen.Core.Diagnostics;

/// <summary>
/// A half-open range of characters in one file. Line and column are computed on printing.
/// </summary>
/// <param name="Path">The file, relative to the repository, with forward slashes.</param>
/// <param name="Start">Offset of the first character (UTF-16 code units from 0).</param>
/// <param name="End">Offset after the last character; equal to <paramref name="Start"/> for a point.</param>
public readonly record struct SourceSpan(string Path, int Start, int End)
{
    /// <summary>The number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>A whole file, when no closer place is known: a point at its start.</summary>
    public static SourceSpan StartOf(string path) => new(path, 0, 0);
}
