using ReportGen.Core.Content.Reading;
using ReportGen.Core.Preview;
using ReportGen.Core.Preview.Records;
using ReportGen.Core.Templating;

namespace ReportGen.Tests.Preview;

/// <summary>
/// A statement that a change is said not to reach reads, in every document, exactly as before: checked by making
/// all documents of the sample on both sides.
/// </summary>
public sealed class ChangeImpactTests
{
    private const string Abuse = "content/child-sexual-abuse/";

    /// <summary>Kinds of change: a file, words in it, other words.</summary>
    public static TheoryData<string, string, string> Changes =>
        new()
        {
            {
                Abuse + "recommendations/13-mandatory-reporting.yaml",
                "  - date: 2025-12-22\n    note:",
                "  - date: 2025-12-22\n    due: 2026-12-31\n    note:"
            },
            {
                Abuse + "recommendations/13-mandatory-reporting.yaml",
                "  - date: 2026-04-29\n",
                "  - date: 2025-06-01\n    delivery: complete\n    closed: {compared: as asked}\n    sources: [act-2026]\n  - date: 2026-04-29\n"
            },
            {
                Abuse + "figures.yaml",
                "      - value: about 500000\n        as-at: 2025-04-08",
                "      - value: about 600000\n        as-at: 2025-04-08"
            },
            {
                Abuse + "statements/2025-12-09-oral.yaml",
                "For many this day",
                "For a great many this day"
            },
            { Abuse + "statements/2025-09-02-oral.yaml", "date: 2025-09-02", "date: 2025-09-03" },
            {
                Abuse + "debates/2025-01-16-child-sexual-exploitation-and-abuse.yaml",
                "chamber: Commons Chamber",
                "chamber: Westminster Hall"
            },
            {
                "content/coastal-paths/statements/2025-09-09-correction.yaml",
                "date: 2025-09-09",
                "date: 2025-09-10"
            },
            {
                Abuse + "commitments/2025-12-22-child-house.yaml",
                "title: Expansion of",
                "title: Growth of"
            },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Statement_that_is_not_reached_reads_as_before(string path, string from, string to)
    {
        var repository = Repository.Of(".").Replace(path, from, to);
        var request = repository.Request;
        var diff = RecordDiff.Of(request);
        var before = ContentReader.Read(repository.Before).Value!;
        var after = ContentReader.Read(repository.After).Value!;
        var spared = 0;
        foreach (var programme in after.Programmes)
        {
            var was = before.Programmes.Single(p => p.Id == programme.Id);
            var reach = ChangeImpact.Of(programme.Id, diff, request.Changed);
            var (old, now) = (
                new ComparisonSide(before, was, repository.Before, request.BuiltIn),
                new ComparisonSide(after, programme, repository.After, request.BuiltIn)
            );
            foreach (var statement in programme.Statements.Where(s => !reach.Covers(s)))
            {
                spared++;
                foreach (
                    var document in statement.Documents.Where(static d =>
                        DocumentKinds.Find(d)!.IsPublished
                    )
                )
                {
                    Assert.Equal(
                        Text(old, was.Statements.Single(s => s.Id == statement.Id), document),
                        Text(now, statement, document)
                    );
                }
            }
        }

        Assert.True(spared > 0);
    }

    private static string Text(
        ComparisonSide side,
        Core.Programmes.Model.Statement statement,
        string document
    ) => side.Render(statement, document, TestContext.Current.CancellationToken).Value!.Text.Text;
}
