using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Records;

/// <summary>The records in some files, value by value.</summary>
/// <param name="Records">In the order of the files.</param>
/// <param name="Unreadable">Files that can't be read completely until their errors are corrected.</param>
internal sealed record FileRecords(
    ImmutableArray<ContentRecord> Records,
    ImmutableHashSet<string> Unreadable
)
{
    /// <summary>Kinds of file that hold a list of records, each with an id.</summary>
    private static readonly ImmutableArray<string> Registers =
    [
        "bodies",
        "people",
        "sources",
        "areas",
        "funding",
        "figures",
        "protected-terms",
    ];

    /// <summary>Fields that identify a list entry, in the order in which they are tried.</summary>
    private static readonly ImmutableArray<string> Keys =
    [
        "id",
        "date",
        "as-at",
        "source",
        "number",
        "role",
        "from",
        "seen",
        "word",
        "version",
    ];

    /// <summary>Reads the files, skipping those that are not content.</summary>
    /// <param name="tree">The source of the files.</param>
    /// <param name="paths">Their paths, in ordinal order.</param>
    public static FileRecords Of(ISourceTree tree, IReadOnlyList<string> paths)
    {
        var records = ImmutableArray.CreateBuilder<ContentRecord>();
        var unreadable = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        // Errors in the files are reported elsewhere.
        foreach (var file in ContentLayout.Classify(paths, new DiagnosticBag()))
        {
            if (tree.Read(file.Path) is not { } bytes)
            {
                continue;
            }

            var read = FileReader.Read(file, bytes, []);
            if (read.Root is null || read.IsPartial)
            {
                unreadable.Add(file.Path);
            }

            if (read.Root is { } root)
            {
                Add(records, file, root);
            }
        }

        return new FileRecords(records.ToImmutable(), unreadable.ToImmutable());
    }

    private static void Add(
        ImmutableArray<ContentRecord>.Builder records,
        ContentFile file,
        YamlMapping root
    )
    {
        if (!Registers.Contains(file.Schema.Kind, StringComparer.Ordinal))
        {
            var leaves = Leaves(root);
            var id = file.Schema.Kind switch
            {
                "statement" or "debate" => file.Name,
                "recommendation" or "commitment" => leaves.GetValueOrDefault("id", file.Name),
                var kind => kind,
            };
            records.Add(new ContentRecord(file.Programme, file.Schema.Kind, id, file.Path, leaves));
            return;
        }

        foreach (var entry in root.Entries)
        {
            foreach (var item in entry.Value is YamlSequence list ? list.Items : [])
            {
                if (item is YamlMapping mapping)
                {
                    var leaves = Leaves(mapping);
                    records.Add(
                        new ContentRecord(
                            file.Programme,
                            KindOf(entry.Key.Value),
                            leaves.GetValueOrDefault("id", ""),
                            file.Path,
                            leaves
                        )
                    );
                }
            }
        }
    }

    private static string KindOf(string field) =>
        field switch
        {
            "people" => "person",
            "bodies" => "body",
            "funding" => "funding",
            "terms" => "protected term",
            _ => field.TrimEnd('s'),
        };

    private static ImmutableSortedDictionary<string, string> Leaves(YamlMapping root)
    {
        var leaves = ImmutableSortedDictionary.CreateBuilder<string, string>(
            StringComparer.Ordinal
        );
        Add(leaves, "", root);
        return leaves.ToImmutable();
    }

    private static void Add(
        ImmutableSortedDictionary<string, string>.Builder leaves,
        string path,
        YamlNode node
    )
    {
        switch (node)
        {
            case YamlScalar scalar:
                leaves[path] = scalar.Value.Trim();
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    var name = entry.Key.Value;
                    Add(leaves, path.Length == 0 ? name : $"{path}.{name}", entry.Value);
                }

                break;
            case YamlSequence list:
                var seen = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < list.Items.Length; i++)
                {
                    var key = KeyOf(list.Items[i], i);
                    var count = seen[key] = seen.GetValueOrDefault(key) + 1;
                    var unique =
                        count == 1
                            ? key
                            : string.Create(CultureInfo.InvariantCulture, $"{key} #{count}");
                    Add(leaves, $"{path}[{unique}]", list.Items[i]);
                }

                break;
        }
    }

    /// <summary>The key of a list entry, which stays the same when another is inserted before it.</summary>
    private static string KeyOf(YamlNode item, int index)
    {
        if (item is YamlScalar { Style: not YamlStyle.Block } scalar && scalar.Value.Length <= 80)
        {
            return Plain(scalar.Value);
        }

        if (item is YamlMapping mapping)
        {
            foreach (var key in Keys)
            {
                if (
                    mapping[key] is YamlScalar { Value: var value }
                    && value.Length is > 0 and <= 80
                )
                {
                    return Plain(value);
                }
            }
        }

        return (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Replaces dots and brackets, which have a meaning in paths.</summary>
    private static string Plain(string key) =>
        key.Trim().Replace(']', ')').Replace('[', '(').Replace('.', '·');
}
