using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>The cells of a table, or of as many of its columns as fit side by side.</summary>
internal sealed class TablePart
{
    private readonly Table table;
    private readonly int[] group;
    private readonly TypeSize size;

    /// <param name="scope">The document, which receives RG5009.</param>
    /// <param name="table">The table.</param>
    /// <param name="group">The indices of the columns.</param>
    /// <param name="size">The type size.</param>
    /// <param name="set">Sets the words of a cell.</param>
    public TablePart(
        TypesettingScope scope,
        Table table,
        int[] group,
        TypeSize size,
        Func<ImmutableArray<Inline>, TextStyle, TextFlow> set
    )
    {
        this.table = table;
        this.group = group;
        this.size = size;
        var plain = scope.Style(size.Size);
        var bold = scope.Style(size.Size, isBold: true);
        var figures = plain with { IsTabular = true };
        Header = Flows(table.Header, set, _ => bold);
        Rows = Flows(
            table.Rows,
            set,
            column => table.Columns[column].Alignment == ColumnAlignment.End ? figures : plain
        );
        HasHeader = Header.Exists(static row =>
            Array.Exists(row, static cell => cell.Segments.Count > 0)
        );
        HasRowHeaders = table.HasRowHeaders || !HasHeader;
        if (!HasHeader && !table.HasRowHeaders && group[0] == 0)
        {
            TableColumns.ReportNoHeader(table, scope.Report);
        }
    }

    public List<TextFlow[]> Header { get; }

    public List<TextFlow[]> Rows { get; }

    /// <summary>True when any header cell has content.</summary>
    public bool HasHeader { get; }

    /// <summary>True when the first cell of a row names it.</summary>
    public bool HasRowHeaders { get; }

    /// <summary>The gap between columns, in points.</summary>
    public double Gap => TableColumns.Gap(size);

    /// <summary>The padding above and below the words of a cell, in points.</summary>
    public double Padding => TableColumns.Padding(size);

    /// <summary>Divides a width among the columns; columns of words take what columns of figures leave.</summary>
    /// <param name="width">In points, including the gaps between columns.</param>
    public double[] Widths(double width) =>
        new ColumnWidths([.. Header, .. Rows], size.Size).Share(
            width - Gap * (group.Length - 1),
            Array.ConvertAll(group, i => table.Columns[i].Alignment != ColumnAlignment.End)
        );

    /// <summary>The alignment of a column's lines: 0 at the start, 0.5 in the middle, 1 at the end.</summary>
    public double AlignmentOf(int column) =>
        table.Columns[group[column]].Alignment switch
        {
            ColumnAlignment.Centre => 0.5,
            ColumnAlignment.End => 1,
            _ => 0,
        };

    private List<TextFlow[]> Flows(
        ImmutableArray<TableRow> rows,
        Func<ImmutableArray<Inline>, TextStyle, TextFlow> set,
        Func<int, TextStyle> style
    ) =>
        [
            .. rows.Select(row =>
                Array.ConvertAll(
                    group,
                    i =>
                        set(
                            i < row.Cells.Length && !row.Cells[i].Content.IsDefault
                                ? row.Cells[i].Content
                                : [],
                            style(i)
                        )
                )
            ),
        ];
}
