using System.Text;

namespace ReportGen.Core.Building;

/// <summary>The list of digests that lets anyone check published files: <c>sha256sum --check SHA256SUMS</c>.</summary>
public static class DigestList
{
    /// <summary>The name of the list in each statement's folder.</summary>
    public const string FileName = "SHA256SUMS";

    /// <summary>The list in the form that <c>sha256sum</c> reads: digest, two spaces, name; by name.</summary>
    public static OutputFile List(IEnumerable<WrittenFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(static f => f.Name, StringComparer.Ordinal))
        {
            text.Append(file.Sha256).Append("  ").Append(file.Name).Append('\n');
        }

        return new OutputFile(FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
