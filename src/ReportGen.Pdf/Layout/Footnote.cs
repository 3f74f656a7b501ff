namespace ReportGen.Pdf.Layout;

/// <summary>A footnote: boxes placed at the foot of the page that refers to it.</summary>
internal sealed class Footnote(List<Box> boxes)
{
    public List<Box> Boxes { get; } = boxes;

    /// <summary>The <see cref="Box.Order"/> of the last box of the block that refers to it, after which the note is read.</summary>
    public int After { get; set; }

    /// <summary>Its position among all notes in the structure tree.</summary>
    public int Sequence { get; set; }
}
