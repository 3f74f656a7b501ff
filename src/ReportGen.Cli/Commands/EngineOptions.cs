using System.CommandLine;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Commands;

/// <summary>The flags of the PDF engine, alike for every command that prints.</summary>
internal sealed class EngineOptions
{
    private readonly Option<string?> engine = new(EngineFlags.EngineName)
    {
        Description =
            "The PDF engine: built-in, or questpdf if the program was built with it. Overrides the programme's setting.",
        HelpName = "NAME",
    };

    private readonly Option<string?> licence = new(EngineFlags.LicenceName)
    {
        Description =
            "The type of your licence for the engine questpdf: evaluation, community, professional or enterprise.",
        HelpName = "TYPE",
    };

    public EngineOptions()
    {
        engine.AcceptOnlyFromAmong(EngineChoice.BuiltIn, EngineChoice.Optional);
        licence.AcceptOnlyFromAmong([.. EngineChoice.LicenceNames]);
    }

    /// <summary>Adds both to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(engine);
        command.Add(licence);
    }

    /// <summary>What was given.</summary>
    public EngineFlags Of(ParseResult arguments) =>
        new(arguments.GetValue(engine), arguments.GetValue(licence));
}
