namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// Takes out what loops and conditions leave behind: more than one blank line, blanks at line ends,
/// blank lines at either end. Fenced code stays as it is.
/// </summary>
internal static class BlankLineCleaner
{
    /// <summary>The tidy text, ending with one line feed, and its origins.</summary>
    public static (string Text, OriginMap Origins) Tidy(string text, OriginMap origins)
    {
        // Room for lines of 40 characters, so that a long report is not copied while its lines are counted.
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
                var piece = origins[i];
                var from = Math.Max(piece.Start, start);
                var to = Math.Min(piece.Start + piece.Length, start + length);
                if (from < to)
                {
                    map.Add(
                        piece with
                        {
                            Start = written + from - start,
                            Length = to - from,
                            Origin = piece.IsExact ? piece.Place(from, to) : piece.Origin,
                        }
                    );
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
