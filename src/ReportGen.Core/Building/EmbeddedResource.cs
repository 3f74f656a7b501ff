using System.Buffers;

namespace ReportGen.Core.Building;

/// <summary>
/// The bytes of a resource, in place in the program's file, which the system reads page by page as they are
/// needed. A copy of the fonts alone would take 4.6 MB of memory in each run.
/// </summary>
internal sealed unsafe class EmbeddedResource : MemoryManager<byte>
{
    private readonly byte* start;
    private readonly int length;

    /// <param name="resource">A resource of this program, at its start: its memory stays as long as the program runs.</param>
    public EmbeddedResource(UnmanagedMemoryStream resource)
    {
        start = resource.PositionPointer;
        length = checked((int)resource.Length);
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(start, length);

    /// <summary>The bytes never move, so there is nothing to pin.</summary>
    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin() { }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) { }
}
