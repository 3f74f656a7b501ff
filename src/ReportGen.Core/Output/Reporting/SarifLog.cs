using System.Collections.Immutable;
using System.Text.Json;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Output.Reporting;

/// <summary>
/// Diagnostics in the form that code scanning reads: SARIF 2.1.0 (OASIS Standard, errata 01). The same
/// diagnostics give the same bytes.
/// </summary>
public static class SarifLog
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>What paths are relative to (SARIF 3.14.14): the checked-out repository.</summary>
    private const string Root = "SRCROOT";

    /// <summary>The file as UTF-8.</summary>
    /// <param name="diagnostics">In the order in which they are told.</param>
    /// <param name="textOf">The text of a file, or null when it can't be shown (then no region is told).</param>
    /// <param name="version">The version of the program, such as 1.4.0.</param>
    /// <param name="links">Where codes are explained.</param>
    /// <param name="folder">The folder of the content below the checked-out repository, with a slash at its
    /// end; empty when they are the same.</param>
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

    /// <summary>{"text": …} under a name.</summary>
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

    /// <summary>error, warning or note (SARIF 3.27.10).</summary>
    internal static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    /// <summary>The title as one word, as SARIF 3.49.7 suggests: "A tab stands…" → "ATabStands…".</summary>
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
