using System.Globalization;
using System.Text.Json;

namespace ReportGen.Tests.Properties;

/// <summary>Looks at one programme and says what is wrong with what was made of it.</summary>
internal delegate IEnumerable<string> ProgrammeCheck(BuiltProgramme built);

/// <summary>What must hold of everything that is made of any programme.</summary>
internal static class Checks
{
    public static IReadOnlyDictionary<string, ProgrammeCheck> All { get; } =
        new Dictionary<string, ProgrammeCheck>(StringComparer.Ordinal)
        {
            ["no error is found"] = NoErrors,
            ["counts are those of the updates"] = CountChecks.Data,
            ["the standing sentence has the same counts"] = CountChecks.Standing,
            ["tables add up and have the same counts"] = TableChecks.Tables,
            ["index and feed count what is complete"] = CountChecks.IndexAndFeed,
            ["changes are those between the two days"] = ChangeChecks.Data,
            ["the House was last told in the last statement to it"] = TellingChecks.Since,
            ["the summary counts whole items"] = ChangeChecks.Summary,
            ["a later date is later and an earlier one earlier"] = ChangeChecks.Order,
            ["the title of an office is that of the day"] = PeopleChecks.Titles,
            ["a certain holder is named"] = PeopleChecks.Named,
            ["nobody is named who was not in office"] = PeopleChecks.NotInOffice,
            ["figures have the number of the day"] = FigureChecks.Data,
            ["tables of figures have the number of the day"] = FigureChecks.Tables,
            ["a hidden number stands nowhere"] = FigureChecks.Hidden,
            ["nothing internal is published"] = TextChecks.Internal,
            ["nobody is named where the terms leave it in doubt"] = DoubtChecks.Holders,
            ["only the first statement is called the first"] = TellingChecks.First,
            ["the House is named where there are several"] = TellingChecks.Named,
            ["no value is compared across a break of its series"] = NewsChecks.Breaks,
            ["a new recommendation says how it was answered"] = NewsChecks.NewAnswered,
            ["what is new and late is told as both"] = NewsChecks.NewAndLate,
            ["only two days are later or earlier"] = NewsChecks.Moved,
            ["the title of a trend tells the way"] = NewsChecks.Trends,
            ["a part is not told as the whole"] = PartChecks.Clauses,
            ["a refused part has no work and no date of the whole"] = PartChecks.Refused,
            ["the words of the whole stay where parts are refused"] = PartChecks.Stated,
            ["whole and part on one day are one answer"] = PartChecks.OneDay,
            ["a part that is done has no date to come"] = PartChecks.Dates,
            ["an opening is the writer's"] = WordingChecks.Openings,
            ["a name keeps its capital letter"] = WordingChecks.Names,
            ["a repeat takes the text over"] = WordingChecks.Repeats,
            ["companions name each other"] = WordingChecks.Companions,
            ["the text as delivered is published"] = WordingChecks.Delivered,
            ["a corrected statement carries the notice"] = WordingChecks.Corrected,
            ["a number stands with its report"] = WordingChecks.Numbers,
            ["documents are in plain English"] = TextChecks.SweepDocuments,
            ["documents in Welsh have no trace of a template"] = TextChecks.SweepOthers,
            ["index and feed are in plain English"] = TextChecks.SweepPages,
        };

    private static IEnumerable<string> NoErrors(BuiltProgramme built) =>
        built
            .Diagnostics.Where(static d => d.Severity == Core.Diagnostics.Severity.Error)
            .Select(static d => $"{d.Code.Id} {d.Message} {d.Span}");

    /// <summary>Properties of objects in a list, or below a key.</summary>
    public static string? Text(this JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? value.GetString() : null;

    public static int Count(this JsonElement element, string key) =>
        element.GetProperty(key).GetInt32();

    /// <summary>"1 case", "2 cases".</summary>
    public static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>"a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> words) =>
        words.Count < 2
            ? string.Concat(words)
            : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";

    /// <summary>"16 January 2025".</summary>
    public static string Day(NodaTime.LocalDate day) =>
        NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(day);
}
