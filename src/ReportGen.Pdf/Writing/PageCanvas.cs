using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Writing;

/// <summary>Kinds of artifact (ISO 32000-1, 14.8.2.2.2).</summary>
internal enum ArtifactKind
{
    /// <summary>Lines, backgrounds, leaders.</summary>
    Layout,

    /// <summary>Running header.</summary>
    Header,

    /// <summary>Running footer.</summary>
    Footer,

    /// <summary>Rows shown again.</summary>
    Repeated,
}

/// <summary>
/// The content stream of one page: marked content opened and closed as its owner changes, text and
/// paths. Coordinates are points from the upper left corner; the canvas turns them round.
/// </summary>
internal sealed partial class PageCanvas(FileAssembly file, double pageHeight)
{
    private readonly ByteBuilder ops = new(8 * 1024);
    private readonly List<StructureElement> owners = [];
    private readonly List<int> annotations = [];
    private StructureElement? open;
    private ArtifactKind? openArtifact;
    private bool isInText;
    private int fill = -1;
    private int stroke = -1;

    /// <summary>The object number of the page being drawn.</summary>
    public int Page { get; private set; }

    /// <summary>While true, everything drawn is a repetition and so an artifact.</summary>
    public bool IsRepeating { get; set; }

    public ReadOnlySpan<byte> Content => ops.Written;

    /// <summary>The element of each MCID, in order.</summary>
    public List<StructureElement> Owners => owners;

    public List<int> Annotations => annotations;

    public FileAssembly File => file;

    /// <summary>Begins a new page.</summary>
    public void Start(int page)
    {
        Page = page;
        ops.Clear();
        owners.Clear();
        annotations.Clear();
        open = null;
        openArtifact = null;
        isInText = false;
        font = null;
        fontSize = 0;
        fill = -1;
        stroke = -1;
    }

    /// <summary>Ends the page's content.</summary>
    public void Finish() => Close();

    /// <summary>Makes sure that what follows belongs to an element.</summary>
    public void BeginContent(StructureElement owner)
    {
        if (IsRepeating)
        {
            BeginArtifact(ArtifactKind.Repeated);
            return;
        }

        if (ReferenceEquals(open, owner))
        {
            return;
        }

        Close();
        open = owner;
        owner.AddContent(Page, owners.Count);
        ops.Add((byte)'/').Add(System.Text.Encoding.ASCII.GetBytes(owner.Type));
        ops.Add("<</MCID "u8).Add(owners.Count).Add(">>BDC\n"u8);
        owners.Add(owner);
    }

    /// <summary>Makes sure that what follows is an artifact.</summary>
    public void BeginArtifact(ArtifactKind kind)
    {
        if (IsRepeating)
        {
            kind = ArtifactKind.Repeated;
        }

        if (openArtifact == kind)
        {
            return;
        }

        Close();
        openArtifact = kind;
        ops.Add(
            kind switch
            {
                ArtifactKind.Header =>
                    "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8,
                ArtifactKind.Footer =>
                    "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"u8,
                ArtifactKind.Repeated => "/Artifact<</Type/Pagination>>BDC\n"u8,
                _ => "/Artifact<</Type/Layout>>BDC\n"u8,
            }
        );
    }

    /// <summary>Fills a rectangle within what is open.</summary>
    public void Rectangle(double x, double top, double width, double height, int colour)
    {
        EndText();
        Fill(colour);
        ops.Add(x).Add((byte)' ').Add(pageHeight - top - height).Add((byte)' ');
        ops.Add(width).Add((byte)' ').Add(height).Add(" re f\n"u8);
    }

    /// <summary>Strokes a line through points within what is open.</summary>
    /// <param name="points">At least two.</param>
    /// <param name="weight">Width of the stroke in points.</param>
    /// <param name="colour">As 0xRRGGBB.</param>
    /// <param name="dash">The dash array with its phase, as PDF; empty for a whole line.</param>
    public void Polyline(
        ReadOnlySpan<(double X, double Y)> points,
        double weight,
        int colour,
        ReadOnlySpan<byte> dash = default
    )
    {
        EndText();
        Stroke(colour);
        ops.Add(weight).Add(" w "u8);
        if (dash.Length > 0)
        {
            // Round ends turn dashes without length into dots.
            ops.Add(dash[1] == (byte)'0' ? "1 J "u8 : default).Add(dash).Add(" d "u8);
        }

        for (var i = 0; i < points.Length; i++)
        {
            ops.Add(points[i].X).Add((byte)' ').Add(pageHeight - points[i].Y);
            ops.Add(i == 0 ? " m "u8 : " l "u8);
        }

        ops.Add("S\n"u8);
        if (dash.Length > 0)
        {
            ops.Add("0 J []0 d\n"u8);
        }
    }

    /// <summary>Paints an image within what is open.</summary>
    public void Picture(ImageResource image, double x, double top, double width, double height)
    {
        EndText();
        ops.Add("q "u8).Add(width).Add(" 0 0 "u8).Add(height).Add((byte)' ').Add(x).Add((byte)' ');
        ops.Add(pageHeight - top - height)
            .Add(" cm "u8)
            .Name(file.ResourceName(image))
            .Add(" Do Q\n"u8);
    }

    /// <summary>From the upper left corner to the lower left, as PDF counts.</summary>
    public double Flip(double y) => pageHeight - y;

    private void Close()
    {
        FlushUnderlines();
        EndText();
        if (open is not null || openArtifact is not null)
        {
            ops.Add("EMC\n"u8);
        }

        open = null;
        openArtifact = null;
    }

    private void EndText()
    {
        EndArray();
        if (isInText)
        {
            ops.Add("ET\n"u8);
            isInText = false;
        }
    }

    private void Fill(int colour)
    {
        if (fill != colour)
        {
            fill = colour;
            Colour(colour);
            ops.Add("rg\n"u8);
        }
    }

    private void Stroke(int colour)
    {
        if (stroke != colour)
        {
            stroke = colour;
            Colour(colour);
            ops.Add("RG\n"u8);
        }
    }

    private void Colour(int colour)
    {
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            var thousandths = (int)Math.Round(((colour >> shift) & 0xFF) / 255.0 * 1000);
            if (thousandths == 1000)
            {
                ops.Add("1 "u8);
            }
            else
            {
                ops.Add("0."u8).Add((byte)('0' + thousandths / 100));
                ops.Add((byte)('0' + thousandths / 10 % 10)).Add((byte)('0' + thousandths % 10));
                ops.Add((byte)' ');
            }
        }
    }
}
