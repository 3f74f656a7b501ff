using System.Collections.Immutable;
using System.Globalization;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Pdf.QuestPdf.Planning;
using TextStyle = QuestPDF.Infrastructure.TextStyle;

namespace ReportGen.Pdf.QuestPdf.Composing;

/// <summary>A plan as a document of the library.</summary>
/// <param name="plan">The plan.</param>
/// <param name="scope">The scope that it was planned in.</param>
/// <param name="options">Attachments and identity.</param>
/// <param name="names">The names of the fonts, by index of the face.</param>
internal sealed class PlannedDocument(
    Plan plan,
    TypesettingScope scope,
    PdfOptions options,
    ImmutableArray<string> names
) : IDocument
{
    /// <summary>The date of a document without one: a file needs a date, and it must not come from the clock.</summary>
    private static readonly DateTimeOffset NoDay = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TextComposer text = new(plan.Anchors, names);

    /// <summary>The number of the last page, known once the document has been generated.</summary>
    public int PageCount { get; private set; } = 1;

    public DocumentMetadata GetMetadata()
    {
        var info = scope.Document.Info;
        var day = DayOf(info);
        return new DocumentMetadata
        {
            Title = scope.Title,
            Author = OneLine(info.Author),
            Subject = OneLine(info.Subject),
            Keywords = options.InputDigest is { } digest ? "sha256:" + digest : null,
            Creator = "ReportGen",
            Producer = "ReportGen",
            Language = scope.DocumentLanguage,
            CreationDate = day,
            ModifiedDate = day,
        };
    }

    /// <summary>The date of a document in the file: midnight UTC.</summary>
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
            page.DefaultTextStyle(NumberStyle(theme.Running.Leading));
            Running(page.Background());
            new PieceComposer(text, scope.LineColour, scope.ColumnHeight / 2).Pieces(
                page.Content(),
                plan.Pieces
            );
        });

    /// <summary>
    /// Composes the running header and footer as the page's background, which the library marks as an artifact on every
    /// page (it tags its own page header as content on the first page).
    /// </summary>
    private void Running(IContainer container) =>
        container.Layers(layers =>
        {
            var side = (float)scope.Theme.MarginSide.Value;
            // The library resets the background for another page only when its first layer was drawn in full, which an
            // empty layer never is; so the footer is the first layer, with unlimited room.
            layers
                .PrimaryLayer()
                .PaddingLeft(side)
                .PaddingTop((float)plan.Running.FooterTop)
                .Unconstrained()
                .Width((float)scope.ColumnWidth)
                .Row(Footer);
            layers
                .Layer()
                .ShowIf(static page => page.PageNumber > 1)
                .PaddingLeft(side)
                .PaddingTop((float)plan.Running.HeaderTop)
                .Unconstrained()
                .Width((float)scope.ColumnWidth)
                .Row(Header);
        });

    /// <summary>Cleans metadata for XML, which allows no control characters.</summary>
    private static string? OneLine(string? text) =>
        PrintableText.OneLine(text ?? "") is { Length: > 0 } line ? line : null;

    private void Header(RowDescriptor row)
    {
        var start = row.RelativeItem();
        if (plan.Running.HeaderStart is { } words)
        {
            Line(start, words);
        }

        if (plan.Running.HeaderEnd is { } end)
        {
            Line(row.ConstantItem((float)end.Lines[0].Width), end);
        }
    }

    private void Footer(RowDescriptor row)
    {
        row.RelativeItem()
            .Column(column =>
            {
                Line(column.Item(), plan.Running.Title);
                if (plan.Running.Notice is { } notice)
                {
                    Line(column.Item(), notice);
                }
            });
        Number(row.ConstantItem((float)RunningText.NumberWidth));
    }

    private void Line(IContainer container, WrappedText words) =>
        text.Line(container, TextPlan.Lines(words, plan.Running.Leading)[0], plan.Running.Leading);

    /// <summary>"Page 3 of 12", or the number alone for a speaker.</summary>
    private void Number(IContainer container)
    {
        var running = plan.Running;
        var isAlone = running.IsNumberAlone;
        var height = isAlone ? RunningText.LargeLeading : running.Leading;
        container
            .OffsetY((float)(running.Leading - height))
            .Unconstrained()
            .Width((float)RunningText.NumberWidth)
            .Text(number =>
            {
                number.AlignRight();
                number.DefaultTextStyle(NumberStyle(height));
                number.CurrentPageNumber().Format(Current);
                if (!isAlone)
                {
                    number.TotalPages().Format(Total);
                }
            });
    }

    private TextStyle NumberStyle(double leading) =>
        text.Style(plan.Running.NumberStyle.Chain.First, plan.Running.NumberStyle, leading);

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
