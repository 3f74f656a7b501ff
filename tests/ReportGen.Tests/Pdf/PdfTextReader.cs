using System.Text;
using ReportGen.Tests.Pdf.Conformance;

namespace ReportGen.Tests.Pdf;

/// <summary>What a reader of a finished file gets: its words in the order of the tags.</summary>
internal static class PdfTextReader
{
    /// <summary>The text of the whole file in the order of the structure tree, white space as it is.</summary>
    public static string StructureText(
        byte[] file,
        bool withAlternatives = false,
        bool withLabels = true
    )
    {
        var reading = PdfReading.Read(file);
        return reading.Tree.Tops.Count == 0
            ? ""
            : reading.Text.Of(reading.Tree.Tops[0], withAlternatives, withLabels);
    }

    /// <summary>Runs of white space become one space; ends go.</summary>
    public static string Normalised(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                normal.Append(c);
            }
            else if (normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString().TrimEnd(' ');
    }

    /// <summary>Without any white space: for comparing words whatever stands between them.</summary>
    public static string Letters(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
