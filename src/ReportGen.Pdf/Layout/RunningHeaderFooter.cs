using System.Globalization;
using ReportGen.Pdf.Tagging;

namespace ReportGen.Pdf.Layout;

/// <summary>Running header (from the second page) and footer: pagination artifacts.</summary>
internal sealed class RunningHeaderFooter
{
    private readonly LayoutScope scope;
    private readonly Itemizer itemizer;
    private readonly InlineText inline;
    private readonly StructureElement nobody;
    private readonly WrappedText? headerLeft;
    private readonly WrappedText? headerRight;
    private readonly WrappedText footerLeft;
    private readonly WrappedText? notice;

    public RunningHeaderFooter(LayoutScope scope, string title, StructureElement nobody)
    {
        this.scope = scope;
        this.nobody = nobody;
        itemizer = new Itemizer(scope);
        inline = new InlineText(scope);
        var info = scope.Document.Info;
        var date = info.Date is { } day ? scope.Words.Date(day) : null;
        var left = string.Join(
            ", ",
            new[] { info.Programme, date }.Where(static p => !string.IsNullOrWhiteSpace(p))
        );
        var half = scope.ColumnWidth / 2 - 6;
        headerRight = string.IsNullOrWhiteSpace(info.Status)
            ? null
            : OneLine(info.Status, half, isBold: true);
        // The programme and its date have all the room that the status leaves.
        var room = scope.ColumnWidth - (headerRight is null ? 0 : headerRight.Lines[0].Width + 12);
        headerLeft = left.Length == 0 ? null : OneLine(left, room);
        footerLeft = OneLine(title, scope.ColumnWidth - 110);
        notice = string.IsNullOrWhiteSpace(info.Notice)
            ? null
            : OneLine(info.Notice, scope.ColumnWidth - 110);
    }

    public void DrawHeader(PageCanvas page, int index)
    {
        if (index == 0)
        {
            return;
        }

        var size = scope.Theme.Running;
        var top = Math.Max(8, scope.Theme.MarginTop.Value * 0.5 - size.Leading / 2);
        if (headerLeft is not null || headerRight is not null)
        {
            page.BeginArtifact(ArtifactKind.Header);
        }

        if (headerLeft is not null)
        {
            Draw(page, headerLeft, scope.Theme.MarginSide.Value, top);
        }

        if (headerRight is not null)
        {
            Draw(page, headerRight, Right - headerRight.Lines[0].Width, top);
        }
    }

    public void DrawFooter(PageCanvas page, int index, int count)
    {
        var size = scope.Theme.Running;
        var height = scope.Theme.PageHeight.Value;
        var top = height - scope.Theme.MarginBottom.Value * 0.5 - size.Leading / 2;
        page.BeginArtifact(ArtifactKind.Footer);
        Draw(page, footerLeft, scope.Theme.MarginSide.Value, top);
        if (notice is not null)
        {
            Draw(page, notice, scope.Theme.MarginSide.Value, top + size.Leading);
        }

        if (scope.Theme.KeepsSentences)
        {
            // The speaker finds the page by a large number in the corner.
            var large = Shaped(
                (index + 1).ToString(CultureInfo.InvariantCulture),
                30,
                isBold: true,
                scope.TextColour
            );
            page.Line(
                large,
                large.Lines[0],
                Right - large.Lines[0].Width,
                top + size.Leading - 34,
                34,
                nobody,
                isRightToLeft: false
            );
            return;
        }

        var number = OneLine(scope.Words.Page(index + 1, count), 110);
        Draw(page, number, Right - number.Lines[0].Width, top);
    }

    private double Right => scope.Theme.PageWidth.Value - scope.Theme.MarginSide.Value;

    private void Draw(PageCanvas page, WrappedText text, double x, double top) =>
        page.Line(
            text,
            text.Lines[0],
            x,
            top,
            scope.Theme.Running.Leading,
            nobody,
            isRightToLeft: false
        );

    /// <summary>One line in running type; what is too long ends in an ellipsis (the whole stands on the first page).</summary>
    private WrappedText OneLine(string words, double width, bool isBold = false)
    {
        var size = scope.Theme.Running;
        var text = Shaped(words, size.Size, isBold, scope.QuietColour, width);
        if (text.Lines.Count <= 1)
        {
            return text.Lines.Count == 1 ? text : Shaped("–", size.Size, isBold, scope.QuietColour);
        }

        var first = text.Lines[0];
        var kept = string.Concat(
            text.Segments.Take(first.End)
                .Select(static p => p.Word?.Text + new string(' ', p.Spaces))
        );
        for (var cut = kept.TrimEnd(); cut.Length > 1; cut = cut[..^1].TrimEnd())
        {
            var shorter = Shaped(cut + "…", size.Size, isBold, scope.QuietColour, width);
            if (shorter.Lines.Count == 1)
            {
                return shorter;
            }
        }

        return Shaped("…", size.Size, isBold, scope.QuietColour);
    }

    private WrappedText Shaped(
        string words,
        double size,
        bool isBold,
        int colour,
        double width = double.MaxValue
    )
    {
        inline.Clear();
        inline.AddText(
            words,
            scope.Style(size, isBold, colour: colour),
            ArtifactTags.Running,
            null
        );
        return itemizer.Itemize(inline, scope.Theme.Running.Leading).Break(width);
    }
}
