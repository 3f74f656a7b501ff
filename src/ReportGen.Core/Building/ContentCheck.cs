using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using ReportGen.Core.Validation;

namespace ReportGen.Core.Building;

/// <summary>Content that was read and checked.</summary>
/// <param name="Content">The content with everything found; present even when there are errors.</param>
/// <param name="Cache">For the next run.</param>
public sealed record CheckedContent(Checked<ContentSet> Content, BuildCache Cache);

/// <summary>The first two steps of everything: reading the content, and checking it by every rule.</summary>
public static class ContentCheck
{
    /// <summary>Reads and checks all content. The value is present even when there are errors.</summary>
    public static Checked<ContentSet> Run(ISourceTree tree) => Run(tree, BuildCache.Empty).Content;

    /// <summary>Reads and checks only what changed since an earlier run.</summary>
    /// <param name="tree">Where the files are.</param>
    /// <param name="cache">What that run left; the result is the same without it.</param>
    public static CheckedContent Run(ISourceTree tree, BuildCache cache)
    {
        var reading = ContentReader.Read(tree, cache.Reading);
        if (reading.Content.Value is not { } content)
        {
            return new CheckedContent(reading.Content, cache.After(reading.Cache, cache.Rules));
        }

        var (faults, rules) = Validator.Validate(content, cache.Rules);
        var found = new DiagnosticBag();
        found.AddRange(reading.Content.Diagnostics);
        found.AddRange(faults);
        return new CheckedContent(
            new Checked<ContentSet>(content, found.ToSorted()),
            cache.After(reading.Cache, rules)
        );
    }
}
