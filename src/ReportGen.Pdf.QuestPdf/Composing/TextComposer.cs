using System.Collections.Immutable;
using System.Diagnostics;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>
/// Lines of text in the library's elements. Every line has its height and every segment its width from the
/// plan, and the text itself is unconstrained: so the library never breaks a line, and never refuses one
/// that it measures differently by a fraction of a point.
/// </summary>
/// <param name="names">The names of the fonts, by their places in the plan.</param>
/// <param name="pictures">The pictures, loaded before.</param>
internal sealed class TextComposer(ImmutableArray<string> names, LoadedPictures pictures)
{
    /// <summary>A text with the element of its role.</summary>
    public void Text(IContainer container, TextPiece piece)
    {
        if (piece.Lines.Length > 0)
        {
            Lines(Tagged(container, piece.Role), piece);
        }
    }

    /// <summary>Lines within an element that is open.</summary>
    public void Lines(IContainer container, TextPiece piece)
    {
        // Text beside elements stands in a Span: a parent's own text and its children are kept apart in the file.
        var isMixed = piece.Lines.Any(static l =>
            l.Segments.Any(static s => s.Tags.Length > 0 || s.Picture is not null)
        );
        container.Column(column =>
        {
            foreach (var line in piece.Lines)
            {
                Line(column.Item(), line, piece.Leading, isMixed);
            }
        });
    }

    /// <summary>One line.</summary>
    public void Line(IContainer container, PlanLine line, double leading, bool isMixed = false) =>
        container
            .Height((float)line.Height)
            // The space at the end of a line may stand beyond the column: the row must not be refused for it.
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

    /// <summary>The style of a span in a line of the given height.</summary>
    public TextStyle Style(PlanStyle style, double leading)
    {
        var made = TextStyle
            .Default.FontFamily(names[style.Font])
            .FontSize((float)style.Size)
            .LineHeight((float)(leading / style.Size))
            .FontColor(ColourOf(style.Colour));
        made = style.IsUnderlined ? made.Underline() : made;
        made = style.IsStruck ? made.Strikethrough() : made;
        return style.Tint is { } tint ? made.BackgroundColor(ColourOf(tint)) : made;
    }

    /// <summary>0xRRGGBB as the library has it.</summary>
    public static Color ColourOf(int colour) => new(0xFF000000 | (uint)colour);

    private void Segment(
        IContainer container,
        Segment segment,
        double height,
        double leading,
        bool isMixed
    )
    {
        // A link is as large as what it is asked to hold, so the size stands within it.
        var place = Within(container, segment.Tags, isMixed && segment.Picture is null)
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
                text.Span(span.Text).Style(Style(span.Style, leading));
            }
        });
    }

    /// <summary>A picture with its alternative text; one without is an artifact.</summary>
    public void Picture(IContainer container, PlanPicture picture)
    {
        var tagged = picture.Alternative is { } words
            ? container.SemanticImage(words)
            : container.SemanticIgnore();
        tagged
            .Width((float)picture.Width)
            .Height((float)picture.Height)
            .Image(pictures.Of(picture.Source))
            .FitUnproportionally();
    }

    private static IContainer Within(
        IContainer container,
        ImmutableArray<SegmentTag> tags,
        bool isMixed
    )
    {
        if (tags.Length == 0)
        {
            return isMixed ? container.SemanticSpan() : container;
        }

        foreach (var tag in tags)
        {
            container = tag switch
            {
                LinkTag link => Linked(container, link.Destination),
                LanguageTag language => container.SemanticLanguage(language.Language),
                CodeTag => container.SemanticCode(),
                SpokenTag spoken => container.SemanticSpan(spoken.Alternative),
                _ => throw new UnreachableException($"No element for {tag.GetType().Name}."),
            };
        }

        return container;
    }

    private static IContainer Linked(IContainer container, LinkDestination destination)
    {
        var tagged = container.SemanticLink(destination.Description);
        return destination.Address is { } address
            ? tagged.Hyperlink(address)
            : tagged.SectionLink(destination.Anchor ?? "");
    }

    private static IContainer Tagged(IContainer container, TextRole role) =>
        role switch
        {
            TextRole.Paragraph => container.SemanticParagraph(),
            TextRole.Heading1 => container.SemanticHeader1(),
            TextRole.Heading2 => container.SemanticHeader2(),
            TextRole.Heading3 => container.SemanticHeader3(),
            TextRole.Heading4 => container.SemanticHeader4(),
            TextRole.Heading5 => container.SemanticHeader5(),
            TextRole.Heading6 => container.SemanticHeader6(),
            TextRole.Label => container.SemanticListLabel(),
            TextRole.Caption => container.SemanticCaption(),
            _ => throw new UnreachableException($"No element for {role}."),
        };
}
