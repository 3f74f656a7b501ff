using System.Collections.Immutable;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Templating;
using ReportGen.Core.Validation;

namespace ReportGen.Core.Building;

/// <summary>
/// What one build leaves for the next: the content as read, what the rules found, the parsed templates and, within
/// a limit, PDF files. It belongs to no process or folder, and changes only how fast a build is, never its result.
/// </summary>
public sealed class BuildCache
{
    private readonly ImmutableDictionary<string, TemplateSet> templates;

    private BuildCache(
        ContentCache reading,
        RuleCache rules,
        ImmutableDictionary<string, TemplateSet> templates,
        PdfCache? pdfCache
    )
    {
        Reading = reading;
        Rules = rules;
        PdfCache = pdfCache;
        this.templates = templates;
    }

    /// <summary>An empty cache: everything is read.</summary>
    public static BuildCache Empty { get; } =
        new(
            ContentCache.Empty,
            RuleCache.Empty,
            ImmutableDictionary.Create<string, TemplateSet>(StringComparer.Ordinal),
            pdfCache: null
        );

    /// <summary>An empty cache that also keeps PDF files, for a long-running process.</summary>
    /// <param name="bytes">How many bytes of PDF files to keep, approximately.</param>
    public static BuildCache WithRoomForPdfs(long bytes) =>
        new(Empty.Reading, Empty.Rules, Empty.templates, new PdfCache(bytes));

    /// <summary>The content.</summary>
    public ContentCache Reading { get; }

    /// <summary>What the rules found.</summary>
    public RuleCache Rules { get; }

    /// <summary>PDF files; null when none are kept.</summary>
    internal PdfCache? PdfCache { get; }

    /// <summary>The templates of a programme: those parsed before when their files are unchanged, else the new ones.</summary>
    internal TemplateSet Known(string programmeId, TemplateSet read) =>
        templates.TryGetValue(programmeId, out var known) && known.HasFilesOf(read) ? known : read;

    /// <summary>This cache after content was read and checked again.</summary>
    internal BuildCache After(ContentCache reading, RuleCache rules) =>
        new(reading, rules, templates, PdfCache);

    /// <summary>This cache after programmes were built, with their templates.</summary>
    internal BuildCache After(IEnumerable<ProgrammeBuild> builds) =>
        new(
            Reading,
            Rules,
            templates.SetItems(
                builds.Select(static w => KeyValuePair.Create(w.Programme.Id, w.Templates))
            ),
            PdfCache
        );
}
