using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Sources;
using ReportGen.Core.Templating;

namespace ReportGen.Core.Building;

/// <summary>What all statements of a programme share during a build.</summary>
/// <param name="Content">All content.</param>
/// <param name="Programme">The programme, as asked for.</param>
/// <param name="States">Its states, cached.</param>
/// <param name="Templates">Its templates.</param>
/// <param name="Output">What turns its documents into files.</param>
/// <param name="Tree">Where its files are read.</param>
/// <param name="TextOf">The text of a content file by its path, or null.</param>
internal sealed record ProgrammeBuild(
    ContentSet Content,
    Programme Programme,
    StateCache States,
    TemplateSet Templates,
    DocumentOutput Output,
    ISourceTree Tree,
    Func<string, SourceText?> TextOf
)
{
    /// <summary>True for the files of a release; see <see cref="BuildRequest.IsForRelease"/>.</summary>
    public bool IsForRelease { get; init; }
}
