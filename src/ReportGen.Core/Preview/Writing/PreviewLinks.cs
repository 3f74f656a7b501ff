using ReportGen.Core.Output.Reporting;

namespace ReportGen.Core.Preview.Writing;

/// <summary>Where things can be opened.</summary>
/// <param name="Report">Files and the explanation of codes.</param>
/// <param name="Artifacts">Where the built documents are: a page, or with a slash at its end the folder that <c>output/</c> was copied to; null when nobody knows.</param>
/// <param name="Whole">Where the whole preview is, when this is a shorter form of it; null when nobody knows.</param>
public sealed record PreviewLinks(ReportLinks Report, string? Artifacts, string? Whole)
{
    /// <summary>Nothing can be opened.</summary>
    public static PreviewLinks None { get; } = new(ReportLinks.None, null, null);

    /// <summary>The address of a built document's page, when the folder of all is known.</summary>
    internal string? Document(string programme, string statement, string document) =>
        Artifacts is { } folder && folder.EndsWith('/')
            ? $"{folder}{programme}/{statement}/{document}.html"
            : null;
}
