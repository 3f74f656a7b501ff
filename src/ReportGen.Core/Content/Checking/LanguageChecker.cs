using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>Checks a text in several languages.</summary>
internal static class LanguageChecker
{
    /// <summary>The field that names the language of the original.</summary>
    public const string TranslatedFrom = "translated-from";

    private static readonly (string Word, string Tag)[] Names =
    [
        ("welsh", "cy"),
        ("cymraeg", "cy"),
        ("english", "en"),
        ("british", "en-GB"),
        ("gaelic", "gd"),
        ("scots", "sco"),
        ("irish", "ga"),
    ];

    /// <summary>Checks a mapping of language codes to texts. RG2003 and RG2016.</summary>
    public static void Check(
        YamlMapping mapping,
        string field,
        ValueChecker values,
        DiagnosticBag bag
    )
    {
        var languages = 0;
        foreach (var (key, value) in mapping.Entries)
        {
            var isOriginal = string.Equals(key.Value, TranslatedFrom, StringComparison.Ordinal);
            if (!isOriginal && !Identifiers.IsLanguageTag(key.Value))
            {
                ReportTag(key, bag);
                continue;
            }

            languages += isOriginal ? 0 : 1;
            switch (value)
            {
                case YamlUnreadable:
                    break;
                case YamlScalar scalar
                    when values.ReportEmpty(scalar, key.Value, "Mandatory reporting"):
                    break;
                case YamlScalar scalar when isOriginal:
                    CheckOriginal(mapping, scalar, bag);
                    break;
                case YamlScalar scalar:
                    values.CheckWords(scalar, key.Value);
                    break;
                default:
                    bag.Add(
                        ContentDiagnostics.WrongKind.At(
                            key.Span,
                            $"‘{key.Value}’ should be words.",
                            $"For example: {key.Value}: Mandatory reporting"
                        )
                    );
                    break;
            }
        }

        if (languages == 0 && mapping.Entries.Length == (mapping[TranslatedFrom] is null ? 0 : 1))
        {
            bag.Add(
                ContentDiagnostics.Languages.At(
                    mapping.Span,
                    $"‘{field}’ has no words in any language.",
                    $"For example: {field}: {{cy: Adrodd gorfodol, en: Mandatory reporting}}"
                )
            );
        }
    }

    private static void CheckOriginal(YamlMapping mapping, YamlScalar original, DiagnosticBag bag)
    {
        if (Identifiers.IsLanguageTag(original.Value) && mapping[original.Value] is not null)
        {
            return;
        }

        var tags = new List<string>();
        foreach (var (key, _) in mapping.Entries)
        {
            if (Identifiers.IsLanguageTag(key.Value))
            {
                tags.Add(key.Value);
            }
        }

        bag.Add(
            ContentDiagnostics.Languages.At(
                original.Span,
                $"‘translated-from’ should name one of the languages given here, but ‘{original.Value}’ is not among them.",
                tags.Count > 0
                    ? $"Type translated-from: {WordSuggestion.Of(original.Value, tags) ?? tags[0]}"
                    : null
            )
        );
    }

    private static void ReportTag(YamlScalar key, DiagnosticBag bag)
    {
        var lower = key.Value.ToLowerInvariant().Replace('_', '-');
        string? tag = null;
        foreach (var (word, code) in Names)
        {
            tag = string.Equals(word, lower, StringComparison.Ordinal) ? code : tag;
        }

        var fields = new[] { TranslatedFrom };
        tag ??= Identifiers.IsLanguageTag(lower) ? lower : WordSuggestion.Of(key.Value, fields);
        bag.Add(
            ContentDiagnostics.Languages.At(
                key.Span,
                $"‘{key.Value}’ is not a language code.",
                tag is not null
                    ? $"Did you mean ‘{tag}’?"
                    : "Type a code such as en for English or cy for Welsh; or write the text itself as the value."
            )
        );
    }
}
