using ReportGen.Core.Preview;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Tests.Preview;

public sealed class PreviewerTests
{
    private const string Programme = "content/harbour-safety/";
    private const string Lights = Programme + "recommendations/01-lights.yaml";
    private const string Training = Programme + "recommendations/02-training.yaml";
    private const string Draft = Programme + "statements/2040-03-13-written.yaml";

    [Fact]
    public void Internal_notes_alone_are_said_to_be_nothing_that_the_House_reads()
    {
        var report = Repository
            .Of()
            .Replace(Lights, "may miss the winter", "will miss the winter")
            .Preview();

        var item = Assert.Single(report.Items);
        Assert.Equal(ChangeAudience.Internal, item.Audience);
        Assert.Equal(["only internal notes changed, which the House does not read"], item.Clauses);
        Assert.True(report.IsInternalOnly);
        Assert.DoesNotContain(
            "winter",
            string.Join('\n', report.Items.SelectMany(static i => i.Clauses)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Update_of_another_day_is_said_to_be_dated_otherwise()
    {
        var report = Repository
            .Of()
            .Replace(Training, "date: 2025-01-14", "date: 2025-01-15")
            .Preview();

        Assert.Contains(
            "update of 14 January 2025 is now dated 15 January 2025",
            Assert.Single(report.Items).Clauses
        );
        Assert.True(report.HasErrors);
    }

    [Fact]
    public void News_later_than_the_newest_statement_is_shown_as_the_next_one_would_tell_it()
    {
        var report = Repository
            .Of()
            .Append(
                Training,
                "  - {date: 2025-09-01, delivery: in progress, note: The first course began., sources: [register]}\n"
            )
            .Preview();

        var next = Assert.Single(report.Documents.Statements);
        Assert.True(next.IsHypothetical);
        Assert.Equal("As if the House were told on 1 September 2025", next.Name);
        Assert.Contains(
            next.Documents.SelectMany(static d => d.Passages),
            static p =>
                p.After.Any(static w =>
                    w.Words.Contains("The first course began.", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void File_that_cant_be_read_does_not_look_as_if_it_had_been_emptied()
    {
        var report = Repository.Of().Replace(Training, "id: panel-2", "id: [panel-2").Preview();

        Assert.Empty(report.Items);
        Assert.Equal(DocumentsStatus.ContentHasErrors, report.Documents.State);
        Assert.DoesNotContain(
            report.Problems,
            static p => p.Diagnostic.Code.Id is "RG8101" or "RG8103"
        );
    }

    [Fact]
    public void Protected_term_is_shown_neither_in_an_item_nor_in_a_passage()
    {
        var report = Repository
            .Of()
            .Write(
                "content/protected-terms.yaml",
                "terms:\n  - {id: order-1, term: Jane Secret, reason: court order}\n"
            )
            .Replace(
                Draft,
                "I will report to the House again.",
                "I will report to the House again, and so will Jane Secret."
            )
            .Replace(Training, "title: Training for", "title: Jane Secret trains")
            .Preview();

        var shown = string.Join(
            '\n',
            report
                .Items.SelectMany(static i => i.Clauses.Prepend(i.Name))
                .Concat(
                    report
                        .Documents.Statements.SelectMany(static s => s.Documents)
                        .SelectMany(static d => d.Passages)
                        .SelectMany(static p =>
                            p.Before.Concat(p.After).Select(static w => w.Words)
                        )
                )
        );
        Assert.DoesNotContain("Secret", shown, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("order-1", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_number_of_a_disclosive_figure_is_not_shown()
    {
        const string Figures = Programme + "figures.yaml";
        var report = Repository
            .Of()
            .Replace(
                Figures,
                "unit: {kind: count, one: harbour, many: harbours}",
                "unit: people\n    disclosive: true"
            )
            .Replace(Figures, "value: 42", "value: 3")
            .Preview();

        var clauses = string.Join(
            '\n',
            report.Items.Single(static i => i.Kind == "figure").Clauses
        );
        Assert.Contains("fewer than", clauses, StringComparison.Ordinal);
        Assert.DoesNotContain("3 people", clauses, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_is_new_when_there_is_nothing_to_compare_with()
    {
        var request = Repository.Of().Request;

        var report = Previewer.Make(
            request with
            {
                Base = new PreviewBase(PreviewBaseKind.Nothing, null, "The first commit."),
                Changed =
                [
                    .. request
                        .After.List("content")
                        .Select(static path => new ChangedFile(null, path, [])),
                ],
            },
            TestContext.Current.CancellationToken
        );

        Assert.All(
            report.Items.Where(static i => i.Kind == "recommendation"),
            static i =>
                Assert.StartsWith("new: ", Assert.Single(i.Clauses), StringComparison.Ordinal)
        );
        Assert.All(
            report.Documents.Statements.SelectMany(static s => s.Documents),
            static d => Assert.Equal(DocumentChangeKind.New, d.Kind)
        );
    }
}
