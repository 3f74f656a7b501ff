using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>What every part of the planning of one document shares.</summary>
internal sealed class PlanScope
{
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics =
        ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<Heading, string> anchors = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly SourceSpan start;

    /// <param name="document">The document.</param>
    /// <param name="theme">Page, type and colours.</param>
    /// <param name="fonts">The fonts, in the order of fallback.</param>
    /// <param name="isReadable">False for a picture that the library can't decode.</param>
    public PlanScope(
        Document document,
        Theme theme,
        IReadOnlyList<ReadFont> fonts,
        Func<ImageFile, bool> isReadable
    )
    {
        Document = document;
        start = SourceSpan.StartOf(DocumentPlaces.FirstPath(document));
        Theme = UsableTheme.From(theme, out var faults);
        foreach (var fault in faults)
        {
            Report(PdfDiagnostics.UnusableTheme, null, fault);
        }

        Language = LanguageTags.Usable(document.Info.Language, null, Report) ?? "en-GB";
        Words = new Words(Language);
        Fonts = new PlanFonts(fonts, Theme.Families);
        Pictures = new PictureStore(document, isReadable, Report);
        Outline = ReportGen.Core.Output.Printing.Outline.Of(document.Blocks, Report);
        for (var i = 0; i < Outline.Count; i++)
        {
            var node = Outline[i].Node;
            var anchor = "heading " + i.ToString(CultureInfo.InvariantCulture);
            anchors[node] = anchor;
            if (node.Id.Length > 0 && ids.Add(node.Id))
            {
                places.Add(node.Id, anchor);
            }
        }

        Title = DocumentTitle.Of(
            document.Info,
            Outline.FirstOrDefault(static h => h.Index >= 0)?.Title,
            Report
        );
        TextColour = Colours.Parse(Theme.TextColour, Colours.Black);
        LinkColour = Colours.Parse(Theme.LinkColour, 0x1D70B8);
        LineColour = Colours.Parse(Theme.LineColour, 0xB1B4B6);
        QuietColour = Colours.Parse(Theme.QuietColour, 0x505A5F);
        BannerColour = Colours.Parse(Theme.BannerColour, 0xFFDD00);
    }

    public Document Document { get; }

    /// <summary>The theme, made usable.</summary>
    public Theme Theme { get; }

    public string Language { get; }

    public string Title { get; }

    public Words Words { get; }

    public PlanFonts Fonts { get; }

    public PictureStore Pictures { get; }

    /// <summary>All headings, with the levels of the structure.</summary>
    public IReadOnlyList<OutlineHeading> Outline { get; }

    /// <summary>Notes in the order of their first references.</summary>
    public List<Note> Notes { get; } = [];

    public int TextColour { get; }

    public int LinkColour { get; }

    public int LineColour { get; }

    public int QuietColour { get; }

    public int BannerColour { get; }

    /// <summary>Width of the text column in points.</summary>
    public double ColumnWidth => Theme.PageWidth.Value - 2 * Theme.MarginSide.Value;

    /// <summary>Height of the text column in points.</summary>
    public double ColumnHeight =>
        Theme.PageHeight.Value - Theme.MarginTop.Value - Theme.MarginBottom.Value;

    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. diagnostics.Distinct().Order(Diagnostic.ByPlace)];

    /// <summary>The name of the place where a note stands: by its number, for an id may be as long as a page.</summary>
    /// <param name="index">Its place among the notes, from 0.</param>
    public static string NoteAnchor(int index) => "note " + NoteNumber(index);

    /// <summary>The number that a note has in the list of them.</summary>
    /// <param name="index">Its place among the notes, from 0.</param>
    public static string NoteNumber(int index) =>
        (index + 1).ToString(CultureInfo.InvariantCulture);

    public void Report(
        DiagnosticCode code,
        SourceSpan? origin,
        string message,
        string? hint = null
    ) => diagnostics.Add(code.At(origin ?? start, message, hint));

    /// <summary>The name of a heading's place; null for a heading within a note.</summary>
    public string? AnchorOf(Heading heading) => anchors.GetValueOrDefault(heading);

    /// <summary>Where a link leads; null when it leads nowhere or is refused (then reported).</summary>
    public LinkDestination? Target(Link link) =>
        LinkDestination.Of(link, ids, Report) is { } found
            ? found with
            {
                Anchor = found.Anchor is null ? null : places[found.Anchor],
            }
            : null;

    public Look Look(
        double size,
        bool isBold = false,
        bool isFixedPitch = false,
        int? colour = null
    ) => new(new Face(isBold, false, isFixedPitch), size, colour ?? TextColour);
}
