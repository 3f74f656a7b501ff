using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>A status in HTML: the sign, hidden from screen readers, and the word on its tint.</summary>
internal static class StatusMarkHtml
{
    public static string ClassOf(Status status) =>
        status switch
        {
            Status.Complete => "complete",
            Status.InProgress => "in-progress",
            Status.Overdue => "overdue",
            Status.Withdrawn => "withdrawn",
            Status.Superseded => "superseded",
            _ => "not-started",
        };

    public static void Write(HtmlText html, Status status, string words) =>
        html.Raw(
                $"<span class=\"status {ClassOf(status)}\"><span aria-hidden=\"true\">{StatusStyle.Sign(status)}&nbsp;</span>"
            )
            .Words(words)
            .Raw("</span>");
}
