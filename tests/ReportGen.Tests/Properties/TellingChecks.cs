using System.Text.RegularExpressions;

namespace ReportGen.Tests.Properties;

/// <summary>When "the House was last told".</summary>
internal static partial class TellingChecks
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["commons"] = "House of Commons",
        ["lords"] = "House of Lords",
        ["senedd"] = "Senedd",
        ["scottish parliament"] = "Scottish Parliament",
        ["northern ireland assembly"] = "Northern Ireland Assembly",
    };

    /// <summary>The statement with which data.json and the sentence compare.</summary>
    public static IEnumerable<string> Since(BuiltProgramme built)
    {
        foreach (var statement in built.Spec.Statements)
        {
            var expected = ExpectedTelling.Before(built.Spec, statement);
            var told = built.Data(statement).GetProperty("statement").Text("since");
            if (told != expected?.Id)
            {
                yield return $"{statement.Id} ({statement.House}): since {told}, not {expected?.Id ?? "nothing"}";
            }
        }

        foreach (var (statement, name, text) in built.EnglishDocuments())
        {
            if (
                LastTold().Match(text) is { Success: true } found
                && ExpectedTelling.Before(built.Spec, statement) is { } expected
                && found.Groups["day"].Value != Checks.Day(expected.Date)
            )
            {
                yield return $"{name}: “{found.Value}”, not {Checks.Day(expected.Date)}";
            }
        }
    }

    /// <summary>Only the first statement of a programme is called so.</summary>
    public static IEnumerable<string> First(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        where
            document.Text.Contains(
                "This is the first statement on this programme, so",
                StringComparison.Ordinal
            )
        where
            document.Statement.Kind == "paper"
            || built.Spec.Statements.Any(s => s.Date < document.Statement.Date)
        select $"{document.Name} ({document.Statement.Kind}) is called the first statement on this programme";

    /// <summary>Where several Houses are told, or one that is not of the UK Parliament, the sentence names it.</summary>
    public static IEnumerable<string> Named(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        let found = LastTold().Match(document.Text)
        where found.Success
        let before = ExpectedTelling.Before(built.Spec, document.Statement)
        where before?.House is not null
        let isPlain = built.Spec.Statements.All(s => s.House is null || s.House == before.House)
            && before.House is "commons" or "lords"
        where !isPlain && !found.Value.Contains(Names[before.House!], StringComparison.Ordinal)
        select $"{document.Name}: “{found.Value}” does not name the {Names[before.House!]}";

    [GeneratedRegex(
        @"[Ss]ince [^\n,]* was last told, on (?<day>\d+ \w+ \d{4})",
        RegexOptions.ExplicitCapture,
        30_000
    )]
    private static partial Regex LastTold();
}
