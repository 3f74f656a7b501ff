using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Where blocks are laid out.</summary>
/// <param name="X">Left edge in points.</param>
/// <param name="Width">In points.</param>
/// <param name="Parent">The element that holds the blocks.</param>
/// <param name="Frame">What is drawn behind them, or null.</param>
/// <param name="Size">Type of paragraphs.</param>
/// <param name="Gap">Space between paragraphs, in points.</param>
/// <param name="Depth">How many lists and quotations lie around.</param>
/// <param name="ListDepth">How many lists lie around.</param>
internal readonly record struct Column(
    double X,
    double Width,
    StructureElement Parent,
    Frame? Frame,
    TypeSize Size,
    double Gap,
    int Depth,
    int ListDepth
)
{
    /// <summary>Inside something that indents.</summary>
    public Column Inset(double left, double right, StructureElement parent) =>
        this with
        {
            X = X + left,
            Width = Width - left - right,
            Parent = parent,
            Depth = Depth + 1,
        };
}

/// <summary>From blocks to boxes. One pass, in reading order; the structure tree grows alongside.</summary>
internal sealed partial class BlockLayout
{
    /// <summary>Nested deeper, blocks get no elements of their own: readers limit the depth of a tree.</summary>
    private const int DeepestTagged = 24;

    /// <summary>No indentation makes a column narrower than this, in points.</summary>
    private const double NarrowestColumn = 140;

    private readonly LayoutScope scope;
    private readonly Headings headings;
    private readonly InlineText inline;
    private readonly Itemizer itemizer;
    private List<Box> boxes = [];
    private List<ItemLabel>? labels;
    private double gapAbove;
    private bool keepsWithLast;
    private int order;
    private double? titleGap;
    private bool hasReportedDepth;

    public BlockLayout(LayoutScope scope, Headings headings)
    {
        this.scope = scope;
        this.headings = headings;
        inline = new InlineText(scope);
        itemizer = new Itemizer(scope);
    }

    /// <summary>The boxes so far, in order.</summary>
    public List<Box> Boxes => boxes;

    public void Blocks(ImmutableArray<Block> blocks, Column column)
    {
        foreach (var block in blocks)
        {
            Block(block, column);
        }
    }

