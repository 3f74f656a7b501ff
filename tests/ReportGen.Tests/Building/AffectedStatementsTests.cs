using ReportGen.Core.Building;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using ReportGen.Tests.Content;

namespace ReportGen.Tests.Building;

/// <summary>Which statements of the sample a change of files affects.</summary>
public sealed class AffectedStatementsTests
{
    private const string Abuse = "content/child-sexual-abuse/";
    private const string Coast = "content/coastal-paths/";

    private static readonly ContentSet Sample = ContentCheck
        .Run(new InMemorySourceTree(Fixture.Sample()))
        .Value!;

    [Fact]
    public void Affected_of_a_statement_begins_with_it_then_what_is_compared_with_it()
    {
        var affected = By(new BuildRequest(), Abuse + "statements/2025-04-08-oral.yaml");

        Assert.Equal(
            ["child-sexual-abuse/2025-04-08-oral"],
            affected.First.Select(static s => s.ToString())
        );
        Assert.Equal(
            ["child-sexual-abuse/2025-06-16-oral"],
            affected.Related.Select(static s => s.ToString())
        );
        Assert.Equal(
            [
                "child-sexual-abuse/2025-12-09-oral",
                "child-sexual-abuse/2025-09-02-oral",
                "child-sexual-abuse/2025-01-16-oral",
                "child-sexual-abuse/2025-01-06-oral",
            ],
            affected.Rest.Select(static s => s.ToString())
        );
    }

    [Fact]
    public void Affected_of_a_statement_with_kin_takes_in_repeat_companion_and_correction()
    {
        var oral = By(new BuildRequest(), Coast + "statements/2025-03-11-oral.yaml");
        var written = By(new BuildRequest(), Coast + "statements/2025-03-11-written.yaml");
        var repeat = By(new BuildRequest(), Coast + "statements/2025-03-13-lords.yaml");

        Assert.Equal(
            ["2025-11-18-oral", "2025-03-13-lords", "2025-03-11-written"],
            oral.Related.Select(static s => s.Id)
        );
        Assert.Equal(
            ["2025-09-09-correction", "2025-03-11-oral"],
            written.Related.Select(static s => s.Id)
        );
        Assert.Equal(
            ["2025-08-07-paper", "2025-03-11-oral"],
            repeat.Related.Select(static s => s.Id)
        );
    }

    [Fact]
    public void Affected_of_a_debate_begins_with_its_statement()
    {
        var affected = By(new BuildRequest(), Coast + "debates/2025-03-13-coastal-paths.yaml");

        Assert.Equal(["2025-03-13-lords"], affected.First.Select(static s => s.Id));
    }

    [Theory]
    [InlineData("recommendations/13.yaml")]
    [InlineData("figures.yaml")]
    [InlineData("templates/progress-report.md")]
    [InlineData("templates/partials/facts.md")]
    [InlineData("statements/2031-01-01-gone.yaml")]
    public void Affected_of_other_files_begins_with_the_newest_statement(string file)
    {
        var affected = By(new BuildRequest(), Abuse + file);

        Assert.Equal(
            ["child-sexual-abuse/2025-12-09-oral"],
            affected.First.Select(static s => s.ToString())
        );
        Assert.Equal(5, affected.Rest.Length);
    }

    [Theory]
    [InlineData("templates/progress-report.md")]
    [InlineData("content/calendar.yaml")]
    public void Affected_of_shared_files_begins_with_the_newest_of_each_programme(string file)
    {
        var affected = By(new BuildRequest(), file);

        Assert.Equal(
            ["child-sexual-abuse/2025-12-09-oral", "coastal-paths/2025-11-18-oral"],
            affected.First.Select(static s => s.ToString())
        );
        Assert.Equal(11, affected.Rest.Length);
    }

    [Fact]
    public void Affected_among_named_statements_are_these_alone()
    {
        var request = new BuildRequest { Statements = ["2025-06-16-oral"] };

        var other = By(request, Abuse + "statements/2025-12-09-oral.yaml");
        var own = By(request, Abuse + "statements/2025-06-16-oral.yaml");
        var elsewhere = By(request, Coast + "figures.yaml");

        Assert.Equal(["2025-06-16-oral"], other.First.Select(static s => s.Id));
        Assert.Equal(["2025-06-16-oral"], own.First.Select(static s => s.Id));
        Assert.Empty(elsewhere.First);
        Assert.Empty(own.Rest);
    }

    private static AffectedStatements By(BuildRequest request, params string[] changed) =>
        AffectedStatements.By(BuildPlan.Of(Sample, request), changed);
}
