using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>The column in which blocks are laid out.</summary>
/// <param name="X">Left edge in points.</param>
/// <param name="Width">In points.</param>
/// <param name="Parent">The structure element that contains the blocks.</param>
/// <param name="Frame">The frame drawn behind them, or null.</param>
/// <param name="Size">The type of paragraphs.</param>
/// <param name="Gap">Space between paragraphs, in points.</param>
/// <param name="Depth">The number of enclosing lists and quotations.</param>
/// <param name="ListDepth">The number of enclosing lists.</param>
internal readonly record struct Column(
    double X,
    double Width,
    StructureElement Parent,
    Frame? Frame,
    TypeSize Size,
    double Gap,
    int Depth,
    int ListDepth
) : IColumn
{
    /// <summary>The column within an indented block.</summary>
    public Column Inset(double left, double right, StructureElement parent) =>
        this with
        {
            X = X + left,
            Width = Width - left - right,
            Parent = parent,
            Depth = Depth + 1,
        };
}

/// <summary>Lays out blocks as boxes, in one pass in reading order, and builds the structure tree at the same time.</summary>
internal sealed partial class BlockLayout : DocumentWalker<Column>
{
    private readonly TypesettingScope scope;
    private readonly Headings headings;
    private readonly InlineText inline;
    private readonly Itemizer itemizer;
    private List<Box> boxes = [];
    private List<ItemLabel>? labels;
    private double gapAbove;
    private bool keepsWithLast;
    private int order;

    private BlockLayout(TypesettingScope scope, Headings headings)
        : base(scope)
    {
        this.scope = scope;
        this.headings = headings;
        inline = new InlineText(scope);
        itemizer = new Itemizer(scope);
    }

    /// <summary>Lays out a whole document.</summary>
    public static List<Box> Of(TypesettingScope scope, Headings headings, StructureElement root)
    {
        var layout = new BlockLayout(scope, headings);
        var theme = scope.Theme;
        layout.Run(
            new Column(
                theme.MarginSide.Value,
                scope.ColumnWidth,
                root,
                null,
                theme.Body,
                theme.ParagraphGap.Value,
                0,
                0
            )
        );
        return layout.boxes;
    }

    /// <inheritdoc/>
    protected override bool IsEmpty => boxes.Count == 0;

    /// <inheritdoc/>
    protected override void Paragraph(
        ImmutableArray<Inline> content,
        Column column,
        TypeSize size,
        TextStyle style,
        double above,
        double below
    )
    {
        inline.Clear();
        inline.Add(content, style, null);
        Paragraph(column with { Size = size }, "P", above, below);
    }

    /// <inheritdoc/>
    protected override void Rule(double width, Column column)
    {
        Add(new RuleBox(column.X, width, 1, scope.LineColour, 12), column, 8);
        gapAbove = 8;
    }

    /// <inheritdoc/>
    protected override Column Resized(Column column, TypeSize size) => column with { Size = size };

    /// <inheritdoc/>
    protected override void Space(double least, Column column) =>
        gapAbove = Math.Max(gapAbove, least);

    /// <summary>Sets the engine's own words as a paragraph.</summary>
    private void Words(
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
        Paragraph(
            column with
            {
                Size = new TypeSize(style.Size, leading),
            },
            type,
            column.Gap,
            below
        );
    }

    /// <summary>Lays out the content of <see cref="inline"/> as a paragraph in a separate element.</summary>
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
        // On a page that ends with a sentence, the rest of the paragraph is broken again.
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

    /// <inheritdoc/>
    protected override void Heading(
        Heading heading,
        Column column,
        TypeSize size,
        double above,
        double below
    )
    {
        var entry = headings.Of(heading);
        inline.Clear();
        inline.Add(heading.Content, scope.Style(size.Size, isBold: true), null);
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
            // A heading without words is still the target of links.
            Add(new SpacerBox(0) { Anchor = entry.Position }, column, 0);
        }
    }

    /// <inheritdoc/>
    protected override void Section(Section section, Column column)
    {
        var element = column.Depth < DeepestTagged ? column.Parent.Add("Sect") : column.Parent;
        var language = scope.Language(section.Language, section.Origin);
        if (language is not null && !ReferenceEquals(element, column.Parent))
        {
            element.Language = language;
        }

        Blocks(section.Blocks, column with { Parent = element, Depth = column.Depth + 1 });
    }

    /// <summary>The column within an indented block, as far as width and depth allow.</summary>
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
}
