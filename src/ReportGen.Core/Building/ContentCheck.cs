using ReportGen.Core.Content.Model;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Rules;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>The first two steps of everything: reading the content, and checking it by every rule.</summary>
public static class ContentCheck
{
    /// <summary>Reads and checks. The value is present even when there are errors.</summary>
    public static Checked<ContentSet> Run(ISourceTree tree)
    {
        var read = ContentReader.Read(tree);
        if (read.Value is not { } content)
        {
            return read;
        }

        var found = new DiagnosticBag();
        found.AddRange(read.Diagnostics);
        found.AddRange(Validator.Validate(content));
        return new Checked<ContentSet>(content, found.ToSorted());
    }
}
