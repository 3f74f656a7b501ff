using ReportGen.Core.Programmes.Model;

namespace ReportGen.Cli.Publishing;

/// <summary>A statement with its programme.</summary>
internal sealed record ProgrammeStatement(Programme Programme, Statement Statement)
{
    /// <summary>PROGRAMME/STATEMENT.</summary>
    public string Name => $"{Programme.Id}/{Statement.Id}";
}
