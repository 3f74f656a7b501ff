using ReportGen.Core.Content.Schema;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>Explains what to type where one value, a list and a group of fields are confused.</summary>
internal static class NodeKindChecker
{
    /// <summary>Reports a value of the wrong kind. RG2003, or RG1019 for a missing space.</summary>
    public static void Report(
        YamlNode node,
        SchemaNode schema,
        string field,
        string example,
        DiagnosticBag bag
    )
    {
        if (node is YamlScalar { Style: YamlStyle.Plain } glued && MissingSpace(glued, bag))
        {
            return;
        }

        var got = node switch
        {
            YamlSequence => "a list",
            YamlMapping => "a group of fields",
            _ => "one value",
        };
        var (wanted, hint) = schema switch
        {
            ListSchema when node is YamlScalar scalar => (
                "a list",
                $"Put it in square brackets: {field}: [{scalar.Value}]"
            ),
            ListSchema => ("a list", $"Write it as a list: {field}: {example}"),
            RecordSchema => ("a group of fields", $"Write it as fields: {field}: {example}"),
            AlternativeSchema => (
                "one value or a group of fields",
                $"For example: {field}: {example}"
            ),
            LanguagesSchema => (
                "words, or a group of languages",
                $"For example: {field}: {example}"
            ),
            _ when node is YamlSequence { Items: [YamlScalar only] } => (
                "one value",
                $"Write it without the dash or brackets: {field}: {only.Value}"
            ),
            _ => ("one value", $"For example: {field}: {example}"),
        };
        var subject =
            node is YamlSequence or YamlMapping || schema is not (RecordSchema or AlternativeSchema)
                ? $"‘{field}’"
                : $"The value of ‘{field}’";
        bag.Add(
            ContentDiagnostics.WrongKind.At(
                FirstLine(node),
                $"{subject} should be {wanted}, but is {got}.",
                hint
            )
        );
    }

    /// <summary>An example of a list entry, taken from an example of the list.</summary>
    public static string ItemExample(string example) =>
        example.Length > 2 && example[0] == '[' && example[^1] == ']' ? example[1..^1] : example;

    /// <summary>The span of a value; of a large one only its beginning, so that it can be shown.</summary>
    private static SourceSpan FirstLine(YamlNode node) =>
        node switch
        {
            YamlMapping { Entries: [var first, ..] } => node.Span with { End = first.Key.Span.End },
            YamlSequence { Items: [var first, ..] } => node.Span with
            {
                End = Math.Max(node.Span.Start + 1, FirstLine(first).Start),
            },
            _ => node.Span,
        };

    /// <summary>Reports <c>name:value</c>, which is one word to YAML; true when it was reported.</summary>
    private static bool MissingSpace(YamlScalar scalar, DiagnosticBag bag)
    {
        var colon = scalar.Value.IndexOf(':', StringComparison.Ordinal);
        if (
            colon <= 0
            || colon == scalar.Value.Length - 1
            || scalar.Value[colon + 1] is ' ' or '/'
            || !YamlScalar.IsFieldName(scalar.Value.AsSpan(0, colon))
        )
        {
            return false;
        }

        var at = scalar.Span.Start + colon;
        bag.Add(
            YamlDiagnostics.MissingSpace.At(
                scalar.Span with
                {
                    Start = at,
                    End = at + 1,
                },
                "A space is missing after the colon.",
                $"Type {scalar.Value[..colon]}: {scalar.Value[(colon + 1)..]}"
            )
        );
        return true;
    }
}
