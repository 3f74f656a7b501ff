using ReportGen.Tests.Pdf.Conformance.Damage;

namespace ReportGen.Tests.Pdf.Conformance;

public class PdfConformanceTests
{
    [Fact]
    public void Rules_each_have_a_damaged_counterpart()
    {
        Assert.Distinct(PdfConformance.Rules.Select(r => r.Name), StringComparer.Ordinal);
        Assert.Equal(
            PdfConformance.Rules.Select(r => r.Name).Order(StringComparer.Ordinal),
            PdfDamage.All.Select(d => d.Rule).Order(StringComparer.Ordinal)
        );
    }
}
