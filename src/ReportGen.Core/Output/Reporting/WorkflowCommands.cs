using System.Globalization;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Output.Reporting;

/// <summary>
/// Writes annotations as workflow commands of GitHub: one line each,
/// <c>::error file=…,line=…::message</c>.
/// </summary>
public static class WorkflowCommands
{
    /// <summary>Writes one line, without a line end.</summary>
    /// <param name="diagnostic">The diagnostic to show.</param>
    /// <param name="textOf">Returns the text of a file, or null when it can't be shown (then no line is given).</param>
    /// <param name="folder">The folder of the content within the checked-out repository, with a final slash;
    /// empty when they are the same.</param>
    public static string Of(
        Diagnostic diagnostic,
        Func<string, SourceText?> textOf,
        string folder = ""
    )
    {
        var command = new StringBuilder("::")
            .Append(DiagnosticPrinter.Word(diagnostic.Severity))
            .Append(" file=")
            .Append(Property(folder + diagnostic.Span.Path));
        AppendPlace(command, diagnostic.Span, textOf(diagnostic.Span.Path));
        return command
            .Append(",title=")
            .Append(Property($"{diagnostic.Code.Id}: {diagnostic.Code.Title}"))
            .Append("::")
            .Append(Data(Message(diagnostic, textOf, folder)))
            .ToString();
    }

    /// <summary>Writes columns, which GitHub accepts only when a diagnostic begins and ends on one line.</summary>
    private static void AppendPlace(StringBuilder command, SourceSpan span, SourceText? text)
    {
        if (text is null)
        {
            return;
        }

        var (line, column) = text.Locate(span.Start);
        var (endLine, endColumn) = text.Locate(span.End);
        command.Append(CultureInfo.InvariantCulture, $",line={line},endLine={endLine}");
        if (line == endLine)
        {
            command.Append(CultureInfo.InvariantCulture, $",col={column},endColumn={endColumn}");
        }
    }

    private static string Message(
        Diagnostic diagnostic,
        Func<string, SourceText?> textOf,
        string folder
    )
    {
        var message = new StringBuilder(diagnostic.Message);
        if (diagnostic.Hint is { } hint)
        {
            message.Append('\n').Append("→ ").Append(hint);
        }

        foreach (var related in diagnostic.Related)
        {
            var place = DiagnosticPrinter.Place(related.Span, textOf(related.Span.Path));
            message.Append('\n').Append("See ").Append(folder).Append(place);
            message.Append(": ").Append(related.Note);
        }

        return message.ToString();
    }

    /// <summary>Escapes what would end the line or begin an escape.</summary>
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>Escapes a property, which a colon or a comma would end as well.</summary>
    private static string Property(string text) =>
        Data(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
}
