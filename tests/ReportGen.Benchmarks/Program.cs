using BenchmarkDotNet.Running;
using ReportGen.Benchmarks.Generator;

// "generate DIR [RECOMMENDATIONS STATEMENTS]" writes a large programme to disk, for measure.sh.
if (args is ["generate", var folder, .. var sizes])
{
    var recommendations = sizes is [var r, ..]
        ? int.Parse(r, System.Globalization.CultureInfo.InvariantCulture)
        : 2_000;
    var statements = sizes is [_, var s, ..]
        ? int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)
        : 200;
    foreach (var (path, bytes) in new LargeProgramme(recommendations, statements).Write())
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes.ToArray());
    }

    return 0;
}

// "scale CHAPTERS [ENGINE]" makes one long report: pages, processor seconds, milliseconds a page, peak MiB, kB.
if (args is ["scale", var chapters, .. var engine])
{
    Console.WriteLine(
        ReportGen.Benchmarks.Peers.Scale.Run(
            int.Parse(chapters, System.Globalization.CultureInfo.InvariantCulture),
            engine is [var name, ..] ? name : ReportGen.Core.Building.EngineChoice.BuiltIn
        )
    );
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
