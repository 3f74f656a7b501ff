using System.Buffers;

namespace ReportGen.Core.Content.Values;

/// <summary>Sets of characters for searches.</summary>
internal static class CharacterSets
{
    public static readonly SearchValues<char> SmallHexadecimal = SearchValues.Create(
        "0123456789abcdef"
    );

    public static readonly SearchValues<char> Hexadecimal = SearchValues.Create(
        "0123456789abcdefABCDEF"
    );

    public static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" \t\n<>\"");

    public static readonly SearchValues<char> OfIsbn = SearchValues.Create("0123456789X -");

    public static readonly SearchValues<char> DigitsAndDot = SearchValues.Create("0123456789.");
}
