using ReportGen.Pdf.QuestPdf;
using ReportGen.Pdf.QuestPdf.Finishing;
using ReportGen.Tests.Pdf.Conformance;

namespace ReportGen.Tests.Pdf.QuestPdf;

/// <summary>The library's own means of attaching files, tried on a file of the built-in engine.</summary>
public sealed class AttachmentPassTests
{
    private static readonly DateTimeOffset Day = new(2025, 1, 16, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Attach_adds_the_files_with_their_relationships()
    {
        var file = Attach();

        var reading = PdfReading.Read(file);
        Assert.True(reading.HasAttachments);
        Assert.DoesNotContain(
            PdfConformance.Check(file),
            static f =>
                f.Rule.StartsWith("A3", StringComparison.Ordinal)
                || f.Rule.StartsWith("UA 7.11", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Attach_of_the_same_files_gives_the_same_bytes_once_identifiers_are_fixed()
    {
        var (first, second) = (Attach(), Attach());

        Assert.NotEqual(first, second);
        Assert.Equal(FileIdentity.Fix(first), FileIdentity.Fix(second));
    }

    [Fact]
    public void Attach_leaves_no_file_behind()
    {
        var folder = Path.GetTempPath();
        _ = Attach();

        Assert.DoesNotContain(Directory.EnumerateDirectories(folder, "reportgen-*"), Holds);
    }

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, "document.pdf"));

    private static byte[] Attach()
    {
        var file = TestPdf.Render(TestPdf.Document(TestPdf.Fixture("sound.md")), TestPdf.Plain);
        try
        {
            return AttachmentPass.Attach(
                file,
                TestPdf.WithAttachments.Attachments,
                Day,
                static (_, _, _, _) => { }
            );
        }
        catch (Exception fault) when (LibraryRuntime.IsMissing(fault))
        {
            Assert.Skip(
                $"The library that attaches files can't run here: {fault.GetBaseException().Message}"
            );
            throw;
        }
    }
}
