using ReportGen.Core.Sources;

namespace ReportGen.Tests.Sources;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb\nc", 4, 3, 1)]
    [InlineData("a\r\nb\r\nc", 6, 3, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("💔 x", 3, 1, 4)]
    [InlineData("\tx", 1, 1, 2)]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\n", 99, 2, 1)]
    public void Locate_any_line_end_gives_line_and_column(
        string text,
        int offset,
        int line,
        int column
    )
    {
        var source = new SourceText("x.yaml", text);

        Assert.Equal((line, column), source.Locate(offset));
    }

    [Fact]
    public void OffsetOf_every_offset_is_the_inverse_of_Locate()
    {
        var source = new SourceText("x.yaml", "one\r\ntwo\n\nthree");
        for (var offset = 0; offset <= source.Text.Length; offset++)
        {
            var (line, column) = source.Locate(offset);
            Assert.Equal(offset, source.OffsetOf(line, column));
        }
    }
}
