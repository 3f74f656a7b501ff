namespace ReportGen.Core.Content.Issues;

/// <summary>YAML to paste, made from the answers of a form.</summary>
/// <param name="Path">The file it belongs in.</param>
/// <param name="Where">Where in the file, in one line.</param>
/// <param name="Yaml">What to paste: LF line ends, and spaces at the left as the file wants them.</param>
/// <param name="FileText">The whole file with it.</param>
public sealed record IssueEntry(string Path, string Where, string Yaml, string FileText)
{
    /// <summary>The place as a remark, then the YAML.</summary>
    public override string ToString() => $"# {Where}\n{Yaml}";
}
