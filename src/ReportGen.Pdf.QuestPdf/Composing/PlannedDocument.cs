using System.Collections.Immutable;
using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>A plan as a document of the library.</summary>
/// <param name="plan">The plan.</param>
/// <param name="scope">What it was made from.</param>
/// <param name="options">Attachments and identity.</param>
/// <param name="names">The names of the fonts, by their places in the plan.</param>
/// <param name="pictures">The pictures, loaded.</param>
internal sealed class PlannedDocument(
    Plan plan,
    PlanScope scope,
    PdfOptions options,
    ImmutableArray<string> names,
    LoadedPictures pictures
) : IDocument
{
    /// <summary>The day of documents that have none: a file needs a date, and none may come from the clock.</summary>
    private static readonly DateTimeOffset NoDay = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TextComposer text = new(names, pictures);

    /// <summary>The number of the last page, known once the document has been made.</summary>
    public int PageCount { get; private set; } = 1;

    public DocumentMetadata GetMetadata()
    {
        var info = scope.Document.Info;
        var day = DayOf(info);
        return new DocumentMetadata
        {
            Title = plan.Title,
            Author = OneLine(info.Author),
            Subject = OneLine(info.Subject),
            Keywords = options.InputDigest is { } digest ? "sha256:" + digest : null,
            Creator = "ReportGen",
            Producer = "ReportGen",
            Language = plan.Language,
            CreationDate = day,
            ModifiedDate = day,
        };
    }

    /// <summary>The date of a document as the file has it: midnight in universal time.</summary>
    public static DateTimeOffset DayOf(DocumentInfo info) =>
        info.Date is { } date
            ? new DateTimeOffset(date.Year, date.Month, date.Day, 0, 0, 0, TimeSpan.Zero)
            : NoDay;

    public DocumentSettings GetSettings() =>
        new()
        {
            PDFUA_Conformance = PDFUA_Conformance.PDFUA_1,
            PDFA_Conformance = options.Attachments.IsDefaultOrEmpty
                ? PDFA_Conformance.PDFA_2A
                : PDFA_Conformance.PDFA_3A,
        };

    public void Compose(IDocumentContainer container) =>
        container.Page(page =>
        {
            var theme = scope.Theme;
            page.Size((float)theme.PageWidth.Value, (float)theme.PageHeight.Value);
            page.MarginHorizontal((float)theme.MarginSide.Value);
            page.MarginTop((float)theme.MarginTop.Value);
            page.MarginBottom((float)theme.MarginBottom.Value);
            page.DefaultTextStyle(text.Style(plan.Running.Number, theme.Running.Leading));
            Running(page.Background(), theme);
            new PieceComposer(text, scope.LineColour, scope.ColumnHeight / 2).Pieces(
                page.Content(),
                plan.Pieces
            );
        });

    /// <summary>
    /// Running header and footer as the page's background, which the library marks as an artifact on every page
    /// (its own header counts as content on the first).
    /// </summary>
    private void Running(IContainer container, Theme theme) =>
        container.Layers(layers =>
        {
            var leading = theme.Running.Leading;
            var side = (float)theme.MarginSide.Value;
            var top = Math.Max(8, theme.MarginTop.Value * 0.5 - leading / 2);
            var bottom = theme.PageHeight.Value - theme.MarginBottom.Value * 0.5 - leading / 2;
            // The library makes the background ready for another page only when its first layer was drawn in full,
            // which one without content never is: so the footer is the first layer, with room without end.
            layers
                .PrimaryLayer()
                .PaddingLeft(side)
                .PaddingTop((float)bottom)
                .Unconstrained()
                .Width((float)scope.ColumnWidth)
                .Row(row => Footer(row, leading));
            layers
                .Layer()
                .ShowIf(static page => page.PageNumber > 1)
                .PaddingLeft(side)
                .PaddingTop((float)top)
                .Unconstrained()
                .Width((float)scope.ColumnWidth)
                .Row(row => Header(row, leading));
        });

    /// <summary>Metadata are written into XML, which takes no control characters.</summary>
    private static string? OneLine(string? text) =>
        PrintableText.OneLine(text ?? "") is { Length: > 0 } line ? line : null;

    private void Header(RowDescriptor row, double leading)
    {
        var start = row.RelativeItem();
        if (plan.Running.HeaderStart is { } words)
        {
            text.Line(start, words, leading);
        }

        if (plan.Running.HeaderEnd is { } end)
        {
            text.Line(row.ConstantItem((float)end.Width), end, leading);
        }
    }

    private void Footer(RowDescriptor row, double leading)
    {
        row.RelativeItem()
            .Column(column =>
            {
                text.Line(column.Item(), plan.Running.Footer, leading);
                if (plan.Running.Notice is { } notice)
                {
                    text.Line(column.Item(), notice, leading);
                }
            });
        Number(row.ConstantItem((float)RunningPlan.NumberWidth), leading);
    }

    /// <summary>"Page 3 of 12", or the number alone for a speaker.</summary>
    private void Number(IContainer container, double leading)
    {
        var running = plan.Running;
        var isAlone = running.IsNumberAlone;
        var height = isAlone ? 34 : leading;
        container
            .OffsetY(isAlone ? (float)(leading - 34) : 0)
            .Unconstrained()
            .Width((float)RunningPlan.NumberWidth)
            .Text(number =>
            {
                number.AlignRight();
                number.DefaultTextStyle(text.Style(running.Number, height));
                number.CurrentPageNumber().Format(Current);
                if (!isAlone)
                {
                    number.TotalPages().Format(Total);
                }
            });
    }

    private string Current(int? number)
    {
        PageCount = Math.Max(PageCount, number ?? 1);
        var shown = number ?? 1;
        return plan.Running.IsNumberAlone
            ? shown.ToString(CultureInfo.InvariantCulture)
            : scope.Words.PageStart(shown);
    }

    private string Total(int? count) => scope.Words.PageEnd(count ?? 1);
}
