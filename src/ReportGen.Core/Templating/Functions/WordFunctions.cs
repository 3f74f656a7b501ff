using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>Dates, numbers and words.</summary>
internal static class WordFunctions
{
    public static IEnumerable<TemplateFunction> Of(ProgrammeView view) =>
        [
            new("date", ["day"], a => DateWords.Of(Day(a, 0), view.Language)),
            new("date_long", ["day"], a => DateWords.Full(Day(a, 0), view.Language)),
            new("date_month", ["day"], a => DateWords.MonthAndYear(Day(a, 0), view.Language)),
            new("date_iso", ["day"], a => LocalDatePattern.Iso.Format(Day(a, 0))),
            new("time", ["time"], a => DateWords.Time(Time(a), view.Language)),
            new("money", ["pounds"], a => NumberWords.Money(Number(a, 0), view.Language)),
            new("number", ["number"], a => NumberWords.Of(Number(a, 0))),
            new(
                "percent",
                ["number"],
                a => NumberWords.Percent(Number(a, 0), view.Kind.Style, view.Language)
            ),
            new("number_first", ["number"], a => First(view, Number(a, 0))),
            new(
                "plural",
                ["number", "one", "many"],
                a =>
                    NumberWords.Plural(
                        Number(a, 0),
                        a.RequiredText(1),
                        a.RequiredText(2),
                        view.Language
                    )
            ),
            new("count", ["number", "noun"], a => view.Counted(Whole(a, 0), a.RequiredText(1))),
            new(
                "say",
                ["key", "a?", "b?", "c?", "d?", "e?"],
                a => Say(view, a, view.Say(a.RequiredText(0)), 1)
            ),
            new(
                "say_count",
                ["key", "number", "a?", "b?", "c?"],
                a => Say(view, a, view.SayCount(a.RequiredText(0), Whole(a, 1)), 2)
            ),
            new("capital", ["text"], Capital),
            new("lower_first", ["text"], a => LowerFirst(a.RequiredText(0))),
            new("sentence", ["text"], Sentence),
            new(
                "starts_with",
                ["text", "words"],
                a =>
                    (a.Text(0) ?? "").StartsWith(
                        a.RequiredText(1),
                        StringComparison.OrdinalIgnoreCase
                    )
            ),
            new("code", ["text"], Code),
            new("link", ["words", "address"], a => Link(a.RequiredText(0), a.Text(1))),
            new(
                "default",
                ["value?", "otherwise"],
                a => a.Context.ToBool(default, a[0]) ? a[0] : a[1]
            ),
        ];

    /// <summary>A day: a date of the data, or text as 2025-01-16.</summary>
    internal static LocalDate Day(FunctionArguments a, int index) =>
        a[index] switch
        {
            LocalDate day => day,
            string text when LocalDatePattern.Iso.Parse(text) is { Success: true } parsed =>
                parsed.Value,
            _ => throw a.Wrong(index, "a day such as \"2025-01-16\""),
        };

    internal static decimal Number(FunctionArguments a, int index) =>
        a.Number(index) ?? throw a.Wrong(index, "a number");

    internal static int Whole(FunctionArguments a, int index) =>
        (int)decimal.Truncate(Number(a, index));

    private static LocalTime Time(FunctionArguments a) =>
        a[0] switch
        {
            LocalDateTime moment => moment.TimeOfDay,
            string text
                when LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Parse(text)
                    is { Success: true } parsed => parsed.Value,
            _ => throw a.Wrong(0, "a time such as \"17:30\""),
        };

    private static string First(ProgrammeView view, decimal number) =>
        view.Language.StartsWith("cy", StringComparison.OrdinalIgnoreCase)
            ? NumberWords.Of(number)
            : NumberWords.AtSentenceStart(number);

    /// <summary>A sentence of the table with values in its places; Markdown among them stays Markdown.</summary>
    private static object Say(ProgrammeView view, FunctionArguments a, string sentence, int from)
    {
        var values = new List<object>(5);
        for (var i = from; i < from + 5 && a[i] is { } value; i++)
        {
            values.Add(value as MarkdownText ?? (object?)a.Context.ObjectToString(value) ?? "");
        }

        return MixedText.Fill(sentence, [.. values]);
    }

    private static object? Capital(FunctionArguments a) =>
        a[0] switch
        {
            MarkdownText text => text.Capitalised(),
            string words => FirstLetter.Upper(words),
            _ => a[0],
        };

    /// <summary>"Child protection" → "child protection"; an abbreviation stays as it is.</summary>
    private static string LowerFirst(string text) =>
        text.Length == 0 || (text.Length > 1 && !char.IsLower(text[1]) && text[1] != ' ')
            ? text
            : FirstLetter.Lower(text);

    /// <summary>With a capital at the start and a full stop at the end; null stays null.</summary>
    private static object? Sentence(FunctionArguments a)
    {
        if (a[0] is MarkdownText { IsEmpty: false } text)
        {
            return MixedText.Stop(text.Capitalised());
        }

        var words = a.Text(0)?.Trim();
        return string.IsNullOrEmpty(words) ? null : MixedText.Stop(FirstLetter.Upper(words));
    }

    private static MarkdownText Code(FunctionArguments a)
    {
        var words = a.RequiredText(0);
        return new MarkdownText(MarkdownEscape.Code(words), words);
    }

    private static MarkdownText Link(string words, string? address) =>
        new(SourceNotes.LinkOf(words, address), words);
}
