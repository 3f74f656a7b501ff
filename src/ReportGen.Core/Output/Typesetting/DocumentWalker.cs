using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>The column in which blocks are set.</summary>
internal interface IColumn
{
    /// <summary>In points.</summary>
    double Width { get; }

    /// <summary>The type of paragraphs.</summary>
    TypeSize Size { get; }

    /// <summary>The space between paragraphs, in points.</summary>
    double Gap { get; }

    /// <summary>The number of enclosing lists and quotations.</summary>
    int Depth { get; }
}

/// <summary>
/// Walks a document in the order of printing. An engine decides how each block is set; the order of blocks, their type
/// and the space between them are the same for all engines.
/// </summary>
/// <typeparam name="TColumn">The column in which an engine sets blocks.</typeparam>
internal abstract class DocumentWalker<TColumn>(TypesettingScope scope)
    where TColumn : IColumn
{
    /// <summary>The depth beyond which blocks get no structure elements, because PDF readers limit the depth of the tree.</summary>
    protected const int DeepestTagged = 24;

    /// <summary>The minimum width of an indented column, in points.</summary>
    protected const double NarrowestColumn = 140;

    private bool hasReportedDepth;
    private double? titleGap;

    protected TypesettingScope Scope => scope;

    /// <summary>True until something has been set.</summary>
    protected abstract bool IsEmpty { get; }

    /// <summary>Sets the whole document: notice, kind, title block, status, contents, the rest, notes, contact.</summary>
    public void Run(TColumn column)
    {
        var theme = scope.Theme;
        var info = scope.Document.Info;
        var blocks = scope.Document.Blocks.IsDefault ? [] : scope.Document.Blocks;
        var kind = scope.Style(theme.Body.Size, isBold: true);
        var quiet = scope.Style(theme.Small.Size, colour: scope.QuietColour);
        AddWords(info.Notice, column, theme.Small, quiet, 10);
        AddWords(info.Kind, column, theme.Body, kind, 2);
        var start = TitleBlock.EndOf(blocks, info.HasContents);
        // A title follows its kind closely.
        titleGap = start > 0 && !IsEmpty ? 4 : null;
        Blocks(blocks[..Math.Min(1, start)], column);
        if (!string.IsNullOrWhiteSpace(info.Status) && !TitleBlock.HasBanner(blocks))
        {
            Callout(new Callout(CalloutKind.Banner, info.Status, []), column);
        }

        Blocks(blocks[Math.Min(1, start)..start], column);
        if (info.HasContents)
        {
            AddContents(start > 0 ? blocks[0] : null, column);
        }

        Blocks(blocks[start..], column);
        EndBlocks(column);
        if (!string.IsNullOrWhiteSpace(info.Contact))
        {
            Paragraph(
                [new Text(scope.Words.Contact), ContactLink.Of(info.Contact)],
                column,
                theme.Small,
                quiet,
                14,
                14
            );
        }

        if (IsEmpty)
        {
            // An empty document still shows its title.
            AddWords(scope.Title, column, theme.Body, kind, 0);
        }
    }

    protected void Blocks(ImmutableArray<Block> blocks, TColumn column)
    {
        foreach (var block in blocks)
        {
            Block(block, column);
        }
    }

    private void Block(Block block, TColumn column)
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
            case Documents.Paragraph paragraph:
                Paragraph(
                    paragraph.Content,
                    column,
                    column.Size,
                    scope.Style(column.Size.Size),
                    column.Gap,
                    column.Gap
                );
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
                Rule(Math.Min(120, column.Width), column);
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
            default:
                throw new UnreachableException($"No way to set {block.GetType().Name}.");
        }
    }

    /// <summary>Sets a paragraph.</summary>
    /// <param name="content">Its content.</param>
    /// <param name="column">The column to set it in.</param>
    /// <param name="size">The type size.</param>
    /// <param name="style">The text style.</param>
    /// <param name="above">The minimum space above, in points.</param>
    /// <param name="below">The minimum space below, in points.</param>
    protected abstract void Paragraph(
        ImmutableArray<Inline> content,
        TColumn column,
        TypeSize size,
        TextStyle style,
        double above,
        double below
    );

    /// <summary>Sets a heading.</summary>
    protected abstract void Heading(
        Heading heading,
        TColumn column,
        TypeSize size,
        double above,
        double below
    );

    protected abstract void List(ListBlock list, TColumn column);

    protected abstract void Quote(BlockQuote quote, TColumn column);

    protected abstract void Callout(Callout callout, TColumn column);

    protected abstract void Code(string text, TColumn column);

    protected abstract void Rule(double width, TColumn column);

    protected abstract void Table(Table table, TColumn column);

    protected abstract void Figure(Figure figure, TColumn column);

    protected abstract void Definitions(DefinitionList list, TColumn column);

    protected abstract void Section(Section section, TColumn column);

    /// <summary>Sets the contents list.</summary>
    /// <param name="entries">Its headings, each with its indentation in points.</param>
    /// <param name="size">The type of the list's own heading.</param>
    /// <param name="column">The column to set it in.</param>
    protected abstract void Contents(
        IReadOnlyList<(OutlineHeading Heading, double Indent)> entries,
        TypeSize size,
        TColumn column
    );

    /// <summary>Sets the title above a chart, kept with what follows.</summary>
    protected abstract void Caption(ImmutableArray<Inline> title, TColumn column);

    /// <summary>Sets the drawing of a chart.</summary>
    protected abstract void Drawing(ChartData data, ChartKind kind, TColumn column);

    /// <summary>Sets the source below a table or chart.</summary>
    protected abstract void Source(ImmutableArray<Inline> source, TColumn column);

    /// <summary>Returns the same column with different type.</summary>
    protected abstract TColumn Resized(TColumn column, TypeSize size);

    /// <summary>Requests space between what was set last and what follows.</summary>
    /// <param name="least">The minimum space in points.</param>
    /// <param name="column">The column to set it in.</param>
    protected abstract void Space(double least, TColumn column);

    /// <summary>Sets what follows the last block.</summary>
    protected virtual void EndBlocks(TColumn column) { }

    /// <summary>The colour of the bar next to a callout, or of the background of a banner.</summary>
    protected int ColourOf(Callout callout) =>
        callout.Kind switch
        {
            CalloutKind.Banner => scope.BannerColour,
            CalloutKind.Important or CalloutKind.Warning or CalloutKind.Caution => scope.TextColour,
            _ => scope.LinkColour,
        };

    /// <summary>All terms of an item, one per line.</summary>
    protected static ImmutableArray<Inline> Terms(DefinitionItem item)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        foreach (var term in item.Terms)
        {
            if (content.Count > 0)
            {
                content.Add(new LineBreak());
            }

            content.AddRange(term);
        }

        return content.ToImmutable();
    }

    /// <summary>Reports RG5010, once per document.</summary>
    protected void ReportDepth(Block block)
    {
        if (!hasReportedDepth)
        {
            hasReportedDepth = true;
            scope.Report(
                PdfDiagnostics.DeepNesting,
                block.Origin,
                "Lists or quotations are nested too deeply for the page.",
                "Use fewer levels."
            );
        }
    }

    private void AddWords(
        string? words,
        TColumn column,
        TypeSize size,
        TextStyle style,
        double below
    )
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            Paragraph([new Text(words)], column, size, style, column.Gap, below);
        }
    }

    private void Heading(Heading heading, TColumn column)
    {
        var sizes = scope.Theme.Headings;
        var size =
            sizes.Length == 0 ? column.Size : sizes[Math.Clamp(heading.Level, 1, sizes.Length) - 1];
        var below = Math.Max(column.Gap, size.Size * 0.42);
        var above = titleGap ?? 2 * below;
        titleGap = null;
        Heading(heading, column, size, above, below);
    }

    /// <summary>Headings of levels 2 and 3, and of level 1 after the title.</summary>
    private void AddContents(Block? title, TColumn column)
    {
        var headings = scope
            .Outline.Where(h => h.Index >= 0 && h.Level <= 3 && !ReferenceEquals(h.Node, title))
            .ToArray();
        if (headings.Length > 0)
        {
            var least = headings.Min(static h => h.Level);
            Contents(
                [.. headings.Select(h => (h, (h.Level - least) * 16.0))],
                scope.Theme.Headings.Length > 2 ? scope.Theme.Headings[2] : column.Size,
                column
            );
        }
    }

    private void Chart(Chart chart, TColumn column)
    {
        var data = ChartData.From(chart, scope.Report);
        Space(column.Gap + 6, column);
        if (chart.Title.Trim() is { Length: > 0 } title)
        {
            Caption([new Text(title)], column);
        }

        var isDrawn = data.Categories.Length > 0 && data.Series.Length > 0;
        if (isDrawn)
        {
            Drawing(data, chart.Kind, column);
        }

        if (isDrawn && !chart.HasTable)
        {
            // The source comes below the table.
            var table = ChartTable.Printed(chart, data, scope.Words.Total);
            Table(table, Resized(column, scope.Theme.Small));
        }
        else if (chart.Source.Length > 0)
        {
            Source([new Text(chart.Source)], column);
        }

        Space(column.Gap + 8, column);
    }
}
