using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Core.Output.Printing;
using ReportGen.Core.Sources;
using ReportGen.Pdf;
using ReportGen.Pdf.Text;

namespace ReportGen.Cli.Engines;

/// <summary>The PDF engines of this program.</summary>
/// <param name="builtIn">The fonts that ship with the program.</param>
/// <param name="repository">The repository, whose <c>templates/theme/fonts/</c> may hold more; or null.</param>
internal sealed class PdfEngines(ISourceTree builtIn, ISourceTree? repository)
{
    /// <summary>Each licence's engine, created once: programmes and later builds share its fonts.</summary>
    private readonly ConcurrentDictionary<EngineLicence, IPdfEngine> optional = new();

    /// <summary>The engine that needs nothing.</summary>
    public IPdfEngine Standard { get; } =
        new LazyPdfEngine(
            EngineChoice.BuiltIn,
            () =>
            {
                var (library, faults) = FontLibrary.Load(FontFolder.Read(builtIn, repository));
                return new(library is null ? null : new BuiltInEngine(library), faults);
            }
        );

    /// <summary>The engine that was chosen; RG7031 or RG7032 when it can't be had.</summary>
    public Checked<IPdfEngine> Choose(EngineChoice wanted)
    {
        var choice = wanted.Under(
            new EngineFlags(
                Environment.GetEnvironmentVariable(EngineFlags.EngineVariable),
                Environment.GetEnvironmentVariable(EngineFlags.LicenceVariable)
            )
        );
        var faults = choice.Check(OptionalEngine.IsBuiltIn);
        if (!faults.IsEmpty)
        {
            return Checked.Faulty<IPdfEngine>(faults);
        }

        return Checked.Sound<IPdfEngine>(
            choice is { IsOptional: true, Licence: { } licence }
                ? optional.GetOrAdd(licence, Optional)
                : Standard
        );
    }

    private LazyPdfEngine Optional(EngineLicence licence) =>
        new(
            EngineChoice.Optional,
            () => OptionalEngine.Create(FontFolder.Read(builtIn, repository), licence)
        );
}

/// <summary>Makes a PDF engine when the first document is printed: fonts take time to read.</summary>
/// <param name="name">Its name.</param>
/// <param name="make">Makes it.</param>
internal sealed class LazyPdfEngine(string name, Func<Checked<IPdfEngine>> make) : IPdfEngine
{
    private readonly Lazy<Checked<IPdfEngine>> engine = new(make);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Checked<PdfFile> Render(Document document, PdfOptions options)
    {
        var (made, faults) = engine.Value;
        if (made is null)
        {
            return new Checked<PdfFile>(null, faults);
        }

        var file = made.Render(document, options);
        return faults.IsEmpty
            ? file
            : file with
            {
                Diagnostics = faults.AddRange(file.Diagnostics),
            };
    }
}

/// <summary>The fonts of the program and of the repository.</summary>
internal static class FontFolder
{
    /// <summary>Text, then code, then symbols and emoji: where a character is looked for, in this order.</summary>
    private static readonly string[] Order =
    [
        "SourceSans3_",
        "SourceCodePro_",
        "NotoSansSymbols2_",
        "NotoSansMath_",
        "NotoEmoji_",
    ];

    /// <summary>All of them in the order of fallback.</summary>
    public static ImmutableArray<FontFile> Read(ISourceTree builtIn, ISourceTree? repository)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        Add(files, builtIn);
        if (repository is not null)
        {
            Add(files, repository);
        }

        return
        [
            .. files
                .OrderBy(static f => Rank(f.Key))
                .Select(static f => new FontFile(f.Key, f.Value)),
        ];
    }

    private static void Add(SortedDictionary<string, ReadOnlyMemory<byte>> files, ISourceTree tree)
    {
        foreach (var path in tree.List(RepositoryFolders.Fonts))
        {
            if (
                path.EndsWith(".ttf", StringComparison.OrdinalIgnoreCase)
                && tree.Read(path) is { } bytes
            )
            {
                files[path] = bytes;
            }
        }
    }

    /// <summary>Fonts that the repository adds come after the text fonts and before the symbols.</summary>
    private static int Rank(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var index = Array.FindIndex(Order, o => name.StartsWith(o, StringComparison.Ordinal));
        return index < 0 ? 3
            : index < 2 ? index
            : index + 2;
    }
}
