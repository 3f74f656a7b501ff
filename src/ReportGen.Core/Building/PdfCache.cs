using ReportGen.Core.Documents;
using ReportGen.Core.Output;

namespace ReportGen.Core.Building;

/// <summary>Everything that determines the bytes of a PDF without images.</summary>
/// <param name="Digest">SHA-256 of the Markdown and the attachments.</param>
/// <param name="Info">Title, language, date and the like.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Engine">The engine, with its fonts.</param>
internal sealed record PdfCacheKey(
    string Digest,
    DocumentInfo Info,
    Theme Theme,
    IPdfEngine Engine
);

/// <summary>
/// Keeps PDF files that were printed without a diagnostic, for as long as they are used and fit, so that the same
/// bytes need not be printed again. Safe to use from several threads.
/// </summary>
/// <param name="limit">How many bytes to keep, approximately.</param>
internal sealed class PdfCache(long limit)
{
    private readonly Lock gate = new();
    private Dictionary<PdfCacheKey, PdfFile> young = [];
    private Dictionary<PdfCacheKey, PdfFile> old = [];
    private long size;

    /// <summary>The file printed from these inputs, if it is still kept.</summary>
    public PdfFile? Find(PdfCacheKey inputs)
    {
        lock (gate)
        {
            if (young.TryGetValue(inputs, out var file))
            {
                return file;
            }

            if (old.TryGetValue(inputs, out file))
            {
                Add(inputs, file);
            }

            return file;
        }
    }

    /// <summary>Keeps a file.</summary>
    public void Keep(PdfCacheKey inputs, PdfFile file)
    {
        lock (gate)
        {
            Add(inputs, file);
        }
    }

    /// <summary>Once half the limit is filled, drops the files that have not been used since the last time.</summary>
    private void Add(PdfCacheKey inputs, PdfFile file)
    {
        if (size + file.Bytes.Length > limit / 2)
        {
            (old, young, size) = (young, [], 0);
        }

        if (young.TryAdd(inputs, file))
        {
            size += file.Bytes.Length;
        }
    }
}
