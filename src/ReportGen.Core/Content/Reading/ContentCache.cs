using System.Collections.Immutable;
using System.Security.Cryptography;
using ReportGen.Core.Content.Binding;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Reading;

/// <summary>
/// The files read so far, by path and digest of their bytes, so that the next reading can skip those that have not
/// changed. Immutable and valid for any length of time; the result of a reading is the same without it, only slower.
/// </summary>
public sealed class ContentCache
{
    private readonly ImmutableDictionary<string, CachedFile> files;

    internal ContentCache(
        IEnumerable<CachedFile> files,
        CachedCalendar? calendar,
        IEnumerable<BoundFile> bound,
        IEnumerable<KeyValuePair<string, FileGroup>> groups
    )
    {
        this.files = files.ToImmutableDictionary(
            static f => f.File.File.Path,
            StringComparer.Ordinal
        );
        Calendar = calendar;
        Bound = bound.ToImmutableDictionary(static b => b.File.File.Path, StringComparer.Ordinal);
        Groups = groups.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>An empty cache: everything is read.</summary>
    public static ContentCache Empty { get; } = new([], null, [], []);

    /// <summary>The calendar that the files were read with; null when there was none.</summary>
    internal CachedCalendar? Calendar { get; }

    /// <summary>Records built from files, by path.</summary>
    internal ImmutableDictionary<string, BoundFile> Bound { get; }

    /// <summary>The groups of files, by the programme's id.</summary>
    internal ImmutableDictionary<string, FileGroup> Groups { get; }

    /// <summary>Finds a file as it was read before; null when it is new, changed, or now of another kind.</summary>
    internal CachedFile? Find(ContentFile file, ReadOnlySpan<byte> digest) =>
        files.TryGetValue(file.Path, out var known)
        && known.File.File == file
        && known.Digest.AsSpan().SequenceEqual(digest)
            ? known
            : null;
}

/// <summary>The content read, and the cache for the next reading.</summary>
/// <param name="Content">The content, with its diagnostics.</param>
/// <param name="Cache">For the next reading.</param>
public sealed record ContentReadResult(Checked<ContentSet> Content, ContentCache Cache);

/// <summary>A file in the cache.</summary>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="File">The file, parsed and checked.</param>
internal sealed record CachedFile(ImmutableArray<byte> Digest, ParsedFile File)
{
    /// <summary>Computes the digest of a file's bytes.</summary>
    public static ImmutableArray<byte> DigestOf(ReadOnlySpan<byte> bytes) =>
        [.. SHA256.HashData(bytes)];
}

/// <summary>The calendar, on which the reading of all other files depends.</summary>
/// <param name="File">Its file.</param>
/// <param name="Periods">Its periods.</param>
internal sealed record CachedCalendar(CachedFile File, ImmutableArray<CalendarPeriod> Periods);

/// <summary>The files of a programme, or those shared by all programmes, and what was built from them.</summary>
/// <param name="Files">The files, in order.</param>
/// <param name="Programme">The programme; null for shared files, or when its files are not enough to build it.</param>
/// <param name="Terms">Protected terms, from shared files.</param>
/// <param name="Diagnostics">Diagnostics across files: ids and words that do not exist.</param>
internal sealed record FileGroup(
    ImmutableArray<ParsedFile> Files,
    Programme? Programme,
    ImmutableArray<ProtectedTerm> Terms,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>True when the group consists of the same instances, not of other files with the same paths.</summary>
    public bool IsOf(List<ParsedFile> files)
    {
        if (files.Count != Files.Length)
        {
            return false;
        }

        for (var i = 0; i < files.Count; i++)
        {
            if (!ReferenceEquals(files[i], Files[i]))
            {
                return false;
            }
        }

        return true;
    }
}
