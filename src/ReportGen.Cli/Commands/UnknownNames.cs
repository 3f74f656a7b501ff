using System.Collections.Immutable;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Commands;

/// <summary>Refuses names that the content does not have.</summary>
internal static class UnknownNames
{
    /// <summary>Throws when there are any, with a suggestion for each.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public static void Refuse(ImmutableArray<UnknownName> unknown)
    {
        if (!unknown.IsEmpty)
        {
            throw new UsageException(
                string.Join(
                    '\n',
                    unknown.Select(static u => UnknownNameMessage.WithList(u.Kind, u.Name, u.Known))
                )
            );
        }
    }
}
