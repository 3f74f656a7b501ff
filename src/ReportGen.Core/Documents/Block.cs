using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Documents;

/// <summary>A block of a document. The hierarchy is closed, so writers switch over every case.</summary>
public abstract record Block
{
    private protected Block() { }

    /// <summary>The span where its author wrote it, if known.</summary>
    public SourceSpan? Origin { get; init; }
}

/// <summary>A heading.</summary>
/// <param name="Level">1 (the title) to 6.</param>
/// <param name="Id">Unique within the document; a link target.</param>
/// <param name="Content">The words.</param>
public sealed record Heading(int Level, string Id, ImmutableArray<Inline> Content) : Block;

/// <summary>A paragraph.</summary>
/// <param name="Content">The words.</param>
public sealed record Paragraph(ImmutableArray<Inline> Content) : Block;

/// <summary>A list.</summary>
/// <param name="Numbering">Bullets, or the form of the numbers.</param>
/// <param name="Start">The first number of an ordered list; 1 by default.</param>
/// <param name="IsTight">True when there is no space between the paragraphs of the items.</param>
/// <param name="Items">The items.</param>
public sealed record ListBlock(
    ListNumbering Numbering,
    int Start,
    bool IsTight,
    ImmutableArray<ListItem> Items
) : Block;

/// <summary>The form of a list's labels.</summary>
public enum ListNumbering
{
    /// <summary>Bullets.</summary>
    Bullet,

    /// <summary>1. 2. 3.</summary>
    Decimal,

    /// <summary>a. b. c.</summary>
    LowerAlpha,

    /// <summary>A. B. C.</summary>
    UpperAlpha,

    /// <summary>i. ii. iii.</summary>
    LowerRoman,

    /// <summary>I. II. III.</summary>
    UpperRoman,
}

/// <summary>One item of a list.</summary>
/// <param name="Blocks">Its content.</param>
/// <param name="IsDone">Whether the item of a task list is ticked; null in any other list.</param>
public sealed record ListItem(ImmutableArray<Block> Blocks, bool? IsDone = null)
{
    /// <summary>The span where its author wrote it, if known.</summary>
    public SourceSpan? Origin { get; init; }
}

/// <summary>A quotation.</summary>
/// <param name="Blocks">The quoted blocks.</param>
public sealed record BlockQuote(ImmutableArray<Block> Blocks) : Block;

/// <summary>A callout: a short passage set apart ("Note", "Important", "Warning", "Tip", "Caution").</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">The words of its label.</param>
/// <param name="Blocks">Its content.</param>
public sealed record Callout(CalloutKind Kind, string Title, ImmutableArray<Block> Blocks) : Block;

/// <summary>The kinds of callout; the first five are GitHub's alerts.</summary>
public enum CalloutKind
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Advice.</summary>
    Tip,

    /// <summary>Essential to know.</summary>
    Important,

    /// <summary>Needs care.</summary>
    Warning,

    /// <summary>Has consequences.</summary>
    Caution,

    /// <summary>The status of the whole document ("Check against delivery"), shown as a banner.</summary>
    Banner,
}

/// <summary>Preformatted text.</summary>
/// <param name="Language">The word after the fence, or null.</param>
/// <param name="Text">The text with LF line ends, without a final one.</param>
public sealed record CodeBlock(string? Language, string Text) : Block;

/// <summary>A thematic break: a change of subject, shown as a short rule.</summary>
public sealed record ThematicBreak : Block;

/// <summary>A table: columns × rows, with header rows first.</summary>
/// <param name="Columns">One entry per column.</param>
/// <param name="Header">Header rows; every row has one cell per column.</param>
/// <param name="Rows">Body rows; every row has one cell per column.</param>
/// <param name="Caption">What the table shows, or empty.</param>
/// <param name="Source">Source and as-at date, shown small below, or empty.</param>
/// <param name="HasRowHeaders">True when the first column names its row (a row header).</param>
public sealed record Table(
    ImmutableArray<TableColumn> Columns,
    ImmutableArray<TableRow> Header,
    ImmutableArray<TableRow> Rows,
    ImmutableArray<Inline> Caption,
    ImmutableArray<Inline> Source,
    bool HasRowHeaders
) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Alignment">How its cells align: words left, numbers right.</param>
public readonly record struct TableColumn(ColumnAlignment Alignment);

/// <summary>Alignment of a column.</summary>
public enum ColumnAlignment
{
    /// <summary>At the start of the line.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the end of the line: numbers.</summary>
    End,
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">One per column.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <summary>The span where its author wrote it, if known.</summary>
    public SourceSpan? Origin { get; init; }
}

/// <summary>A cell of a table.</summary>
/// <param name="Content">The words; a <see cref="LineBreak"/> separates lines.</param>
public readonly record struct TableCell(ImmutableArray<Inline> Content);

/// <summary>An image on a separate line.</summary>
/// <param name="Image">The image with its alternative text.</param>
/// <param name="Caption">The caption, or empty.</param>
public sealed record Figure(Image Image, ImmutableArray<Inline> Caption) : Block;

/// <summary>Terms with their descriptions.</summary>
/// <param name="Items">The groups.</param>
/// <param name="IsFacts">True for the unobtrusive two-column block on the first page (Minister, Department, Date…).</param>
public sealed record DefinitionList(ImmutableArray<DefinitionItem> Items, bool IsFacts) : Block;

/// <summary>One or more terms with their description.</summary>
/// <param name="Terms">The terms, each a line.</param>
/// <param name="Blocks">The description.</param>
public sealed record DefinitionItem(
    ImmutableArray<ImmutableArray<Inline>> Terms,
    ImmutableArray<Block> Blocks
);

/// <summary>Blocks in another language.</summary>
/// <param name="Language">A BCP 47 tag, or null when the language does not change.</param>
/// <param name="Blocks">The content.</param>
public sealed record Section(string? Language, ImmutableArray<Block> Blocks) : Block;

/// <summary>Raw HTML, which is never passed through; its source is shown as text.</summary>
/// <param name="Text">The source.</param>
public sealed record RawHtmlBlock(string Text) : Block;
