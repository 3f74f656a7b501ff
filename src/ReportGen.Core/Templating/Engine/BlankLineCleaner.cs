namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Removes what loops and conditions leave behind: repeated blank lines, white space at line ends, and blank
/// lines at the start and end. Blank lines in fenced code are kept.
/// </summary>
internal static class BlankLineCleaner
{
    /// <summary>Returns the tidy text, ending with one line feed, and its origins.</summary>
    public static (string Text, OriginMap Origins) Tidy(string text, OriginMap origins)
    {
        // Capacity for lines of 40 characters, so that the list of a long report is not copied as it grows.
        var kept = new List<(int Start, int Length)>(text.Length / 40);
        var blanks = 0;
        var isFence = false;
        var at = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            var content = line.TrimEnd(" \t");
            var start = at;
            at += line.Length + 1;
            if (content.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isFence = !isFence;
            }

            blanks = content.IsEmpty && !isFence ? blanks + 1 : 0;
            if (blanks == 0 || (blanks == 1 && kept.Count > 0))
            {
                kept.Add((start, content.Length));
            }
        }

        while (kept.Count > 0 && kept[^1].Length == 0)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return Rebuild(text, origins, kept);
    }

    private static (string, OriginMap) Rebuild(
        string text,
        OriginMap origins,
        List<(int Start, int Length)> kept
    )
    {
        var map = new OriginMap();
        var (next, written) = (0, 0);
        foreach (var (start, length) in kept)
        {
            while (next < origins.Count && origins[next].Start + origins[next].Length <= start)
            {
                next++;
            }

            for (var i = next; i < origins.Count && origins[i].Start < start + length; i++)
            {
                if (origins[i].Clip(start, length, written) is { } piece)
                {
                    map.Add(piece);
                }
            }

            written += length + 1;
        }

        return (Join(text, kept, written), map);
    }

    private static string Join(string text, List<(int Start, int Length)> kept, int total) =>
        string.Create(
            total,
            (text, kept),
            static (tidy, lines) =>
            {
                foreach (var (start, length) in lines.kept)
                {
                    lines.text.AsSpan(start, length).CopyTo(tidy);
                    tidy[length] = '\n';
                    tidy = tidy[(length + 1)..];
                }
            }
        );
}
