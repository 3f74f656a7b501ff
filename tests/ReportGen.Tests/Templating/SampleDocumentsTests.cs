using ReportGen.Core.Diagnostics;
using ReportGen.Core.Markdown;
using ReportGen.Core.Templating;

namespace ReportGen.Tests.Templating;

/// <summary>Every document of every statement that ships with the program.</summary>
public sealed class SampleDocumentsTests
{
    public static TheoryData<string, string, string, string?> Documents()
    {
        var all = new TheoryData<string, string, string, string?>();
        foreach (var request in Sample.All())
        {
            all.Add(request.Programme.Id, request.Statement.Id, request.Document, request.Variant);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_is_as_reviewed(
        string programme,
        string statement,
        string document,
        string? variant
    )
    {
        var rendered = Sample.Render(Sample.Request(programme, statement, document, variant));

        Assert.Empty(rendered.Diagnostics);
        var text = rendered.Value!.Text;
        var read = MarkdownReader.Read(
            text,
            new MarkdownOptions { Defaults = new("Release notes", "en-GB") }
        );
        Assert.DoesNotContain(read.Diagnostics, static d => d.Severity == Severity.Error);
        // Every place of a value in the words of the language is filled.
        Assert.DoesNotMatch(@"\{[0-9]+\\?\}", text.Text);
        var name = variant is null ? document : $"{document}-{variant}";
        Golden.Verify(text.Text, "md", $"{programme}_{statement}_{name}");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Public_document_holds_nothing_internal(
        string programme,
        string statement,
        string document,
        string? variant
    )
    {
        var request = Sample.Request(programme, statement, document, variant);
        var text = Sample.Render(request).Value!.Text.Text;
        if (!DocumentKinds.Find(document)!.ShowsInternal)
        {
            foreach (var words in InternalWords(request))
            {
                Assert.DoesNotContain(words, text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Template_that_asks_for_internal_notes_in_a_public_document_fails()
    {
        var rendered = Sample.Run("{{ statement.internal }}");

        var fault = Assert.Single(rendered.Diagnostics);
        Assert.Equal("RG3003", fault.Code.Id);
    }

    [Fact]
    public void Override_of_a_partial_takes_its_place()
    {
        var rendered = Sample.Render(
            Sample.Request("child-sexual-abuse", "2025-01-16-oral", "progress-report") with
            {
                Templates = Sample.With(("partials/method.md", "Our own method.")),
            }
        );

        Assert.Contains("\nOur own method.\n", rendered.Value!.Text.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> InternalWords(RenderRequest request)
    {
        var programme = request.Programme;
        return programme
            .Recommendations.Select(static r => r.Internal)
            .Concat(programme.Commitments.Select(static c => c.Internal))
            .Concat(programme.Statements.Select(static s => s.Internal))
            .Append(programme.Internal)
            .OfType<Core.Programmes.Model.InternalNotes>()
            .SelectMany(static n =>
                n.LinesToTake.Concat(n.Risks).Concat(n.Notes).Select(static p => p.Markdown)
            )
            .Select(static m => m.Split('\n')[0]);
    }
}
