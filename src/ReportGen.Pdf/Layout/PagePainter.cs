using ReportGen.Pdf.Pages;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Paints each page: its frames, its running header, its boxes in reading order and its running footer.</summary>
internal sealed class PagePainter(TypesettingScope scope, Headings headings, StructureElement root)
{
    private readonly RunningHeaderFooter running = new(scope, root);

    /// <summary>Paints the pages, each on request.</summary>
    /// <param name="pages">The boxes of the pages, released once the page has been painted.</param>
    public IEnumerable<Page> Paint(List<List<PlacedBox>> pages)
    {
        var page = new Page();
        var canvas = new PageCanvas(page, scope.Theme.PageHeight.Value, headings.Find);
        for (var i = 0; i < pages.Count; i++)
        {
            canvas.Start(i);
            FrameDrawing.Draw(canvas, pages[i]);
            running.DrawHeader(canvas, i);
            foreach (var placed in pages[i])
            {
                canvas.IsRepeating = placed.IsRepeated;
                placed.Box.Draw(canvas, placed.Top);
            }

            canvas.IsRepeating = false;
            running.DrawFooter(canvas, i, pages.Count);
            canvas.Finish();
            pages[i] = [];
            yield return page;
        }
    }
}
