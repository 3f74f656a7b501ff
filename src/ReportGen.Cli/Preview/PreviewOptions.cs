namespace ReportGen.Cli.Preview;

/// <summary>What is asked of a preview.</summary>
/// <param name="Base">The branch that the change is for.</param>
/// <param name="Head">The revision with the change; null for the files on disk.</param>
/// <param name="Output">The file to write; null for the step's summary or the screen.</param>
/// <param name="Comments">True to keep a comment on the pull request up to date.</param>
/// <param name="Artifacts">Where the built documents are, or null.</param>
/// <param name="CountsPages">True to report the page counts of PDFs.</param>
/// <param name="ComparesAll">True to compare the documents of every statement that may differ.</param>
internal sealed record PreviewOptions(
    string Base,
    string? Head,
    string? Output,
    bool Comments,
    string? Artifacts,
    bool CountsPages,
    bool ComparesAll
);
