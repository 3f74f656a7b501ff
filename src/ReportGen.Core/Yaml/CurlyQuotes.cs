using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Yaml;

/// <summary>Reports curly quotes around a value, as Word and web pages write them: YAML reads them as part of the value.</summary>
internal static class CurlyQuotes
{
    /// <summary>Reports curly quotes around a value, or only before it. RG1011.</summary>
    /// <returns>True when one was reported.</returns>
    public static bool Report(YamlScalar scalar, DiagnosticBag bag)
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
                "A curly quotation mark opens here, and no curly one closes it.",
                $"Type straight quotes at both ends: \"{text[1..].TrimEnd('"', '\'')}\""
            )
        );
        return true;
    }

    /// <summary>
    /// Reports curly quotes in lines that are left out because of a tab: text pasted from Word has both, and
    /// both should be reported in one run.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="text">Its text, with errors already reported blanked.</param>
    /// <param name="region">The lines.</param>
    /// <param name="bag">Receives the diagnostics.</param>
    public static void Report(
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
            if (name.Length > 0 && YamlScalar.IsFieldName(name))
            {
                var start = at + line.Length - line[(colon + 1)..].TrimStart().Length;
                Report(
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
}
