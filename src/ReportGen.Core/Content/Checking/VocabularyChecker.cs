using System.Collections.Immutable;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Checking;

/// <summary>RG2034: checks that the status word of an update is in the vocabulary that it names.</summary>
internal static class VocabularyChecker
{
    /// <summary>Checks all updates of a programme.</summary>
    public static void Check(Programme programme, DiagnosticBag bag)
    {
        if (programme.Vocabularies.Length == 0)
        {
            return;
        }

        foreach (var item in programme.Recommendations)
        {
            Check(item.Updates, programme, bag);
        }

        foreach (var item in programme.Commitments)
        {
            Check(item.Updates, programme, bag);
        }

        foreach (var item in programme.Areas)
        {
            Check(item.Updates, programme, bag);
        }
    }

    private static void Check(
        ImmutableArray<Update> updates,
        Programme programme,
        DiagnosticBag bag
    )
    {
        foreach (var update in updates)
        {
            if (
                update is { Words: { } word, VocabularyId: { } id }
                && programme.Vocabularies.FirstOrDefault(v =>
                    string.Equals(v.Id, id, StringComparison.Ordinal)
                )
                    is { } vocabulary
            )
            {
                Check(update, word, vocabulary, bag);
            }
        }
    }

    private static void Check(Update update, string word, Vocabulary vocabulary, DiagnosticBag bag)
    {
        var words = new List<string>(vocabulary.Words.Length);
        foreach (var known in vocabulary.Words)
        {
            if (string.Equals(known.Word, word, StringComparison.Ordinal))
            {
                return;
            }

            words.Add(known.Word);
        }

        var closest = WordSuggestion.Of(word, words);
        bag.Add(
            ContentDiagnostics.NotAWordOfVocabulary.At(
                update.Place["words"],
                $"‘{word}’ is not a word of the vocabulary ‘{vocabulary.Id}’.",
                closest is not null
                    ? $"Did you mean ‘{closest}’?"
                    : $"Its words are: {string.Join(", ", words)}."
            ) with
            {
                Related = [new RelatedPlace(vocabulary.Place.Whole, "the vocabulary is here")],
            }
        );
    }
}