    public void Block(Block block, Column column)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            ReportDepth(block);
            return;
        }

        switch (block)
        {
            case Heading heading:
                Heading(heading, column);
                break;
            case Core.Documents.Paragraph paragraph:
                Text(paragraph.Content, column, "P");
                break;
            case ListBlock list:
                List(list, column);
                break;
            case BlockQuote quote:
                Quote(quote, column);
                break;
            case Callout callout:
                Callout(callout, column);
                break;
            case CodeBlock code:
                Code(code.Text, column);
                break;
            case RawHtmlBlock html:
                Code(html.Text, column);
                break;
            case ThematicBreak:
                Add(
                    new RuleBox(column.X, Math.Min(120, column.Width), 1, scope.LineColour, 12),
                    column,
                    8
                );
                gapAbove = 8;
                break;
            case Table table:
                Table(table, column);
                break;
            case Figure figure:
                Figure(figure, column);
                break;
            case DefinitionList definitions:
                Definitions(definitions, column);
                break;
            case Section section:
                Section(section, column);
                break;
            case Chart chart:
                Chart(chart, column);
                break;
        }
    }

    /// <summary>A paragraph of body text.</summary>
    public void Text(
        ImmutableArray<Inline> content,
        Column column,
        string type,
        bool isBold = false
    )
    {
        inline.Clear();
        inline.Add(content, scope.Style(column.Size.Size, isBold), null);
        Paragraph(column, type, column.Gap, column.Gap);
    }

    /// <summary>Sets the space above the next heading: a title stands close below its kind.</summary>
    public void KeepTitleClose() => titleGap = 4;

    /// <summary>Words of the engine's own, as a paragraph.</summary>
    public StructureElement Words(
        string words,
        Column column,
        TextStyle style,
        double leading,
        double below,
        string type = "P"
    )
    {
        inline.Clear();
        inline.AddText(words, style, null, null);
        return Paragraph(
            column with
            {
                Size = new TypeSize(style.Size, leading),
            },
            type,
            column.Gap,
            below
        );
    }

    /// <summary>Whom to ask for another format, linked where it is an address.</summary>
    public void Contact(string contact, Column column)
    {
        var style = scope.Style(column.Size.Size, colour: scope.QuietColour);
        inline.Clear();
        inline.AddText(scope.Words.Contact, style, null, null);
        inline.Add([ContactLink.Of(contact)], style, null);
        Paragraph(column, "P", column.Gap, column.Gap);
    }

    /// <summary>Lays out what is in <see cref="inline"/> as a paragraph in an element of its own.</summary>
    private StructureElement Paragraph(
        Column column,
        string type,
        double above,
        double below,
        bool keepsTogether = false
    )
    {
        var flow = itemizer.Itemize(inline, column.Size.Leading);
        var owner = column.Parent.Add(type);
        if (flow.Segments.Count > 0)
        {
            var notes = TakeNotes();
            Lines(
                new Paragraph(flow, column.X, column.Width, 0, owner),
                column,
                above,
                keepsTogether,
                notes
            );
            gapAbove = below;
            Notes(notes, column.Parent);
        }

        return owner;
    }

    /// <summary>Adds the lines of a paragraph with widow and orphan control.</summary>
    private void Lines(
        Paragraph paragraph,
        Column column,
        double above,
        bool keepsTogether,
        List<PendingNote>? notes
    )
    {
        // A page that ends with a sentence breaks the rest of the paragraph anew.
        var wrapped = scope.Theme.KeepsSentences
            ? paragraph.Flow.Break(paragraph.Width)
            : paragraph.Flow.BreakOnce(paragraph.Width);
        var count = wrapped.Lines.Count;
        for (var i = 0; i < count; i++)
        {
            var box = new LineBox(paragraph, wrapped, i);
            Attach(notes, box, wrapped, wrapped.Lines[i]);
            Add(box, column, i == 0 ? above : 0);
            if (i > 0 && (keepsTogether || i == 1 || i == count - 1))
            {
                box.Before = PageBreakRule.Avoid;
            }
        }
    }

    /// <summary>Adds a box below the last one.</summary>
    private void Add(Box box, Column column, double above)
    {
        box.Gap = boxes.Count == 0 ? 0 : Math.Max(gapAbove, above);
        box.Frame = column.Frame;
        box.Labels = labels;
        box.Order = ++order;
        if (keepsWithLast)
        {
            box.Before = PageBreakRule.Avoid;
        }

        labels = null;
        gapAbove = 0;
        keepsWithLast = false;
        boxes.Add(box);
    }

    private void Heading(Heading heading, Column column)
    {
        var entry = headings.Of(heading);
        var sizes = scope.Theme.Headings;
        var size =
            sizes.Length == 0 ? column.Size : sizes[Math.Clamp(heading.Level, 1, sizes.Length) - 1];
        inline.Clear();
        inline.Add(heading.Content, scope.Style(size.Size, isBold: true), null);
        var below = Math.Max(column.Gap, size.Size * 0.42);
        var above = titleGap ?? 2 * below;
        titleGap = null;
        var first = boxes.Count;
        var owner = Paragraph(
            column with
            {
                Size = size,
            },
            entry.StructureLevel == 0 ? "P" : "H" + (char)('0' + entry.StructureLevel),
            above,
            below,
            keepsTogether: true
        );
        entry.Element = owner;
        if (boxes.Count > first)
        {
            boxes[first].Anchor = entry.Position;
            entry.Position.Left = column.X;
            keepsWithLast = true;
        }
        else
        {
            // Links lead to a heading without words all the same.
            Add(new SpacerBox(0) { Anchor = entry.Position }, column, 0);
        }
    }

    private void Section(Section section, Column column)
    {
        var element = column.Depth < DeepestTagged ? column.Parent.Add("Sect") : column.Parent;
        var language = scope.Language(section.Language, section.Origin);
        if (language is not null && !ReferenceEquals(element, column.Parent))
        {
            element.Language = language;
        }

        Blocks(section.Blocks, column with { Parent = element, Depth = column.Depth + 1 });
    }

    /// <summary>A column inside something that indents, as far as there is room and depth left.</summary>
    private Column Inset(Column column, double left, double right, string type, Block block)
    {
        if (column.Width - left - right < NarrowestColumn)
        {
            ReportDepth(block);
            (left, right) = (0, 0);
        }

        var isTagged = column.Depth < DeepestTagged;
        return column.Inset(left, right, isTagged ? column.Parent.Add(type) : column.Parent);
    }

    private void ReportDepth(Block block)
    {
        if (!hasReportedDepth)
        {
            hasReportedDepth = true;
            scope.Report(
                PdfDiagnostics.DeepNesting,
                block.Origin,
                "Lists or quotations are nested too deep for the page.",
                "Use fewer levels."
            );
        }
    }
}
