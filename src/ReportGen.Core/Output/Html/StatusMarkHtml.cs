using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>A status in HTML: the word on its tint. The style sheet sets the sign before it, as <see cref="PageFrame"/> writes it.</summary>
internal static class StatusMarkHtml
{
    /// <summary>A short name: a long report holds a hundred.</summary>
    public static string ClassOf(Status status) =>
        status switch
        {
            Status.Complete => "is-c",
            Status.InProgress => "is-p",
            Status.Overdue => "is-o",
            Status.Withdrawn => "is-w",
            Status.Superseded => "is-s",
            _ => "is-n",
        };

    public static void Write(HtmlText html, Status status, string words) =>
        html.Raw($"<span class={ClassOf(status)}>").Words(words).Raw("</span>");
}
