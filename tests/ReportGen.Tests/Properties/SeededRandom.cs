namespace ReportGen.Tests.Properties;

/// <summary>The same numbers from the same seed on every machine and every version of .NET (SplitMix64).</summary>
internal sealed class SeededRandom(int seed)
{
    // Mixed, so that the numbers of one seed are not those of the next one step later.
    private ulong state = Mixed(unchecked((ulong)seed * 0xD1342543DE82EF95));

    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        return (int)(Mixed(state) % (ulong)limit);
    }

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params IReadOnlyList<T> among) => among[Below(among.Count)];

    /// <summary>A value in so many cases of a hundred, else the default.</summary>
    public T? Sometimes<T>(int percent, Func<T> make) => Chance(percent) ? make() : default;

    /// <summary>Some of them, in their order.</summary>
    public T[] Some<T>(IReadOnlyList<T> of, int percent) => [.. of.Where(_ => Chance(percent))];

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            var z = value;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
