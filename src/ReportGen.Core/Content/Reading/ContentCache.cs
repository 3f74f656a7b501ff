using System.Collections.Immutable;
using System.Security.Cryptography;
using ReportGen.Core.Content.Binding;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Reading;

/// <summary>
/// What one reading of the content leaves for the next: every file as it was read, by its path and the
/// digest of its bytes. A file whose bytes are the same is not read again. It is immutable, may be kept as
/// long as one likes, and changes nothing of what a reading gives, only how soon.
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

    /// <summary>Nothing: everything is read.</summary>
    public static ContentCache Empty { get; } = new([], null, [], []);

    /// <summary>The calendar that the files were read with; null when there was none.</summary>
    internal CachedCalendar? Calendar { get; }

    /// <summary>What was made of files, by path.</summary>
    internal ImmutableDictionary<string, BoundFile> Bound { get; }

    /// <summary>What was made of the files of programmes, by their ids.</summary>
    internal ImmutableDictionary<string, FileGroup> Groups { get; }

    /// <summary>A file as it was read before; null when it is new, changed, or of another kind now.</summary>
    internal CachedFile? Find(ContentFile file, ReadOnlySpan<byte> digest) =>
        files.TryGetValue(file.Path, out var known)
        && known.File.File == file
        && known.Digest.AsSpan().SequenceEqual(digest)
            ? known
            : null;
}

/// <summary>A reading of the content, and what it leaves for the next.</summary>
/// <param name="Content">What was read, as <see cref="ContentReader"/> gives it.</param>
/// <param name="Cache">For the next reading.</param>
public sealed record ContentReadResult(Diagnostics.Checked<ContentSet> Content, ContentCache Cache);

/// <summary>A file as it was read.</summary>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="File">What was read.</param>
internal sealed record CachedFile(ImmutableArray<byte> Digest, ParsedFile File)
{
    /// <summary>The digest of a file's bytes.</summary>
    public static ImmutableArray<byte> DigestOf(ReadOnlySpan<byte> bytes) =>
        [.. SHA256.HashData(bytes)];
}

/// <summary>The calendar, which takes part in the reading of all other files.</summary>
/// <param name="File">The file as it was read.</param>
/// <param name="Periods">What it says.</param>
internal sealed record CachedCalendar(CachedFile File, ImmutableArray<CalendarPeriod> Periods);

/// <summary>The files of a programme, or those of all programmes, and what was made of them.</summary>
/// <param name="Files">As they were read, in their order.</param>
/// <param name="Programme">The programme; null for the files of all, or when there was not enough for one.</param>
/// <param name="Terms">Protected terms: from the files of all.</param>
/// <param name="Faults">What only the files together show: ids and words that lead nowhere.</param>
internal sealed record FileGroup(
    ImmutableArray<ParsedFile> Files,
    Programme? Programme,
    ImmutableArray<ProtectedTerm> Terms,
    ImmutableArray<Diagnostics.Diagnostic> Faults
)
{
    /// <summary>True when these very files were read, not others of the same paths.</summary>
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
