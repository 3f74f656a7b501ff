namespace ReportGen.Core.Diagnostics;

/// <summary>Finds the closest match for a mistyped word.</summary>
public static class ClosestWord
{
    /// <summary>A longer text is not a typo, and comparing two of them would be slow.</summary>
    private const int Longest = 256;

    /// <summary>
    /// The known word at the smallest edit distance, if that is at most a third of the letters typed (at least one);
    /// the first of several. Null when none is close enough. Case is ignored.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="known">The words to choose from.</param>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        var (best, bound) = ((string?)null, Math.Max(1, (typed.Length + 1) / 3) + 1);
        foreach (var word in known)
        {
            if (Math.Abs(typed.Length - word.Length) >= bound)
            {
                continue;
            }

            var distance = Distance(typed, word);
            if (distance < bound)
            {
                (best, bound) = (word, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// The number of letters to add, remove, change or swap with a neighbour (optimal string alignment);
    /// <see cref="int.MaxValue"/> for texts of more than 256 letters.
    /// </summary>
    internal static int Distance(string a, string b)
    {
        if (a.Length > Longest || b.Length > Longest)
        {
            return int.MaxValue;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = IsSame(a[i - 1], b[j - 1]) ? 0 : 1;
                var least = Math.Min(last[j] + 1, current[j - 1] + 1);
                least = Math.Min(least, last[j - 1] + change);
                if (i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]))
                {
                    least = Math.Min(least, before[j - 2] + 1);
                }

                current[j] = least;
            }

            var oldest = before;
            before = last;
            last = current;
            current = oldest;
        }

        return last[b.Length];
    }

    private static bool IsSame(char a, char b) =>
        char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
