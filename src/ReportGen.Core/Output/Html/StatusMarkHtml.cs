using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Html;

/// <summary>Writes a status: the word on its tint. The style sheet of <see cref="PageFrame"/> adds the sign before it.</summary>
internal static class StatusMarkHtml
{
    /// <summary>The CSS class of a status, short because a long report has a hundred marks.</summary>
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
