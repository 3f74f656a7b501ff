using System.IO.Compression;
using System.Security.Cryptography;

namespace ReportGen.Pdf.Writing;

/// <summary>
/// Writes the file sequentially: streams immediately, all other objects collected in object streams, and one
/// cross-reference stream at the end (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class PdfWriter : IDisposable
{
    private const int ObjectsPerStream = 200;

    private readonly ByteBuilder file = new(64 * 1024);
    private readonly ByteBuilder gathered = new(16 * 1024);
    private readonly List<(int Number, int Offset)> index = [];
    private readonly List<XrefEntry> entries = [default];
    private readonly ByteBuilder scratch = new();
    private readonly MemoryStream squeezed = new();

    public PdfWriter()
    {
        file.Add("%PDF-1.7\n%"u8).Add([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    private readonly record struct XrefEntry(byte Kind, int Place, int Index);

    /// <summary>The number of objects, including the free one.</summary>
    public int Count => entries.Count;

    /// <summary>Reserves an object number.</summary>
    public int Reserve()
    {
        entries.Add(default);
        return entries.Count - 1;
    }

    /// <summary>Writes an object that is not a stream.</summary>
    public void Object(int number, ReadOnlySpan<byte> content)
    {
        index.Add((number, gathered.Length));
        gathered.Add(content).Add((byte)'\n');
        if (index.Count == ObjectsPerStream)
        {
            FlushObjects();
        }
    }

    /// <summary>Writes a new object and returns its number.</summary>
    public int Object(ReadOnlySpan<byte> content)
    {
        var number = Reserve();
        Object(number, content);
        return number;
    }

    /// <summary>Writes a stream.</summary>
    /// <param name="number">Its object number.</param>
    /// <param name="entriesOfDictionary">The entries of its dictionary, except /Length and /Filter.</param>
    /// <param name="data">The content; deflated when <paramref name="isPacked"/> is false and that makes it smaller.</param>
    /// <param name="isPacked">True when the data is already encoded and the dictionary names the filter.</param>
    public void Stream(
        int number,
        ReadOnlySpan<byte> entriesOfDictionary,
        ReadOnlySpan<byte> data,
        bool isPacked = false
    )
    {
        var packed = data;
        var isDeflated = false;
        if (!isPacked && data.Length > 60)
        {
            packed = Deflate(data);
            isDeflated = packed.Length < data.Length;
            packed = isDeflated ? packed : data;
        }

        entries[number] = new XrefEntry(1, file.Length, 0);
        file.Add(number).Add(" 0 obj\n<<"u8).Add(entriesOfDictionary);
        if (isDeflated)
        {
            file.Add("/Filter/FlateDecode"u8);
        }

        file.Add("/Length "u8).Add(packed.Length).Add(">>\nstream\n"u8);
        file.Add(packed).Add("\nendstream\nendobj\n"u8);
    }

    /// <summary>The data deflated with a zlib header; valid until the next call.</summary>
    public ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> data)
    {
        squeezed.SetLength(0);
        using (var zlib = new ZLibStream(squeezed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return squeezed.GetBuffer().AsSpan(0, (int)squeezed.Length);
    }

    /// <summary>Writes the remaining objects, the cross-reference stream and the trailer.</summary>
    /// <param name="root">The catalog's number.</param>
    /// <param name="information">The information dictionary's number.</param>
    /// <returns>The whole file.</returns>
    public ReadOnlyMemory<byte> Finish(int root, int information)
    {
        FlushObjects();
        var number = Reserve();
        var start = file.Length;
        entries[number] = new XrefEntry(1, start, 0);
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(file.Written, digest);
        var id = digest[..16];

        scratch.Clear();
        foreach (var entry in entries)
        {
            scratch.Add(entry.Kind);
            scratch.Add((byte)(entry.Place >> 24)).Add((byte)(entry.Place >> 16));
            scratch.Add((byte)(entry.Place >> 8)).Add((byte)entry.Place);
            scratch.Add((byte)(entry.Index >> 8)).Add((byte)entry.Index);
        }

        var head = new ByteBuilder(256);
        head.Add("/Type/XRef/W[1 4 2]/Size "u8).Add(entries.Count);
        head.Add("/Root "u8).Reference(root).Add("/Info "u8).Reference(information);
        head.Add("/ID["u8).HexString(id).HexString(id).Add("]"u8);
        Stream(number, head.Written, scratch.Written);
        file.Add("startxref\n"u8).Add(start).Add("\n%%EOF\n"u8);
        return file.WrittenMemory;
    }

    public void Dispose() => squeezed.Dispose();

    private void FlushObjects()
    {
        if (index.Count == 0)
        {
            return;
        }

        var number = Reserve();
        scratch.Clear();
        for (var i = 0; i < index.Count; i++)
        {
            scratch.Add(index[i].Number).Add((byte)' ').Add(index[i].Offset).Add((byte)' ');
            entries[index[i].Number] = new XrefEntry(2, number, i);
        }

        var first = scratch.Length;
        scratch.Add(gathered.Written);
        var head = new ByteBuilder(64);
        head.Add("/Type/ObjStm/N "u8).Add(index.Count).Add("/First "u8).Add(first);
        Stream(number, head.Written, scratch.Written);
        gathered.Clear();
        index.Clear();
    }
}
