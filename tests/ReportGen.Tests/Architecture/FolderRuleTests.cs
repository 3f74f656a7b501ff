namespace ReportGen.Tests.Architecture;

/// <summary>
/// Who may import whom: the table in docs/architecture.md against every folder with source of every project, at
/// every depth.
/// </summary>
public sealed class FolderRuleTests
{
    private static readonly RoomTable Table = RoomTable.Read(
        Path.Combine(Golden.Root, "docs", "architecture.md")
    );

    private static readonly FolderGraph Graph = FolderGraph.Of(
        Path.Combine(Golden.Root, "src"),
        "Core",
        "Pdf"
    );

    [Fact]
    public void Rooms_import_only_rooms_above_them()
    {
        var wrong = Table
            .Rooms.SelectMany(room => room.Imports.Select(import => (room, import)))
            .Where(pair =>
                Table.IndexOf(pair.import) is var at && (at < 0 || at >= pair.room.Index)
            )
            .Select(pair => $"{pair.room.Name} imports {pair.import}");

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void Every_folder_has_a_room()
    {
        var wrong = Graph.Folders.Where(folder => Table.PlaceOf(folder) is null);

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void Every_room_and_folder_of_the_table_holds_source()
    {
        var wrong = Table
            .Rooms.SelectMany(static room => room.Paths)
            .Where(path => !Graph.Folders.Contains(path));

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void Namespaces_are_those_of_their_folders() =>
        Assert.Equal("", string.Join('\n', Graph.Misplaced));

    [Fact]
    public void Every_import_is_in_the_table()
    {
        var wrong = Graph
            .Arrows.Where(arrow => !Table.Allows(arrow.From, arrow.To))
            .Select(static arrow => $"{arrow.From} imports {arrow.To}: {arrow.Example}");

        Assert.Equal("", string.Join('\n', wrong));
    }

    [Fact]
    public void No_folders_import_each_other_in_a_circle()
    {
        var circles = Graph.Circles();
        var output = TestContext.Current.TestOutputHelper!;
        foreach (var from in Graph.Arrows.GroupBy(static a => a.From))
        {
            output.WriteLine($"{from.Key} -> {string.Join(", ", from.Select(static a => a.To))}");
        }

        output.WriteLine(
            $"{Graph.Folders.Count} folders, {Graph.Arrows.Count} arrows, {circles.Count} circles"
        );

        Assert.Equal("", string.Join('\n', circles));
    }

    [Fact]
    public void No_room_is_more_than_15_per_cent_of_the_code()
    {
        var wrong = Table
            .Rooms.Select(room => (room.Name, Lines: Graph.LinesBelow(room.Name)))
            .Where(static room => room.Lines * 100 > Graph.Lines * 15)
            .Select(static room => $"{room.Name}: {room.Lines} of {Graph.Lines} lines");

        Assert.Equal("", string.Join('\n', wrong));
    }
}
