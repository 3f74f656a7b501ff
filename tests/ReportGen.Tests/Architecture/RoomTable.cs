using System.Text.RegularExpressions;

namespace ReportGen.Tests.Architecture;

/// <summary>A row of the table of rooms.</summary>
/// <param name="Index">Its place in the table, from 0.</param>
/// <param name="Name">The folder: <c>Core/Rules</c>.</param>
/// <param name="Imports">The rooms that it may import.</param>
/// <param name="Folders">Its own folders, lowest first; <c>.</c> is the room itself. Empty when it has none.</param>
internal sealed record Room(int Index, string Name, string[] Imports, string[] Folders)
{
    /// <summary>The folders that hold its source.</summary>
    public IEnumerable<string> Paths =>
        Folders.Length == 0
            ? [Name]
            : Folders.Select(folder => folder == "." ? Name : $"{Name}/{folder}");
}

/// <summary>The table of rooms in docs/architecture.md.</summary>
internal sealed partial class RoomTable(IReadOnlyList<Room> rooms)
{
    public IReadOnlyList<Room> Rooms => rooms;

    /// <summary>Reads every row whose first cell is a path such as <c>Core/Rules</c>.</summary>
    public static RoomTable Read(string path)
    {
        var rooms = new List<Room>();
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('|');
            if (cells.Length == 6 && Names().Matches(cells[1]) is [var name])
            {
                rooms.Add(new Room(rooms.Count, Value(name), Values(cells[3]), Values(cells[4])));
            }
        }

        return new RoomTable(rooms);
    }

    /// <summary>The row of a room; -1 when there is none.</summary>
    public int IndexOf(string name) =>
        rooms.FirstOrDefault(room => room.Name == name) is { } found ? found.Index : -1;

    /// <summary>The room of a folder, and its place among the room's folders; null when the table does not know it.</summary>
    public (Room Room, int Order)? PlaceOf(string folder)
    {
        foreach (var room in rooms)
        {
            var order = Array.IndexOf([.. room.Paths], folder);
            if (order >= 0)
            {
                return (room, order);
            }
        }

        return null;
    }

    /// <summary>True when one folder may import the other.</summary>
    public bool Allows(string from, string to) =>
        PlaceOf(from) is { } importing
        && PlaceOf(to) is { } imported
        && (
            importing.Room == imported.Room
                ? importing.Order > imported.Order
                : importing.Room.Imports.Contains(imported.Room.Name, StringComparer.Ordinal)
        );

    private static string[] Values(string cell) => [.. Names().Matches(cell).Select(Value)];

    private static string Value(Match match) => match.Groups["name"].Value;

    [GeneratedRegex(
        "`(?<name>[^`]+)`",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Names();
}
