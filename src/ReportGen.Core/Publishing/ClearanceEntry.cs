using ReportGen.Core.Content.Editing;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Publishing;

/// <summary>Writes a clearance as an entry of <c>clearances:</c> in a statement's file.</summary>
public static class ClearanceEntry
{
    /// <summary>The file's text with the entry; null when its form leaves no place for one (then show <see cref="Lines"/>).</summary>
    /// <param name="path">The file, for positions.</param>
    /// <param name="text">Its text, without a byte order mark.</param>
    /// <param name="clearance">What to record.</param>
    public static string? AddTo(string path, string text, Clearance clearance)
    {
        var fields = Fields(clearance);
        return ListEntryInsertion
            .Append(
                new SourceText(path, text),
                "clearances",
                fields,
                $"{{{string.Join(", ", fields)}}}"
            )
            ?.Text;
    }

    /// <summary>The entry as lines of YAML to type below <c>clearances:</c>; LF between them, none at the end.</summary>
    /// <param name="clearance">What to record.</param>
    public static string Lines(Clearance clearance) =>
        string.Join('\n', ListEntryInsertion.Lines(Fields(clearance), "  "));

    private static string[] Fields(Clearance clearance) =>
        [
            $"role: {YamlSyntaxErrors.Quote(clearance.Role)}",
            $"person: {YamlSyntaxErrors.Quote(clearance.Person)}",
            $"date: {DateText.Write(clearance.Date)}",
            $"digest: {clearance.Digest}",
        ];
}
