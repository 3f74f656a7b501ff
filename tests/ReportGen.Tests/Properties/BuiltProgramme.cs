using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Tests.Properties;

/// <summary>A random programme with every file that a build makes of it.</summary>
/// <param name="Spec">What it was made from.</param>
/// <param name="Files">Text by path below the programme's folder: "2024-01-15-oral/release-notes.md".</param>
/// <param name="Diagnostics">What was found.</param>
internal sealed record BuiltProgramme(
    ProgrammeSpec Spec,
    IReadOnlyDictionary<string, string> Files,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    private readonly Dictionary<string, JsonElement> data = new(StringComparer.Ordinal);

    public static BuiltProgramme Of(ProgrammeSpec spec, CancellationToken stop)
    {
        var files = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var tree = SpecificationYaml.Tree(SpecificationYaml.Files(spec));
        var tools = new BuildTools(tree, BuiltInFiles.Instance, null)
        {
            Put = folder =>
            {
                foreach (var file in folder.Files)
                {
                    var path = $"{folder.Path}/{file.Name}".Replace(
                        "programme/",
                        "",
                        StringComparison.Ordinal
                    );
                    files[path] = Encoding.UTF8.GetString(file.Bytes.Span);
                }
            },
        };
        var result = Builder.Build(new BuildRequest(), tools, stop);
        return new BuiltProgramme(spec, files, result.Diagnostics);
    }

    /// <summary>The data file of a statement.</summary>
    public JsonElement Data(StatementSpec statement)
    {
        if (!data.TryGetValue(statement.Id, out var root))
        {
            using var json = JsonDocument.Parse(Files[statement.Id + "/data.json"]);
            data[statement.Id] = root = json.RootElement.Clone();
        }

        return root;
    }

    /// <summary>A document of a statement in Markdown; null when the statement does not have it.</summary>
    public string? Document(StatementSpec statement, string name) =>
        Files.GetValueOrDefault($"{statement.Id}/{name}.md")
        ?? Files.GetValueOrDefault($"internal/{statement.Id}/{name}.md");

    /// <summary>All Markdown documents in English, the briefing included.</summary>
    public IEnumerable<(StatementSpec Statement, string Name, string Text)> EnglishDocuments() =>
        from statement in Spec.Statements
        where Spec.LanguageOf(statement) == "en-GB"
        from file in Files
        where
            file.Key.EndsWith(".md", StringComparison.Ordinal)
            && file.Key.Contains($"{statement.Id}/", StringComparison.Ordinal)
        select (statement, file.Key, file.Value);
}
