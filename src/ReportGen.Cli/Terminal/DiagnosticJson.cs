using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Terminal;

/// <summary>Diagnostics for programs; the form is described in docs/command-line.md.</summary>
internal static class DiagnosticJson
{
    /// <summary>One object: <c>{"diagnostics": […], "errors": 0, "warnings": 0, "notices": 0}</c>.</summary>
    public static byte[] Write(
        ImmutableArray<Diagnostic> diagnostics,
        Func<string, SourceText?> textOf
    )
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            // The file is read by programs, never put into a page: words stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                Write(json, diagnostic, textOf);
            }

            json.WriteEndArray();
            json.WriteNumber("errors", Count(diagnostics, Severity.Error));
            json.WriteNumber("warnings", Count(diagnostics, Severity.Warning));
            json.WriteNumber("notices", Count(diagnostics, Severity.Notice));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Write(
        Utf8JsonWriter json,
        Diagnostic diagnostic,
        Func<string, SourceText?> textOf
    )
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", Word(diagnostic.Severity));
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

    /// <summary>"error", "warning" or "notice".</summary>
    public static string Word(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    private static int Count(ImmutableArray<Diagnostic> diagnostics, Severity severity) =>
        diagnostics.Count(d => d.Severity == severity);
}
