using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using YamlDotNet.Core;

namespace ReportGen.Core.Yaml;

/// <summary>
/// Reads the text of a file into a tree with positions. Reports each syntax error, leaves out the smallest list
/// entry or field that contains it, and reads the rest of the file.
/// </summary>
public static class YamlParser
{
    /// <summary>The largest file read, in bytes.</summary>
    public const int MaximumBytes = 8 * 1024 * 1024;

    /// <summary>The number of syntax errors reported for one file before the parser gives up on it.</summary>
    private const int MaximumErrors = 25;

    /// <summary>Reads a file. Diagnostics are RG1xxx.</summary>
    public static YamlDocument Parse(SourceText source, DiagnosticBag bag)
    {
        var before = bag.Count;
        var tabs = new List<int>();
        var text = YamlPrescan.Clean(source, bag, tabs);
        foreach (var tab in tabs)
        {
            if (YamlRecovery.Around(text, tab, tried: -1) is { } region)
            {
                CurlyQuotes.Report(source, text, region, bag);
                text = YamlRecovery.Blank(text, region.Start, region.End);
            }
        }

        var isPartial = bag.Count > before;
        var excluded = -1;
        for (var errors = 0; ; errors++)
        {
            // The next attempt would repeat the diagnostics of one that fails halfway.
            var attempt = new DiagnosticBag();
            var builder = new YamlBuilder(source, attempt);
            int offset;
            try
            {
                var root = builder.Build(text);
                bag.AddRange(attempt.ToSorted());
                return new YamlDocument(root, isPartial || builder.IsPartial);
            }
            catch (NestingTooDeepException deep)
            {
                offset = deep.Offset;
                bag.Add(
                    YamlDiagnostics.TooDeep.At(
                        source.Span(offset, offset + 1),
                        "Lists and groups are nested too deeply here.",
                        "Count the brackets and the spaces at the beginning of the line; no field needs more than eight levels."
                    )
                );
            }
            catch (Exception e) when (e is YamlException or InvalidOperationException)
            {
                var at = e is YamlException yaml
                    ? YamlPositions.ToOffset(source, yaml.Start)
                    : builder.LastEnd;
                var error = YamlSyntaxErrors.Describe(source, at, builder.LastEnd, e.Message);
                offset = error.Span.Start;
                bag.Add(error);
            }

            isPartial = true;
            var region = YamlRecovery.Around(text, offset, excluded);
            if (errors >= MaximumErrors || region is not { } found)
            {
                return new YamlDocument(null, IsPartial: true);
            }

            excluded = found.Start;
            text = YamlRecovery.Blank(text, found.Start, found.End);
        }
    }
}
