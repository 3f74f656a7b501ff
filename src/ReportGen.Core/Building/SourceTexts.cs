using System.Collections.Concurrent;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>The texts of files, decoded once; for places in diagnostics. Safe to use from several threads.</summary>
/// <param name="tree">Where they are read.</param>
public sealed class SourceTexts(ISourceTree tree)
{
    private readonly ConcurrentDictionary<string, SourceText?> texts = new(StringComparer.Ordinal);

    /// <summary>The text of a file; null when there is no file or it is not text.</summary>
    public SourceText? Find(string path) =>
        texts.GetOrAdd(
            path,
            static (path, tree) =>
                // Errors in the bytes were reported when the content was read.
                tree.Read(path)
                    is { } bytes
                    ? SourceDecoder.Decode(path, bytes.Span, new DiagnosticBag())
                    : null,
            tree
        );
}
