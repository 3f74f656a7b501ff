using System.Text;
using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Output.Data;

/// <summary>
/// Writes <c>recommendations.csv</c>: one row per recommendation (RFC 4180, UTF-8, CRLF, a header row). A cell
/// that a spreadsheet would read as a formula begins with an apostrophe. The columns are described in
/// <c>docs/data.md</c>.
/// </summary>
public static class RecommendationsCsv
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "recommendations.csv";

    /// <summary>The columns in order; new ones may be added only at the end.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id",
        "number",
        "report",
        "title",
        "theme",
        "response",
        "delivery",
        "status",
        "delivery-since",
        "due",
        "deadline",
        "overdue",
        "owner",
        "body",
        "merged-into",
        "last-update",
        "as-at",
    ];

    /// <summary>Writes the file.</summary>
    /// <param name="states">The states of the programme.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="asAt">The day whose state is shown; null for the statement's own day.</param>
    public static ReadOnlyMemory<byte> Write(
        StateCache states,
        Statement statement,
        LocalDate? asAt = null
    )
    {
        var programme = states.Programme;
        var state = states.On(asAt ?? statement.DataAsAt);
        var language = programme.Languages is [var first, ..] ? first : "en-GB";
        var text = new StringBuilder();
        Row(text, Columns);
        foreach (var one in state.Recommendations)
        {
            var r = (Recommendation)one.Item;
            Row(
                text,
                [
                    r.Id,
                    NumberOnDay.On(r, state.Day),
                    r.ReportId,
                    r.Title.In(language),
                    r.ThemeId,
                    one.IsResponseMixed ? "mixed" : EnumNames.Of(one.Response),
                    EnumNames.Of(one.Delivery),
                    EnumNames.Of(one.Status),
                    Day(one.DeliverySince),
                    one.Due is { } due ? Programmes.Words.DueWords.Of(due, language) : null,
                    Day(one.Due?.Deadline),
                    one.IsOverdue ? "yes" : "no",
                    r.OwnerRoleId,
                    r.BodyId,
                    one.MergedInto,
                    Day(one.LastUpdate?.Date),
                    Day(state.Day),
                ]
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? Day(LocalDate? day) =>
        day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static void Row(StringBuilder text, IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Cell(cells[i] ?? ""));
        }

        text.Append("\r\n");
    }

    /// <summary>Writes a cell: formulas made harmless, quoted where necessary.</summary>
    internal static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 && safe.Trim().Length == safe.Length
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
