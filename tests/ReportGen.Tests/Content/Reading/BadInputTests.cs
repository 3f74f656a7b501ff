using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Tests.Content.Reading;

/// <summary>
/// Each folder of tests/fixtures/bad-input is put over the sound programme of tests/fixtures/base (unless
/// it holds a file <c>no-base</c>) and read; <c>expected.txt</c> holds what is told.
/// </summary>
public sealed class BadInputTests
{
    private static readonly string Folder = Path.Combine(Fixture.Folder, "bad-input");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .GetDirectories(Folder)
                .Select(static folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_bad_input_is_told_as_expected(string name)
    {
        var files = Files(name);

        var read = ContentReader.Read(new InMemorySourceTree(files));

        Assert.NotNull(read.Value);
        CommittedFile.Verify(
            $"tests/fixtures/bad-input/{name}/expected.txt",
            Fixture.Print(read.Diagnostics, files)
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_bad_input_speaks_plainly_and_says_what_to_type(string name)
    {
        foreach (
            var diagnostic in ContentReader.Read(new InMemorySourceTree(Files(name))).Diagnostics
        )
        {
            var told = $"{diagnostic.Message} {diagnostic.Hint}";
            foreach (
                var word in (string[])
                    [
                        "scalar",
                        "mapping",
                        "sequence",
                        "node",
                        "parse",
                        "token",
                        "null",
                        "syntax",
                        "Exception",
                    ]
            )
            {
                Assert.False(
                    diagnostic.Message.Contains(word, StringComparison.OrdinalIgnoreCase),
                    $"{name}: ‘{word}’ in: {told}"
                );
            }

            Assert.EndsWith(".", diagnostic.Message, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(diagnostic.Hint), $"{name}: no hint: {told}");
            Assert.DoesNotContain('\n', told);
        }
    }

    [Fact]
    public void Read_all_bad_input_in_one_tree_tells_every_fault()
    {
        var all = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var expected = new List<string>();
        foreach (var name in Names.Select(row => row.Data))
        {
            var files = Files(name);
            var own = Fixture.Load(Path.Combine(Folder, name));
            // Calendar and protected terms belong to all programmes: one tree has one of each.
            if (own.ContainsKey("no-base") || own.Keys.Any(IsShared))
            {
                continue;
            }

            foreach (var (path, bytes) in files)
            {
                all[IsShared(path) ? path : Moved(path, name)] = bytes;
            }

            expected.AddRange(
                ContentReader
                    .Read(new InMemorySourceTree(files))
                    .Diagnostics.Select(d =>
                        $"{Moved(d.Span.Path, name)} {d.Span.Start} {d.Code.Id}"
                    )
            );
        }

        var read = ContentReader.Read(new InMemorySourceTree(all));

        var told = read.Diagnostics.Select(d => $"{d.Span.Path} {d.Span.Start} {d.Code.Id}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        Assert.Equal(read.Diagnostics.Order(Diagnostic.ByPlace), read.Diagnostics);
    }

    [Fact]
    public void Codes_of_reading_all_have_bad_input_that_produces_them()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Names.Select(row => row.Data))
        {
            seen.UnionWith(
                ContentReader
                    .Read(new InMemorySourceTree(Files(name)))
                    .Diagnostics.Select(d => d.Code.Id)
            );
        }

        // Eight megabytes are made in a test of their own rather than kept in the repository.
        seen.Add(YamlDiagnostics.TooLarge.Id);
        var missing = YamlDiagnostics
            .All.Concat(ContentDiagnostics.All)
            .Select(c => c.Id)
            .Where(id => !seen.Contains(id));
        Assert.Empty(missing);
    }

    [Fact]
    public void Read_a_file_of_nine_megabytes_is_refused_at_once()
    {
        var files = Fixture.Base();
        files["content/shelter/areas.yaml"] = new byte[9 * 1024 * 1024];

        var read = ContentReader.Read(new InMemorySourceTree(files));

        Assert.Contains(read.Diagnostics, d => d.Code == YamlDiagnostics.TooLarge);
    }

    private static bool IsShared(string path) => path.Split('/').Length == 2;

    private static string Moved(string path, string name)
    {
        var parts = path.Split('/');
        // A second programme of the same fixture keeps its form (a name that can't be an id).
        parts[1] = parts[1] is "shelter" ? name : $"{parts[1]} {name}";
        return string.Join('/', parts);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(string name)
    {
        var own = Fixture.Load(Path.Combine(Folder, name));
        var files = own.ContainsKey("no-base") ? [] : Fixture.Base();
        foreach (var (path, bytes) in own)
        {
            if (path.StartsWith("content/", StringComparison.Ordinal))
            {
                files[path] = bytes;
            }
        }

        return files;
    }
}
