using System.Text;
using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance.Damage;

/// <summary>One deliberate breach of one rule.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Make">Makes the damaged file from a sound one.</param>
/// <param name="Also">Other rules that the same breach can't help breaking.</param>
internal sealed record PdfDamage(string Rule, Func<byte[], byte[]> Make, params string[] Also)
{
    /// <summary>Every damage, one for each rule.</summary>
    public static IReadOnlyList<PdfDamage> All { get; } =
    [
        .. FileDamage.All,
        .. MetadataDamage.All,
        .. GraphicsDamage.All,
        .. FontDamage.All,
        .. ContentDamage.All,
        .. StructureDamage.All,
        .. TableDamage.All,
        .. ConstructDamage.All,
    ];

    /// <summary>A change to the objects.</summary>
    public static PdfDamage Objects(string rule, Action<PdfEdit> change, params string[] also) =>
        new(
            rule,
            sound =>
            {
                var edit = new PdfEdit(sound);
                change(edit);
                return PdfSaver.Save(edit.File);
            },
            also
        );

    /// <summary>A change to the bytes, which keeps their number.</summary>
    public static PdfDamage Bytes(string rule, string before, string after) =>
        new(rule, sound => Swap(sound, before, after));

    /// <summary>Swaps the first occurrence of some bytes (Latin-1) for others.</summary>
    public static byte[] Swap(byte[] file, string before, string after)
    {
        var at = file.AsSpan().IndexOf(Encoding.Latin1.GetBytes(before));
        Assert.True(at >= 0, $"the file has no “{before}”");
        return [.. file[..at], .. Encoding.Latin1.GetBytes(after), .. file[(at + before.Length)..]];
    }
}
