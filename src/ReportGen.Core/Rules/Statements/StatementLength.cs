using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Statements;

/// <summary>An oral statement fits its time, a written one two pages.</summary>
internal static class StatementLength
{
    /// <summary>By custom of the House.</summary>
    private const int MostMinutes = 20;

    /// <summary>About two pages of A4 at 12 points with headings.</summary>
    private const int WordsOfTwoPages = 900;

    private static readonly DiagnosticCode TooLong = new(
        "RG2540",
        Severity.Warning,
        "Oral statement of more than 20 minutes",
        "By custom an oral statement takes up to 20 minutes; the time is taken from questions. Shorten it, or make part of it a written statement.",
        "sections: [{kind: body, text: \"… 3,000 words …\"}]",
        "sections: [{kind: body, text: \"… 1,300 words …\"}]"
    );

    private static readonly DiagnosticCode OverTarget = new(
        "RG2541",
        Severity.Notice,
        "Oral statement longer than its target",
        "It would take longer to deliver than ‘speech: target-minutes’ in programme.yaml allows.",
        "speech: {target-minutes: 10}   # and a statement of 12 minutes",
        "speech: {target-minutes: 15}"
    );

    private static readonly DiagnosticCode OverTwoPages = new(
        "RG2542",
        Severity.Warning,
        "Written statement of more than two pages",
        "Departments keep a written statement to two pages. Put the detail in the progress report and refer to it.",
        "kind: written   # and 1,400 words",
        "kind: written   # and 500 words"
    );

    internal static Rule Rule { get; } =
        new(
            "An oral statement fits its time, a written one two pages",
            [TooLong, OverTarget, OverTwoPages],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var speech = context.Programme.Speech;
        foreach (var statement in context.Programme.Statements)
        {
            var words = context.Texts.SaidIn(statement).Sum(static t => WordCount(t.Markdown));
            var at = statement.Place["kind"];
            if (statement.Kind == StatementKind.Written && words > WordsOfTwoPages)
            {
                yield return OverTwoPages.At(
                    at,
                    $"About {NumberWords.Of(words)} words take more than two pages.",
                    $"Aim for {NumberWords.Of(WordsOfTwoPages)} words or fewer."
                );
            }

            if (statement.Kind != StatementKind.Oral)
            {
                continue;
            }

            var minutes = (words + speech.WordsPerMinute - 1) / Math.Max(1, speech.WordsPerMinute);
            if (minutes > MostMinutes)
            {
                yield return TooLong.At(
                    at,
                    $"About {NumberWords.Of(words)} words take {minutes} minutes at {speech.WordsPerMinute} words a minute.",
                    $"Aim for {NumberWords.Of(speech.TargetMinutes * speech.WordsPerMinute)} words."
                );
            }
            else if (minutes > speech.TargetMinutes)
            {
                yield return OverTarget.At(
                    at,
                    $"About {NumberWords.Of(words)} words take {minutes} minutes; the target is {speech.TargetMinutes}.",
                    $"Aim for {NumberWords.Of(speech.TargetMinutes * speech.WordsPerMinute)} words."
                );
            }
        }
    }

    /// <summary>Words spoken, quotations included; an expression counts as three ("at least 800").</summary>
    private static int WordCount(string markdown)
    {
        var count = 0;
        var isExpression = false;
        foreach (var word in markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var opens = word.Contains("{{", StringComparison.Ordinal);
            if (opens)
            {
                count += 3;
            }
            else if (!isExpression && word.Any(char.IsLetterOrDigit))
            {
                count++;
            }

            isExpression =
                (isExpression || opens) && !word.Contains("}}", StringComparison.Ordinal);
        }

        return count;
    }
}
