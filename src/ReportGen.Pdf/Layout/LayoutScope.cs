using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Conformance;
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
        start = SourceSpan.StartOf(FirstPath(document));
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
    public string? Language(string? tag, SourceSpan? origin)
    {
        if (tag is null)
        {
            return null;
        }

        if (LanguageTags.IsValid(tag))
        {
            return tag;
        }

        Report(
            PdfDiagnostics.BadLanguage,
            origin,
            $"“{tag}” is not a language tag.",
            "Write a tag such as en-GB or cy."
        );
        return null;
    }

    /// <summary>Where a link leads; null when it leads nowhere or is refused (then reported).</summary>
    public LinkDestination? Target(Link link)
    {
        var target = link.Target.Trim();
        var words = PlainText.Of(link.Content).Trim();
        var description = FirstOf(link.Title ?? "", words, target);
        if (target.StartsWith('#'))
        {
            var id = Uri.UnescapeDataString(target[1..]);
            if (anchors.Contains(id))
            {
                return new LinkDestination(null, id, description);
            }

            Report(
                PdfDiagnostics.LinkToNowhere,
                link.Origin,
                $"There is no place “{target}” in this document.",
                "Write # and the id of a heading."
            );
            return null;
        }

        var address = LinkAddress.Normalise(target);
        if (address is null)
        {
            if (target.Length > 0)
            {
                Report(
                    PdfDiagnostics.RefusedLink,
                    link.Origin,
                    $"A link to “{target}” is not printed as a link.",
                    "Link to a web address (https://…) or a mail address (mailto:…)."
                );
            }

            return null;
        }

        return new LinkDestination(address, null, description);
    }

    private static string FirstPath(Document document)
    {
        foreach (var block in document.Blocks.IsDefault ? [] : document.Blocks)
        {
            if (block.Origin is { } origin)
            {
                return origin.Path;
            }
        }

        return "document";
    }

    private static string FirstOf(string title, string words, string target) =>
        Alternatives.Clean(title) is { Length: > 0 } first ? first
        : Alternatives.Clean(words) is { Length: > 0 } second ? second
        : target;

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

/// <summary>Language tags (BCP 47) as PDF/UA-1 7.2 wants them.</summary>
internal static class LanguageTags
{
    public static bool IsValid(string tag)
    {
        if (tag.Length is 0 or > 60)
        {
            return false;
        }

        var first = true;
        foreach (var part in tag.AsSpan().Split('-'))
        {
            var word = tag.AsSpan(part);
            if (word.Length is 0 or > 8)
            {
                return false;
            }

            foreach (var c in word)
            {
                if (first ? !char.IsAsciiLetter(c) : !char.IsAsciiLetterOrDigit(c))
                {
                    return false;
                }
            }

            if (first && word.Length == 1 && word[0] is not ('x' or 'X' or 'i' or 'I'))
            {
                return false;
            }

            first = false;
        }

        return true;
    }
}

/// <summary>Addresses of links.</summary>
internal static class LinkAddress
{
    /// <summary>The address in ASCII, percent-encoded; null when a document may not hold it.</summary>
    public static string? Normalise(string target)
    {
        if (!LinkTarget.IsAllowed(target))
        {
            return null;
        }

        var ascii = new StringBuilder(target.Length);
        foreach (var b in Encoding.UTF8.GetBytes(target))
        {
            if (b is <= 0x20 or >= 0x7F or (byte)'<' or (byte)'>' or (byte)'"')
            {
                ascii.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                ascii.Append((char)b);
            }
        }

        return ascii.Length is 0 or > 2000 ? null : ascii.ToString();
    }
}
