using System.Text;
using BenchmarkDotNet.Attributes;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Printing;
using ReportGen.Core.Sources;
using ReportGen.Pdf;
using ReportGen.Pdf.Text;

namespace ReportGen.Benchmarks;

/// <summary>
/// What someone waits for who edits the sample in a process that goes on running: one file changes with every
/// run, everything else is remembered.
/// </summary>
[MemoryDiagnoser]
public class StatementBenchmarks
{
    private const string Edited = "content/child-sexual-abuse/statements/2025-04-08-oral.yaml";

    private static readonly BuildRequest Statement = new() { Statements = ["2025-04-08-oral"] };

    private readonly Dictionary<string, ReadOnlyMemory<byte>> sample = SampleFiles.Read();
    private readonly BuiltInEngine engine = new(Fonts());
    private ContentCache reading = ContentCache.Empty;
    private BuildCache cache = BuildCache.WithRoomForPdfs(64 * 1024 * 1024);
    private int turn;

    /// <summary>Reads every file.</summary>
    [Benchmark]
    public int ReadCold() => ContentReader.Read(Next()).Diagnostics.Length;

    /// <summary>Reads the file that changed.</summary>
    [Benchmark]
    public int ReadAfterOneEdit()
    {
        var read = ContentReader.Read(Next(), reading);
        reading = read.Cache;
        return read.Content.Diagnostics.Length;
    }

    /// <summary>Checks all content by the rules, and the documents of the statement.</summary>
    [Benchmark]
    public int ValidateStatementAfterOneEdit() =>
        Sound(Builder.Validate(Statement, Tools(pdf: false)));

    /// <summary>Checks all content by the rules, and the documents of every statement.</summary>
    [Benchmark]
    public int ValidateAfterOneEdit() =>
        Sound(Builder.Validate(new BuildRequest(), Tools(pdf: false)));

    /// <summary>Makes the files of the statement but PDF.</summary>
    [Benchmark]
    public int BuildStatementPagesAfterOneEdit() =>
        Sound(Builder.Build(Statement, Tools(pdf: false)));

    /// <summary>Makes all files of the statement.</summary>
    [Benchmark]
    public int BuildStatementAfterOneEdit() => Sound(Builder.Build(Statement, Tools(pdf: true)));

    /// <summary>What <c>watch</c> makes at once, and how it finds out what that is.</summary>
    [Benchmark]
    public int BuildAffectedAfterOneEdit()
    {
        var tools = Tools(pdf: true);
        var read = ContentCheck.Run(tools.Tree, cache);
        var first = AffectedStatements
            .By(BuildPlan.Of(read.Content.Value!, new BuildRequest()), [Edited])
            .First;
        var request = new BuildRequest
        {
            Programmes = [first[0].Programme],
            Statements = [.. first.Select(static s => s.Id)],
            Jobs = Environment.ProcessorCount,
        };
        return Sound(Builder.Build(read, request, tools, CancellationToken.None));
    }

    /// <summary>What <c>watch</c> makes behind that: everything.</summary>
    [Benchmark]
    public int BuildAllAfterOneEdit() =>
        Sound(
            Builder.Build(new BuildRequest { Jobs = Environment.ProcessorCount }, Tools(pdf: true))
        );

    /// <summary>The sample with other words in one place, each time others.</summary>
    private InMemorySourceTree Next()
    {
        var word = string.Concat($"{++turn}".Select(static digit => (char)(digit - '0' + 'a')));
        var text = Encoding.UTF8.GetString(sample[Edited].Span);
        var changed = text.Replace("much to do", $"much to do {word}", StringComparison.Ordinal);
        return new InMemorySourceTree(
            new Dictionary<string, ReadOnlyMemory<byte>>(sample, StringComparer.Ordinal)
            {
                [Edited] = Encoding.UTF8.GetBytes(changed),
            }
        );
    }

    private BuildTools Tools(bool pdf) =>
        new(Next(), BuiltInFiles.Instance, pdf ? Choose : null)
        {
            Cache = cache,
            Put = static _ => { },
        };

    private Checked<IPdfEngine> Choose(EngineChoice choice) => Checked.Sound<IPdfEngine>(engine);

    private int Sound(BuildResult result)
    {
        cache = result.Cache;
        return result.HasErrors
            ? throw new InvalidOperationException(result.Diagnostics[0].Message)
            : result.Made.Length;
    }

    private static FontLibrary Fonts()
    {
        var files = BuiltInFiles.Instance;
        var fonts = files
            .List("templates/theme/fonts")
            .Where(static path => path.EndsWith(".ttf", StringComparison.Ordinal))
            .OrderByDescending(static path => path.Contains("SourceSans", StringComparison.Ordinal))
            .Select(path => new FontFile(path, files.Read(path)!.Value));
        return FontLibrary.Load(fonts).Value
            ?? throw new InvalidOperationException("The fonts can't be read.");
    }
}
