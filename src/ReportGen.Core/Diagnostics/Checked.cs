using System.Collections.Immutable;

namespace ReportGen.Core.Diagnostics;

/// <summary>A value together with everything found wrong while it was made.</summary>
/// <typeparam name="T">What was made.</typeparam>
/// <param name="Value">The value; default when nothing usable could be made.</param>
/// <param name="Diagnostics">All faults, in no particular order.</param>
public readonly record struct Checked<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when any fault is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == Severity.Error);
}

/// <summary>Makes <see cref="Checked{T}"/> values.</summary>
public static class Checked
{
    /// <summary>A value with no faults.</summary>
    public static Checked<T> Sound<T>(T value)
        where T : class => new(value, []);

    /// <summary>Faults and no value.</summary>
    public static Checked<T> Faulty<T>(params ImmutableArray<Diagnostic> diagnostics)
        where T : class => new(null, diagnostics);
}

/// <summary>Collects diagnostics while something is read or made.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    /// <summary>True when any collected diagnostic is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The number collected.</summary>
    public int Count => items.Count;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        items.Add(diagnostic);
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>What was collected, sorted by place, without exact repetitions.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. items.Distinct().Order(Diagnostic.ByPlace)];
}
