using ReportGen.Core.Content.Reading.Values;
using ReportGen.Core.Content.Reading.Yaml;
using ReportGen.Core.Content.Shapes;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Content.Reading;

/// <summary>
/// What Word and web pages put in the place of plain characters: curly quotes around a value; non-breaking
/// spaces, tabs and long dashes inside values that are compared letter by letter. They look right, so that
/// “did you mean” would name what seems to stand there already.
/// </summary>
internal static class PastedText
{
    /// <summary>Reports curly quotes around a whole value, or only before it.</summary>
    /// <returns>True when it is told.</returns>
    public static bool ReportQuotes(YamlScalar scalar, DiagnosticBag bag)
    {
        var text = scalar.Value;
        if (scalar.Style != YamlStyle.Plain || text.Length < 2)
        {
            return false;
        }

        var isWrapped =
            (
                (text[0] is '“' or '”' && text[^1] is '“' or '”')
                || (text[0] is '‘' && text[^1] is '’')
            )
            && text.AsSpan(1, text.Length - 2).IndexOfAny("“”‘") < 0;
        if (isWrapped)
        {
            bag.Add(
                YamlDiagnostics.SmartQuotes.At(
                    scalar.Span,
                    "The curly quotes around this value are read as part of it.",
                    $"Type straight quotes: \"{text[1..^1]}\" (or \"{text}\" if curly ones are to be printed)."
                )
            );
            return true;
        }

        var isHalf = text[0] is '“' or '”' && text.AsSpan(1).IndexOfAny("“”") < 0;
        if (!isHalf)
        {
            return false;
        }

        bag.Add(
            YamlDiagnostics.SmartQuotes.At(
                scalar.Span with
                {
                    End = scalar.Span.Start + 1,
                },
                "A curly quotation mark opens here and no curly one closes it.",
                $"Type straight quotes at both ends: \"{text[1..].TrimEnd('"', '\'')}\""
            )
        );
        return true;
    }

    /// <summary>
    /// Reports curly quotes in lines that are left out because of a tab: what was pasted from Word has both,
    /// and neither should come to light only when the other is mended.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="text">Its text, with what is told already blanked.</param>
    /// <param name="region">Where the lines begin and end.</param>
    /// <param name="bag">Receives the faults.</param>
    public static void ReportQuotes(
        SourceText source,
        string text,
        (int Start, int End) region,
        DiagnosticBag bag
    )
    {
        for (var at = region.Start; at < region.End; )
        {
            var length = text.AsSpan(at, region.End - at).IndexOf('\n');
            var end = length < 0 ? region.End : at + length;
            var line = text.AsSpan(at, end - at);
            var colon = line.IndexOf(": ");
            var name = colon < 0 ? default : line[..colon].TrimStart(" -");
            var value = line[(colon + 1)..].Trim();
            if (name.Length > 0 && name.IndexOfAnyExcept(Letters.OfFieldNames) < 0)
            {
                var start = at + line.Length - line[(colon + 1)..].TrimStart().Length;
                ReportQuotes(
                    new YamlScalar(
                        source.Span(start, start + value.Length),
                        value.ToString(),
                        YamlStyle.Plain
                    ),
                    bag
                );
            }

            at = end + 1;
        }
    }

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

        var plain = PlainCharacters.Plain(scalar.Value);
        if (IsDay(form) && !DateText.TryParse(plain, out _))
        {
            // Such a day is told with the form that it should have, spaces and all.
            return false;
        }

        for (var i = 0; i < scalar.Value.Length; i++)
        {
            var c = scalar.Value[i];
            var code =
                PlainCharacters.IsHardSpace(c) ? YamlDiagnostics.HardSpace
                : c == '\t' ? YamlDiagnostics.Tab
                : PlainCharacters.IsDash(c) && HasPlainDashes(form) ? YamlDiagnostics.WrongDash
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
        PlainCharacters.IsHardSpace(c)
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
