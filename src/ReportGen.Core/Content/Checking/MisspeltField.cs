using ReportGen.Core.Diagnostics;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>
/// A field with a slip in its name. It is told once, and the file is read as if the name were right: without
/// that, one slip would be told three times, as a field that does not exist and as things that are missing.
/// </summary>
/// <param name="Group">The group that it stands in.</param>
/// <param name="Key">Its name as typed.</param>
/// <param name="Meant">The field that was meant; not in the group otherwise.</param>
/// <param name="Fault">What is told of it.</param>
internal sealed record MisspeltField(
    YamlMapping Group,
    YamlScalar Key,
    string Meant,
    Diagnostic Fault
)
{
    /// <summary>The tree with the names that were meant, at the places of those that were typed.</summary>
    public static YamlMapping Mend(YamlMapping root, IEnumerable<MisspeltField> misspelt) =>
        (YamlMapping)Mend(
            root,
            misspelt.ToDictionary(static m => m.Key.Span.Start, static m => m.Meant)
        );

    private static YamlNode Mend(YamlNode node, IReadOnlyDictionary<int, string> meant) =>
        node switch
        {
            YamlMapping group => group with
            {
                Entries = [.. group.Entries.Select(entry => Mend(entry, meant))],
            },
            YamlSequence list => list with
            {
                Items = [.. list.Items.Select(item => Mend(item, meant))],
            },
            _ => node,
        };

    private static YamlEntry Mend(YamlEntry entry, IReadOnlyDictionary<int, string> meant) =>
        new(
            meant.TryGetValue(entry.Key.Span.Start, out var name)
                ? entry.Key with
                {
                    Value = name,
                }
                : entry.Key,
            Mend(entry.Value, meant)
        );
}
