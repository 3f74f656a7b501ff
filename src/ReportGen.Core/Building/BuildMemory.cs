using System.Collections.Immutable;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Templating;

namespace ReportGen.Core.Building;

/// <summary>
/// What one build leaves for the next: the content as it was read and the templates as they were parsed.
/// It is immutable, belongs to no process or folder, and changes nothing of what a build makes, only how soon.
/// </summary>
public sealed class BuildMemory
{
    private readonly ImmutableDictionary<string, TemplateSet> templates;

    private BuildMemory(ReadingMemory reading, ImmutableDictionary<string, TemplateSet> templates)
    {
        Reading = reading;
        this.templates = templates;
    }

    /// <summary>Nothing: everything is read.</summary>
    public static BuildMemory Empty { get; } =
        new(
            ReadingMemory.Empty,
            ImmutableDictionary.Create<string, TemplateSet>(StringComparer.Ordinal)
        );

    /// <summary>The content.</summary>
    public ReadingMemory Reading { get; }

    /// <summary>The templates of a programme: those parsed before when their files are the same, else the new ones.</summary>
    internal TemplateSet Known(string programmeId, TemplateSet read) =>
        templates.TryGetValue(programmeId, out var known) && known.HasFilesOf(read) ? known : read;

    /// <summary>This, after another reading.</summary>
    internal BuildMemory After(ReadingMemory reading) => new(reading, templates);

    /// <summary>This, after work with the templates of programmes.</summary>
    internal BuildMemory After(IEnumerable<ProgrammeWork> works) =>
        new(
            Reading,
            templates.SetItems(
                works.Select(static w => KeyValuePair.Create(w.Programme.Id, w.Templates))
            )
        );
}
