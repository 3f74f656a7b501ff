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
    public static Checked<ContentSet> Run(ISourceTree tree) =>
        Run(tree, ReadingMemory.Empty).Content;

    /// <summary>Reads only what changed since another reading, and checks all.</summary>
    /// <param name="tree">Where the files are.</param>
    /// <param name="memory">What that reading left; the result is the same without it.</param>
    public static ContentReading Run(ISourceTree tree, ReadingMemory memory)
    {
        var reading = ContentReader.Read(tree, memory);
        if (reading.Content.Value is not { } content)
        {
            return reading;
        }

        var found = new DiagnosticBag();
        found.AddRange(reading.Content.Diagnostics);
        found.AddRange(Validator.Validate(content));
        return reading with { Content = new Checked<ContentSet>(content, found.ToSorted()) };
    }
}
