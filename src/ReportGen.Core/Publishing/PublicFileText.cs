using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Building;

namespace ReportGen.Core.Publishing;

/// <summary>The text of public files, as far as the gates can read it.</summary>
internal static class PublicFileText
{
    private static readonly ImmutableArray<string> TextEndings =
    [
        ".md",
        ".html",
        ".json",
        ".csv",
        ".atom",
    ];

    /// <summary>
    /// The name and text of a text file; of a PDF, its name and its metadata, which is not compressed (ISO 19005-3
    /// 6.6.2.1): its pages say what the Markdown beside it says. Empty for any other file.
    /// </summary>
    internal static string File(OutputFile file)
    {
        if (TextEndings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)))
        {
            return file.Name + " " + Encoding.UTF8.GetString(file.Bytes.Span);
        }

        return file.Name.EndsWith(".pdf", StringComparison.Ordinal)
            ? file.Name + " " + Metadata(file.Bytes.Span)
            : "";
    }

    private static string Metadata(ReadOnlySpan<byte> pdf)
    {
        var start = pdf.IndexOf("<?xpacket begin"u8);
        if (start < 0)
        {
            return "";
        }

        var rest = pdf[start..];
        var end = rest.IndexOf("<?xpacket end"u8);
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }
}
