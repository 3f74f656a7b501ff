using System.Text;
using ReportGen.Pdf.Writing;

namespace ReportGen.Tests.Pdf.Engine;

public class ByteBuilderTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(12.5, "12.5")]
    [InlineData(-0.001, "0")]
    [InlineData(-3.456, "-3.46")]
    [InlineData(595.2755905, "595.28")]
    [InlineData(1e300, "10000000")]
    public void Add_of_a_real_writes_at_most_two_decimals(double value, string expected) =>
        Assert.Equal(expected, Written(b => b.Add(value)));

    [Theory]
    [InlineData("text/plain", "/text#2Fplain")]
    [InlineData("A B", "/A#20B")]
    [InlineData("é", "/#C3#A9")]
    public void Name_escapes_what_is_not_regular(string name, string expected) =>
        Assert.Equal(expected, Written(b => b.Name(name)));

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("a(b)\\", "(a\\(b\\)\\\\)")]
    [InlineData("ŵ", "<FEFF0175>")]
    [InlineData("a\u0007b", "(a b)")]
    public void Text_is_ASCII_or_UTF16_without_what_readers_choke_on(
        string value,
        string expected
    ) => Assert.Equal(expected, Written(b => b.Text(value)));

    [Fact]
    public void Text_replaces_half_a_character() =>
        Assert.Equal("<FEFFFFFD>", Written(b => b.Text("\ud800")));

    [Fact]
    public void Escaped_keeps_a_carriage_return_from_being_read_as_a_line_end() =>
        Assert.Equal("\\r", Written(b => b.Escaped((byte)'\r')));

    private static string Written(Action<ByteBuilder> write)
    {
        var bytes = new ByteBuilder(4);
        write(bytes);
        return Encoding.ASCII.GetString(bytes.Written);
    }
}
