using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>Composes a table as the library's own, which tags its rows and cells and repeats its header.</summary>
internal static class TableComposer
{
    public static void Compose(
        IContainer container,
        TablePiece piece,
        TextComposer text,
        int lineColour
    )
    {
        // Table must follow SemanticTable directly; otherwise rows and cells are not tagged.
        container
            .SemanticTable()
            .Table(table =>
            {
                table.ColumnsDefinition(columns =>
                {
                    foreach (var width in piece.Widths)
                    {
                        columns.ConstantColumn((float)width);
                    }
                });
                if (piece.Header.Length > 0)
                {
                    table.Header(header =>
                    {
                        foreach (var row in piece.Header)
                        {
                            for (var i = 0; i < row.Length; i++)
                            {
                                Cell(header.Cell(), row[i], i, row.Length, 1);
                            }
                        }
                    });
                }

                foreach (var row in piece.Rows)
                {
                    for (var i = 0; i < row.Length; i++)
                    {
                        var cell = table.Cell();
                        Cell(
                            piece.HasRowHeaders && i == 0
                                ? cell.AsSemanticHorizontalHeader()
                                : cell,
                            row[i],
                            i,
                            row.Length,
                            0.5f
                        );
                    }
                }
            });

        void Cell(IContainer cell, TextPiece words, int index, int count, float line)
        {
            text.Text(
                cell.BorderBottom(line)
                    .BorderColor(TextComposer.ColourOf(lineColour))
                    .PaddingVertical((float)piece.Padding)
                    .PaddingRight(index < count - 1 ? (float)piece.Gap : 0),
                words
            );
        }
    }
}
