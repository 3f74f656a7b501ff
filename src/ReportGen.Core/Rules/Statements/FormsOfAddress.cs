using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Rules.Statements;

/// <summary>Each House is addressed in its own form.</summary>
internal static class FormsOfAddress
{
    private static readonly DiagnosticCode Wrong = new(
        "RG2539",
        Severity.Warning,
        "Form of address of the other House",
        "Members in the Commons address Mr or Madam Speaker or a Deputy Speaker; in the Lords they address the House: “My Lords”.",
        "house: lords\nform-of-address: Mr Speaker",
        "house: lords\nform-of-address: My Lords"
    );

    internal static Rule Rule { get; } =
        new("Each House is addressed in its own form", [Wrong], Check);

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var statement in context.Programme.Statements)
        {
            string[] foreign = statement.House switch
            {
                House.Lords => ["Mr Speaker", "Madam Speaker", "Deputy Speaker"],
                House.Commons => ["My Lords", "noble Lords"],
                _ => [],
            };
            foreach (var words in foreign)
            {
                if (Has(statement.FormOfAddress, words))
                {
                    yield return At(statement, statement.Place["form-of-address"], words);
                }

                foreach (var text in context.Texts.SaidIn(statement))
                {
                    if (text.Sentences.Any(s => Has(s.Text, words)))
                    {
                        yield return At(statement, text.Span, words);
                    }
                }
            }
        }
    }

    private static Diagnostic At(Statement statement, SourceSpan span, string words) =>
        Wrong.At(
            span,
            statement.House == House.Lords
                ? $"“{words}” is in a statement to the House of Lords."
                : $"“{words}” is in a statement to the House of Commons.",
            statement.House == House.Lords
                ? "Type “My Lords” instead."
                : "Type “Mr Speaker”, “Madam Speaker” or a Deputy Speaker’s form instead."
        );

    private static bool Has(string? text, string words) =>
        text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}
