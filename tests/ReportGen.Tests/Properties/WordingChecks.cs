using System.Text.RegularExpressions;

namespace ReportGen.Tests.Properties;

/// <summary>Words of statements, and phrases that hold for some statements only.</summary>
internal static class WordingChecks
{
    /// <summary>An opening that somebody wrote is the opening.</summary>
    public static IEnumerable<string> Openings(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        where
            document.Statement.Opening is { } opening
            && !opening.StartsWith("With permission", StringComparison.Ordinal)
        let found = Line(document.Text, "I will make a statement updating the House on")
        where found is not null
        select $"{document.Name}: “{found}” before “{document.Statement.Opening}”";

    /// <summary>A name keeps its capital letter.</summary>
    public static IEnumerable<string> Names(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        where document.Statement.TitleBeginsWithName
        let title = document.Statement.Title.Words
        let lower = char.ToLowerInvariant(title[0]) + title[1..]
        where document.Text.Contains(" " + lower, StringComparison.Ordinal)
        select $"{document.Name}: “{Line(document.Text, " " + lower)}”";

    /// <summary>A repeat takes the text over.</summary>
    public static IEnumerable<string> Repeats(BuiltProgramme built) =>
        from statement in built.Spec.Statements
        where
            statement is { Repeats: not null, IsTakenAsRead: false }
            && statement.Kind == "oral"
            && built.Spec.LanguageOf(statement) == "en-GB"
        let original = built.Spec.Statement(statement.Repeats!)
        where statement is { Opening: null, Body: null, Closing: null, Actions.Length: 0 }
        let words = original.Closing ?? original.Opening
        where words is not null && !words.StartsWith("With permission", StringComparison.Ordinal)
        where
            built.Document(statement, "oral-statement")?.Contains(words, StringComparison.Ordinal)
            == false
        select $"{statement.Id}: “{words}” of {original.Id} is not repeated";

    /// <summary>The oral and the written statement of one day name each other.</summary>
    public static IEnumerable<string> Companions(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        where document.Statement.Companion is not null
        where
            document.Name.EndsWith("/oral-statement.md", StringComparison.Ordinal)
            || document.Name.EndsWith("/written-statement.md", StringComparison.Ordinal)
        let other = document.Statement.Kind == "oral" ? "written statement" : "oral statement"
        where !document.Text.Contains(other, StringComparison.OrdinalIgnoreCase)
        select $"{document.Name} does not name the {other} of the day";

    /// <summary>The text as delivered is published.</summary>
    public static IEnumerable<string> Delivered(BuiltProgramme built) =>
        from statement in built.Spec.Statements
        where statement.Delivered is not null
        where
            !built.Files.Any(f =>
                f.Key.StartsWith(statement.Id + "/", StringComparison.Ordinal)
                && f.Value.Contains(statement.Delivered!, StringComparison.Ordinal)
            )
        select $"{statement.Id}: the words as delivered stand in no file";

    /// <summary>A corrected statement carries the notice.</summary>
    public static IEnumerable<string> Corrected(BuiltProgramme built) =>
        from correction in built.Spec.Statements
        where correction.Corrects is not null
        let corrected = built.Spec.Statement(correction.Corrects!)
        where built.Spec.LanguageOf(corrected) == "en-GB"
        where
            built
                .Document(corrected, "release-notes")
                ?.Contains("was corrected on", StringComparison.Ordinal) == false
        select $"{corrected.Id} was corrected on {Iso.Of(correction.Date)}, and does not say so";

    /// <summary>A number stands with its report where there are several.</summary>
    public static IEnumerable<string> Numbers(BuiltProgramme built) =>
        built.Spec.Languages[0] == "en-GB"
        && built.Spec.Recommendations.Select(static r => r.Report).Distinct().Count() > 1
            ? from page in TextChecks.Pages(built)
            let found = Regex.Match(
                page.Text,
                @": recommendation \d+, [^\n]*",
                RegexOptions.None,
                TimeSpan.FromSeconds(30)
            )
            where found.Success
            select $"{page.Name}: “{found.Value}” of which report?"
            : [];

    private static string? Line(string text, string words) =>
        text.Split('\n').FirstOrDefault(l => l.Contains(words, StringComparison.Ordinal));
}
