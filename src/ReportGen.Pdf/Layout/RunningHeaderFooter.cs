using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Paints the running header (from the second page) and footer, which are pagination artifacts.</summary>
internal sealed class RunningHeaderFooter(TypesettingScope scope, StructureElement nobody)
{
    private readonly RunningText text = new(scope);

    private double Left => scope.Theme.MarginSide.Value;

    private double Right => scope.Theme.PageWidth.Value - scope.Theme.MarginSide.Value;

    public void DrawHeader(PageCanvas page, int index)
    {
        if (index == 0)
        {
            return;
        }

        if (text.HeaderStart is not null || text.HeaderEnd is not null)
        {
            page.BeginArtifact(ArtifactKind.Header);
        }

        if (text.HeaderStart is { } start)
        {
            Draw(page, start, Left, text.HeaderTop, text.Leading);
        }

        if (text.HeaderEnd is { } end)
        {
            Draw(page, end, Right - end.Lines[0].Width, text.HeaderTop, text.Leading);
        }
    }

    public void DrawFooter(PageCanvas page, int index, int count)
    {
        var top = text.FooterTop;
        page.BeginArtifact(ArtifactKind.Footer);
        Draw(page, text.Title, Left, top, text.Leading);
        if (text.Notice is { } notice)
        {
            Draw(page, notice, Left, top + text.Leading, text.Leading);
        }

        var number = text.Number(index, count);
        var leading = text.IsNumberAlone ? RunningText.LargeLeading : text.Leading;
        Draw(
            page,
            number,
            Right - number.Lines[0].Width,
            text.IsNumberAlone ? top + text.Leading - leading : top,
            leading
        );
    }

    private void Draw(PageCanvas page, WrappedText words, double x, double top, double leading) =>
        page.Line(words, words.Lines[0], x, top, leading, nobody, isRightToLeft: false);
}
