using System.Buffers.Text;
using System.Text;

namespace ReportGen.Pdf.Writing;

/// <summary>A growing buffer that writes the syntax of PDF (ISO 32000-1, 7.3): numbers, names, strings, references.</summary>
internal sealed class ByteBuilder(int capacity = 1024)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public ByteBuilder Add(ReadOnlySpan<byte> data)
    {
        data.CopyTo(Room(data.Length));
        Length += data.Length;
        return this;
    }

    public ByteBuilder Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    public ByteBuilder Add(int value)
    {
        Utf8Formatter.TryFormat(value, Room(11), out var written);
        Length += written;
        return this;
    }

    /// <summary>Adds a real number with at most two decimals; never in exponent form, never "-0".</summary>
    public ByteBuilder Add(double value)
    {
        var hundredths = (long)
            Math.Round(Math.Clamp(value, -1e7, 1e7) * 100, MidpointRounding.AwayFromZero);
        var room = Room(24);
        var at = 0;
        if (hundredths < 0)
        {
            room[at++] = (byte)'-';
            hundredths = -hundredths;
        }

        Utf8Formatter.TryFormat(hundredths / 100, room[at..], out var written);
        at += written;
        var rest = (int)(hundredths % 100);
        if (rest != 0)
        {
            room[at++] = (byte)'.';
            room[at++] = (byte)('0' + rest / 10);
            if (rest % 10 != 0)
            {
                room[at++] = (byte)('0' + rest % 10);
            }
        }

        Length += at;
        return this;
    }

    /// <summary>Adds an indirect reference, "12 0 R".</summary>
    public ByteBuilder Reference(int number) => Add(number).Add(" 0 R"u8);

    /// <summary>Adds a name with its slash; characters other than regular ones are written as #xx (7.3.5).</summary>
    public ByteBuilder Name(string name)
    {
        Add((byte)'/');
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (b is > 0x20 and < 0x7F && !"()<>[]{}/%#"u8.Contains(b))
            {
                Add(b);
            }
            else
            {
                Add((byte)'#').Add(Hex(b >> 4)).Add(Hex(b & 15));
            }
        }

        return this;
    }

    /// <summary>Adds a text string: unchanged when printable ASCII, otherwise UTF-16 with its byte order mark (7.9.2.2).</summary>
    public ByteBuilder Text(string value)
    {
        if (value.Length > 16_000)
        {
            value = value[..15_990] + "…";
        }

        value = PrintableText.Of(value);
        foreach (var c in value)
        {
            if (c is < ' ' or > '~')
            {
                Add("<FEFF"u8);
                foreach (var unit in value)
                {
                    Add(Hex(unit >> 12)).Add(Hex((unit >> 8) & 15));
                    Add(Hex((unit >> 4) & 15)).Add(Hex(unit & 15));
                }

                return Add((byte)'>');
            }
        }

        Add((byte)'(');
        foreach (var c in value)
        {
            Escaped((byte)c);
        }

        return Add((byte)')');
    }

    /// <summary>Adds a byte within a literal string.</summary>
    public void Escaped(byte value)
    {
        switch (value)
        {
            case (byte)'(':
            case (byte)')':
            case (byte)'\\':
                Add((byte)'\\').Add(value);
                break;
            case (byte)'\r':
                Add("\\r"u8);
                break;
            default:
                Add(value);
                break;
        }
    }

    /// <summary>Adds a hexadecimal string.</summary>
    public ByteBuilder HexString(ReadOnlySpan<byte> data)
    {
        Add((byte)'<');
        foreach (var b in data)
        {
            Add(Hex(b >> 4)).Add(Hex(b & 15));
        }

        return Add((byte)'>');
    }

    public ByteBuilder Hex4(int value) =>
        Add(Hex((value >> 12) & 15))
            .Add(Hex((value >> 8) & 15))
            .Add(Hex((value >> 4) & 15))
            .Add(Hex(value & 15));

    private static byte Hex(int nibble) => (byte)(nibble < 10 ? '0' + nibble : 'A' + nibble - 10);

    private Span<byte> Room(int count)
    {
        if (Length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }

        return bytes.AsSpan(Length);
    }
}
