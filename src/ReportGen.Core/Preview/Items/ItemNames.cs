using NodaTime.Text;
using ReportGen.Core.Content.Records;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Preview.Items;

/// <summary>The names by which readers know what changed.</summary>
internal static class ItemNames
{
    /// <summary>"Recommendation 13, Mandatory reporting".</summary>
    public static string Of(ContentRecord record, Programme? programme)
    {
        var title = record.First("title", "titles", "name", "names") ?? record.Id;
        return record.Kind switch
        {
            "recommendation" =>
                $"Recommendation {record.First("number")}{ReportOf(record.First("report"), programme)}, {title}",
            "commitment" => $"Commitment: {title}",
            "area" => $"Area: {title}",
            "figure" => $"Figure: {title}",
            "funding" => $"Funding: {title}",
            "statement" => $"Statement of {Day(record.First("date"))}: {title}",
            "debate" => $"Debate of {Day(record.First("date"))}: {title}",
            "person" => $"Person: {title}",
            "role" => $"Office: {title}",
            "body" => $"Body: {title}",
            "source" => $"Source: {title}",
            "programme" => $"Programme: {title}",
            "calendar" => "Calendar of sitting days and recesses",
            // The term itself may not be shown; its id may.
            "protected term" => $"Protected term {record.Id}",
            _ => title,
        };
    }

    /// <summary>The same for a tracked item.</summary>
    public static string Of(ITracked item, Programme programme) =>
        item switch
        {
            Recommendation r =>
                $"Recommendation {r.Number}{ReportOf(r.ReportId, programme)}, {r.Title.Original}",
            Commitment => $"Commitment: {item.Title.Original}",
            _ => $"Area: {item.Title.Original}",
        };

    /// <summary>"Statement of 9 December 2025: Grooming gangs".</summary>
    public static string Of(Statement statement) =>
        $"Statement of {DateWords.Of(statement.Date)}: {statement.Title.Original}";

    /// <summary>A day in words; what was typed when it is not a day.</summary>
    public static string Day(string? iso) =>
        iso is null ? "an unknown day"
        : LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day } ? DateWords.Of(day)
        : iso;

    /// <summary>The report, where numbers of two reports could be confused.</summary>
    private static string ReportOf(string? id, Programme? programme)
    {
        if (programme is null || programme.Reports.Length < 2)
        {
            return "";
        }

        var report = programme.Reports.FirstOrDefault(r => r.Id == id);
        return report is null
            ? ""
            : $" of the {Article.Without(report.ShortTitle ?? report.Title.Original)}";
    }
}
