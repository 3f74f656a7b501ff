using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Output.Reporting;

/// <summary>Writes the results of a SARIF log.</summary>
/// <param name="json">The writer of the log.</param>
/// <param name="textOf">Returns the text of a file, or null when it can't be shown.</param>
/// <param name="rules">The rules of the log, in order.</param>
/// <param name="folder">The folder of the content within the repository, with a final slash, or empty.</param>
internal sealed class SarifResults(
    Utf8JsonWriter json,
    Func<string, SourceText?> textOf,
    ImmutableArray<DiagnosticCode> rules,
    string folder
)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>Writes one result (SARIF 3.27).</summary>
    public void Write(Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteNumber("ruleIndex", IndexOf(diagnostic.Code));
        json.WriteString("level", SarifLog.LevelOf(diagnostic.Severity));
        SarifLog.WriteMessage(
            json,
            "message",
            diagnostic.Hint is { } hint ? $"{diagnostic.Message}\n→ {hint}" : diagnostic.Message
        );
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(diagnostic.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(diagnostic.Related);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", Fingerprint(diagnostic));
        json.WriteEndObject();
        if (diagnostic.Hint is { } typed)
        {
            json.WriteStartObject("properties");
            json.WriteString("hint", typed);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private int IndexOf(DiagnosticCode code)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (string.Equals(rules[i].Id, code.Id, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private void WriteRelated(ImmutableArray<RelatedPlace> places)
    {
        if (places.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < places.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePlace(places[i].Span);
            SarifLog.WriteMessage(json, "message", places[i].Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePlace(SourceSpan span)
    {
        json.WriteStartObject("physicalLocation");
        SarifLog.WriteFile(json, folder + span.Path);
        if (textOf(span.Path) is { } text)
        {
            var (line, column) = text.Locate(span.Start);
            var (endLine, endColumn) = text.Locate(span.End);
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteNumber("startColumn", column);
            json.WriteNumber("endLine", endLine);
            json.WriteNumber("endColumn", endColumn);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>
    /// A fingerprint that stays the same when lines above are added or removed: derived from the code, the file, the
    /// words of the line, and a count of identical ones before.
    /// </summary>
    private string Fingerprint(Diagnostic diagnostic)
    {
        var span = diagnostic.Span;
        var line = textOf(span.Path) is { } text ? text.Line(text.Locate(span.Start).Line) : "";
        var about = $"{diagnostic.Code.Id}\n{folder}{span.Path}\n{line.Trim()}";
        var count = seen.GetValueOrDefault(about) + 1;
        seen[about] = count;
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(about));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Convert.ToHexStringLower(digest.AsSpan(0, 8))}:{count}"
        );
    }
}
