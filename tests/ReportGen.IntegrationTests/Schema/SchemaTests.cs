using System.Text;
using System.Text.Json;
using NodaTime;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.IntegrationTests.Schema;

/// <summary>
/// The committed schemas by two programs that we did not write: yaml-language-server, which the editor of
/// an official runs, and ajv.
/// </summary>
public sealed class SchemaTests(ITestOutputHelper output)
{
    private static IEnumerable<string> SampleFiles =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "content"),
                "*.yaml",
                SearchOption.AllDirectories
            )
            .Where(static f => !f.Contains("/templates/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [Fact]
    public void Sample_by_language_server_and_ajv_has_no_fault()
    {
        var verdicts = Check(SampleFiles);

        output.WriteLine($"{verdicts.Count} files.");
        Assert.True(verdicts.Count > 100);
        Assert.All(
            verdicts,
            static v =>
            {
                Assert.Empty(v.LanguageServer);
                Assert.Empty(v.Ajv);
            }
        );
    }

    [Fact]
    public void Planted_mistakes_are_reported_by_language_server_and_ajv()
    {
        using var copy = new Copy();
        string[] planted =
        [
            copy.Plant("programme.yaml", "title:", "titel:"),
            copy.Plant(
                "recommendations/13-mandatory-reporting.yaml",
                "response: accepted",
                "response: acepted"
            ),
            copy.Plant("recommendations/01-core-data.yaml", "updates:", "updates: none\nx:"),
            copy.Plant("statements/2025-01-16-oral.yaml", "date: 2025-01-16", "date: 16/01/2025"),
            copy.Plant("people.yaml", "people:", "persons:"),
            copy.Plant("figures.yaml", "as-at: 2025-01-06", "as-at: 6 January"),
        ];

        var verdicts = Check(planted);

        Assert.Equal(planted.Length, verdicts.Count);
        Assert.All(
            verdicts,
            static v =>
            {
                Assert.NotEmpty(v.LanguageServer);
                Assert.NotEmpty(v.Ajv);
            }
        );
    }

    /// <summary>Mutates every sample file in several ways; what the schema rejects the tool rejects too.</summary>
    [Fact]
    public void Mutant_that_the_schema_rejects_is_rejected_by_the_tool()
    {
        using var copy = new Copy();
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in SampleFiles)
        {
            files[Path.GetRelativePath(Repository.Root, file)] = File.ReadAllBytes(file);
        }

        var mutants = new List<(string Path, string Text, string Disk)>();
        var seed = 0;
        foreach (var (path, bytes) in files)
        {
            foreach (var text in Mutants(Encoding.UTF8.GetString(bytes.Span), seed++))
            {
                mutants.Add((path, text, copy.Write(path, mutants.Count, text)));
            }
        }

        var rejected = Check(mutants.Select(static m => m.Disk))
            .Zip(mutants)
            .Where(static x => x.First.Ajv.Length > 0)
            .ToArray();
        foreach (var (verdict, mutant) in rejected)
        {
            var tree = new Dictionary<string, ReadOnlyMemory<byte>>(files, StringComparer.Ordinal)
            {
                [mutant.Path] = Encoding.UTF8.GetBytes(mutant.Text),
            };
            var read = ContentReader.Read(new InMemorySourceTree(tree, default(Instant)));
            Assert.True(
                read.Diagnostics.Any(d =>
                    d.Severity == Severity.Error && d.Span.Path == mutant.Path
                ),
                $"{mutant.Path}: the schema says {string.Join("; ", verdict.Ajv)}; the tool says nothing.\n{mutant.Text}"
            );
        }

        output.WriteLine(
            $"{mutants.Count} mutants, {rejected.Length} rejected by the schema, all of them by the tool."
        );
        Assert.True(rejected.Length > 100);
    }

    private static IEnumerable<string> Mutants(string text, int seed)
    {
        var lines = text.Split('\n');
        var keys = Enumerable
            .Range(0, lines.Length)
            .Where(i =>
                lines[i].IndexOf(": ", StringComparison.Ordinal) > 0
                && !lines[i].TrimStart().StartsWith('#')
                && !lines[i].EndsWith('|')
                && !lines[i].Contains('{', StringComparison.Ordinal)
                && lines[i].TrimStart(' ', '-')[0] is >= 'a' and <= 'z'
            )
            .ToArray();
        if (keys.Length == 0)
        {
            yield break;
        }

        for (var kind = 0; kind < 4; kind++)
        {
            var at = keys[(seed + kind * 7) % keys.Length];
            var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
            var changed = kind switch
            {
                0 => lines[at].Insert(colon, "x"),
                1 => lines[at][..colon] + ": [[1, 2]]",
                2 => lines[at][..colon] + ": 31 Febuary, perhaps",
                _ => lines[at][..colon] + ":",
            };
            yield return string.Join('\n', lines.Select((l, i) => i == at ? changed : l));
        }
    }

    private static List<Verdict> Check(IEnumerable<string> files)
    {
        NodeTool.Require("yaml-language-server/package.json");
        var script = Path.Combine(Repository.Root, "tests", "schema-check.mjs");
        var (code, text, error) = NodeTool.Run([script, .. files]);
        Assert.True(code == 0, error);
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line =>
                {
                    using var json = JsonDocument.Parse(line);
                    return new Verdict(
                        Strings(json.RootElement.GetProperty("languageServer")),
                        Strings(json.RootElement.GetProperty("ajv"))
                    );
                }),
        ];
    }

    private static string[] Strings(JsonElement array) =>
        [.. array.EnumerateArray().Select(static e => e.GetString()!)];

    private sealed record Verdict(string[] LanguageServer, string[] Ajv);

    /// <summary>A folder outside the repository with the schemas where the files' first lines look for them.</summary>
    private sealed class Copy : IDisposable
    {
        private const string Programme = "content/child-sexual-abuse";
        private readonly string root = Directory.CreateTempSubdirectory("reportgen-").FullName;

        public string Plant(string file, string from, string to)
        {
            var path = $"{Programme}/{file}";
            var text = File.ReadAllText(Path.Combine(Repository.Root, path));
            Assert.Contains(from, text, StringComparison.Ordinal);
            var at = text.IndexOf(from, StringComparison.Ordinal);
            return Write(path, 0, text[..at] + to + text[(at + from.Length)..]);
        }

        public string Write(string path, int number, string text)
        {
            var place = Path.Combine(root, $"{number}", path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            var schemas = Path.Combine(root, $"{number}", ".vscode");
            if (!Directory.Exists(schemas))
            {
                Directory.CreateSymbolicLink(schemas, Path.Combine(Repository.Root, ".vscode"));
            }

            File.WriteAllText(place, text);
            return place;
        }

        public void Dispose() => Directory.Delete(root, recursive: true);
    }
}
