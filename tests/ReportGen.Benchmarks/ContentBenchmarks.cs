using BenchmarkDotNet.Attributes;
using ReportGen.Benchmarks.Generator;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Sources;

namespace ReportGen.Benchmarks;

/// <summary>Reading, checking and building in one process, from memory; what a second run of a warm process takes.</summary>
[MemoryDiagnoser]
public class ContentBenchmarks
{
    private ISourceTree tree = new InMemorySourceTree(
        new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
    );

    /// <summary>The sample, or a generated programme: recommendations and statements.</summary>
    [Params("sample", "200+20", "2000+200")]
    public string Content { get; set; } = "sample";

    /// <summary>Reads the files into memory.</summary>
    [GlobalSetup]
    public void Load() =>
        tree = new InMemorySourceTree(
            Content switch
            {
                "sample" => SampleFiles.Read(),
                "200+20" => new LargeProgramme(200, 20).Write(),
                _ => new LargeProgramme(2_000, 200).Write(),
            }
        );

    /// <summary>Reads the content.</summary>
    [Benchmark]
    public int Read() => ContentReader.Read(tree).Diagnostics.Length;

    /// <summary>Reads and checks the content by every rule.</summary>
    [Benchmark]
    public int Check() => ContentCheck.Run(tree).Diagnostics.Length;

    /// <summary>The same, and every document.</summary>
    [Benchmark]
    public int Validate() =>
        Builder
            .Validate(
                new BuildRequest { Jobs = Environment.ProcessorCount },
                new BuildTools(tree, BuiltInFiles.Instance, null) { Put = static _ => { } }
            )
            .Diagnostics.Length;

    /// <summary>Makes every document in Markdown and HTML, with data and index pages.</summary>
    [Benchmark]
    public int BuildPages()
    {
        var result = Builder.Build(
            new BuildRequest { Jobs = Environment.ProcessorCount },
            new BuildTools(tree, BuiltInFiles.Instance, null) { Put = static _ => { } }
        );
        return result.HasErrors
            ? throw new InvalidOperationException(result.Diagnostics[0].Message)
            : result.Made.Length;
    }
}
