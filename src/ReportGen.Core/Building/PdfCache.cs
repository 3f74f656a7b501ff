using ReportGen.Core.Documents;
using ReportGen.Core.Output;

namespace ReportGen.Core.Building;

/// <summary>Everything that the bytes of a PDF without images follow from.</summary>
/// <param name="Digest">SHA-256 of the Markdown and the attachments.</param>
/// <param name="Info">Title, language, date and the like.</param>
/// <param name="Theme">The very theme.</param>
/// <param name="Engine">The very engine, with its fonts.</param>
internal sealed record PdfCacheKey(
    string Digest,
    DocumentInfo Info,
    Theme Theme,
    IPdfEngine Engine
);

/// <summary>
/// Keeps PDF files that were made without a fault, for as long as they are asked for and fit. Whoever finds
/// one is spared making the same bytes again. Safe to use from several threads.
/// </summary>
/// <param name="limit">How many bytes are kept, about.</param>
internal sealed class PdfCache(long limit)
{
    private readonly Lock gate = new();
    private Dictionary<PdfCacheKey, PdfFile> young = [];
    private Dictionary<PdfCacheKey, PdfFile> old = [];
    private long size;

    /// <summary>The file made of these inputs, if it is still here.</summary>
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

    /// <summary>When half the room is filled, what nobody asked for since the last time makes way.</summary>
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
