using ReportGen.Core.Documents;
using ReportGen.Tests.Pdf.Conformance.Damage;
using ReportGen.Tests.Pdf.Conformance.Reading;

namespace ReportGen.Tests.Pdf.Conformance;

/// <summary>Each rule of the checker against a file of the engine, sound and then damaged.</summary>
public class PdfDamageTests
{
    /// <summary>A few constructs on small pages, so that there are several; its objects in a plain file.</summary>
    private static readonly Lazy<byte[]> Plain = new(() =>
        PdfSaver.Save(
            PdfObjects.Open(
                TestPdf.Render(
                    TestPdf.Document(TestPdf.Fixture("sound.md")),
                    TestPdf.WithAttachments with
                    {
                        Theme = new Theme { PageWidth = new(400), PageHeight = new(270) },
                    }
                )
            )
        )
    );

    public static TheoryData<string> RuleNames() => [.. PdfConformance.Rules.Select(r => r.Name)];

    [Fact]
    public void Check_of_the_same_objects_in_a_plain_file_finds_nothing() =>
        Assert.Empty(PdfConformance.Check(Plain.Value));

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Check_of_a_damaged_file_finds_exactly_the_damage(string rule)
    {
        var damage = PdfDamage.All.Single(d =>
            string.Equals(d.Rule, rule, StringComparison.Ordinal)
        );

        var found = PdfConformance.Check(damage.Make(Plain.Value));

        Assert.Contains(found, f => string.Equals(f.Rule, rule, StringComparison.Ordinal));
        Assert.DoesNotContain(
            found,
            f =>
                !string.Equals(f.Rule, rule, StringComparison.Ordinal)
                && !damage.Also.Contains(f.Rule, StringComparer.Ordinal)
        );
    }
}
