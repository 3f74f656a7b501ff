using System.Globalization;
using System.Text;

namespace ReportGen.Tests.Pdf.Conformance.Reading;

/// <summary>Writes objects as a plain file with a classic cross-reference table: what damaged copies are made with.</summary>
internal static class PdfSaver
{
    /// <summary>The whole file.</summary>
    public static byte[] Save(PdfObjects file)
    {
        using var output = new MemoryStream();
        Put(output, "%PDF-1.7\n%");
        output.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var offsets = new SortedDictionary<int, long>();
        foreach (var (number, value) in file.Objects)
        {
            offsets[number] = output.Position;
            Put(output, $"{number.ToString(CultureInfo.InvariantCulture)} 0 obj\n");
            if (value is PdfStream stream)
            {
                stream.Dict.Entries["Length"] = (double)stream.Data.Length;
                Value(output, stream.Dict);
                Put(output, "\nstream\n");
                output.Write(stream.Data);
                Put(output, "\nendstream");
            }
            else
            {
                Value(output, value);
            }

            Put(output, "\nendobj\n");
        }

        var start = output.Position;
        var size = file.Objects.Keys.Max() + 1;
        Put(output, $"xref\n0 {size.ToString(CultureInfo.InvariantCulture)}\n");
        for (var i = 0; i < size; i++)
        {
            Put(
                output,
                offsets.TryGetValue(i, out var at)
                    ? $"{at.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n"
                    : "0000000000 65535 f \n"
            );
        }

        file.Trailer["Size"] = (double)size;
        Put(output, "trailer\n");
        Value(output, file.Trailer);
        Put(output, $"\nstartxref\n{start.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n");
        return output.ToArray();
    }

    private static void Value(MemoryStream output, object? value)
    {
        switch (value)
        {
            case PdfDict dict:
                Put(output, "<<");
                foreach (var (key, entry) in dict.Entries)
                {
                    Name(output, key);
                    Put(output, " ");
                    Value(output, entry);
                }

                Put(output, ">>");
                break;
            case PdfArray array:
                Put(output, "[");
                foreach (var entry in array.Entries)
                {
                    Value(output, entry);
                    Put(output, " ");
                }

                Put(output, "]");
                break;
            case PdfName name:
                Name(output, name.Value);
                break;
            case PdfText text:
                Put(output, $"<{System.Convert.ToHexString(text.Bytes)}>");
                break;
            case PdfRef reference:
                Put(output, $"{reference.Number.ToString(CultureInfo.InvariantCulture)} 0 R");
                break;
            case double number:
                Put(output, number.ToString("0.########", CultureInfo.InvariantCulture));
                break;
            case bool boolean:
                Put(output, boolean ? "true" : "false");
                break;
            default:
                Put(output, "null");
                break;
        }
    }

    private static void Name(MemoryStream output, string name)
    {
        Put(output, "/");
        foreach (var b in Encoding.Latin1.GetBytes(name))
        {
            if (b is > 32 and < 127 && "()<>[]{}/%#".IndexOf((char)b, StringComparison.Ordinal) < 0)
            {
                output.WriteByte(b);
            }
            else
            {
                Put(output, "#" + b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }
    }

    private static void Put(MemoryStream output, string ascii) =>
        output.Write(Encoding.ASCII.GetBytes(ascii));
}
