using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>Locations that diagnostics of a document fall back on.</summary>
internal static class DocumentLocations
{
    /// <summary>The file of the first block with an origin: the location of diagnostics that concern no single node.</summary>
    public static string FirstPath(Document document)
    {
        foreach (var block in document.Blocks.IsDefault ? [] : document.Blocks)
        {
            if (block.Origin is { } origin)
            {
                return origin.Path;
            }
        }

        return "document";
    }
}
