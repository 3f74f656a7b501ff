using System.Collections.Immutable;
using System.Text;
using NodaTime;
using ReportGen.Core.Building;
using ReportGen.Core.Preview;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Preview;

/// <summary>The repository of the preview tests in memory, before and after a change.</summary>
internal sealed class Repository
{
    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>> before;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> after;

    private Repository(ImmutableDictionary<string, ReadOnlyMemory<byte>> files)
    {
        before = files;
        after = files.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The present moment in tests.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 1, 5, 12, 0);

    /// <summary>The made-up programme on harbours, or another one below a folder of the repository.</summary>
    public static Repository Of(string folder = "tests/fixtures/preview")
    {
        var root = Path.Combine(Golden.Root, folder);
        return new Repository(
            Directory
                .EnumerateFiles(Path.Combine(root, "content"), "*", SearchOption.AllDirectories)
                .ToImmutableDictionary(
                    file => Path.GetRelativePath(root, file).Replace('\\', '/'),
                    static file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>The files before the change.</summary>
    public ISourceTree Before => new InMemorySourceTree(before, Now);

    /// <summary>The files with the change.</summary>
    public ISourceTree After => new InMemorySourceTree(after, Now);

    /// <summary>Puts other words in the place of some.</summary>
    public Repository Replace(string path, string from, string to)
    {
        var text = Encoding.UTF8.GetString(after[path].Span).ReplaceLineEndings("\n");
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Write(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Adds words at the end of a file.</summary>
    public Repository Append(string path, string words) =>
        Write(path, Encoding.UTF8.GetString(after[path].Span) + words);

    /// <summary>Writes a file.</summary>
    public Repository Write(string path, string text)
    {
        after[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>What is to be previewed.</summary>
    public PreviewRequest Request =>
        new()
        {
            After = After,
            Base = new PreviewBase(PreviewBaseKind.Revision, Before, "Compared with main."),
            Changed =
            [
                .. before
                    .Keys.Union(after.Keys, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Where(path =>
                        !before.TryGetValue(path, out var was)
                        || !after.TryGetValue(path, out var now)
                        || !was.Span.SequenceEqual(now.Span)
                    )
                    .Select(path => new ChangedFile(
                        before.ContainsKey(path) ? path : null,
                        after.ContainsKey(path) ? path : null,
                        []
                    )),
            ],
            BuiltIn = BuiltInFiles.Instance,
        };

    /// <summary>The preview.</summary>
    public PreviewReport Preview() =>
        Previewer.Make(Request, TestContext.Current.CancellationToken);
}
