using ReportGen.Core.Building;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Cli.Diff;

/// <summary>Two states of a programme and what changed between them.</summary>
/// <param name="Heading">What is compared, in words.</param>
/// <param name="Programme">The programme, as the later side has it.</param>
/// <param name="Before">The earlier state.</param>
/// <param name="After">The later state.</param>
internal sealed record ProgrammeDiff(
    string Heading,
    Programme Programme,
    ProgrammeState Before,
    ProgrammeState After
)
{
    /// <summary>What changed.</summary>
    public Changes Changes { get; } = Changes.Between(Before, After);

    /// <summary>The changes in words.</summary>
    public ChangeSentences Sentences { get; } =
        new(Programme, Programme.Languages is [var first, ..] ? first : "en-GB");

    /// <summary>Figures and funding lines that changed.</summary>
    public IEnumerable<FigureChange> Numbers => Changes.Figures.Concat(Changes.Funding);
}
