using System.Text.RegularExpressions;

namespace ReportGen.Tests.Properties;

/// <summary>Every text, whatever it is about.</summary>
internal static class TextChecks
{
    /// <summary>Traces of a template, in any language.</summary>
    private static readonly TextFault[] Anywhere =
    [
        new("a template shows", @"\{\{|\}\}|\{%"),
        new("nothing is bold", @"\*\*\s*\*\*"),
        new("two stops", @"(?<!\.)\.\.(?!\.|/)"),
        new("a stop stands apart", @"\w \.(\s|$)|\. ,|,,|, ,| ,\s|\.,\s"),
        new("a negative number", @"(?<![\w-])-\d+ (days?|weeks?|recommendations?|commitments?)\b"),
        new("nothing in quotation marks", "“ *”"),
        new("nothing in brackets", @"(?<!\])\(\s*\)"),
        new(
            "an id stands in brackets",
            @"\[(to|report|promise|place|figure|money|person)-[a-z0-9-]+\](?!\()"
        ),
        new("a heading without words", @"(?m)^#+\s*$"),
        new("an entry without words", @"(?m)^ *- *$"),
    ];

    /// <summary>Number and noun, number and verb.</summary>
    private static readonly TextFault[] English =
    [
        new(
            "one, and a plural",
            @"(?<![\d.,£])\b(1|[Oo]ne) (recommendations|commitments|areas|figures|people|cases|days|weeks|months|minutes|parts|others|statements)\b"
        ),
        new(
            "many, and a singular",
            @"(?<![\d.,:])\b(0|[2-9]|[1-9]\d+) (recommendation|commitment|area|case|person|week|month)\b(?! \d)"
        ),
        new(
            "many, and a singular verb",
            @"(?<![Oo]ne of )\b\d*[02-9] (recommendations|commitments|areas|figures) (is|was|has)\b"
        ),
        new("each of one", @"each of 1 \w+"),
        new("the Senedd with its article twice", @"the Senedd Cymru"),
        new("vague words as a date", @"(Was|now) due (within months|subject)[^\n]{0,40}"),
        new("the same word twice", @"\b(the|a|an|of|to|by|in|on|and|is|was) \1\b"),
        new("a word before none", @"\b(is|are|was|were) (is|are|was|were)\b"),
    ];

    /// <summary>What documents keep, and the feed does not.</summary>
    private static readonly TextFault[] Documents =
    [
        new(
            "one, and a plural verb",
            @"(?<!and )\b(1|[Oo]ne) (recommendation|commitment|area|figure) (are|were|have)\b"
        ),
        new("none or one of one", @"\b(None|Zero|One) of 1 \w+"),
        new("none is zero", @"\bZero of \d+"),
    ];

    private static readonly string[] PageNames = ["index.html", "feed.atom"];

    /// <summary>Nothing internal outside the briefing; and in it what was written for it.</summary>
    public static IEnumerable<string> Internal(BuiltProgramme built)
    {
        foreach (var (path, text) in built.Files)
        {
            if (
                !path.StartsWith("internal/", StringComparison.Ordinal)
                && text.Contains(RandomProgramme.InternalMark, StringComparison.OrdinalIgnoreCase)
            )
            {
                yield return path;
            }
        }

        foreach (var statement in built.Spec.Statements)
        {
            if (
                statement.Internal is { } words
                && built.Document(statement, "briefing") is { } briefing
                && !briefing.Contains(words, StringComparison.Ordinal)
            )
            {
                yield return $"{statement.Id}: the briefing does not have “{words}”";
            }
        }
    }

    public static IEnumerable<string> SweepDocuments(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        from fault in TextFault.Find(
            document.Name,
            document.Text,
            [.. Anywhere, .. English, .. Documents]
        )
        select fault;

    /// <summary>Documents in Welsh, which have the same joints.</summary>
    public static IEnumerable<string> SweepOthers(BuiltProgramme built)
    {
        var english = built
            .EnglishDocuments()
            .Select(static d => d.Name)
            .ToHashSet(StringComparer.Ordinal);
        return from file in built.Files
            where file.Key.EndsWith(".md", StringComparison.Ordinal) && !english.Contains(file.Key)
            from fault in TextFault.Find(file.Key, file.Value, Anywhere)
            select fault;
    }

    public static IEnumerable<string> SweepPages(BuiltProgramme built) =>
        from page in Pages(built)
        from fault in TextFault.Find(
            page.Name,
            page.Text,
            built.Spec.Languages[0] == "en-GB" ? [.. Anywhere, .. English] : Anywhere
        )
        select fault;

    /// <summary>The index page and the feed without their tags.</summary>
    public static IEnumerable<(string Name, string Text)> Pages(BuiltProgramme built) =>
        from name in PageNames
        let bare = Replace(built.Files[name], "(?s)<(style|svg|script).*?</\\1>", " ")
        select (name, System.Net.WebUtility.HtmlDecode(Replace(bare, "<[^>]*>", "")));

    private static string Replace(string text, string pattern, string by) =>
        Regex.Replace(text, pattern, by, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(30));
}

/// <summary>A fault of wording that a pattern finds.</summary>
internal sealed class TextFault(string name, string pattern)
{
    private readonly Regex pattern = new(
        pattern,
        RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(30)
    );

    /// <summary>The first of each fault in a text, with the words around it.</summary>
    public static IEnumerable<string> Find(string file, string text, TextFault[] faults) =>
        from fault in faults
        let found = fault.pattern.Match(text)
        where found.Success
        let start = Math.Max(0, found.Index - 60)
        let around = text[start..Math.Min(text.Length, found.Index + found.Length + 40)]
        select $"{file}: {fault.Name}: “{around.Replace('\n', '¶')}”";

    private string Name => name;
}
