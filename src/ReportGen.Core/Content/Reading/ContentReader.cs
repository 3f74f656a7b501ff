using System.Collections.Immutable;
using ReportGen.Core.Content.Binding;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Content.Reading;

/// <summary>Reads everything below <c>content/</c>.</summary>
public static class ContentReader
{
    /// <summary>
    /// Reads all programmes. The value is always present, with whatever could be read; the diagnostics
    /// (RG1xxx and RG20xx to RG24xx) are those of all files, sorted by location.
    /// </summary>
    public static Checked<ContentSet> Read(ISourceTree tree) =>
        Read(tree, ContentCache.Empty).Content;

    /// <summary>Reads all programmes, but only those files that have changed since an earlier reading.</summary>
    /// <param name="tree">The source of the files.</param>
    /// <param name="cache">The cache of that reading; the result is the same without it.</param>
    public static ContentReadResult Read(ISourceTree tree, ContentCache cache)
    {
        var bag = new DiagnosticBag();
        var files = ContentLayout.Classify(tree.List(RepositoryFolders.Content), bag);
        var cachedCalendar = ReadCalendar(tree, files, cache, bag);
        var calendar = cachedCalendar?.Periods ?? [];
        // Promised dates may name a recess, so every file is read again with another calendar.
        var usable = ReferenceEquals(cachedCalendar, cache.Calendar) ? cache : ContentCache.Empty;
        var cached = ReadAll(tree, files, calendar, usable, bag);
        var read = Array.ConvertAll(cached, static r => r.File);
        var bindings = new BindingCache(usable.Bound);

        var programmes = ImmutableArray.CreateBuilder<Programme>();
        ImmutableArray<ProtectedTerm> terms = [];
        var groups = new Dictionary<string, FileGroup>(StringComparer.Ordinal);
        foreach (var (programme, own) in ByProgramme(read))
        {
            if (usable.Groups.TryGetValue(programme, out var group) && group.IsOf(own))
            {
                bindings.Keep(own);
            }
            else
            {
                group =
                    programme.Length > 0
                        ? OfProgramme(programme, own, calendar, bindings)
                        : OfAll(own, calendar);
            }

            groups.Add(programme, group);
            bag.AddRange(group.Diagnostics);
            terms = programme.Length > 0 ? terms : group.Terms;
            if (group.Programme is { } assembled)
            {
                programmes.Add(assembled);
            }
        }

        return new ContentReadResult(
            new Checked<ContentSet>(
                new ContentSet(programmes.DrainToImmutable(), calendar, terms),
                bag.ToSorted()
            ),
            new ContentCache(cached, cachedCalendar, bindings.All, groups)
        );
    }

    private static FileGroup OfProgramme(
        string id,
        List<ParsedFile> files,
        ImmutableArray<CalendarPeriod> calendar,
        BindingCache bindings
    )
    {
        var diagnostics = new DiagnosticBag();
        ReferenceResolver.Check(files, diagnostics);
        var programme = ProgrammeAssembler.Assemble(id, files, calendar, bindings);
        if (programme is not null)
        {
            VocabularyChecker.Check(programme, diagnostics);
        }

        return new FileGroup([.. files], programme, [], diagnostics.ToSorted());
    }

    private static FileGroup OfAll(List<ParsedFile> files, ImmutableArray<CalendarPeriod> calendar)
    {
        var diagnostics = new DiagnosticBag();
        ImmutableArray<ProtectedTerm> terms = [];
        var shared = new BindingContext("en-GB", calendar);
        foreach (var file in files)
        {
            if (
                file.Root is { } root
                && ReferenceEquals(file.File.Schema, ContentSchemas.ProtectedTerms)
            )
            {
                terms = ProgrammeBinder.ProtectedTerms(new FieldReader(root, shared));
                ReferenceResolver.Check([file], diagnostics);
            }
        }

        return new FileGroup([.. files], null, terms, diagnostics.ToSorted());
    }

    private static CachedCalendar? ReadCalendar(
        ISourceTree tree,
        List<ContentFile> files,
        ContentCache cache,
        DiagnosticBag bag
    )
    {
        var index = files.FindIndex(static f => ReferenceEquals(f.Schema, ContentSchemas.Calendar));
        if (index < 0 || tree.Read(files[index].Path) is not { } bytes)
        {
            return null;
        }

        var file = files[index];
        files.RemoveAt(index);
        var digest = CachedFile.DigestOf(bytes.Span);
        var calendar =
            cache.Calendar is { } known && known.File.Digest.SequenceEqual(digest)
                ? known
                : Calendar(new CachedFile(digest, FileReader.Read(file, bytes, [])));
        bag.AddRange(calendar.File.File.Diagnostics.ToSorted());
        return calendar;
    }

    private static CachedCalendar Calendar(CachedFile file) =>
        new(
            file,
            file.File.Root is { } root
                ? ProgrammeBinder.Calendar(new FieldReader(root, new BindingContext("en-GB", [])))
                : []
        );

    /// <summary>Reads files in parallel; each has its own diagnostics, so the order makes no difference.</summary>
    private static CachedFile[] ReadAll(
        ISourceTree tree,
        List<ContentFile> files,
        ImmutableArray<CalendarPeriod> calendar,
        ContentCache cache,
        DiagnosticBag bag
    )
    {
        var bytes = new ReadOnlyMemory<byte>[files.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = tree.Read(files[i].Path) ?? default;
        }

        var read = new CachedFile[files.Count];
        Parallel.For(
            0,
            read.Length,
            i =>
            {
                var digest = CachedFile.DigestOf(bytes[i].Span);
                read[i] =
                    cache.Find(files[i], digest.AsSpan())
                    ?? new CachedFile(digest, FileReader.Read(files[i], bytes[i], calendar));
            }
        );
        foreach (var file in read)
        {
            bag.AddRange(file.File.Diagnostics.ToSorted());
        }

        return read;
    }

    private static SortedDictionary<string, List<ParsedFile>> ByProgramme(ParsedFile[] files)
    {
        var groups = new SortedDictionary<string, List<ParsedFile>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!groups.TryGetValue(file.File.Programme, out var group))
            {
                groups.Add(file.File.Programme, group = []);
            }

            group.Add(file);
        }

        return groups;
    }
}
