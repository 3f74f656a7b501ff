using System.Text;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Sources;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Rendering;

namespace ReportGen.Tests.Templating;

/// <summary>The programmes and templates that ship with the program, rendered in memory.</summary>
internal static class Sample
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Files = Load("content");

    public static ContentSet Content { get; } =
        ContentReader.Read(new InMemorySourceTree(Files)).Value!;

    public static TemplateSet Templates { get; } = new(LoadTemplates());

    private static readonly Dictionary<string, StateCache> Books = Content.Programmes.ToDictionary(
        static p => p.Id,
        static p => new StateCache(p),
        StringComparer.Ordinal
    );

    public static RenderRequest Request(
        string programme,
        string statement,
        string document,
        string? variant = null
    )
    {
        var found = Content.Programmes.Single(p => p.Id == programme);
        return new RenderRequest
        {
            Content = Content,
            Programme = found,
            Statement = found.Statements.Single(s => s.Id == statement),
            Document = document,
            Variant = variant,
            Templates = Templates,
            States = Books[programme],
            ContentFile = File,
            Files =
                document == "release-notes"
                    ?
                    [
                        new("progress-report.pdf", 234_567, new string('0', 64)),
                        new("data.json", 81_920, new string('f', 64)),
                    ]
                    : [],
        };
    }

    public static Checked<RenderedMarkdown> Render(RenderRequest request) =>
        DocumentRenderer.Render(request, TestContext.Current.CancellationToken);

    /// <summary>The templates with some laid over them, by name.</summary>
    public static TemplateSet With(params (string Name, string Text)[] files) =>
        Templates.OverriddenBy(
            files.ToDictionary(
                static f => f.Name,
                static f => new SourceText("templates/" + f.Name, f.Text),
                StringComparer.Ordinal
            )
        );

    /// <summary>A line of a template by itself, run in the report of 16 January 2025.</summary>
    public static Checked<RenderedMarkdown> Run(string template) =>
        Render(
            Request("child-sexual-abuse", "2025-01-16-oral", "debate-summary") with
            {
                Templates = With(("debate-summary.md", template)),
            }
        );

    public static SourceText? File(string path) =>
        Files.TryGetValue(path, out var bytes)
            ? new SourceText(path, Encoding.UTF8.GetString(bytes.Span))
            : null;

    /// <summary>All documents that the sample statements ask for, speaking copies included.</summary>
    public static IEnumerable<RenderRequest> All() =>
        from programme in Content.Programmes
        from statement in programme.Statements
        from document in statement.Documents
        from variant in document == "oral-statement"
            ? new string?[] { null, DocumentKinds.Speaking }
            : [null]
        select Request(programme.Id, statement.Id, document, variant);

    private static Dictionary<string, SourceText> LoadTemplates() =>
        Load("templates")
            .Where(static f =>
                f.Key.EndsWith(".md", StringComparison.Ordinal)
                || f.Key.EndsWith(".yaml", StringComparison.Ordinal)
            )
            .ToDictionary(
                static f => f.Key["templates/".Length..],
                static f => new SourceText(f.Key, Encoding.UTF8.GetString(f.Value.Span)),
                StringComparer.Ordinal
            );

    private static Dictionary<string, ReadOnlyMemory<byte>> Load(string folder)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var root = Path.Combine(Golden.Root, folder);
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Golden.Root, path).Replace('\\', '/');
            files[name] = System.IO.File.ReadAllBytes(path);
        }

        return files;
    }
}
