using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Core.Documents;

namespace ReportGen.IntegrationTests.Pdf;

/// <summary>The text of a finished file as poppler extracts it.</summary>
internal static partial class PopplerText
{
    /// <summary>The words of the tag tree in its order, labels of lists left out, blocks parted by a space.</summary>
    public static string OfTags(string file)
    {
        var text = new StringBuilder();
        var labelDepth = int.MaxValue;
        foreach (var line in Output("pdfinfo", "-struct-text", file).Split('\n'))
        {
            var depth = line.Length - line.TrimStart(' ').Length;
            var content = line[depth..];
            if (content.Length == 0)
            {
                continue;
            }

            labelDepth = depth <= labelDepth ? int.MaxValue : labelDepth;
            if (labelDepth < int.MaxValue)
            {
                continue;
            }

            if (content.StartsWith("Lbl (", StringComparison.Ordinal))
            {
                labelDepth = depth;
            }
            else if (content is ['"', .. var words, '"'])
            {
                text.Append(words);
            }
            else if (
                !content.Contains(" (inline)", StringComparison.Ordinal)
                && !content.StartsWith("Object ", StringComparison.Ordinal)
            )
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    /// <summary>The words of the pages between header and footer, in the order in which they are drawn.</summary>
    public static string OfPages(string file, Theme theme)
    {
        var top = (int)theme.MarginTop.Value - 6;
        var height = theme.PageHeight.Value - theme.MarginBottom.Value + 6 - top;
        return Output(
            "pdftotext",
            "-raw",
            "-x",
            "0",
            "-y",
            top.ToString(CultureInfo.InvariantCulture),
            "-W",
            ((int)theme.PageWidth.Value).ToString(CultureInfo.InvariantCulture),
            "-H",
            ((int)height).ToString(CultureInfo.InvariantCulture),
            file,
            "-"
        );
    }

    /// <summary>Runs of white space become one space; ends go.</summary>
    public static string Normalised(string text) => White().Replace(text, " ").Trim();

    private static string Output(string program, params string[] arguments)
    {
        var (code, output) = PdfTool.Run(program, arguments);
        Assert.True(code == 0, output);
        return output.ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex White();
}
