using ReportGen.Core.Content.Checking;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Reporting;

/// <summary>The texts that faults point into, each decoded once.</summary>
/// <param name="read">The bytes of a file by the path that diagnostics name, or null.</param>
internal sealed class SourceTextCache(Func<string, ReadOnlyMemory<byte>?> read)
{
    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);

    /// <summary>The text of a file, whatever its bytes; null when there is none.</summary>
    public SourceText? Find(string path)
    {
        if (!texts.TryGetValue(path, out var text))
        {
            text = read(path) is { } bytes ? SourceDecoder.DecodeLeniently(path, bytes.Span) : null;
            texts.Add(path, text);
        }

        return text;
    }
}
