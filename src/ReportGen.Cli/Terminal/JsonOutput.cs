using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportGen.Cli.Terminal;

/// <summary>The JSON that commands write for programs: indented, LF, text unescaped.</summary>
internal static class JsonOutput
{
    /// <summary>Writes one value and a line end.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            // It is read by programs, never put into a page: words stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            write(json);
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
