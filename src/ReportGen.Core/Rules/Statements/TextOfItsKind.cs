using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Rules.Statements;

/// <summary>A speech opens, a written text is no speech, and every action stands once.</summary>
internal static partial class TextOfItsKind
{
    private static readonly DiagnosticCode NoOpening = new(
        "RG2560",
        Severity.Warning,
        "Oral statement without an opening",
        "The first words of a speech are the minister’s own: no template puts a sentence before them. Write them as a section of the kind ‘opening’. A repeat has the opening of the original.",
        "sections:\n  - kind: body\n    text: We will act.",
        "sections:\n  - kind: opening\n    text: With permission, Mr Speaker, I will make a statement on the inquiry.\n  - kind: body\n    text: We will act."
    );

    private static readonly DiagnosticCode Spoken = new(
        "RG2561",
        Severity.Warning,
        "Words of a speech in a text that is not spoken",
        "Permission is asked, and a statement commended, by someone who speaks in the Chamber. A written statement or a paper does neither.",
        "kind: written   # sections: With permission, Mr Speaker, I set out our progress.",
        "kind: written   # sections: I set out our progress."
    );

    private static readonly DiagnosticCode Placed = new(
        "RG2562",
        Severity.Error,
        "Action that does not stand once",
        "With ‘actions-as: in sections’ every action stands once, where a section has {{ action 1 }}. Without it the document lists all actions, so that one in a section would stand twice.",
        "actions-as: in sections   # two actions, and sections have {{ action 1 }} alone",
        "actions-as: in sections   # two actions, and sections have {{ action 1 }} and {{ action 2 }}"
    );

    internal static Rule Rule { get; } =
        new(
            "A speech opens, a written text is no speech, and every action stands once",
            [NoOpening, Spoken, Placed],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Programme.Statements.SelectMany(static s =>
            Opening(s).Concat(WordsOfSpeech(s)).Concat(Actions(s))
        );

    private static IEnumerable<Diagnostic> Opening(Statement statement)
    {
        if (
            statement is { Kind: StatementKind.Oral, Repeats: null }
            && statement.Documents.Contains("oral-statement", StringComparer.Ordinal)
            && !statement.Sections.Any(static s => s.Kind == SectionKind.Opening)
        )
        {
            yield return NoOpening.At(
                statement.Place["sections"],
                "This statement has no opening.",
                $"Add to its sections: {{kind: opening, text: \"With permission, {statement.FormOfAddress ?? "Mr Speaker"}, I will make a statement on …\"}}"
            );
        }
    }

    private static IEnumerable<Diagnostic> WordsOfSpeech(Statement statement)
    {
        if (statement.Kind is not (StatementKind.Written or StatementKind.Paper))
        {
            yield break;
        }

        foreach (var text in statement.Sections.Select(static s => s.Text))
        {
            foreach (Match words in SpokenWords().Matches(text.Markdown))
            {
                yield return Spoken.At(
                    text.Origin,
                    $"“{words.Value}” is said in the Chamber, and this is a {(statement.Kind == StatementKind.Paper ? "paper" : "written statement")}.",
                    $"Delete “{words.Value}”."
                );
            }
        }
    }

    private static IEnumerable<Diagnostic> Actions(Statement statement)
    {
        var times = new int[statement.Actions.Length];
        foreach (
            Match named in Placeholder()
                .Matches(string.Join('\n', statement.Sections.Select(static s => s.Text.Markdown)))
        )
        {
            if (
                int.TryParse(
                    named.Groups["number"].Value,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number >= 1
                && number <= times.Length
            )
            {
                times[number - 1]++;
            }
        }

        var inSections = statement.ActionsAs == ActionPlacement.InSections;
        for (var i = 0; i < times.Length; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var fault = (inSections, times[i]) switch
            {
                (true, 1) or (false, 0) => null,
                (true, 0) => "stands in no section",
                (true, _) => "stands in the sections more than once",
                _ => "stands in a section, and in the list of actions again",
            };
            if (fault is not null)
            {
                yield return Placed.At(
                    statement.Actions[i].Words.Origin,
                    $"Action {number} {fault}.",
                    (inSections, times[i]) switch
                    {
                        (true, 0) => $"Type {{{{ action {number} }}}} where it is to stand.",
                        (true, _) => $"Leave {{{{ action {number} }}}} in one place.",
                        _ => "Type actions-as: in sections, and put every action into a section.",
                    }
                );
            }
        }
    }

    [GeneratedRegex(
        @"\bwith permission,?(?: (?:Mr|Madam) (?:Deputy )?Speaker,?|,? my Lords,?)?|\bI commend (?:this|the) statement(?: to the House)?|\bgyda’ch caniatâd,?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex SpokenWords();

    [GeneratedRegex(
        @"\{\{[-~]?\s*action\s+(?<number>[0-9]{1,4})\s*[-~]?\}\}",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Placeholder();
}
