using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Data;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Rendering;

namespace ReportGen.Core.Building;

/// <summary>Builds more of a statement's files, given those built before.</summary>
internal delegate StatementOutput StatementStep(
    ProgrammeBuild build,
    StatementJob job,
    StatementOutput before
);

/// <summary>The steps from a statement to its files, in order.</summary>
internal static class StatementSteps
{
    /// <summary>What <c>build</c> does for each statement.</summary>
    public static ImmutableArray<StatementStep> Build { get; } =
    [WriteData, WriteDocuments, WriteReleaseNotes, WriteDigests];

    /// <summary>What <c>validate</c> does for each statement.</summary>
    public static ImmutableArray<StatementStep> Check { get; } = [CheckDocuments];

    /// <summary>What the documents show, as data.</summary>
    private static StatementOutput WriteData(
        ProgrammeBuild build,
        StatementJob job,
        StatementOutput before
    ) =>
        new(
            [
                new OutputFile(DataFile.FileName, DataFile.Write(build.States, job.Statement)),
                new OutputFile(
                    RecommendationsCsv.FileName,
                    RecommendationsCsv.Write(build.States, job.Statement)
                ),
            ],
            [],
            []
        );

    /// <summary>Every document but the release notes, in Markdown, HTML and PDF.</summary>
    private static StatementOutput WriteDocuments(
        ProgrammeBuild build,
        StatementJob job,
        StatementOutput before
    ) =>
        Kinds(job)
            .Where(static k => !IsReleaseNotes(k))
            .Aggregate(
                StatementOutput.Empty,
                (made, kind) => made.And(Write(build, job, kind, before, []))
            );

    /// <summary>The release notes, which name the files built before, with their digests.</summary>
    private static StatementOutput WriteReleaseNotes(
        ProgrammeBuild build,
        StatementJob job,
        StatementOutput before
    )
    {
        if (!Kinds(job).Any(IsReleaseNotes))
        {
            return StatementOutput.Empty;
        }

        ImmutableArray<ReleaseFile> files =
        [
            .. before
                .Published.Select(static f => f.Describe())
                .OrderBy(static f => f.Name, StringComparer.Ordinal)
                .Select(static f => new ReleaseFile(f.Name, f.Size, f.Sha256)),
        ];
        var kind = Kinds(job).First(IsReleaseNotes);
        var full = Write(build, job, kind, before, files);
        return full.Published.Any(static f => IsTooLongForRelease(f))
            ? full.And(WriteForm(build, job, kind, DocumentKinds.Short, before, files))
            : full;
    }

    private static bool IsTooLongForRelease(OutputFile file) =>
        file.Name.EndsWith(".md", StringComparison.Ordinal)
        && !DocumentRenderer.FitsRelease(Encoding.UTF8.GetString(file.Bytes.Span));

    private static StatementOutput WriteDigests(
        ProgrammeBuild build,
        StatementJob job,
        StatementOutput before
    ) => new([DigestList.List(before.Published.Select(static f => f.Describe()))], [], []);

