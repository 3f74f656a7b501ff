using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output.Printing;

namespace ReportGen.Tests.Diagnostics;

public sealed class DiagnosticCatalogueTests
{
    private static IEnumerable<DiagnosticCode> Codes =>
        [.. DiagnosticCatalogue.All, .. PdfDiagnostics.All];

    [Fact]
    public void Codes_all_have_an_id_of_their_own_in_the_agreed_form()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in Codes)
        {
            Assert.Matches("^RG[1-8][0-9]{3}$", code.Id);
            Assert.True(seen.Add(code.Id), $"{code.Id} is used twice.");
        }
    }

    [Fact]
    public void Codes_all_are_explained_with_an_example()
    {
        foreach (var code in DiagnosticCatalogue.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(code.Title), code.Id);
            Assert.False(string.IsNullOrWhiteSpace(code.Explanation), code.Id);
            Assert.False(string.IsNullOrWhiteSpace(code.Mistake), code.Id);
            Assert.False(string.IsNullOrWhiteSpace(code.Corrected), code.Id);
        }
    }

    /// <summary>Words of programmers that officials have no use for. “token” and the like stand in no message.</summary>
    [Theory]
    [InlineData("scalar")]
    [InlineData("mapping")]
    [InlineData("node")]
    [InlineData("parse")]
    [InlineData("token")]
    [InlineData("syntax")]
    [InlineData("front matter")]
    [InlineData("indent")]
    [InlineData("key")]
    [InlineData("schema")]
    [InlineData("boolean")]
    public void Codes_are_named_and_explained_without(string jargon)
    {
        foreach (var code in Codes)
        {
            var words = $" {code.Title}. {code.Explanation}".ToLowerInvariant();
            Assert.DoesNotContain(
                $" {jargon}",
                words.Replace(" keyboard", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Document_of_diagnostics_is_that_of_the_codes() =>
        CommittedFile.Verify("docs/diagnostics.md", DiagnosticsDocument.Write(Codes));
}
