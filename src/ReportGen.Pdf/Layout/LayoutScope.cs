using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Text;

namespace ReportGen.Pdf.Layout;

/// <summary>What every part of the layout of one document shares.</summary>
internal sealed class LayoutScope
{
    private readonly Dictionary<(bool, bool, bool), FontChain> chains = [];
    private readonly FontLibrary fonts;
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics =
        ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>The place of faults that no node has: the file of the first node with an origin.</summary>
    private readonly SourceSpan start;

    public LayoutScope(
        Document document,
        Theme theme,
        FontLibrary fonts,
        Shaper shaper,
        string language
    )
    {
        Document = document;
        start = SourceSpan.StartOf(DocumentPlaces.FirstPath(document));
        Theme = theme;
        Shaper = shaper;
        this.fonts = fonts;
        DocumentLanguage = language;
        Words = new Words(language);
        TextColour = Colours.Parse(theme.TextColour, Colours.Black);
        LinkColour = Colours.Parse(theme.LinkColour, 0x1D70B8);
        LineColour = Colours.Parse(theme.LineColour, 0xB1B4B6);
        QuietColour = Colours.Parse(theme.QuietColour, 0x505A5F);
        BannerColour = Colours.Parse(theme.BannerColour, 0xFFDD00);
        Images = new ImageStore(this);
    }

    public Document Document { get; }

    /// <summary>The theme, made usable.</summary>
    public Theme Theme { get; }

    public Shaper Shaper { get; }

    public Words Words { get; }

    public string DocumentLanguage { get; }

    public ImageStore Images { get; }

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

    /// <summary>The key of the place where a footnote stands.</summary>
    public static string NoteAnchor(string id) => "note " + id;

    public void Report(
        DiagnosticCode code,
        SourceSpan? origin,
        string message,
        string? hint = null
    ) => diagnostics.Add(code.At(origin ?? start, message, hint));

    public void AddAnchor(string id) => anchors.Add(id);

    public TextStyle Style(
        double size,
        bool isBold = false,
        bool isItalic = false,
        bool isFixedPitch = false,
        int? colour = null
    ) =>
        new(Chain(isBold, isItalic, isFixedPitch), size, colour ?? TextColour)
        {
            IsBold = isBold,
            IsItalic = isItalic,
            IsFixedPitch = isFixedPitch,
        };

    public TextStyle Restyle(TextStyle style, bool? isBold = null, bool? isItalic = null)
    {
        var bold = isBold ?? style.IsBold;
        var italic = isItalic ?? style.IsItalic;
        return style with
        {
            IsBold = bold,
            IsItalic = italic,
            Chain = Chain(bold, italic, style.IsFixedPitch),
        };
    }

    /// <summary>The style of code within text: fixed pitch, and a little smaller, as such letters look larger.</summary>
    public TextStyle CodeStyle(TextStyle style) =>
        style with
        {
            IsFixedPitch = true,
            Size = style.Size * 0.92,
            Chain = Chain(style.IsBold, style.IsItalic, isFixedPitch: true),
        };

    /// <summary>A language tag that is one, or null (then reported).</summary>
    public string? Language(string? tag, SourceSpan? origin) =>
        LanguageTags.Usable(tag, origin, Report);

    /// <summary>Where a link leads; null when it leads nowhere or is refused (then reported).</summary>
    public LinkDestination? Target(Link link) => LinkDestination.Of(link, anchors, Report);

    private FontChain Chain(bool isBold, bool isItalic, bool isFixedPitch)
    {
        if (!chains.TryGetValue((isBold, isItalic, isFixedPitch), out var chain))
        {
            chain = fonts.Chain(Theme.Families, isBold, isItalic, isFixedPitch);
            chains.Add((isBold, isItalic, isFixedPitch), chain);
        }

        return chain;
    }
}
