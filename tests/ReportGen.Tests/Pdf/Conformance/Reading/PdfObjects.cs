using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>
/// All objects of a file as PdfPig reads them, in a form that a test can look through, change and write again.
/// </summary>
internal sealed class PdfObjects
{
    private PdfObjects() { }

    /// <summary>Object number → value.</summary>
    public SortedDictionary<int, object?> Objects { get; } = [];

    /// <summary>The streams that held objects; they are not among the objects.</summary>
    public List<PdfStream> ObjectStreams { get; } = [];

    /// <summary>Root, Info and ID.</summary>
    public PdfDict Trailer { get; private set; } = null!;

    /// <summary>The document catalog.</summary>
    public PdfDict Catalog => Trailer.Dict("Root") ?? new PdfDict(this);

    /// <summary>Reads a file.</summary>
    public static PdfObjects Open(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        var file = new PdfObjects();
        var structure = document.Structure;
        foreach (var reference in structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            var token = structure.GetObject(reference);
            var value = file.Convert(token.Data);
            if (value is PdfDict dict)
            {
                dict.Number = (int)reference.ObjectNumber;
            }
            else if (value is PdfStream stream)
            {
                stream.Dict.Number = (int)reference.ObjectNumber;
                if (stream.Dict.Name("Type") is "ObjStm")
                {
                    file.ObjectStreams.Add(stream);
                    continue;
                }

                if (stream.Dict.Name("Type") is "XRef")
                {
                    continue;
                }
            }

            file.Objects[(int)reference.ObjectNumber] = value;
        }

        var trailer = new PdfDict(file);
        trailer["Root"] = new PdfRef((int)structure.Trailer.Root.ObjectNumber);
        if (structure.Trailer.Info is { } info)
        {
            trailer["Info"] = file.Convert(info);
        }

        if (structure.Trailer.Identifier is { Count: > 0 } ids)
        {
            var array = new PdfArray(file);
            array.Entries.AddRange(ids.Select(id => file.Convert(id)));
            trailer["ID"] = array;
        }

        file.Trailer = trailer;
        return file;
    }

    /// <summary>Follows references.</summary>
    public object? Resolve(object? value)
    {
        for (var step = 0; value is PdfRef reference && step < 32; step++)
        {
            value = Objects.GetValueOrDefault(reference.Number);
        }

        return value;
    }

    /// <summary>Adds an indirect object and gives its reference.</summary>
    public PdfRef Add(object value)
    {
        var number = Objects.Keys.Max() + 1;
        Objects[number] = value;
        if (value is PdfDict dict)
        {
            dict.Number = number;
        }
        else if (value is PdfStream stream)
        {
            stream.Dict.Number = number;
        }

        return new PdfRef(number);
    }

    /// <summary>A new dictionary of this file.</summary>
    public PdfDict NewDict(params (string Key, object? Value)[] entries)
    {
        var dict = new PdfDict(this);
        foreach (var (key, value) in entries)
        {
            dict[key] = value;
        }

        return dict;
    }

    /// <summary>A new array of this file.</summary>
    public PdfArray NewArray(params object?[] items)
    {
        var array = new PdfArray(this);
        array.Entries.AddRange(items);
        return array;
    }

    /// <summary>Every dictionary, those within others included.</summary>
    public IEnumerable<PdfDict> AllDicts() => Objects.Values.SelectMany(v => Within(v, 0));

    /// <summary>The pages in order.</summary>
    public IEnumerable<PdfDict> Pages()
    {
        var pages = new List<PdfDict>();
        var seen = new HashSet<PdfDict>();
        Collect(Catalog.Dict("Pages"));
        return pages;

        void Collect(PdfDict? node)
        {
            if (node is null || !seen.Add(node))
            {
                return;
            }

            if (node.Name("Type") is "Page")
            {
                pages.Add(node);
                return;
            }

            foreach (var kid in node.List("Kids"))
            {
                Collect(kid as PdfDict);
            }
        }
    }

    private static IEnumerable<PdfDict> Within(object? value, int depth)
    {
        if (depth > 64)
        {
            return [];
        }

        return value switch
        {
            PdfDict dict => dict.Entries.Values.SelectMany(v => Within(v, depth + 1)).Prepend(dict),
            PdfStream stream => Within(stream.Dict, depth),
            PdfArray array => array.Entries.SelectMany(v => Within(v, depth + 1)),
            _ => [],
        };
    }

    private object? Convert(IToken token)
    {
        switch (token)
        {
            case DictionaryToken dictionary:
                return Dict(dictionary);
            case StreamToken stream:
                return new PdfStream(Dict(stream.StreamDictionary), stream.Data.ToArray());
            case ArrayToken array:
                var items = new PdfArray(this);
                items.Entries.AddRange(array.Data.Select(Convert));
                return items;
            case NameToken name:
                return new PdfName(name.Data);
            case NumericToken number:
                return number.Data;
            case BooleanToken boolean:
                return boolean.Data;
            case StringToken text:
                return new PdfText(text.GetBytes());
            case HexToken hex:
                return new PdfText(hex.Bytes.ToArray());
            case IndirectReferenceToken reference:
                return new PdfRef((int)reference.Data.ObjectNumber);
            case ObjectToken inner:
                return Convert(inner.Data);
            default:
                return null;
        }
    }

    private PdfDict Dict(DictionaryToken token)
    {
        var dict = new PdfDict(this);
        foreach (var (key, value) in token.Data)
        {
            dict[key] = Convert(value);
        }

        return dict;
    }
}
