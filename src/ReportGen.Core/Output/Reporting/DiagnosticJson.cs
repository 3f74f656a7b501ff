using System.Collections.Immutable;
using System.Text.Json;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Output.Reporting;

/// <summary>Writes diagnostics for programs, in the format of <c>docs/diagnostics.schema.json</c>.</summary>
public static class DiagnosticJson
{
    /// <summary>Writes one object: <c>{"diagnostics": […], "errors": 0, "warnings": 0, "notices": 0}</c>.</summary>
    /// <param name="diagnostics">In the order of reporting.</param>
    /// <param name="textOf">Returns the text of a file, or null when it can't be shown (then no line is given).</param>
    public static byte[] Write(
        ImmutableArray<Diagnostic> diagnostics,
        Func<string, SourceText?> textOf
    )
    {
        return ReportJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                Write(json, diagnostic, textOf);
            }

            json.WriteEndArray();
            var counts = SeverityCounts.Of(diagnostics);
            json.WriteNumber("errors", counts.Errors);
            json.WriteNumber("warnings", counts.Warnings);
            json.WriteNumber("notices", counts.Notices);
            json.WriteEndObject();
        });
    }

    private static void Write(
        Utf8JsonWriter json,
        Diagnostic diagnostic,
        Func<string, SourceText?> textOf
    )
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", DiagnosticPrinter.Word(diagnostic.Severity));
        json.WriteString("title", diagnostic.Code.Title);
        WritePlace(json, diagnostic.Span, textOf);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            WritePlace(json, related.Span, textOf);
            json.WriteString("note", related.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(
        Utf8JsonWriter json,
        SourceSpan span,
        Func<string, SourceText?> textOf
    )
    {
        json.WriteString("file", span.Path);
        if (textOf(span.Path) is { } text)
        {
            var (line, column) = text.Locate(span.Start);
            var (endLine, endColumn) = text.Locate(span.End);
            json.WriteNumber("line", line);
            json.WriteNumber("column", column);
            json.WriteNumber("endLine", endLine);
            json.WriteNumber("endColumn", endColumn);
        }
    }
}
