using ReportGen.Core.Content.Reading;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Content.Reading;

/// <summary>The two programmes that ship in <c>content/</c>.</summary>
public sealed class SampleContentTests
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Files = Load();

    private static readonly ContentSet Content = ContentReader
        .Read(new InMemorySourceTree(Files))
        .Value!;

    [Fact]
    public void Sample_content_has_no_diagnostics()
    {
        var read = ContentReader.Read(new InMemorySourceTree(Files));

        Assert.Equal("", Fixture.Print(read.Diagnostics, Files));
    }

    [Theory]
    [InlineData("child-sexual-abuse", 32, 6)]
    [InlineData("coastal-paths", 62, 7)]
    public void Sample_programme_has_its_files(string id, int recommendations, int statements)
    {
        var programme = Find(id);

        Assert.Equal(recommendations, programme.Recommendations.Length);
        Assert.Equal(statements, programme.Statements.Length);
        Assert.Equal(
            programme.Recommendations.Count(static r => r.Added is null),
            programme.Reports.Sum(static r => r.Count)
        );
    }

    [Fact]
    public void Debate_of_16_January_has_the_thirteen_points()
    {
        var debate = Assert.Single(Find("child-sexual-abuse").Debates);

        Assert.Equal(13, debate.Points.Length);
        Assert.Equal("💔", debate.Emoji);
        Assert.Equal(DivisivenessLevel.Significant, debate.Divisiveness.Level);
    }

    [Fact]
    public void Statement_in_another_language_has_its_plain_words_in_it()
    {
        var programme = Find("coastal-paths");

        var english = programme.Statements.Single(s => s.Id is "2025-03-11-oral");
        var welsh = programme.Statements.Single(s => s.Id is "2025-01-21-senedd");
        Assert.Equal("en-GB", english.Language);
        Assert.Equal("en-GB", english.Actions[0].Words.Language);
        Assert.Null(welsh.Language);
        Assert.Null(welsh.Actions[0].Words.Language);
        Assert.Equal("en-GB", Assert.Single(programme.Debates).Language);
    }

    [Fact]
    public void Every_claim_of_the_real_sample_has_a_source()
    {
        var programme = Find("child-sexual-abuse");

        Assert.All(programme.Recommendations, r => Assert.NotEmpty(r.Citations));
        Assert.All(
            programme.Recommendations.SelectMany(r => r.Updates),
            u => Assert.NotEmpty(u.Citations)
        );
        Assert.All(
            programme.Commitments.SelectMany(c => c.Updates),
            u => Assert.NotEmpty(u.Citations)
        );
        Assert.All(programme.Figures.SelectMany(f => f.Values), v => Assert.NotEmpty(v.Citations));
        Assert.All(programme.Funding.SelectMany(f => f.Values), v => Assert.NotEmpty(v.Citations));
    }

    private static Programme Find(string id) => Content.Programmes.Single(p => p.Id == id);

    private static Dictionary<string, ReadOnlyMemory<byte>> Load()
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in Fixture.Load(Path.Combine(Fixture.Repository, "content")))
        {
            files["content/" + path] = bytes;
        }

        return files;
    }
}
