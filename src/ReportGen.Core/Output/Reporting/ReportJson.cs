using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportGen.Core.Output.Reporting;

/// <summary>The JSON settings of reports for programs: indented, LF, words unescaped.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is read by programs and never embedded in a page, so words need no escaping.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes JSON to bytes (UTF-8, with one final line end).</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
