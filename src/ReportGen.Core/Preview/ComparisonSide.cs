using System.Collections.Immutable;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Sources;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Rendering;

namespace ReportGen.Core.Preview;

/// <summary>A programme on one side of the comparison, ready to render its documents.</summary>
/// <param name="content">All content of that side.</param>
/// <param name="programme">The programme.</param>
/// <param name="tree">Its files.</param>
/// <param name="builtIn">The templates that ship with the program.</param>
internal sealed class ComparisonSide(
    ContentSet content,
    Programme programme,
    ISourceTree tree,
    ISourceTree builtIn
)
{
    private readonly StateCache states = new(programme);
    private readonly TemplateSet templates = TemplateFiles.For(builtIn, tree, programme.Id);
    private readonly SourceTexts texts = new(tree);

    /// <summary>The programme.</summary>
    public Programme Programme => programme;

    /// <summary>The Markdown of one document; null when it can't be rendered.</summary>
    public Checked<RenderedMarkdown> Render(
        Statement statement,
        string document,
        CancellationToken stop
    ) =>
        DocumentRenderer.Render(
            new RenderRequest
            {
                Content = content,
                Programme = programme,
                Statement = statement,
                Document = document,
                Templates = templates,
                States = states,
                ContentFile = texts.Find,
            },
            stop
        );

    /// <summary>The number of pages of a document's PDF; null when it can't be printed.</summary>
    public int? PagesOf(Statement statement, RenderedMarkdown markdown, EngineFactory engines)
    {
        var read = MarkdownReader.Read(
            markdown.Text,
            StatementSteps.Reading(programme, statement, tree, markdown, variant: null)
        );
        var choice = EngineChoice.Of(EngineFlags.None, programme);
        if (read.Value is not { } document || engines(choice).Value is not { } engine)
        {
            return null;
        }

        var output = TemplateFiles.DocumentOutputFor(templates, engine).Value!;
        var options = new PdfOptions(output.ThemeOf(document.Info.Style), [], null);
        return engine.Render(document, options).Value?.PageCount;
    }

    /// <summary>The digest that a clearance of the statement is bound to; null when its files can't be built.</summary>
    public string? DigestOf(Statement statement, EngineFactory engines, CancellationToken stop)
    {
        ImmutableArray<OutputFile> files = [];
        Builder.Build(
            new CheckedContent(new Checked<ContentSet>(content, []), BuildCache.Empty),
            new BuildRequest
            {
                Programmes = [programme.Id],
                Statements = [statement.Id],
                IsForRelease = true,
            },
            new BuildTools(tree, builtIn, engines)
            {
                Put = folder =>
                    files = folder.Path == $"{programme.Id}/{statement.Id}" ? folder.Files : files,
            },
            stop
        );
        return Publishing.StatementDigest.Of(files);
    }
}
