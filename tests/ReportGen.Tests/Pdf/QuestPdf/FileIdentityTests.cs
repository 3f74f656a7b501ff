using System.Text;
using ReportGen.Pdf.QuestPdf.Finishing;

namespace ReportGen.Tests.Pdf.QuestPdf;

public sealed class FileIdentityTests
{
    private const string Sample =
        "%PDF-1.4\n1 0 obj\n<</Type /Metadata /Length 99>> stream\n<xmpMM:DocumentID>uuid:{1}</xmpMM:DocumentID><xmpMM:InstanceID>uuid:{1}</xmpMM:InstanceID>\nendstream\nendobj\n2 0 obj\n<</S /TH /ID (header) /K {2}>>\nendobj\ntrailer\n<</Size 3 /Root 1 0 R\n/ID [<{0}> <{0}>]>>\nstartxref\n9\n%%EOF\n";

    [Fact]
    public void Fix_of_two_runs_gives_the_same_bytes()
    {
        var first = File(
            "0190A4B5C6D77E8F9011223344556677",
            "0190a4b5-c6d7-7e8f-9011-223344556677",
            "5"
        );
        var second = File(
            "0190FFFFC6D77E8F901122334455FFFF",
            "0190ffff-c6d7-7e8f-9011-22334455ffff",
            "5"
        );

        var made = FileIdentity.Fix(first);

        Assert.Equal(made, FileIdentity.Fix(second));
        Assert.DoesNotContain("0190", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_keeps_the_length_and_everything_else()
    {
        var file = File(
            "0190A4B5C6D77E8F9011223344556677",
            "0190a4b5-c6d7-7e8f-9011-223344556677",
            "5"
        );
        var before = Encoding.Latin1.GetString(file);

        var after = Encoding.Latin1.GetString(FileIdentity.Fix(file));

        Assert.Equal(before.Length, after.Length);
        Assert.Matches(@"/ID \[<([0-9a-f]{32})> <\1>\]", after);
        Assert.Matches(
            "DocumentID>uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<",
            after
        );
        Assert.Contains("/ID (header)", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_of_other_content_gives_another_identifier()
    {
        var first = File(new string('0', 32), new Guid().ToString(), "5");
        var second = File(new string('0', 32), new Guid().ToString(), "6");

        Assert.NotEqual(Id(FileIdentity.Fix(first)), Id(FileIdentity.Fix(second)));
    }

    [Theory]
    [InlineData("/ID [<0190> <0190>]")]
    [InlineData("/ID [<0190A4B5C6D77E8F9011223344556677>]")]
    [InlineData("/ID")]
    [InlineData("/ID [")]
    [InlineData("/ID [<")]
    [InlineData("/ID [(")]
    [InlineData("/ID [(a string that never ends")]
    [InlineData("/ID [(too short) (too short)]")]
    [InlineData("/ID [(one byte more....) (one byte more....)]")]
    [InlineData("/ID [(sixteen bytes...) (fifteen bytes..)]")]
    [InlineData("/ID [(sixteen bytes...) (sixteen bytes...)] endobj")]
    [InlineData("uuid:0190a4b5")]
    [InlineData("uuid:not-a-uuid-but-as-long-as-one-would-be")]
    [InlineData("")]
    public void Fix_of_something_else_changes_nothing(string text)
    {
        var file = Encoding.Latin1.GetBytes(text);

        Assert.Same(file, FileIdentity.Fix(file));
        Assert.Equal(text, Encoding.Latin1.GetString(file));
    }

    [Fact]
    public void Fix_takes_the_form_that_a_rewritten_file_has()
    {
        var file = Encoding.Latin1.GetBytes(
            "trailer << /ID [<0190a4b5c6d77e8f9011223344556677><0190A4B5C6D77E8F9011223344556688>] >>"
        );

        Assert.Matches(
            @"^trailer << /ID \[<([0-9a-f]{32})><\1>\] >>$",
            Encoding.Latin1.GetString(FileIdentity.Fix(file))
        );
    }

    /// <summary>The library writes a string as text where that is shorter: about one identifier in a hundred.</summary>
    [Theory]
    [InlineData("(abcdefghijklmnop)")]
    [InlineData(@"(ab\\d\)\(ghijklmnop)")]
    [InlineData(@"(a\001\377defghijklmn\7p)")]
    [InlineData("(ab(de)ghijklmnop)")]
    public void Fix_of_identifiers_written_as_text_gives_the_bytes_of_any_other(string id)
    {
        const string uuid = "0190a4b5-c6d7-7e8f-9011-223344556677";
        var hexadecimal = File("0190A4B5C6D77E8F9011223344556677", uuid, "5");
        var text = Encoding.Latin1.GetBytes(
            Encoding
                .Latin1.GetString(hexadecimal)
                .Replace("<0190A4B5C6D77E8F9011223344556677>", id, StringComparison.Ordinal)
        );

        Assert.Equal(FileIdentity.Fix(hexadecimal), FileIdentity.Fix(text));
    }

    private static byte[] File(string id, string uuid, string kids) =>
        Encoding.Latin1.GetBytes(
            Sample
                .Replace("{0}", id, StringComparison.Ordinal)
                .Replace("{1}", uuid, StringComparison.Ordinal)
                .Replace("{2}", kids, StringComparison.Ordinal)
        );

    private static string Id(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        return text.Substring(text.IndexOf("/ID [<", StringComparison.Ordinal) + 6, 32);
    }
}
