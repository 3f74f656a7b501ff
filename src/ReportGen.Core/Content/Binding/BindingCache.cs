using System.Collections.Immutable;
using ReportGen.Core.Content.Checking;

namespace ReportGen.Core.Content.Binding;

/// <summary>A file and the record of the model that was made of it.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="Context">What else the record depends on.</param>
/// <param name="Record">A recommendation, commitment, statement or debate; null when the file was not enough for one.</param>
internal sealed record BoundFile(ParsedFile File, BindingContext Context, object? Record);

/// <summary>Makes records of files, or finds those that were made of the same files before.</summary>
/// <param name="known">Those made before, by path.</param>
internal sealed class BindingCache(ImmutableDictionary<string, BoundFile> known)
{
    private readonly List<BoundFile> made = [];

    /// <summary>All records asked for.</summary>
    public IReadOnlyList<BoundFile> All => made;

    /// <summary>Keeps the records of files that are not asked for this time.</summary>
    public void Keep(IEnumerable<ParsedFile> files)
    {
        foreach (var file in files)
        {
            if (known.TryGetValue(file.File.Path, out var before))
            {
                made.Add(before);
            }
        }
    }

    /// <summary>The record of a file.</summary>
    public T? Of<T>(ParsedFile file, BindingContext context, Func<FieldReader, T?> bind)
        where T : class
    {
        var bound =
            known.TryGetValue(file.File.Path, out var before)
            && ReferenceEquals(before.File, file)
            && before.Context == context
                ? before
                : new BoundFile(file, context, bind(new FieldReader(file.Root!, context)));
        made.Add(bound);
        return (T?)bound.Record;
    }
}
