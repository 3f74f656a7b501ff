using System.Text.RegularExpressions;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Functions;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Tests.Templating;

/// <summary>The examples of docs/templates.md give what it says.</summary>
public sealed partial class TemplateDocumentationTests
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(Golden.Root, "docs", "templates.md")
    );

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (Match match in Row().Matches(Page))
        {
            examples.Add(
                match.Groups["example"].Value,
                match.Groups["output"].Value.Trim('`', ' ')
            );
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_gives_what_the_page_says(string example, string expected)
    {
        var rendered = Sample.Run("x " + example);

        Assert.Empty(rendered.Diagnostics);
        var line = rendered.Value!.Text.Text.Split('\n')[0][2..];
        Assert.Equal(expected, line.Trim('`').Replace("\\", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_function_is_on_the_page()
    {
        var request = Sample.Request("child-sexual-abuse", "2025-01-16-oral", "progress-report");
        var view = new ProgrammeView(
            request,
            DocumentKinds.Find("progress-report")!,
            language => WordTable.Read(Sample.Templates, language, new DiagnosticBag())
        );

        Assert.All(TemplateFunctions.Of(view), static f => Assert.Matches($@"\b{f.Name}\b", Page));
    }

    [GeneratedRegex(
        @"^\| `(?<example>\{\{.*?\}\})` \| (?<output>`.*`) \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Row();
}
