using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>
/// What Word and web pages put in the place of plain characters: curly quotes around a value; non-breaking
/// spaces, tabs and long dashes inside values that are compared letter by letter. They look right, so that
/// “did you mean” would name what seems to stand there already.
/// </summary>
internal static class PastedCharacters
{
    /// <summary>Reports a space, tab or dash that only looks like the one of the keyboard.</summary>
    /// <returns>True when it is told.</returns>
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
        if (IsDay(form) && !DateText.TryParse(plain, out _))
        {
            // Such a day is told with the form that it should have, spaces and all.
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
                    PlaceOf(scalar, i),
                    WordsFor(c),
                    $"Type it on the keyboard: {field}: {plain}"
                )
            );
            return true;
        }

        return false;
    }

    private static bool IsDay(ValueForm form) => form is ValueForm.Date or ValueForm.DateTime;

    private static bool HasPlainDashes(ValueForm form) =>
        form
            is ValueForm.Id
                or ValueForm.Reference
                or ValueForm.Date
                or ValueForm.DateTime
                or ValueForm.DateOrReference;

    private static string WordsFor(char c) =>
        KeyboardCharacters.IsHardSpace(c)
            ? "A non-breaking space stands here instead of an ordinary one."
        : c == '\t' ? "A tab stands here instead of a space."
        : $"‘{c}’ stands here instead of a hyphen.";

    /// <summary>The character's own place, where the value stands in the file as it is read.</summary>
    private static SourceSpan PlaceOf(YamlScalar scalar, int index)
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
