using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>
/// Reports what Word and web pages put in place of plain characters inside values that are compared letter by
/// letter: non-breaking spaces, tabs and long dashes. They look right, so “did you mean” would suggest what seems
/// to be there already.
/// </summary>
internal static class PastedCharacters
{
    /// <summary>Reports a space, tab or dash that only looks like the keyboard's. RG1004, RG1029 and RG1030.</summary>
    /// <returns>True when one was reported.</returns>
    public static bool ReportSpacesAndDashes(
        YamlScalar scalar,
        ValueForm form,
        string field,
        DiagnosticBag bag
    )
    {
        if (form is ValueForm.Label or ValueForm.Quantity || scalar.Style == YamlStyle.Block)
        {
            return false;
        }

        var plain = KeyboardCharacters.Plain(scalar.Value);
        if (IsDate(form) && !DateText.TryParse(plain, out _))
        {
            // The date is reported with the form that it should have, spaces and all.
            return false;
        }

        for (var i = 0; i < scalar.Value.Length; i++)
        {
            var c = scalar.Value[i];
            var code =
                KeyboardCharacters.IsHardSpace(c) ? YamlDiagnostics.HardSpace
                : c == '\t' ? YamlDiagnostics.Tab
                : KeyboardCharacters.IsDash(c) && HasPlainDashes(form) ? YamlDiagnostics.WrongDash
                : null;
            if (code is null)
            {
                continue;
            }

            bag.Add(
                code.At(
                    SpanOf(scalar, i),
                    MessageFor(c),
                    $"Type it on the keyboard: {field}: {plain}"
                )
            );
            return true;
        }

        return false;
    }

    private static bool IsDate(ValueForm form) => form is ValueForm.Date or ValueForm.DateTime;

    private static bool HasPlainDashes(ValueForm form) =>
        form
            is ValueForm.Id
                or ValueForm.Reference
                or ValueForm.Date
                or ValueForm.DateTime
                or ValueForm.DateOrReference;

    private static string MessageFor(char c) =>
        KeyboardCharacters.IsHardSpace(c)
            ? "There is a non-breaking space here instead of an ordinary one."
        : c == '\t' ? "There is a tab here instead of a space."
        : $"There is ‘{c}’ here instead of a hyphen.";

    /// <summary>The span of the character, or of the whole value when it is written with escapes or over several lines.</summary>
    private static SourceSpan SpanOf(YamlScalar scalar, int index)
    {
        var quotes = scalar.Style == YamlStyle.Quoted ? 1 : 0;
        var at = scalar.Span.Start + quotes + index;
        return scalar.Span.Length == scalar.Value.Length + 2 * quotes
            ? scalar.Span with
            {
                Start = at,
                End = at + 1,
            }
            : scalar.Span;
    }
}
