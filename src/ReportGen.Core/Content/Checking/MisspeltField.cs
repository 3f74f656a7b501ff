using ReportGen.Core.Diagnostics;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>
/// A field with a misspelt name. It is reported once, and the file is read as if the name were right: otherwise
/// one mistake would be reported three times, as an unknown field and as missing fields.
/// </summary>
/// <param name="Mapping">The mapping that contains it.</param>
/// <param name="Key">Its name as typed.</param>
/// <param name="Suggestion">The closest field; not in the mapping otherwise.</param>
/// <param name="Diagnostic">The diagnostic to report.</param>
internal sealed record MisspeltField(
    YamlMapping Mapping,
    YamlScalar Key,
    string Suggestion,
    Diagnostic Diagnostic
)
{
    /// <summary>Replaces misspelt names with the suggested ones, at the same positions.</summary>
    public static YamlMapping Correct(YamlMapping root, IEnumerable<MisspeltField> misspelt) =>
        (YamlMapping)Correct(
            root,
            misspelt.ToDictionary(static m => m.Key.Span.Start, static m => m.Suggestion)
        );

    private static YamlNode Correct(YamlNode node, IReadOnlyDictionary<int, string> suggestions) =>
        node switch
        {
            YamlMapping group => group with
            {
                Entries = [.. group.Entries.Select(entry => Correct(entry, suggestions))],
            },
            YamlSequence list => list with
            {
                Items = [.. list.Items.Select(item => Correct(item, suggestions))],
            },
            _ => node,
        };

    private static YamlEntry Correct(
        YamlEntry entry,
        IReadOnlyDictionary<int, string> suggestions
    ) =>
        new(
            suggestions.TryGetValue(entry.Key.Span.Start, out var name)
                ? entry.Key with
                {
                    Value = name,
                }
                : entry.Key,
            Correct(entry.Value, suggestions)
        );
}
