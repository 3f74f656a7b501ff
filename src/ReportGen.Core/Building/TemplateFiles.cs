using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Core.Sources;
using ReportGen.Core.Templating;

namespace ReportGen.Core.Building;

/// <summary>Finds templates, words, themes and the style sheet: a programme's own, the repository's and the built-in ones.</summary>
public static class TemplateFiles
{
    private const string Folder = RepositoryFolders.Templates + "/";

    /// <summary>The templates of a programme, or of the repository when none is named.</summary>
    /// <param name="builtIn">What ships with the program.</param>
    /// <param name="tree">The repository; null for only what ships with the program.</param>
    /// <param name="programmeId">The programme, or null.</param>
    public static TemplateSet For(ISourceTree builtIn, ISourceTree? tree, string? programmeId)
    {
        ImmutableDictionary<string, SourceText> none = ImmutableDictionary.Create<
            string,
            SourceText
        >(StringComparer.Ordinal);
        return TemplateSet.Layered(
            Read(builtIn, Folder),
            tree is null ? none : Read(tree, Folder),
            tree is null || programmeId is null
                ? none
                : Read(tree, $"{RepositoryFolders.OfProgramme(programmeId)}/{Folder}")
        );
    }

    /// <summary>What turns documents into files, with the diagnostics of the themes.</summary>
    public static Checked<DocumentOutput> DocumentOutputFor(
        TemplateSet templates,
        IPdfEngine? engine
    )
    {
        var speaking = templates.Theme(DocumentKinds.Speaking);
        var standard = templates.Theme(DocumentInfo.DefaultStyle);
        var output = new DocumentOutput(
            templates.Find("theme/page.css")?.Text ?? "",
            style =>
                (
                    string.Equals(style, DocumentKinds.Speaking, StringComparison.Ordinal)
                        ? speaking.Value
                        : standard.Value
                ) ?? new Theme(),
            engine
        );
        return new Checked<DocumentOutput>(
            output,
            [.. speaking.Diagnostics, .. standard.Diagnostics]
        );
    }

    private static Dictionary<string, SourceText> Read(ISourceTree tree, string folder)
    {
        var files = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var path in tree.List(folder))
        {
            if (IsText(path) && tree.Read(path) is { } bytes)
            {
                var text = Encoding.UTF8.GetString(bytes.Span);
                files[path[folder.Length..]] = new SourceText(path, text.TrimStart('\uFEFF'));
            }
        }

        return files;
    }

    private static bool IsText(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal)
        || path.EndsWith(".yaml", StringComparison.Ordinal)
        || path.EndsWith(".css", StringComparison.Ordinal);
}
