using System.Collections.Immutable;

namespace ReportGen.Core.Diagnostics;

/// <summary>A value together with the diagnostics found while it was read or built.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value; null when there is no usable one.</param>
/// <param name="Diagnostics">The diagnostics, in no particular order.</param>
public readonly record struct Checked<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when any diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == Severity.Error);
}

/// <summary>Creates <see cref="Checked{T}"/> values.</summary>
public static class Checked
{
    /// <summary>A value without diagnostics.</summary>
    public static Checked<T> Sound<T>(T value)
        where T : class => new(value, []);

    /// <summary>Diagnostics without a value.</summary>
    public static Checked<T> Faulty<T>(params ImmutableArray<Diagnostic> diagnostics)
        where T : class => new(null, diagnostics);
}

/// <summary>Collects diagnostics while something is read or built.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    /// <summary>True when any collected diagnostic is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The number of diagnostics collected.</summary>
    public int Count => items.Count;

    /// <summary>Adds a diagnostic.</summary>
    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        items.Add(diagnostic);
    }

    /// <summary>Adds diagnostics.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>The diagnostics collected, sorted by place, without exact duplicates.</summary>
    public ImmutableArray<Diagnostic> ToSorted() => [.. items.Distinct().Order(Diagnostic.ByPlace)];
}