    /// <summary>Reads every document as a tree, for the diagnostics that only a document shows.</summary>
    private static StatementOutput CheckDocuments(
        ProgrammeBuild build,
        StatementJob job,
        StatementOutput before
    )
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var kind in Kinds(job))
        {
            var text = CheckForm(build, job, kind, null, diagnostics);
            if (text is not null && IsReleaseNotes(kind) && !DocumentRenderer.FitsRelease(text))
            {
                CheckForm(build, job, kind, DocumentKinds.Short, diagnostics);
            }
        }

        return new StatementOutput([], [], diagnostics.ToImmutable());
    }

    private static string? CheckForm(
        ProgrammeBuild build,
        StatementJob job,
        DocumentKind kind,
        string? variant,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var rendered = DocumentRenderer.Render(Request(build, job, kind, variant, []));
        diagnostics.AddRange(rendered.Diagnostics);
        if (rendered.Value is not { } markdown)
        {
            return null;
        }

        diagnostics.AddRange(
            MarkdownReader
                .Read(
                    markdown.Text,
                    Reading(build.Programme, job.Statement, build.Tree, markdown, variant)
                )
                .Diagnostics
        );
        return markdown.Text.Text;
    }

    private static StatementOutput Write(
        ProgrammeBuild build,
        StatementJob job,
        DocumentKind kind,
        StatementOutput before,
        ImmutableArray<ReleaseFile> files
    )
    {
        var output = WriteForm(build, job, kind, null, before, files);
        foreach (var variant in kind.Variants)
        {
            output = output.And(WriteForm(build, job, kind, variant, before, files));
        }

        return output;
    }

    private static StatementOutput WriteForm(
        ProgrammeBuild build,
        StatementJob job,
        DocumentKind kind,
        string? variant,
        StatementOutput before,
        ImmutableArray<ReleaseFile> files
    )
    {
        var rendered = DocumentRenderer.Render(Request(build, job, kind, variant, files));
        var output = new StatementOutput([], [], rendered.Diagnostics);
        if (rendered.Value is not { } markdown)
        {
            return output;
        }

        var made = DocumentFiles.Make(
            DocumentKinds.FileName(kind, variant),
            markdown.Text,
            Reading(build.Programme, job.Statement, build.Tree, markdown, variant),
            Page(kind),
            build.Output,
            Attachments(kind, before)
        );
        return output.And(
            kind.IsPublished
                ? new StatementOutput(made.Files, [], made.Diagnostics)
                : new StatementOutput([], made.Files, made.Diagnostics)
        );
    }

    private static RenderRequest Request(
        ProgrammeBuild build,
        StatementJob job,
        DocumentKind kind,
        string? variant,
        ImmutableArray<ReleaseFile> files
    ) =>
        new()
        {
            Content = build.Content,
            Programme = build.Programme,
            Statement = job.Statement,
            Document = kind.Name,
            Templates = build.Templates,
            States = build.States,
            Variant = variant,
            Files = files,
            ContentFile = build.TextOf,
            IsForRelease = build.IsForRelease,
        };

    /// <summary>How the Markdown of a statement's document is read.</summary>
    public static MarkdownOptions Reading(
        Programme programme,
        Statement statement,
        ISourceTree tree,
        RenderedMarkdown markdown,
        string? variant
    )
    {
        var language = statement.Language ?? IndexPages.LanguageOf(programme);
        return new MarkdownOptions
        {
            Defaults = new DocumentInfo(statement.Title.In(language), language)
            {
                Programme = programme.Title.In(language),
                Notice = programme.Notice,
                Contact = programme.Contact,
                Date = statement.Date,
                Style = variant is DocumentKinds.Speaking ? variant : DocumentInfo.DefaultStyle,
            },
            MapOrigin = markdown.OriginOf,
            ReadImage = ImageFiles.In(tree, RepositoryFolders.OfProgramme(programme.Id)),
        };
    }

    /// <summary>A published page links to the programme's page and feed; an internal one links to neither.</summary>
    private static HtmlOptions Page(DocumentKind kind) =>
        kind.IsPublished
            ? new HtmlOptions("")
            {
                Home = $"../{OutputFolder.IndexFile}",
                Feed = $"../{FeedFile.FileName}",
            }
            : new HtmlOptions("");

    /// <summary>The published data is attached to every published document.</summary>
    private static ImmutableArray<PdfAttachment> Attachments(
        DocumentKind kind,
        StatementOutput before
    ) =>
        kind.IsPublished
            ?
            [
                .. before
                    .Published.Where(static f =>
                        string.Equals(f.Name, DataFile.FileName, StringComparison.Ordinal)
                    )
                    .Select(static f => new PdfAttachment(
                        f.Name,
                        "application/json",
                        AttachmentRelationship.Data,
                        "The data of this statement, with stable ids",
                        f.Bytes
                    )),
            ]
            : [];

    private static IEnumerable<DocumentKind> Kinds(StatementJob job) =>
        job.Documents.Select(DocumentKinds.Find).OfType<DocumentKind>();

    private static bool IsReleaseNotes(DocumentKind kind) =>
        string.Equals(kind.Name, DocumentIds.ReleaseNotes, StringComparison.Ordinal);
}
