using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>The state shared by every part of the typesetting of one document, whichever engine prints it.</summary>
internal sealed class TypesettingScope
{
    private readonly Dictionary<(bool, bool, bool), FontChain> chains = [];
    private readonly FontFaces fonts;
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics =
        ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>The location of diagnostics that concern no single node: the file of the first node with an origin.</summary>
    private readonly SourceSpan start;

    /// <param name="document">The document.</param>
    /// <param name="theme">Page, type and colours.</param>
    /// <param name="fonts">The fonts, in the order of fallback.</param>
    /// <param name="shaper">The shaper that measures words.</param>
    /// <param name="images">The reader of images.</param>
    public TypesettingScope(
        Document document,
        Theme theme,
        FontFaces fonts,
        IShaper shaper,
        ImageReader images
    )
    {
        Document = document;
        start = SourceSpan.StartOf(DocumentLocations.FirstPath(document));
        Theme = ThemeValidator.Validate(theme, out var problems);
        foreach (var problem in problems)
        {
            Report(PdfDiagnostics.UnusableTheme, null, problem);
        }

        Shaper = shaper;
        this.fonts = fonts;
        DocumentLanguage = Language(document.Info.Language, null) ?? "en-GB";
        Words = new PrintedWords(DocumentLanguage);
        TextColour = Colours.Parse(Theme.TextColour, Colours.Black);
        LinkColour = Colours.Parse(Theme.LinkColour, 0x1D70B8);
        LineColour = Colours.Parse(Theme.LineColour, 0xB1B4B6);
        QuietColour = Colours.Parse(Theme.QuietColour, 0x505A5F);
        BannerColour = Colours.Parse(Theme.BannerColour, 0xFFDD00);
        Images = new ImageStore(document, images, Report);
        Outline = HeadingOutline.Of(document.Blocks, Report);
        anchors.UnionWith(Outline.Select(static h => h.Node.Id).Where(static id => id.Length > 0));
        Title = DocumentTitle.Of(
            document.Info,
            Outline.FirstOrDefault(static h => h.Index >= 0)?.Title,
            Report
        );
    }

    public Document Document { get; }

    /// <summary>The validated theme.</summary>
    public Theme Theme { get; }

    public IShaper Shaper { get; }

    public PrintedWords Words { get; }

    public string DocumentLanguage { get; }

    /// <summary>Never empty.</summary>
    public string Title { get; }

    /// <summary>All headings, with their levels in the structure.</summary>
    public IReadOnlyList<OutlineHeading> Outline { get; }

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

    /// <summary>The anchor of a footnote.</summary>
    public static string NoteAnchor(string id) => "note " + id;

    public void Report(
        DiagnosticCode code,
        SourceSpan? origin,
        string message,
        string? hint = null
    ) => diagnostics.Add(code.At(origin ?? start, message, hint));

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

    /// <summary>The style of code within text: fixed pitch, and slightly smaller, because such letters look larger.</summary>
    public TextStyle CodeStyle(TextStyle style) =>
        style with
        {
            IsFixedPitch = true,
            Size = style.Size * 0.92,
            Chain = Chain(style.IsBold, style.IsItalic, isFixedPitch: true),
        };

    /// <summary>The language tag when it is valid; otherwise null, and reported.</summary>
    public string? Language(string? tag, SourceSpan? origin) =>
        LanguageTagValidator.ValidOrNull(tag, origin, Report);

    /// <summary>The destination of a link; null when it does not exist or is not allowed (then reported).</summary>
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
