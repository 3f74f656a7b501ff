using System.Collections.Immutable;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Programmes.Words;

/// <summary>Promised dates with the words in which they were promised.</summary>
public static class DueWords
{
    /// <summary>"before Easter 2025 (by 19 April 2025)", "within months, said on 26 February 2025", "20 April 2025", "when parliamentary time allows, and by 31 December 2027 at the latest".</summary>
    /// <param name="due">The promise in force.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="nameOf">Names what a relative date counts from; null to leave it out.</param>
    public static string Of(
        DuePromise due,
        string language = "en-GB",
        Func<string, string>? nameOf = null
    ) => Joined(Phrases(due, language, nameOf));

    /// <summary>A promise by itself; a relative date is in words only.</summary>
    public static string Of(DueDate due, string language = "en-GB") =>
        Joined(Phrases(due, language));

    /// <summary>The same as consecutive phrases, each with its language.</summary>
    internal static ImmutableArray<Phrase> Phrases(
        DuePromise due,
        string language,
        Func<string, string>? nameOf = null
    ) => Phrases(due.Promise, due.Deadline, language, nameOf, due.PromisedOn);

    /// <summary>A promise by itself, as phrases.</summary>
    internal static ImmutableArray<Phrase> Phrases(DueDate due, string language) =>
        Phrases(due, due.Deadline, language, nameOf: null);

    private static ImmutableArray<Phrase> Phrases(
        DueDate due,
        LocalDate? deadline,
        string language,
        Func<string, string>? nameOf,
        LocalDate? promisedOn = null
    )
    {
        var isWelsh = Languages.IsWelsh(language);
        var by = isWelsh ? "erbyn" : "by";
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        var text = new StringBuilder();
        if (due.Words?.VersionIn(language) is { } words)
        {
            AppendVersion(words);
        }
        else if (due.After is { } after)
        {
            Append(Relative(after, language, nameOf));
        }
        else if (due.By is { } day)
        {
            Append(
                due.From is { } from
                    ? DateWords.Range(from, day, language)
                    : DateWords.Of(day, language)
            );
        }
        else if (due.From is { } earliest)
        {
            var first = DateWords.Of(earliest, language);
            Append(isWelsh ? $"nid cyn {first}" : $"not before {first}");
        }

        if (due.Condition?.VersionIn(language) is { } condition)
        {
            Append(text.Length == 0 ? "" : ", ");
            AppendVersion(condition);
        }

        // "Within months" means something else a year later.
        if (
            due.Words is not null
            && due.Condition is null
            && due.Backstop is null
            && deadline is null
            && promisedOn is { } said
        )
        {
            var day = DateWords.Of(said, language);
            Append(isWelsh ? $", dywedwyd ar {day}" : $", said on {day}");
        }

        // The day that the words stand for, unless they name it themselves.
        var isOwnDay = due.By is not null || due.After is not null;
        if (isOwnDay && deadline is { } last && !Names(text.ToString(), last, language))
        {
            Append($" ({by} {DateWords.Of(last, language)})");
        }

        if (due.Backstop is { } backstop && backstop != due.By)
        {
            var latest = DateWords.Of(backstop, language);
            Append(
                (text.Length == 0, isWelsh) switch
                {
                    (true, true) => $"erbyn {latest} fan bellaf",
                    (true, false) => $"by {latest} at the latest",
                    (false, true) => $", ac erbyn {latest} fan bellaf",
                    _ => $", and by {latest} at the latest",
                }
            );
        }

        return phrases.DrainToImmutable();

        void Append(string phrase)
        {
            text.Append(phrase);
            phrases.Add(new Phrase(phrase, language));
        }

        void AppendVersion(LanguageVersion version)
        {
            text.Append(version.Words);
            phrases.Add(new Phrase(version.Words, version.Language));
        }
    }

    private static string Joined(ImmutableArray<Phrase> phrases) =>
        string.Concat(phrases.Select(static p => p.Words));

    private static bool Names(string text, LocalDate day, string language) =>
        text.Contains(DateWords.Of(day, language), StringComparison.OrdinalIgnoreCase);

    private static string Relative(
        RelativeDate after,
        string language,
        Func<string, string>? nameOf
    )
    {
        var isWelsh = Languages.IsWelsh(language);
        var parts = new List<string>();
        Add(after.Months, isWelsh ? "mis" : "month", isWelsh ? "mis" : "months");
        Add(after.Weeks, isWelsh ? "wythnos" : "week", isWelsh ? "wythnos" : "weeks");
        Add(after.Days, isWelsh ? "diwrnod" : "day", isWelsh ? "diwrnod" : "days");
        var length = ListWords.Of(parts, language);
        var date = LocalDatePattern.Iso.Parse(after.Of);
        var of = date.Success ? DateWords.Of(date.Value, language) : nameOf?.Invoke(after.Of);
        return (isWelsh, of) switch
        {
            (true, null) => $"o fewn {length}",
            (true, _) => $"o fewn {length} i {of}",
            (false, null) => $"within {length}",
            _ => $"within {length} of {of}",
        };

        void Add(int count, string one, string many)
        {
            if (count > 0)
            {
                parts.Add($"{NumberWords.Of(count)} {NumberWords.Plural(count, one, many)}");
            }
        }
    }
}
