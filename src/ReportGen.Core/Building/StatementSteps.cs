using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Data;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Rendering;

namespace ReportGen.Core.Building;

/// <summary>Makes more of a statement's files, given those made before.</summary>
internal delegate StatementOutput StatementStep(
    ProgrammeBuild work,
    StatementJob job,
    StatementOutput before
);

/// <summary>The steps from a statement to its files, in order.</summary>
internal static class StatementSteps
{
    private const string DataName = "data.json";

    /// <summary>What <c>build</c> does for each statement.</summary>
    public static ImmutableArray<StatementStep> Build { get; } =
    [WriteData, WriteDocuments, WriteReleaseNotes, WriteDigests];

    /// <summary>What <c>validate</c> does for each statement.</summary>
    public static ImmutableArray<StatementStep> Check { get; } = [CheckDocuments];

    /// <summary>What the documents show, as data.</summary>
    private static StatementOutput WriteData(
        ProgrammeBuild work,
        StatementJob job,
        StatementOutput before
    ) =>
        new(
            [
                new OutputFile(DataName, DataFile.Write(work.States, job.Statement)),
                new OutputFile(
                    "recommendations.csv",
                    RecommendationsCsv.Write(work.States, job.Statement)
                ),
            ],
            [],
            []
        );

    /// <summary>Every document but the release notes, in Markdown, HTML and PDF.</summary>
    private static StatementOutput WriteDocuments(
        ProgrammeBuild work,
        StatementJob job,
        StatementOutput before
    ) =>
        Kinds(job)
            .Where(static k => !IsReleaseNotes(k))
            .Aggregate(
                StatementOutput.Empty,
                (made, kind) => made.And(Write(work, job, kind, before, []))
            );

    /// <summary>The release notes, which name the files made before with their digests.</summary>
    private static StatementOutput WriteReleaseNotes(
        ProgrammeBuild work,
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
        var full = Write(work, job, kind, before, files);
        return full.Published.Any(static f => IsTooLongForRelease(f))
            ? full.And(WriteForm(work, job, kind, DocumentKinds.Short, before, files))
            : full;
    }

    private static bool IsTooLongForRelease(OutputFile file) =>
        file.Name.EndsWith(".md", StringComparison.Ordinal)
        && !DocumentRenderer.FitsRelease(Encoding.UTF8.GetString(file.Bytes.Span));

    private static StatementOutput WriteDigests(
        ProgrammeBuild work,
        StatementJob job,
        StatementOutput before
    ) => new([DigestList.List(before.Published.Select(static f => f.Describe()))], [], []);

    /// <summary>Every document as a tree, for the faults that only a document shows.</summary>
    private static StatementOutput CheckDocuments(
        ProgrammeBuild work,
        StatementJob job,
        StatementOutput before
    )
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var kind in Kinds(job))
        {
            var text = CheckForm(work, job, kind, null, diagnostics);
            if (text is not null && IsReleaseNotes(kind) && !DocumentRenderer.FitsRelease(text))
            {
                CheckForm(work, job, kind, DocumentKinds.Short, diagnostics);
            }
        }

        return new StatementOutput([], [], diagnostics.ToImmutable());
    }

    private static string? CheckForm(
        ProgrammeBuild work,
        StatementJob job,
        DocumentKind kind,
        string? variant,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var rendered = DocumentRenderer.Render(Request(work, job, kind, variant, []));
        diagnostics.AddRange(rendered.Diagnostics);
        if (rendered.Value is not { } markdown)
        {
            return null;
        }

        diagnostics.AddRange(
            MarkdownReader.Read(markdown.Text, Reading(work, job, markdown, variant)).Diagnostics
        );
        return markdown.Text.Text;
    }

    private static StatementOutput Write(
        ProgrammeBuild work,
        StatementJob job,
        DocumentKind kind,
        StatementOutput before,
        ImmutableArray<ReleaseFile> files
    )
    {
        var output = WriteForm(work, job, kind, null, before, files);
        foreach (var variant in kind.Variants)
        {
            output = output.And(WriteForm(work, job, kind, variant, before, files));
        }

        return output;
    }

    private static StatementOutput WriteForm(
        ProgrammeBuild work,
        StatementJob job,
        DocumentKind kind,
        string? variant,
        StatementOutput before,
        ImmutableArray<ReleaseFile> files
    )
    {
        var rendered = DocumentRenderer.Render(Request(work, job, kind, variant, files));
        var output = new StatementOutput([], [], rendered.Diagnostics);
        if (rendered.Value is not { } markdown)
        {
            return output;
        }

        var made = DocumentFiles.Make(
            DocumentKinds.FileName(kind, variant),
            markdown.Text,
            Reading(work, job, markdown, variant),
            Page(kind),
            work.Output,
            Attachments(kind, before)
        );
        return output.And(
            kind.IsPublished
                ? new StatementOutput(made.Files, [], made.Diagnostics)
                : new StatementOutput([], made.Files, made.Diagnostics)
        );
    }

    private static RenderRequest Request(
        ProgrammeBuild work,
        StatementJob job,
        DocumentKind kind,
        string? variant,
        ImmutableArray<ReleaseFile> files
    ) =>
        new()
        {
            Content = work.Content,
            Programme = work.Programme,
            Statement = job.Statement,
            Document = kind.Name,
            Templates = work.Templates,
            States = work.States,
            Variant = variant,
            Files = files,
            ContentFile = work.TextOf,
            IsForRelease = work.IsForRelease,
        };

    private static MarkdownOptions Reading(
        ProgrammeBuild work,
        StatementJob job,
        RenderedMarkdown markdown,
        string? variant
    )
    {
        var language = job.Statement.Language ?? IndexPages.LanguageOf(work.Programme);
        return new MarkdownOptions
        {
            Defaults = new DocumentInfo(job.Statement.Title.In(language), language)
            {
                Programme = work.Programme.Title.In(language),
                Notice = work.Programme.Notice,
                Contact = work.Programme.Contact,
                Date = job.Statement.Date,
                Style = variant is DocumentKinds.Speaking ? variant : "default",
            },
            MapOrigin = markdown.OriginOf,
            ReadImage = ImageFiles.In(work.Tree, "content/" + work.Programme.Id),
        };
    }

    /// <summary>A published page leads to the programme's page and feed; an internal one stands alone.</summary>
    private static HtmlOptions Page(DocumentKind kind) =>
        kind.IsPublished
            ? new HtmlOptions("") { Home = "../index.html", Feed = "../feed.atom" }
            : new HtmlOptions("");

    /// <summary>The published data go with every published document.</summary>
    private static ImmutableArray<PdfAttachment> Attachments(
        DocumentKind kind,
        StatementOutput before
    ) =>
        kind.IsPublished
            ?
            [
                .. before
                    .Published.Where(static f =>
                        string.Equals(f.Name, DataName, StringComparison.Ordinal)
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
        string.Equals(kind.Name, DocumentKinds.ReleaseNotes, StringComparison.Ordinal);
}
