using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output;
using ReportGen.Core.Sources;
using ReportGen.Pdf;
using ReportGen.Pdf.Text;

namespace ReportGen.Cli;

/// <summary>Makes the PDF engine when the first document is printed: fonts take time to read.</summary>
/// <param name="builtIn">The fonts that ship with the program.</param>
/// <param name="repository">The repository, whose <c>templates/theme/fonts/</c> may hold more; or null.</param>
internal sealed class LazyPdfEngine(ISourceTree builtIn, ISourceTree? repository) : IPdfEngine
{
    private const string Folder = "templates/theme/fonts";

    /// <summary>Text, then code, then symbols and emoji: where a character is looked for, in this order.</summary>
    private static readonly string[] Order =
    [
        "SourceSans3_",
        "SourceCodePro_",
        "NotoSansSymbols2_",
        "NotoSansMath_",
        "NotoEmoji_",
    ];

    private readonly Lazy<Checked<FontLibrary>> fonts = new(() => Load(builtIn, repository));

    /// <inheritdoc/>
    public string Name => "built-in";

    /// <inheritdoc/>
    public Checked<PdfFile> Render(Document document, PdfOptions options)
    {
        var (library, faults) = fonts.Value;
        if (library is null)
        {
            return new Checked<PdfFile>(null, faults);
        }

        var made = new BuiltInEngine(library).Render(document, options);
        return faults.IsEmpty
            ? made
            : made with
            {
                Diagnostics = faults.AddRange(made.Diagnostics),
            };
    }

    private static Checked<FontLibrary> Load(ISourceTree builtIn, ISourceTree? repository)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        Add(files, builtIn);
        if (repository is not null)
        {
            Add(files, repository);
        }

        return FontLibrary.Load(
            files
                .OrderBy(static f => Rank(f.Key))
                .Select(static f => new FontFile(f.Key, f.Value))
                .ToImmutableArray()
        );
    }

    private static void Add(SortedDictionary<string, ReadOnlyMemory<byte>> files, ISourceTree tree)
    {
        foreach (var path in tree.List(Folder))
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

    /// <summary>Fonts that the repository adds come behind the text fonts and before the symbols.</summary>
    private static int Rank(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var index = Array.FindIndex(Order, o => name.StartsWith(o, StringComparison.Ordinal));
        return index < 0 ? 3
            : index < 2 ? index
            : index + 2;
    }
}
