using System.Buffers;
using HarfBuzzSharp;

namespace ReportGen.Pdf.Text;

/// <summary>A font ready for shaping, created when a character first needs it.</summary>
internal sealed class ShapingFont
{
    private readonly MemoryHandle pin;
    private readonly Lazy<Font> font;

    public ShapingFont(ReadOnlyMemory<byte> bytes, int unitsPerEm)
    {
        pin = bytes.Pin();
        var length = bytes.Length;
        font = new Lazy<Font>(() => Make(length, unitsPerEm));
    }

    public Font Font => font.Value;

    private unsafe Font Make(int length, int unitsPerEm)
    {
        using var blob = new Blob((nint)pin.Pointer, length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        using var face = new Face(blob, 0);
        face.MakeImmutable();
        var made = new Font(face);
        made.SetFunctionsOpenType();
        made.SetScale(unitsPerEm, unitsPerEm);
        return made;
    }
}
