using ReportGen.Core.Documents;
using ReportGen.Core.Output.Charts;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <content>Pictures and charts.</content>
internal sealed partial class BlockPlan
{
    private void Figure(Figure figure, PlanColumn column)
    {
        var picture = scope.Pictures.Find(figure.Image, column.Width, scope.ColumnHeight * 0.6);
        if (picture is not null)
        {
            column.Flow.Add(new PicturePiece(picture), column.Gap + 4, column.Gap + 4);
        }
        else if (PrintableText.Spoken(figure.Image.Alternative).Length > 0)
        {
            Words(
                $"[{figure.Image.Alternative}]",
                column,
                scope.Look(column.Type.Size),
                column.Type.Leading,
                column.Gap
            );
        }

        Source(figure.Caption, column, figure.Origin);
        column.Flow.Widen(column.Gap + 4);
    }

    private void Chart(Chart chart, PlanColumn column)
    {
        var facts = ChartFacts.From(chart, scope.Report);
        if (chart.Title.Trim().Length > 0)
        {
            Caption([new Text(chart.Title.Trim())], column, chart.Origin);
        }

        if (facts.Categories.Length == 0 || facts.Series.Length == 0)
        {
            Source([new Text(chart.Source)], column, chart.Origin);
            return;
        }

        column.Flow.Add(
            ChartDrawing.Of(scope, chart.Kind, facts, column.Width, scope.ColumnHeight * 0.8),
            4,
            column.Gap
        );
        if (chart.HasTable)
        {
            Source([new Text(chart.Source)], column, chart.Origin);
            return;
        }

        Table(
            ChartTable.Printed(chart, facts, scope.Words.Total),
            column with
            {
                Type = scope.Theme.Small,
            }
        );
    }
}
