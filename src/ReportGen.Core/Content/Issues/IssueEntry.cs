namespace ReportGen.Core.Content.Issues;

/// <summary>YAML to paste, from the answers of a form.</summary>
/// <param name="Path">The file it belongs in.</param>
/// <param name="Where">The place in the file, on one line.</param>
/// <param name="Yaml">What to paste: LF line ends, indented for its place.</param>
/// <param name="FileText">The whole file with the entry.</param>
public sealed record IssueEntry(string Path, string Where, string Yaml, string FileText)
{
    /// <summary>The place as a comment, then the YAML.</summary>
    public override string ToString() => $"# {Where}\n{Yaml}";
}
