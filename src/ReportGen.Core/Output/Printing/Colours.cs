using System.Buffers;
using System.Globalization;

namespace ReportGen.Core.Output.Printing;

/// <summary>Colours as 0xRRGGBB.</summary>
internal static class Colours
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create(
        "0123456789abcdefABCDEF"
    );

    public const int Black = 0x0B0C0C;
    public const int White = 0xFFFFFF;

    /// <summary>Parses #rrggbb; returns <paramref name="otherwise"/> for anything else.</summary>
    public static int Parse(string value, int otherwise) =>
        IsValid(value)
            ? int.Parse(
                value.AsSpan(1),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            )
            : otherwise;

    public static bool IsValid(string value) =>
        value.Length == 7 && value[0] == '#' && !value.AsSpan(1).ContainsAnyExcept(HexDigits);

    /// <summary>True when white text on the colour is easier to read than black (WCAG relative luminance below 0.18).</summary>
    public static bool IsDark(int colour)
    {
        var luminance =
            0.2126 * Linear(colour >> 16) + 0.7152 * Linear(colour >> 8) + 0.0722 * Linear(colour);
        return luminance < 0.18;
    }

    private static double Linear(int channel)
    {
        var value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
