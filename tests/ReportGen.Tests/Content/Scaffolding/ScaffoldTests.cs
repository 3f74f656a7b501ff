using System.Text;
using NodaTime;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Content.Scaffolding;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Content.Scaffolding;

public sealed class ScaffoldTests
{
    private static readonly LocalDate Day = new(2025, 6, 16);

    [Theory]
    [InlineData("flood-defence", null)]
    [InlineData("p1", "Tackling “floods”: what's \"next\" # \\ 10%")]
    public void Programme_any_title_reads_without_diagnostics(string id, string? title)
    {
        var files = Add([], Scaffold.Programme(id, title));

        var read = ContentReader.Read(new InMemorySourceTree(files));

        Assert.Equal("", Fixture.Print(read.Diagnostics, files));
        Assert.Equal(
            title ?? "Flood defence",
            Assert.Single(read.Value!.Programmes).Title.Original
        );
    }

    [Fact]
    public void Programme_with_one_of_each_thing_reads_without_diagnostics()
    {
        var files = Add([], Scaffold.Programme("flood-defence"));
        var programme = ContentReader.Read(new InMemorySourceTree(files)).Value!.Programmes[0];
        Add(
            files,
            [
                Scaffold.Statement(programme, Day),
                Scaffold.Recommendation(programme, "rec-1", "4.10"),
                Scaffold.Commitment(programme, "a-plan", Day, "A plan: now"),
            ]
        );

        var read = ContentReader.Read(new InMemorySourceTree(files));

        Assert.Equal("", Fixture.Print(read.Diagnostics, files));
        var made = read.Value!.Programmes[0];
        Assert.Equal("4.10", Assert.Single(made.Recommendations).Number);
        Assert.Equal("A plan: now", Assert.Single(made.Commitments).Title.Original);
        Assert.Equal("2025-06-16-oral", Assert.Single(made.Statements).Id);
    }

    [Theory]
    [InlineData(StatementKind.Oral)]
    [InlineData(StatementKind.Written)]
    [InlineData(StatementKind.Paper)]
    [InlineData(StatementKind.Correction)]
    public void Statement_of_any_kind_reads_without_diagnostics(StatementKind kind)
    {
        var files = Fixture.Base();
        var programme = ContentReader.Read(new InMemorySourceTree(files)).Value!.Programmes[0];
        Add(files, [Scaffold.Statement(programme, Day, kind, house: House.Lords)]);

        var read = ContentReader.Read(new InMemorySourceTree(files));

        Assert.Equal("", Fixture.Print(read.Diagnostics, files));
        Assert.Equal(3, read.Value!.Programmes[0].Statements.Length);
    }

    [Theory]
    [InlineData(
        StatementKind.Oral,
        House.Commons,
        "With permission, Mr Speaker, I will make a statement"
    )]
    [InlineData(
        StatementKind.Oral,
        House.Lords,
        "My Lords, with permission, I will make a statement"
    )]
    [InlineData(StatementKind.Written, House.Commons, "Today I am updating the House on")]
    [InlineData(StatementKind.Paper, House.Commons, "This paper sets out progress on")]
    public void Statement_offers_an_opening_to_edit(StatementKind kind, House house, string opening)
    {
        var programme = ContentReader
            .Read(new InMemorySourceTree(Fixture.Base()))
            .Value!.Programmes[0];

        var text = Scaffold.Statement(programme, Day, kind, "Grenfell Tower", house).Text;

        Assert.Contains(opening, text, StringComparison.Ordinal);
        Assert.Contains(
            "Grenfell Tower",
            text[text.IndexOf(opening, StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.Equal(
            kind == StatementKind.Oral,
            text.Contains("I commend", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Recommendation_id_in_another_form_is_refused()
    {
        var programme = ContentReader
            .Read(new InMemorySourceTree(Fixture.Base()))
            .Value!.Programmes[0];

        Assert.Throws<ArgumentException>(() => Scaffold.Recommendation(programme, "Rec 1", "1"));
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Add(
        Dictionary<string, ReadOnlyMemory<byte>> files,
        IEnumerable<ScaffoldFile> made
    )
    {
        foreach (var file in made)
        {
            files.Add(file.Path, Encoding.UTF8.GetBytes(file.Text));
        }

        return files;
    }
}
