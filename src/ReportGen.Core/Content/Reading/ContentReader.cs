using System.Collections.Immutable;
using ReportGen.Core.Content.Model;
using ReportGen.Core.Content.Reading.Binding;
using ReportGen.Core.Content.Shapes;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Content.Reading;

/// <summary>Reads everything below <c>content/</c>.</summary>
public static class ContentReader
{
    /// <summary>
    /// Reads all programmes. The value is always present, with whatever could be read; the diagnostics
    /// (RG1xxx and RG20xx to RG24xx) are those of all files, sorted by place.
    /// </summary>
    public static Checked<ContentSet> Read(ISourceTree tree)
    {
        var bag = new DiagnosticBag();
        var files = ContentLayout.Classify(tree.List(ContentLayout.Root), bag);
        var calendar = ReadCalendar(tree, files, bag);
        var read = ReadAll(tree, files, calendar, bag);

        var programmes = ImmutableArray.CreateBuilder<Programme>();
        ImmutableArray<ProtectedTerm> terms = [];
        var shared = new BindingContext("en-GB", calendar);
        foreach (var (programme, group) in ByProgramme(read))
        {
            if (programme.Length > 0)
            {
                ReferenceResolver.Check(group, bag);
                if (ProgrammeAssembly.Assemble(programme, group, calendar) is { } made)
                {
                    VocabularyCheck.Check(made, bag);
                    programmes.Add(made);
                }
            }
            else
            {
                foreach (var file in group)
                {
                    if (
                        file.Root is { } root
                        && ReferenceEquals(file.File.Shape, ContentShapes.ProtectedTerms)
                    )
                    {
                        terms = ProgrammeBinder.ProtectedTerms(new Fields(root, shared));
                        ReferenceResolver.Check([file], bag);
                    }
                }
            }
        }

        return new Checked<ContentSet>(
            new ContentSet(programmes.DrainToImmutable(), calendar, terms),
            bag.ToSorted()
        );
    }

    private static ImmutableArray<CalendarPeriod> ReadCalendar(
        ISourceTree tree,
        List<ContentFile> files,
        DiagnosticBag bag
    )
    {
        var index = files.FindIndex(static f => ReferenceEquals(f.Shape, ContentShapes.Calendar));
        if (index < 0 || tree.Read(files[index].Path) is not { } bytes)
        {
            return [];
        }

        var read = FileReader.Read(files[index], bytes, []);
        files.RemoveAt(index);
        bag.AddRange(read.Faults.ToSorted());
        return read.Root is { } root
            ? ProgrammeBinder.Calendar(new Fields(root, new BindingContext("en-GB", [])))
            : [];
    }

    /// <summary>Files are read side by side; each keeps its own faults, so the order changes nothing.</summary>
    private static ReadFile[] ReadAll(
        ISourceTree tree,
        List<ContentFile> files,
        ImmutableArray<CalendarPeriod> calendar,
        DiagnosticBag bag
    )
    {
        var bytes = new ReadOnlyMemory<byte>[files.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = tree.Read(files[i].Path) ?? default;
        }

        var read = new ReadFile[files.Count];
        Parallel.For(0, read.Length, i => read[i] = FileReader.Read(files[i], bytes[i], calendar));
        foreach (var file in read)
        {
            bag.AddRange(file.Faults.ToSorted());
        }

        return read;
    }

    private static SortedDictionary<string, List<ReadFile>> ByProgramme(ReadFile[] files)
    {
        var groups = new SortedDictionary<string, List<ReadFile>>(StringComparer.Ordinal);
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
