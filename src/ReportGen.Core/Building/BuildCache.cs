using System.Collections.Immutable;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Templating;
using ReportGen.Core.Validation;

namespace ReportGen.Core.Building;

/// <summary>
/// What one build leaves for the next: the content as it was read, what the rules found, the templates as they
/// were parsed and, where there is room for them, PDF files. It belongs to no process or folder, and changes nothing of
/// what a build makes, only how soon.
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

    /// <summary>Nothing: everything is read.</summary>
    public static BuildCache Empty { get; } =
        new(
            ContentCache.Empty,
            RuleCache.Empty,
            ImmutableDictionary.Create<string, TemplateSet>(StringComparer.Ordinal),
            pdfCache: null
        );

    /// <summary>Nothing yet, with room for PDF files: for a process that goes on running.</summary>
    /// <param name="bytes">How many bytes of PDF files are kept, about.</param>
    public static BuildCache WithRoomForPdfs(long bytes) =>
        new(Empty.Reading, Empty.Rules, Empty.templates, new PdfCache(bytes));

    /// <summary>The content.</summary>
    public ContentCache Reading { get; }

    /// <summary>What the rules found.</summary>
    public RuleCache Rules { get; }

    /// <summary>PDF files; null when none are kept.</summary>
    internal PdfCache? PdfCache { get; }

    /// <summary>The templates of a programme: those parsed before when their files are the same, else the new ones.</summary>
    internal TemplateSet Known(string programmeId, TemplateSet read) =>
        templates.TryGetValue(programmeId, out var known) && known.HasFilesOf(read) ? known : read;

    /// <summary>This, after another reading and what the rules said to it.</summary>
    internal BuildCache After(ContentCache reading, RuleCache rules) =>
        new(reading, rules, templates, PdfCache);

    /// <summary>This, after work with the templates of programmes.</summary>
    internal BuildCache After(IEnumerable<ProgrammeBuild> works) =>
        new(
            Reading,
            Rules,
            templates.SetItems(
                works.Select(static w => KeyValuePair.Create(w.Programme.Id, w.Templates))
            ),
            PdfCache
        );
}
