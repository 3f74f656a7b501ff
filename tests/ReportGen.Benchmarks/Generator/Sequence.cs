namespace ReportGen.Benchmarks.Generator;

/// <summary>Numbers that look random and are the same every time (xorshift, 32 bits).</summary>
internal sealed class Sequence(uint seed)
{
    private uint state = seed == 0 ? 1 : seed;

    /// <summary>A number from 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }

    /// <summary>One of several.</summary>
    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];
}
