using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Templating;

/// <summary>
/// The fixed words of documents in one language: labels, headings and sentences with placeholders
/// (<c>{0}</c>). A word that a language lacks is taken from English.
/// </summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, string> words;

    private WordTable(Dictionary<string, string> words) => this.words = words;

    /// <summary>All keys, in ordinal order.</summary>
    public IEnumerable<string> Keys => words.Keys.Order(StringComparer.Ordinal);

    /// <summary>The words of a key, or null.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>Reads the words of a language.</summary>
    /// <param name="templates">Where <c>words/en.yaml</c> and the like are.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="bag">RG3013 and RG3014.</param>
    public static WordTable Read(TemplateSet templates, string language, DiagnosticBag bag)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        if (templates.Find("words/en.yaml") is { } english)
        {
            Add(english, read, known: null, bag);
        }

        var main = language.Split('-')[0].ToLowerInvariant();
        if (main is not "en" && templates.Find($"words/{main}.yaml") is { } own)
        {
            Add(own, read, [.. read.Keys], bag);
        }

        return new WordTable(read);
    }

    private static void Add(
        SourceText file,
        Dictionary<string, string> target,
        HashSet<string>? known,
        DiagnosticBag bag
    )
    {
        foreach (var entry in FlatYaml.Read(file, bag))
        {
            if (known is not null && !known.Contains(entry.Key))
            {
                var nearest = ClosestWord.Find(entry.Key, known.Order(StringComparer.Ordinal));
                bag.Add(
                    TemplateDiagnostics.DataKey.At(
                        entry.KeySpan,
                        $"“{entry.Key}” is not one of the names in words/en.yaml.",
                        nearest is null
                            ? "Delete the line, or type a name that is in words/en.yaml."
                            : $"Type {nearest}."
                    )
                );
                continue;
            }

            target[entry.Key] = entry.Value;
        }
    }
}
