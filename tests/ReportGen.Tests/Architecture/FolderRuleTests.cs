using System.Text.RegularExpressions;

namespace ReportGen.Tests.Architecture;

/// <summary>Who may import whom inside Core (docs/architecture.md): arrows point to what is imported, never back, and siblings do not import each other.</summary>
public sealed partial class FolderRuleTests
{
    /// <summary>Folder → the folders that it may import.</summary>
    private static readonly Dictionary<string, string[]> MayImport = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Sources"] = ["Diagnostics"],
        ["Documents"] = ["Diagnostics", "Sources"],
        ["Content"] = ["Diagnostics", "Sources"],
        ["Templating"] = ["Diagnostics", "Sources", "Content", "Documents"],
        ["Markdown"] = ["Diagnostics", "Sources", "Content", "Documents"],
        ["Record"] = ["Diagnostics", "Sources", "Content"],
        ["Rules"] = ["Diagnostics", "Sources", "Content", "Documents"],
        ["Output"] = ["Diagnostics", "Sources", "Content", "Documents"],
        ["Building"] =
        [
            "Diagnostics",
            "Sources",
            "Content",
            "Documents",
            "Templating",
            "Markdown",
            "Record",
            "Rules",
            "Output",
        ],
        ["Publishing"] =
        [
            "Diagnostics",
            "Sources",
            "Content",
            "Templating",
            "Rules",
            "Output",
            "Building",
        ],
        ["Preview"] =
        [
            "Diagnostics",
            "Sources",
            "Content",
            "Documents",
            "Templating",
            "Markdown",
            "Record",
            "Rules",
            "Output",
            "Building",
            "Publishing",
        ],
    };

    [Fact]
    public void Core_every_import_points_the_right_way()
    {
        var core = Path.Combine(Repository(), "src", "ReportGen.Core");
        var wrong = new List<string>();
        foreach (var folder in Directory.EnumerateDirectories(core))
        {
            var name = Path.GetFileName(folder);
            if (name is "bin" or "obj")
            {
                continue;
            }

            Assert.True(MayImport.ContainsKey(name), $"{name} has no rule");
            foreach (
                var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            )
            {
                foreach (var match in Imported().Matches(File.ReadAllText(file)).Cast<Match>())
                {
                    var imported = match.Groups["folder"].Value;
                    if (
                        !string.Equals(imported, name, StringComparison.Ordinal)
                        && MayImport.ContainsKey(imported)
                        && !MayImport[name].Contains(imported, StringComparer.Ordinal)
                    )
                    {
                        wrong.Add($"{Path.GetRelativePath(core, file)} imports {imported}");
                    }
                }
            }
        }

        Assert.Equal("", string.Join('\n', wrong.Distinct(StringComparer.Ordinal)));
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ReportGen.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(
        @"ReportGen\.Core\.(?<folder>[A-Z][A-Za-z]+)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Imported();
}
