using ReportGen.Core.Documents;
using ReportGen.Core.Sources;
using ReportGen.Core.Templating;

namespace ReportGen.Tests.Templating;

public sealed class ThemeReaderTests
{
    [Fact]
    public void Default_theme_file_says_what_the_program_takes_for_granted()
    {
        var read = ThemeReader.Read(Sample.Templates, "default");

        Assert.Empty(read.Diagnostics);
        var expected = new Theme();
        Assert.Equal(expected.Headings, read.Value!.Headings);
        Assert.Equal(expected.Families, read.Value.Families);
        Assert.Equal(
            expected,
            read.Value with
            {
                Headings = expected.Headings,
                Families = expected.Families,
            }
        );
    }

    [Fact]
    public void Speaking_theme_is_large_and_keeps_sentences()
    {
        var theme = ThemeReader.Read(Sample.Templates, "speaking").Value!;

        Assert.True(theme.KeepsSentences);
        Assert.Equal(new TypeSize(18, 28), theme.Body);
    }

    [Theory]
    [InlineData("body: 9/12", "RG3015")]
    [InlineData("boddy: 12/17", "RG3014")]
    [InlineData("body 12/17", "RG3013")]
    [InlineData("text-colour: black", "RG3015")]
    [InlineData("margin-top: wide", "RG3015")]
    [InlineData("body: 12/17\nbody: 13/18", "RG3013")]
    public void Fault_in_a_theme_is_told(string text, string code)
    {
        var read = ThemeReader.Read(
            new SourceText("templates/theme/default.yaml", text),
            "default"
        );

        Assert.Equal(code, Assert.Single(read.Diagnostics).Code.Id);
        Assert.NotNull(read.Value);
    }
}
