using ReportGen.Cli.Reporting;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Output.Reporting;

/// <summary>The line with the caret, as a person sees it at a terminal.</summary>
public sealed class DiagnosticTextTests
{
    [Theory]
    [InlineData("a: wrong", "   1 | a: wrong", "     |    ^^^^^")]
    [InlineData("\ta: wrong", "   1 | \ta: wrong", "     | \t   ^^^^^")]
    [InlineData("名: wrong", "   1 | 名: wrong", "     |     ^^^^^")]
    [InlineData("✅👍: wrong", "   1 | ✅👍: wrong", "     |       ^^^^^")]
    [InlineData("e\u0301: wrong", "   1 | e\u0301: wrong", "     |    ^^^^^")]
    [InlineData("a\u202E: wrong", "   1 | a□: wrong", "     |     ^^^^^")]
    [InlineData("a\e: wrong", "   1 | a□: wrong", "     |     ^^^^^")]
    [InlineData("a: wrong\r\nb: c\r\n", "   1 | a: wrong", "     |    ^^^^^")]
    [InlineData("b: c\r\na: wrong\r\n", "   2 | a: wrong", "     |    ^^^^^")]
    [InlineData("b: c\ra: wrong", "   2 | a: wrong", "     |    ^^^^^")]
    public void Of_a_line_marks_the_fault_below_it(string text, string line, string marks)
    {
        var told = Told(text, hasColour: false);

        Assert.Equal([line, marks], told[1..3]);
    }

    [Fact]
    public void Of_a_long_line_shows_the_part_around_the_fault()
    {
        var text = $"{new string('x', 5000)}👍 wrong {new string('y', 5000)}";

        var told = Told(text, hasColour: false);

        Assert.InRange(told[1].Length, 90, 112);
        Assert.Equal("wrong", told[1].Substring(told[2].IndexOf('^', StringComparison.Ordinal), 5));
        Assert.EndsWith("…", told[1], StringComparison.Ordinal);
        Assert.StartsWith("   1 | …x", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_span_of_several_lines_marks_the_first_to_its_end()
    {
        const string text = "a: wrong and\r\nmore\r\n";
        var fault = Faults.On("a.yaml", 1) with { Span = new SourceSpan("a.yaml", 3, text.Length) };

        var told = new DiagnosticText(hasColour: false)
            .Of(fault, path => new SourceText(path, text))
            .Split('\n');

        Assert.Equal(["   1 | a: wrong and", "     |    ^^^^^^^^^"], told[1..3]);
    }

    [Fact]
    public void Of_a_file_without_a_place_shows_no_line()
    {
        var fault = Faults.On("a.yaml", 1) with { Span = SourceSpan.StartOf("a.yaml") };

        var told = new DiagnosticText(hasColour: false).Of(fault, Faults.Texts);

        Assert.Equal("a.yaml:1:1: error RG2006: This is wrong.\n  → a: b\n", told);
    }

    [Fact]
    public void Of_a_fault_on_a_terminal_has_colour_and_elsewhere_none()
    {
        Assert.Contains(
            "\e[1;31merror RG2006\e[0m",
            Told("a: wrong", hasColour: true)[0],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\e', string.Concat(Told("a: wrong", hasColour: false)));
    }

    private static string[] Told(string text, bool hasColour)
    {
        var start = text.IndexOf("wrong", StringComparison.Ordinal);
        var fault = Faults.On("a.yaml", 1) with
        {
            Span = new SourceSpan("a.yaml", start, start + 5),
        };
        return new DiagnosticText(hasColour)
            .Of(fault, path => new SourceText(path, text))
            .Split('\n');
    }
}
