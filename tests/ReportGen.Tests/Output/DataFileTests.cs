using System.Text;
using System.Text.Json;
using ReportGen.Core.Output.Data;
using ReportGen.Core.Programmes.State;
using ReportGen.Tests.Templating;

namespace ReportGen.Tests.Output;

public sealed class DataFileTests
{
    [Theory]
    [InlineData("child-sexual-abuse", "2025-12-09-oral")]
    [InlineData("coastal-paths", "2025-11-18-oral")]
    public void Data_file_has_every_item_and_nothing_internal(string programme, string statement)
    {
        var (states, found) = Find(programme, statement);
        var bytes = DataFile.Write(states, found);
        using var json = JsonDocument.Parse(bytes);
        var root = json.RootElement;

        Assert.Equal(DataFile.Form, root.GetProperty("form").GetString());
        Assert.Equal(
            states.On(found.DataAsAt).Recommendations.Select(static s => s.Item.Id),
            root.GetProperty("recommendations")
                .EnumerateArray()
                .Select(static r => r.GetProperty("id").GetString())
        );
        var text = Encoding.UTF8.GetString(bytes.Span);
        Assert.DoesNotContain("internal", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("lines-to-take", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.Equal(
            bytes.ToArray(),
            DataFile.Write(new StateCache(states.Programme), found).ToArray()
        );
    }

    [Fact]
    public void Small_numbers_have_no_value()
    {
        var (states, statement) = Find("coastal-paths", "2025-11-18-oral");
        using var json = JsonDocument.Parse(DataFile.Write(states, statement));
        var hidden = Suppressions.On(states.Programme, statement.DataAsAt).Ids.ToHashSet();

        Assert.NotEmpty(hidden);
        foreach (var figure in json.RootElement.GetProperty("figures").EnumerateArray())
        {
            if (hidden.Contains(figure.GetProperty("id").GetString()!))
            {
                var value = figure.GetProperty("value");
                Assert.Equal("suppressed", value.GetProperty("form").GetString());
                Assert.False(value.TryGetProperty("low", out _));
            }
        }
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1", "'-1")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("+a,b", "\"'+a,b\"")]
    public void Cell_is_quoted_and_harmless(string value, string cell) =>
        Assert.Equal(cell, RecommendationsCsv.Cell(value));

    [Fact]
    public void Table_has_one_row_per_recommendation()
    {
        var (states, statement) = Find("child-sexual-abuse", "2025-12-09-oral");
        var lines = Encoding
            .UTF8.GetString(RecommendationsCsv.Write(states, statement).Span)
            .Split("\r\n");

        Assert.Equal(string.Join(',', RecommendationsCsv.Columns), lines[0]);
        Assert.Equal(32, lines.Length - 2);
        Assert.StartsWith("iicsa-1,1,iicsa,", lines[1], StringComparison.Ordinal);
    }

    private static (StateCache, Core.Programmes.Model.Statement) Find(
        string programme,
        string statement
    )
    {
        var request = Sample.Request(programme, statement, "progress-report");
        return (request.States!, request.Statement);
    }
}
