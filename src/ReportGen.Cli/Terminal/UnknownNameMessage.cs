using ReportGen.Core.Diagnostics;

namespace ReportGen.Cli.Terminal;

/// <summary>The sentence for a name that does not exist, with a suggestion where another is close.</summary>
internal static class UnknownNameMessage
{
    /// <summary>With the closest name, if any.</summary>
    /// <param name="kind">What was named: "statement".</param>
    /// <param name="name">The name as it was typed.</param>
    /// <param name="known">The names that exist.</param>
    public static string Of(string kind, string name, IEnumerable<string> known) =>
        Suggestion(kind, name, known) ?? Missing(kind, name);

    /// <summary>With the closest name, or a list where none is close.</summary>
    /// <param name="kind">What was named: "statement".</param>
    /// <param name="name">The name as it was typed.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="most">How many of them are listed at the most.</param>
    public static string WithList(
        string kind,
        string name,
        IReadOnlyList<string> known,
        int most = 20
    ) =>
        Suggestion(kind, name, known)
        ?? (
            known.Count == 0
                ? Missing(kind, name)
                : $"{Missing(kind, name)} There are: {string.Join(", ", known.Take(most))}{(known.Count > most ? ", …" : "")}"
        );

    private static string? Suggestion(string kind, string name, IEnumerable<string> known) =>
        ClosestWord.Find(name, known) is { } near
            ? $"{Missing(kind, name)} Did you mean {near}?"
            : null;

    private static string Missing(string kind, string name) => $"There is no {kind} \"{name}\".";
}
