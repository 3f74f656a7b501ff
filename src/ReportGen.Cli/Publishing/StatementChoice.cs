using ReportGen.Cli.Terminal;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Cli.Publishing;

/// <summary>A statement with its programme.</summary>
internal sealed record ChosenStatement(Programme Programme, Statement Statement)
{
    /// <summary>PROGRAMME/STATEMENT.</summary>
    public string Name => $"{Programme.Id}/{Statement.Id}";
}

/// <summary>Finds the statement that was meant.</summary>
internal static class StatementChoice
{
    /// <summary>The programmes that a command is about.</summary>
    /// <exception cref="WrongUseException">There is no programme of that name.</exception>
    public static IEnumerable<Programme> Programmes(ContentSet content, string? programme)
    {
        if (programme is null)
        {
            return content.Programmes;
        }

        var found = content.Programmes.Where(p => p.Id == programme).ToArray();
        return found.Length > 0
            ? found
            : throw new WrongUseException(
                UnknownNameMessage.Of(
                    "programme",
                    programme,
                    content.Programmes.Select(static p => p.Id)
                )
            );
    }

    /// <summary>The statement of a name.</summary>
    /// <param name="content">Where it is looked for.</param>
    /// <param name="name">STATEMENT, or PROGRAMME/STATEMENT.</param>
    /// <param name="programme">The programme, or null for any.</param>
    /// <exception cref="WrongUseException">There is none, or more than one.</exception>
    public static ChosenStatement Find(ContentSet content, string name, string? programme)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (of, id) = slash < 0 ? (programme, name) : (name[..slash], name[(slash + 1)..]);
        var all = Programmes(content, of)
            .SelectMany(static p => p.Statements.Select(s => new ChosenStatement(p, s)))
            .ToArray();
        return all.Where(s => s.Statement.Id == id).ToArray() switch
        {
            [var one] => one,
            [] => throw new WrongUseException(
                UnknownNameMessage.Of("statement", id, all.Select(static s => s.Statement.Id))
            ),
            var several => throw new WrongUseException(
                $"Several programmes have a statement {id}. Say which: {string.Join(" or ", several.Select(static s => $"--programme {s.Programme.Id}"))}"
            ),
        };
    }
}
