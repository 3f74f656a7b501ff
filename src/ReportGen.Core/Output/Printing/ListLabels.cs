using System.Globalization;
using System.Text;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>The printed labels of lists.</summary>
internal static class ListLabels
{
    /// <summary>The label of an item; bullets vary with the depth, which counts from 0.</summary>
    public static string Text(ListBlock list, int index, int depth)
    {
        if (list.Items[index].IsDone is { } isDone)
        {
            return isDone ? "☑" : "☐";
        }

        var number = (long)list.Start + index;
        return list.Numbering switch
        {
            ListNumbering.Bullet => (depth % 3) switch
            {
                0 => "•",
                1 => "◦",
                _ => "▪",
            },
            ListNumbering.LowerAlpha => Alphabetic(number) + ".",
            ListNumbering.UpperAlpha => Alphabetic(number).ToUpperInvariant() + ".",
            ListNumbering.LowerRoman => Roman(number) + ".",
            ListNumbering.UpperRoman => Roman(number).ToUpperInvariant() + ".",
            _ => number.ToString(CultureInfo.InvariantCulture) + ".",
        };
    }

    /// <summary>The value of ListNumbering (ISO 32000-1, 14.8.5.5).</summary>
    public static string NumberingName(ListBlock list, int depth) =>
        list.Items[0].IsDone is not null
            ? "None"
            : list.Numbering switch
            {
                ListNumbering.Bullet => (depth % 3) switch
                {
                    0 => "Disc",
                    1 => "Circle",
                    _ => "Square",
                },
                ListNumbering.LowerAlpha => "LowerAlpha",
                ListNumbering.UpperAlpha => "UpperAlpha",
                ListNumbering.LowerRoman => "LowerRoman",
                ListNumbering.UpperRoman => "UpperRoman",
                _ => "Decimal",
            };

    /// <summary>a … z, aa, ab …; digits for a number below 1.</summary>
    public static string Alphabetic(long number)
    {
        if (number < 1)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var letters = new StringBuilder();
        for (; number > 0; number = (number - 1) / 26)
        {
            letters.Insert(0, (char)('a' + (number - 1) % 26));
        }

        return letters.ToString();
    }

    /// <summary>i, ii, iii …; digits for a number outside 1 to 3999.</summary>
    public static string Roman(long number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"];
        var text = new StringBuilder();
        for (var i = 0; i < signs.Length; i++)
        {
            for (; number >= values[i]; number -= values[i])
            {
                text.Append(signs[i]);
            }
        }

        return text.ToString();
    }
}
