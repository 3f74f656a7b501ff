using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Content.Reading;

/// <summary>A reading with a memory gives what a reading without one gives, only sooner.</summary>
public sealed class ContentCacheTests
{
    private const string Programme = "content/child-sexual-abuse/";

    private static readonly Dictionary<string, ReadOnlyMemory<byte>> Sample = Load();

    private static readonly string[] Paths = [.. Sample.Keys.Order(StringComparer.Ordinal)];

    private enum Deed
    {
        Change,
        Spoil,
        Empty,
        Delete,
        Rename,
        Copy,
        Restore,
    }

    [Property(MaxTest = 10)]
    public Property Reading_with_memory_gives_what_one_without_gives() =>
        Prop.ForAll(
            Gen.ListOf(
                    from deed in Gen.Elements(Enum.GetValues<Deed>())
                    from path in Gen.Elements(Paths)
                    select (deed, path),
                    4
                )
                .ToArbitrary(),
            static edits =>
            {
                var files = new Dictionary<string, ReadOnlyMemory<byte>>(Sample, Sample.Comparer);
                var cache = ContentCache.Empty;
                cache = ContentReader.Read(new InMemorySourceTree(files), cache).Cache;
                foreach (var (deed, path) in edits)
                {
                    Do(deed, path, files);
                    var tree = new InMemorySourceTree(files);
                    var warm = ContentReader.Read(tree, cache);
                    cache = warm.Cache;
                    if (Print(ContentReader.Read(tree)) != Print(warm.Content))
                    {
                        return false;
                    }
                }

                return true;
            }
        );

    [Fact]
    public void Reading_after_one_edit_keeps_the_records_of_other_files()
    {
        var first = ContentReader.Read(new InMemorySourceTree(Sample), ContentCache.Empty);
        var edited = With(
            Programme + "recommendations/13-mandatory-reporting.yaml",
            static text => text + "# A remark.\n"
        );

        var second = ContentReader.Read(new InMemorySourceTree(edited), first.Cache);

        var (before, after) = (Recommendations(first), Recommendations(second));
        Assert.Equal(before.Keys, after.Keys);
        var others = before.Where(static r => r.Key != "iicsa-13").ToList();
        Assert.NotEmpty(others);
        Assert.All(others, r => Assert.Same(r.Value, after[r.Key]));
        Assert.NotSame(before["iicsa-13"], after["iicsa-13"]);
    }

    [Fact]
    public void Reading_after_the_calendar_changed_reads_every_file()
    {
        var first = ContentReader.Read(new InMemorySourceTree(Sample), ContentCache.Empty);
        var edited = With("content/calendar.yaml", static text => text + "# A remark.\n");

        var second = ContentReader.Read(new InMemorySourceTree(edited), first.Cache);

        var after = Recommendations(second);
        Assert.All(Recommendations(first), r => Assert.NotSame(r.Value, after[r.Key]));
    }

    [Fact]
    public void Reading_after_the_first_language_changed_gives_words_in_that_language()
    {
        var first = ContentReader.Read(new InMemorySourceTree(Sample), ContentCache.Empty);
        var edited = With(
            Programme + "programme.yaml",
            static text =>
                text.Replace(
                    "languages: [en-GB]",
                    "languages: [cy, en-GB]",
                    StringComparison.Ordinal
                )
        );
        var tree = new InMemorySourceTree(edited);

        var second = ContentReader.Read(tree, first.Cache);

        var title = Recommendations(second).Values.First().Title;
        Assert.Equal("cy", title.Versions[0].Language);
        Assert.Equal(Print(ContentReader.Read(tree)), Print(second.Content));
    }

    private static void Do(Deed deed, string path, Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (deed == Deed.Restore)
        {
            files[path] = Sample[path];
            return;
        }

        if (!files.TryGetValue(path, out var bytes))
        {
            return;
        }

        var beside = path.Insert(path.LastIndexOf('.'), "-2");
        switch (deed)
        {
            case Deed.Change:
                files[path] = Change(bytes, static text => text + "# A remark.\n");
                break;
            case Deed.Spoil:
                files[path] = Change(bytes, static text => text + "no-such-field: [\n");
                break;
            case Deed.Empty:
                files[path] = default;
                break;
            case Deed.Delete:
                files.Remove(path);
                break;
            case Deed.Rename:
                files.Remove(path);
                files[beside] = bytes;
                break;
            default:
                files[beside] = bytes;
                break;
        }
    }

    private static ReadOnlyMemory<byte> Change(
        ReadOnlyMemory<byte> bytes,
        Func<string, string> change
    ) => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes.Span)));

    private static Dictionary<string, ReadOnlyMemory<byte>> With(
        string path,
        Func<string, string> change
    ) => new(Sample, Sample.Comparer) { [path] = Change(Sample[path], change) };

    private static Dictionary<string, Recommendation> Recommendations(ContentReadResult reading) =>
        reading
            .Content.Value!.Programmes.Single(static p =>
                Programme.Contains(p.Id, StringComparison.Ordinal)
            )
            .Recommendations.ToDictionary(static r => r.Id, StringComparer.Ordinal);

    /// <summary>Every value of every record, and every diagnostic.</summary>
    private static string Print(Checked<ContentSet> read)
    {
        var text = new StringBuilder();
        Print(read.Value, text);
        foreach (var diagnostic in read.Diagnostics)
        {
            text.Append(diagnostic.Code.Id).Append(diagnostic.Span).AppendLine(diagnostic.Message);
        }

        return text.ToString();
    }

    private static void Print(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("null;");
                break;
            case string or bool or Enum or SourceSpan or IFormattable:
                text.Append(value).Append(';');
                break;
            case System.Collections.IEnumerable many:
                text.Append('[');
                foreach (var one in many)
                {
                    Print(one, text);
                }

                text.Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('{');
                foreach (var property in Properties(value.GetType()))
                {
                    Print(property.GetValue(value), text);
                }

                text.Append('}');
                break;
        }
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<
        Type,
        System.Reflection.PropertyInfo[]
    > Known = new();

    /// <summary>The properties of a record that it was made with; those worked out from them are left out.</summary>
    private static System.Reflection.PropertyInfo[] Properties(Type type) =>
        Known.GetOrAdd(
            type,
            static t =>
                [
                    .. t.GetProperties()
                        .Where(static p => p.GetIndexParameters().Length == 0 && p.CanWrite),
                ]
        );

    private static Dictionary<string, ReadOnlyMemory<byte>> Load()
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in Fixture.Load(Path.Combine(Fixture.Repository, "content")))
        {
            files["content/" + path] = bytes;
        }

        return files;
    }
}
