using ReportGen.Core.Templating;

namespace ReportGen.Tests.Templating;

public sealed class TemplateFaultsTests
{
    [Theory]
    [InlineData("{{ statement.titel }}", "RG3003", "titel", "Write title.")]
    [InlineData("{{ statment.title }}", "RG3003", "statment", "Write statement.")]
    [InlineData(
        "{{ figure \"package-2052\" }}",
        "RG3005",
        "figure \"package-2052\"",
        "Write \"package-2025\"."
    )]
    [InlineData("{{ if true }}", "RG3002", null, null)]
    [InlineData("{{ include \"partials/method\" }}", "RG3001", null, "Write “partials/method.md”.")]
    [InlineData("{{ include \"../secrets\" }}", "RG3001", null, null)]
    [InlineData("{{ statement.corrects.where }}", "RG3004", null, null)]
    [InlineData("{{ capture x }}a{{ end }}", "RG3007", null, null)]
    [InlineData("{{ recommendations }}", "RG3008", null, null)]
    [InlineData("{{ while true }}{{ x = 1 }}{{ end }}", "RG3006", null, null)]
    [InlineData("{{ for i in 1..100000000 }}a{{ end }}", "RG3006", null, null)]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}", "RG3006", null, null)]
    [InlineData("{{ date.now }}", "RG3008", null, null)]
    [InlineData("{{ include \"debate-summary.md\" }}", "RG3006", null, null)]
    public void Fault_in_a_template_is_told_at_its_place(
        string template,
        string code,
        string? at,
        string? hint
    )
    {
        var rendered = Sample.Run(template);

        var fault = Assert.Single(rendered.Diagnostics);
        Assert.Null(rendered.Value);
        Assert.Equal(code, fault.Code.Id);
        Assert.Equal("templates/debate-summary.md", fault.Span.Path);
        if (at is not null)
        {
            Assert.Equal(at, template[fault.Span.Start..fault.Span.End]);
        }

        if (hint is not null)
        {
            Assert.Equal(hint, fault.Hint);
        }
    }

    [Fact]
    public void Fault_names_the_item_being_written()
    {
        var rendered = Sample.Run(
            "{{ for r in recommendations }}{{ r.title }}{{ r.nope }}{{ end }}"
        );

        var fault = Assert.Single(rendered.Diagnostics);
        var related = Assert.Single(fault.Related);
        Assert.Equal("while writing recommendation 1 of the 2022 inquiry report", related.Note);
        Assert.Equal(
            "content/child-sexual-abuse/recommendations/01-core-data.yaml",
            related.Span.Path
        );
    }

    [Fact]
    public void Fault_in_prose_points_into_the_yaml_file()
    {
        var request = Sample.Request("child-sexual-abuse", "2025-01-16-oral", "oral-statement");
        var action = request.Statement.Actions[6];
        var broken = action with
        {
            Words = action.Words with
            {
                Markdown = action.Words.Markdown.Replace(
                    "figure \"package-2025\"",
                    "figur \"package-2025\"",
                    StringComparison.Ordinal
                ),
            },
        };
        var path = action.Words.Origin.Path;
        var file = Sample.File(path)!;
        var text = file.Text.Replace(
            "{{ figure \"package",
            "{{ figur \"package",
            StringComparison.Ordinal
        );
        var rendered = Sample.Render(
            request with
            {
                Statement = request.Statement with
                {
                    Actions = request.Statement.Actions.SetItem(6, broken),
                },
                ContentFile = p => p == path ? new(path, text) : null,
            }
        );

        var fault = Assert.Single(rendered.Diagnostics);
        Assert.Equal(path, fault.Span.Path);
        Assert.Equal("figur", text[fault.Span.Start..fault.Span.End]);
        Assert.Equal("Write figure.", fault.Hint);
    }

    [Fact]
    public void Written_value_leads_back_to_its_line_of_yaml()
    {
        var rendered = Sample.Run(
            "{{ for p in debate.points }}- **{{ p.heading }}:** {{ p.text }}\n{{ end }}"
        );

        var text = rendered.Value!.Text.Text;
        var at = text.IndexOf("National audit", StringComparison.Ordinal);
        var origin = rendered.Value.OriginOf(at, at + 5)!.Value;
        Assert.Equal("National audit", Sample.File(origin.Path)!.Text[origin.Start..origin.End]);
    }

    [Fact]
    public void Document_that_is_none_of_the_seven_is_told()
    {
        var rendered = Sample.Render(
            Sample.Request("child-sexual-abuse", "2025-01-16-oral", "debate-sumary")
        );

        var fault = Assert.Single(rendered.Diagnostics);
        Assert.Equal("RG3009", fault.Code.Id);
        Assert.Equal("Type debate-summary.", fault.Hint);
    }

    [Fact]
    public void Correction_of_nothing_is_told()
    {
        var rendered = Sample.Render(
            Sample.Request("child-sexual-abuse", "2025-01-16-oral", "correction")
        );

        Assert.Equal("RG3010", Assert.Single(rendered.Diagnostics).Code.Id);
    }

    [Fact]
    public void Release_notes_that_are_too_long_take_their_short_form()
    {
        var rendered = Sample.Render(
            Sample.Request("child-sexual-abuse", "2025-01-16-oral", "release-notes") with
            {
                Variant = "short",
                Templates = Sample.With(
                    (
                        "release-notes.md",
                        "{{ if document.is_short }}short{{ else }}{{ for i in 1..130000 }}x{{ end }}{{ end }}"
                    )
                ),
            }
        );

        Assert.Equal("short\n", rendered.Value!.Text.Text);
        Assert.Equal("RG3011", Assert.Single(rendered.Diagnostics).Code.Id);
    }

    [Fact]
    public void Codes_are_unique_and_explained()
    {
        Assert.Distinct(TemplateDiagnostics.All.Select(static c => c.Id));
        Assert.All(TemplateDiagnostics.All, static c => Assert.NotEqual(c.Mistake, c.Corrected));
    }
}
