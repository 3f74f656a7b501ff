using System.Collections.Immutable;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Cli.Commands;

/// <summary>Refuses names that the content does not have.</summary>
internal static class UnknownNames
{
    /// <summary>Throws when there are any, with what was probably meant.</summary>
    /// <exception cref="WrongUseException">There is one.</exception>
    public static void Refuse(ImmutableArray<UnknownName> unknown)
    {
        if (!unknown.IsEmpty)
        {
            throw new WrongUseException(string.Join('\n', unknown.Select(Sentence)));
        }
    }

    /// <summary>What is said of one: that there is none, and what was probably meant.</summary>
    public static string Sentence(UnknownName name)
    {
        var told = $"There is no {name.Kind} \"{name.Name}\".";
        if (ClosestWord.Find(name.Name, name.Known) is { } near)
        {
            return $"{told} Did you mean {near}?";
        }

        return name.Known.IsEmpty
            ? told
            : $"{told} There are: {string.Join(", ", name.Known.Take(20))}{(name.Known.Length > 20 ? ", …" : "")}";
    }
}
