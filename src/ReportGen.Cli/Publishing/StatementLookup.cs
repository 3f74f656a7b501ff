using ReportGen.Cli.Terminal;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Cli.Publishing;

/// <summary>Finds the statement that was meant.</summary>
internal static class StatementLookup
{
    /// <summary>The programmes that a command is about.</summary>
    /// <exception cref="UsageException">There is no programme of that name.</exception>
    public static IEnumerable<Programme> Programmes(ContentSet content, string? programme)
    {
        if (programme is null)
        {
            return content.Programmes;
        }

        var found = content.Programmes.Where(p => p.Id == programme).ToArray();
        return found.Length > 0
            ? found
            : throw new UsageException(
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
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public static ProgrammeStatement Find(ContentSet content, string name, string? programme)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (of, id) = slash < 0 ? (programme, name) : (name[..slash], name[(slash + 1)..]);
        var all = Programmes(content, of)
            .SelectMany(static p => p.Statements.Select(s => new ProgrammeStatement(p, s)))
            .ToArray();
        return all.Where(s => s.Statement.Id == id).ToArray() switch
        {
            [var one] => one,
            [] => throw new UsageException(
                UnknownNameMessage.Of("statement", id, all.Select(static s => s.Statement.Id))
            ),
            var several => throw new UsageException(
                $"Several programmes have a statement {id}. Choose one: {string.Join(" or ", several.Select(static s => $"--programme {s.Programme.Id}"))}"
            ),
        };
    }
}
