using System.Collections.Immutable;
using System.Text.Json;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Output.Reporting;

/// <summary>
/// Writes diagnostics in the format of code scanning: SARIF 2.1.0 (OASIS Standard, errata 01). The same
/// diagnostics give the same bytes.
/// </summary>
public static class SarifLog
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The base of relative paths (SARIF 3.14.14): the checked-out repository.</summary>
    private const string Root = "SRCROOT";

    /// <summary>Writes the file as UTF-8.</summary>
    /// <param name="diagnostics">In the order of reporting.</param>
    /// <param name="textOf">Returns the text of a file, or null when it can't be shown (then no region is given).</param>
    /// <param name="version">The version of the program, for example 1.4.0.</param>
    /// <param name="links">The addresses of the codes' explanations.</param>
    /// <param name="folder">The folder of the content within the checked-out repository, with a final slash;
    /// empty when they are the same.</param>
    public static byte[] Write(
        ImmutableArray<Diagnostic> diagnostics,
        Func<string, SourceText?> textOf,
        string version,
        ReportLinks links,
        string folder = ""
    )
    {
        var rules = diagnostics
            .Select(static d => d.Code)
            .DistinctBy(static c => c.Id, StringComparer.Ordinal)
            .OrderBy(static c => c.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        return ReportJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, version, rules, links);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            WriteMessage(json, "description", "The checked-out repository.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            var results = new SarifResults(json, textOf, rules, folder);
            foreach (var diagnostic in diagnostics)
            {
                results.Write(diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(
        Utf8JsonWriter json,
        string version,
        ImmutableArray<DiagnosticCode> rules,
        ReportLinks links
    )
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "reportgen");
        if (version.Length > 0)
        {
            json.WriteString("version", version);
        }

        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", NameOf(rule));
            WriteMessage(json, "shortDescription", rule.Title + ".");
            WriteMessage(json, "fullDescription", rule.Explanation);
            json.WriteStartObject("help");
            json.WriteString("text", HelpOf(rule));
            json.WriteEndObject();
            if (links.HelpFor(rule) is { } address)
            {
                json.WriteString("helpUri", address);
            }

            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes {"text": …} under a name.</summary>
    internal static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>The base that a path is relative to, as SARIF names it.</summary>
    internal static void WriteFile(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportLinks.Escaped(path));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    /// <summary>The level: error, warning or note (SARIF 3.27.10).</summary>
    internal static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    /// <summary>The title as one word, as SARIF 3.49.7 suggests: "A heading level is skipped" → "AHeadingLevelIsSkipped".</summary>
    private static string NameOf(DiagnosticCode rule) =>
        string.Concat(
            rule.Title.Split(' ')
                .Select(static word => new string([.. word.Where(char.IsLetterOrDigit)]))
                .Where(static word => word.Length > 0)
                .Select(FirstLetter.Upper)
        );

    private static string HelpOf(DiagnosticCode rule) =>
        rule.Corrected.Length == 0
            ? rule.Explanation
            : $"{rule.Explanation}\n\nThe mistake:\n\n{rule.Mistake}\n\nCorrected:\n\n{rule.Corrected}";
}
