using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>A PDF name without its slash.</summary>
internal sealed record PdfName(string Value)
{
    public override string ToString() => "/" + Value;
}

/// <summary>A PDF string as its bytes.</summary>
internal sealed class PdfText(byte[] bytes)
{
    public byte[] Bytes { get; } = bytes;

    public static PdfText Of(string ascii) => new(Encoding.ASCII.GetBytes(ascii));

    /// <summary>PDFDocEncoding from 0x80 to 0x9E, where it differs from Latin-1 (P annex D.2).</summary>
    private const string Upper = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";

    /// <summary>As a text string: UTF-16 with its mark, or else PDFDocEncoding (P 7.9.2.2).</summary>
    public override string ToString() =>
        Bytes is [0xFE, 0xFF, ..]
            ? Encoding.BigEndianUnicode.GetString(Bytes.AsSpan(2))
            : string.Concat(
                Bytes.Select(b =>
                    b is >= 0x80 and <= 0x9E ? Upper[b - 0x80]
                    : b == 0xA0 ? '€'
                    : (char)b
                )
            );
}

/// <summary>A reference to an indirect object of generation 0.</summary>
internal sealed record PdfRef(int Number);

/// <summary>A dictionary that knows its file, so that references are followed on reading.</summary>
internal sealed class PdfDict(PdfObjects file)
{
    public PdfObjects File { get; } = file;

    /// <summary>The object number, or 0 for a direct object.</summary>
    public int Number { get; set; }

    /// <summary>The entries as written.</summary>
    public Dictionary<string, object?> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>The value with references followed; null when absent.</summary>
    public object? this[string key]
    {
        get => File.Resolve(Entries.GetValueOrDefault(key));
        set => Entries[key] = value;
    }

    public bool Has(string key) => this[key] is not null;

    public PdfDict? Dict(string key) =>
        this[key] switch
        {
            PdfDict dict => dict,
            PdfStream stream => stream.Dict,
            _ => null,
        };

    public PdfStream? Stream(string key) => this[key] as PdfStream;

    public PdfArray? Array(string key) => this[key] as PdfArray;

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    public string? Text(string key) => (this[key] as PdfText)?.ToString();

    public double? Real(string key) => this[key] as double?;

    public int? Int(string key) => this[key] is double number ? (int)number : null;

    public bool? Bool(string key) => this[key] as bool?;

    /// <summary>The items of an array, or the value itself as the only item; references followed.</summary>
    public IEnumerable<object?> List(string key) =>
        this[key] switch
        {
            null => [],
            PdfArray array => array.Items,
            var single => [single],
        };

    public void Remove(string key) => Entries.Remove(key);
}

/// <summary>An array that knows its file.</summary>
internal sealed class PdfArray(PdfObjects file)
{
    public PdfObjects File { get; } = file;

    /// <summary>The items as written.</summary>
    public List<object?> Entries { get; } = [];

    /// <summary>The items with references followed.</summary>
    public IEnumerable<object?> Items => Entries.Select(File.Resolve);

    public object? this[int index] => File.Resolve(Entries[index]);

    public int Count => Entries.Count;

    [return: NotNullIfNotNull(nameof(fallback))]
    public double? Real(int index, double? fallback = null) =>
        index < Count ? this[index] as double? ?? fallback : fallback;
}

/// <summary>A stream: its dictionary and its data as stored.</summary>
internal sealed class PdfStream(PdfDict dict, byte[] data)
{
    public PdfDict Dict { get; } = dict;

    /// <summary>The data as stored; replace it with <see cref="Replace"/>.</summary>
    public byte[] Data { get; private set; } = data;

    /// <summary>The data with FlateDecode undone; null when another filter is in the way.</summary>
    public byte[]? Decoded()
    {
        var filters = Dict.List("Filter").OfType<PdfName>().Select(f => f.Value).ToList();
        return filters switch
        {
            [] => Data,
            ["FlateDecode"] when !Dict.Has("DecodeParms") => Flate.Inflate(Data),
            _ => null,
        };
    }

    /// <summary>Stores other data, without a filter.</summary>
    public void Replace(byte[] data)
    {
        Dict.Remove("Filter");
        Dict.Remove("DecodeParms");
        Data = data;
    }
}
