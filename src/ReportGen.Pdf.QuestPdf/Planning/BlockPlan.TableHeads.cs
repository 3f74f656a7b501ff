using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Header rows, which are repeated.</content>
internal sealed partial class BlockPlan
{
    /// <summary>
    /// Header rows without links to places of the document: where the library repeats the rows on another page, as
    /// artifacts, it repeats such a link outside all structure.
    /// </summary>
    private ImmutableArray<ImmutableArray<TextPiece>> WithoutPlaces(
        ImmutableArray<ImmutableArray<TextPiece>> rows,
        Table table
    )
    {
        if (
            !rows.Any(static r =>
                r.Any(static c => c.Lines.Any(static l => l.Segments.Any(IsPlace)))
            )
        )
        {
            return rows;
        }

        scope.Report(
            PdfDiagnostics.LinkInHeader,
            table.Origin,
            "A header row of this table links to a place in the document; it is printed without the link.",
            "Set the link or the footnote below the table."
        );
        return
        [
            .. rows.Select(row =>
                row.Select(cell =>
                        cell with
                        {
                            Lines =
                            [
                                .. cell.Lines.Select(line =>
                                    line with
                                    {
                                        Segments = [.. line.Segments.Select(Unlinked)],
                                    }
                                ),
                            ],
                        }
                    )
                    .ToImmutableArray()
            ),
        ];

        static bool IsPlace(Segment segment) =>
            segment.Tags.Any(static t => t is LinkTag { Destination.Anchor: not null });

        Segment Unlinked(Segment segment) =>
            IsPlace(segment)
                ? segment with
                {
                    Tags = segment.Tags.RemoveAll(static t => t is LinkTag),
                    Spans =
                    [
                        .. segment.Spans.Select(span =>
                            span with
                            {
                                Style = span.Style with
                                {
                                    Colour = scope.TextColour,
                                    IsUnderlined = false,
                                },
                            }
                        ),
                    ],
                }
                : segment;
    }
}
