using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>Numbers of the register.</summary>
internal static class FigureChecks
{
    /// <summary>The value known on a day: the latest that it describes, of those the last to become known.</summary>
    public static ValueSpec? Known(FigureSpec figure, LocalDate day) =>
        figure
            .Values.Where(v => v.KnownFrom <= day)
            .OrderBy(static v => v.AsAt)
            .ThenBy(static v => v.KnownFrom)
            .LastOrDefault();

    public static IEnumerable<string> Data(BuiltProgramme built)
    {
        foreach (var statement in built.Spec.Statements)
        {
            var data = built.Data(statement);
            foreach (
                var (key, figures) in new[]
                {
                    ("figures", built.Spec.Figures),
                    ("funding", built.Spec.Funding),
                }
            )
            {
                var told = data.GetProperty(key)
                    .EnumerateArray()
                    .ToDictionary(static f => f.Text("id")!, StringComparer.Ordinal);
                foreach (var figure in figures)
                {
                    var known = Known(figure, statement.Day);
                    if (known is null != !told.ContainsKey(figure.Id))
                    {
                        yield return $"{statement.Id}: {figure.Id} is {(known is null ? "not known" : "known")}";
                    }
                    else if (
                        known is not null
                        && !IsSame(told[figure.Id], known, Break(figure, known, statement.Day))
                    )
                    {
                        yield return $"{statement.Id}: {figure.Id} is {told[figure.Id].GetProperty("value")}, not {known}";
                    }
                }
            }
        }
    }

    /// <summary>A break holds for a value that replaces the one that it was said of.</summary>
    private static string? Break(FigureSpec figure, ValueSpec known, LocalDate day) =>
        known.SeriesBreak
        ?? figure
            .Values.Where(v => v.KnownFrom <= day && v.AsAt == known.AsAt)
            .Select(static v => v.SeriesBreak)
            .FirstOrDefault(static b => b is not null);

    private static bool IsSame(JsonElement told, ValueSpec known, string? seriesBreak)
    {
        var value = told.GetProperty("value");
        decimal? Number(string key) => value.TryGetProperty(key, out var n) ? n.GetDecimal() : null;
        return told.Text("as-at") == Iso.Of(known.AsAt)
            && told.Text("series-break") == seriesBreak
            && told.Text("revision") == known.Revision
            && (
                value.Text("form") == "suppressed"
                || (
                    value.Text("form") == known.Form
                    && Number("low") == known.Low
                    && Number("high") == known.High
                )
            );
    }

    /// <summary>The row of a figure in the progress report.</summary>
    public static IEnumerable<string> Tables(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        where document.Name.EndsWith("progress-report.md", StringComparison.Ordinal)
        from figure in built.Spec.Figures.Concat(built.Spec.Funding)
        where figure.Title.Welsh is null && built.Spec.Languages.Length == 1
        let known = Known(figure, document.Statement.Day)
        where known is not null && !IsHidden(built, document.Statement, figure)
        let row = document
            .Text.Split('\n')
            .FirstOrDefault(l =>
                l.StartsWith($"| {figure.Title.Words}[^", StringComparison.Ordinal)
                || l.StartsWith($"| of which: {figure.Title.Words}[^", StringComparison.Ordinal)
            )
        where row is null || !row.Contains($"| {Words(figure, known)} |", StringComparison.Ordinal)
        select $"{document.Name}: {figure.Title.Words} is “{row}”, not “{Words(figure, known)}”";

    private static bool IsHidden(
        BuiltProgramme built,
        StatementSpec statement,
        FigureSpec figure
    ) =>
        built
            .Data(statement)
            .GetProperty("figures")
            .EnumerateArray()
            .Any(f =>
                f.Text("id") == figure.Id && f.GetProperty("value").Text("form") == "suppressed"
            );

    /// <summary>A number as a reader sees it.</summary>
    public static string Words(FigureSpec figure, ValueSpec value)
    {
        string Of(decimal n, bool hasNoun = true) =>
            figure.Unit switch
            {
                "pounds" => Money(n),
                "percent" => n.ToString("#,##0.##", CultureInfo.InvariantCulture) + "%",
                _ => n.ToString("#,##0.##", CultureInfo.InvariantCulture)
                    + (hasNoun ? " " + Noun(figure.Unit, n) : ""),
            };
        var isSign = figure.Unit is "pounds" or "percent";
        return value.Form switch
        {
            "unknown" => "no published figure",
            "between" => $"between {Of(value.Low!.Value, isSign)} and {Of(value.High!.Value)}",
            "exact" => Of(value.Low!.Value),
            var form => $"{form} {Of((value.Low ?? value.High)!.Value)}",
        };
    }

    private static string Noun(string unit, decimal n) =>
        (unit, n == 1) switch
        {
            ("people", true) => "person",
            ("people", false) => "people",
            ("days", true) => "day",
            ("days", false) => "days",
            (_, true) => "case",
            _ => "cases",
        };

    private static string Money(decimal n) =>
        n >= 1_000_000 && n % 10_000 == 0
            ? $"£{(n / 1_000_000).ToString("0.##", CultureInfo.InvariantCulture)} million"
            : "£"
                + n.ToString(
                    n == decimal.Truncate(n) ? "#,##0" : "#,##0.00",
                    CultureInfo.InvariantCulture
                );

    /// <summary>
    /// A small disclosive number is hidden, so is another where it could be worked out from a total, and a hidden
    /// number stands in no published file.
    /// </summary>
    public static IEnumerable<string> Hidden(BuiltProgramme built)
    {
        foreach (var statement in built.Spec.Statements)
        {
            foreach (var figure in built.Spec.Figures)
            {
                if (Known(figure, statement.Day) is not { } known)
                {
                    continue;
                }

                var isHidden = IsHidden(built, statement, figure);
                var isSmall =
                    figure.IsDisclosive
                    && known.Form is "exact" or "about"
                    && known.Low < built.Spec.Threshold;
                if (isSmall && !isHidden)
                {
                    yield return $"{statement.Id}: {figure.Id} is small and shown";
                }

                if (
                    figure.TotalOf.Length > 0
                    && !isHidden
                    && figure.TotalOf.Count(id =>
                        IsHidden(built, statement, built.Spec.Figures.Single(f => f.Id == id))
                    ) == 1
                )
                {
                    yield return $"{statement.Id}: the one hidden part of {figure.Id} can be worked out";
                }

                if (
                    isHidden
                    && known is { Form: "exact", Low: >= 2000 }
                    && Shown(built, statement, Words(figure, known).Split(' ')[0]) is { } file
                )
                {
                    yield return $"{file}: {figure.Id} is hidden, and stands there as {known.Low}";
                }
            }
        }
    }

    /// <summary>A published file of a statement in which a number stands, with or without its comma.</summary>
    private static string? Shown(BuiltProgramme built, StatementSpec statement, string number)
    {
        var pattern =
            $@"(?<![\d,.]){number.Replace(",", ",?", StringComparison.Ordinal)}(?![\d.]*\d)(?!,\d)";
        return built
            .Files.Where(f => f.Key.StartsWith(statement.Id + "/", StringComparison.Ordinal))
            .FirstOrDefault(f =>
                Regex.IsMatch(f.Value, pattern, RegexOptions.None, TimeSpan.FromSeconds(30))
            )
            .Key;
    }
}
