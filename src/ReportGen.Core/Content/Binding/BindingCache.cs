using System.Collections.Immutable;
using ReportGen.Core.Content.Checking;

namespace ReportGen.Core.Content.Binding;

/// <summary>A file and the record of the model built from it.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="Context">The rest of what the record depends on.</param>
/// <param name="Record">A recommendation, commitment, statement or debate; null when a needed field could not be read.</param>
internal sealed record BoundFile(ParsedFile File, BindingContext Context, object? Record);

/// <summary>Builds records from files, or reuses those built from the same files before.</summary>
/// <param name="known">Records built before, by path.</param>
internal sealed class BindingCache(ImmutableDictionary<string, BoundFile> known)
{
    private readonly List<BoundFile> records = [];

    /// <summary>All records built or reused.</summary>
    public IReadOnlyList<BoundFile> All => records;

    /// <summary>Reuses the records of files that have not changed.</summary>
    public void Keep(IEnumerable<ParsedFile> files)
    {
        foreach (var file in files)
        {
            if (known.TryGetValue(file.File.Path, out var before))
            {
                records.Add(before);
            }
        }
    }

    /// <summary>Builds the record of a file, or reuses it.</summary>
    public T? Of<T>(ParsedFile file, BindingContext context, Func<FieldReader, T?> bind)
        where T : class
    {
        var bound =
            known.TryGetValue(file.File.Path, out var before)
            && ReferenceEquals(before.File, file)
            && before.Context == context
                ? before
                : new BoundFile(file, context, bind(new FieldReader(file.Root!, context)));
        records.Add(bound);
        return (T?)bound.Record;
    }
}
