using System.Globalization;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>The words of the running header (from the second page) and footer, each on one line, and their positions.</summary>
internal sealed class RunningText
{
    /// <summary>The width reserved for the page number, in points.</summary>
    public const double NumberWidth = 110;

    /// <summary>The size of a page number alone, in points, large enough for a speaker to find the page.</summary>
    public const double LargeNumber = 30;

    /// <summary>The height of its line, in points.</summary>
    public const double LargeLeading = 34;

    private readonly TypesettingScope scope;
    private readonly InlineText inline;
    private readonly Itemizer itemizer;

    public RunningText(TypesettingScope scope)
    {
        this.scope = scope;
        inline = new InlineText(scope);
        itemizer = new Itemizer(scope);
        var info = scope.Document.Info;
        var date = info.Date is { } day ? scope.Words.Date(day) : null;
        var start = string.Join(
            ", ",
            new[] { info.Programme, date }.Where(static p => !string.IsNullOrWhiteSpace(p))
        );
        HeaderEnd = OneLine(info.Status, scope.ColumnWidth / 2 - 6, isBold: true);
        // The programme and the date get all the room that the status leaves.
        var room = scope.ColumnWidth - (HeaderEnd is null ? 0 : HeaderEnd.Lines[0].Width + 12);
        HeaderStart = OneLine(start, room);
        Title = OneLine(scope.Title, scope.ColumnWidth - NumberWidth)!;
        Notice = OneLine(info.Notice, scope.ColumnWidth - NumberWidth);
    }

    /// <summary>The words at the left of the header, or null.</summary>
    public WrappedText? HeaderStart { get; }

    /// <summary>The words at the right of the header, or null.</summary>
    public WrappedText? HeaderEnd { get; }

    /// <summary>The words in the footer.</summary>
    public WrappedText Title { get; }

    /// <summary>The words below the title, or null.</summary>
    public WrappedText? Notice { get; }

    public double Leading => scope.Theme.Running.Leading;

    /// <summary>The distance from the upper edge of the page to the header, in points.</summary>
    public double HeaderTop => Math.Max(8, scope.Theme.MarginTop.Value * 0.5 - Leading / 2);

    /// <summary>The distance from the upper edge of the page to the footer, in points.</summary>
    public double FooterTop =>
        scope.Theme.PageHeight.Value - scope.Theme.MarginBottom.Value * 0.5 - Leading / 2;

    /// <summary>True for a large page number alone, as in the speaking copy.</summary>
    public bool IsNumberAlone => scope.Theme.KeepsSentences;

    /// <summary>The style of the page number.</summary>
    public TextStyle NumberStyle =>
        IsNumberAlone
            ? scope.Style(LargeNumber, isBold: true)
            : scope.Style(scope.Theme.Running.Size, colour: scope.QuietColour);

    /// <summary>The page number.</summary>
    /// <param name="index">The index of the page, from 0.</param>
    /// <param name="count">The number of pages.</param>
    public WrappedText Number(int index, int count) =>
        IsNumberAlone
            ? Set((index + 1).ToString(CultureInfo.InvariantCulture), NumberStyle)
            : OneLine(scope.Words.Page(index + 1, count), NumberWidth)!;

    /// <summary>One line in running type; text that is too long ends in an ellipsis (the first page shows the whole text).</summary>
    private WrappedText? OneLine(string? words, double width, bool isBold = false)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var style = scope.Style(scope.Theme.Running.Size, isBold, colour: scope.QuietColour);
        var text = Set(words, style, width);
        if (text.Lines.Count <= 1)
        {
            return text.Lines.Count == 1 ? text : Set("–", style);
        }

        var kept = string.Concat(
            text.Segments.Take(text.Lines[0].End)
                .Select(static s => s.Word?.Text + new string(' ', s.Spaces))
        );
        for (var cut = kept.TrimEnd(); cut.Length > 1; cut = cut[..^1].TrimEnd())
        {
            var shorter = Set(cut + "…", style, width);
            if (shorter.Lines.Count == 1)
            {
                return shorter;
            }
        }

        return Set("…", style);
    }

    private WrappedText Set(string words, TextStyle style, double width = double.MaxValue)
    {
        inline.Clear();
        inline.AddText(words, style, ArtifactTags.Running, null);
        return itemizer.Itemize(inline, Leading).Break(width);
    }
}
