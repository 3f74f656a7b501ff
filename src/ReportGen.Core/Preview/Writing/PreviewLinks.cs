using ReportGen.Core.Output.Reporting;

namespace ReportGen.Core.Preview.Writing;

/// <summary>The addresses that a preview links to.</summary>
/// <param name="Report">Those of files and of the explanations of codes.</param>
/// <param name="Artifacts">Where the built documents are: a page, or, with a slash at its end, the folder that <c>output/</c> was copied to; null when unknown.</param>
/// <param name="Whole">Where the whole preview is, when this is a shorter form of it; null when unknown.</param>
public sealed record PreviewLinks(ReportLinks Report, string? Artifacts, string? Whole)
{
    /// <summary>No addresses.</summary>
    public static PreviewLinks None { get; } = new(ReportLinks.None, null, null);

    /// <summary>The address of a built document's page, when the folder of all is known.</summary>
    internal string? Document(string programme, string statement, string document) =>
        Artifacts is { } folder && folder.EndsWith('/')
            ? $"{folder}{programme}/{statement}/{document}.html"
            : null;
}
