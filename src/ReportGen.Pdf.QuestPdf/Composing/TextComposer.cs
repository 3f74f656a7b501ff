using System.Collections.Immutable;
using System.Diagnostics;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Pdf.QuestPdf.Planning;
using TextStyle = ReportGen.Core.Output.Typesetting.TextStyle;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>
/// Composes lines of text as elements of the library. Every line has its height, and every segment its width, from the
/// plan, and the text itself is unconstrained; so the library never breaks a line, and never rejects one
/// that it measures differently by a fraction of a point.
/// </summary>
/// <param name="anchors">The names of the anchors.</param>
/// <param name="names">The names of the fonts, by index of the face.</param>
internal sealed class TextComposer(Anchors anchors, ImmutableArray<string> names)
{
    /// <summary>Composes a text in the element of its role.</summary>
    public void Text(IContainer container, TextPiece piece)
    {
        if (piece.Lines.Length > 0)
        {
            Lines(Tagged(container, piece.Role), piece);
        }
    }

    /// <summary>Composes lines within an open element.</summary>
    public void Lines(IContainer container, TextPiece piece)
    {
        // Text next to elements needs a Span, because the file keeps a parent's own text apart from its children.
        var isMixed = piece.Lines.Any(static l =>
            l.Segments.Any(static s => s.Tag is not null || s.Picture is not null)
        );
        container.Column(column =>
        {
            foreach (var line in piece.Lines)
            {
                Line(column.Item(), line, piece.Leading, isMixed);
            }
        });
    }

    /// <summary>Composes one line.</summary>
    public void Line(IContainer container, PlanLine line, double leading, bool isMixed = false) =>
        container
            .Height((float)line.Height)
            // The space at the end of a line may exceed the column, for which the row must not be rejected.
            .Unconstrained()
            .Row(row =>
            {
                if (line.Offset > 0)
                {
                    row.ConstantItem((float)line.Offset);
                }

                if (line.Segments.Length == 0)
                {
                    // A blank line keeps its height.
                    row.ConstantItem(1);
                }

                foreach (var segment in line.Segments)
                {
                    Segment(
                        row.ConstantItem((float)segment.Width),
                        segment,
                        line.Height,
                        leading,
                        isMixed
                    );
                }
            });

    /// <summary>The style of text in a line of the given height.</summary>
    public QuestPDF.Infrastructure.TextStyle Style(FontFace face, TextStyle style, double leading)
    {
        var made = QuestPDF
            .Infrastructure.TextStyle.Default.FontFamily(names[face.Index])
            .FontSize((float)style.Size)
            .LineHeight((float)(leading / style.Size))
            .FontColor(ColourOf(style.Colour));
        made = style.IsUnderlined ? made.Underline() : made;
        made = style.IsStruck ? made.Strikethrough() : made;
        return style.Tint is { } tint ? made.BackgroundColor(ColourOf(tint)) : made;
    }

    /// <summary>Converts 0xRRGGBB to the library's colour.</summary>
    public static Color ColourOf(int colour) => new(0xFF000000 | (uint)colour);

    private void Segment(
        IContainer container,
        Segment segment,
        double height,
        double leading,
        bool isMixed
    )
    {
        // A link is as large as its content, so the size is set within it.
        var place = Within(container, segment, isMixed && segment.Picture is null)
            .Width((float)segment.Width)
            .Height((float)height)
            .OffsetY((float)segment.Drop)
            .Unconstrained();
        if (segment.Picture is { } picture)
        {
            Picture(place, picture);
            return;
        }

        place.Text(text =>
        {
            foreach (var span in segment.Spans)
            {
                text.Span(span.Text).Style(Style(span.Face, span.Style, leading));
            }
        });
    }

    /// <summary>Composes a picture with its alternative text; a picture without one is an artifact.</summary>
    public static void Picture(IContainer container, PlanPicture picture)
    {
        var tagged = picture.Alternative is { } words
            ? container.SemanticImage(words)
            : container.SemanticIgnore();
        tagged
            .Width((float)picture.Width)
            .Height((float)picture.Height)
            .Image(((QuestImage)picture.Source).Picture!)
            .FitUnproportionally();
    }

    private IContainer Within(IContainer container, Segment segment, bool isMixed)
    {
        if (segment.Tag is null)
        {
            return isMixed ? container.SemanticSpan() : container;
        }

        foreach (var tag in segment.Tags)
        {
            container = tag switch
            {
                { Link: { } link } => Linked(container, link),
                { Language: { } language } => container.SemanticLanguage(language),
                { Expansion: { } words } => container.SemanticSpan(
                    $"{segment.Text} ({PrintableText.Spoken(words)})"
                ),
                _ => container.SemanticCode(),
            };
        }

        return container;
    }

    private IContainer Linked(IContainer container, LinkDestination destination)
    {
        var tagged = container.SemanticLink(destination.Description);
        return destination.Address is { } address
            ? tagged.Hyperlink(address)
            : tagged.SectionLink(anchors.Of(destination.Anchor!));
    }

    /// <summary>Opens an element of a type; none when the type is empty.</summary>
    public static IContainer Tagged(IContainer container, string type) =>
        type switch
        {
            "" => container,
            "P" => container.SemanticParagraph(),
            "H1" => container.SemanticHeader1(),
            "H2" => container.SemanticHeader2(),
            "H3" => container.SemanticHeader3(),
            "H4" => container.SemanticHeader4(),
            "H5" => container.SemanticHeader5(),
            "H6" => container.SemanticHeader6(),
            "Lbl" => container.SemanticListLabel(),
            "Caption" => container.SemanticCaption(),
            "Sect" => container.SemanticSection(),
            "Div" => container.SemanticDivision(),
            "BlockQuote" => container.SemanticBlockQuotation(),
            "L" => container.SemanticList(),
            "TOC" => container.SemanticTableOfContents(),
            _ => throw new UnreachableException($"No element for {type}."),
        };
}
