using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Sources;
using SourceSpan = ReportGen.Core.Diagnostics.SourceSpan;

namespace ReportGen.Core.Markdown;

/// <summary>What the converters of one document share: places, faults, ids, notes and images.</summary>
internal sealed class ConversionContext(SourceText source, MarkdownOptions options)
{
    private readonly List<(string Id, SourceSpan Span)> internalLinks = [];
    private readonly Dictionary<string, NoteReference> references = new(StringComparer.Ordinal);

    public MarkdownOptions Options => options;

    public DiagnosticBag Bag { get; } = new();

    public HeadingIds Ids { get; } = new();

    public Dictionary<string, Note> Notes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ImageFile> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>Footnotes that are referred to and not yet converted, in order of reference.</summary>
    public Queue<Footnote> PendingNotes { get; } = new();

    /// <summary>Where the text that Markdig reads begins in the file: behind the front matter.</summary>
    public int Offset { get; set; }

    /// <summary>The language of the document, once the front matter is read.</summary>
    public string Language { get; set; } = options.Defaults.Language;

    /// <summary>The origin of a range (half-open) of the text that Markdig reads.</summary>
    public SourceSpan? Origin(int start, int end)
    {
        var (from, to) = Clamp(start, end);
        return options.MapOrigin is { } map ? map(from, to) : source.Span(from, to);
    }

    /// <summary>The origin of a Markdig node.</summary>
    public SourceSpan? Origin(MarkdownObject node) => Origin(node.Span.Start, node.Span.End + 1);

    /// <summary>The text of a range (half-open) of what Markdig reads.</summary>
    public ReadOnlySpan<char> TextOf(int start, int end)
    {
        var (from, to) = Clamp(start, end);
        return source.Text.AsSpan(from, to - from);
    }

    public void Report(
        DiagnosticCode code,
        MarkdownObject node,
        string message,
        string? hint = null
    ) => Report(code, node.Span.Start, node.Span.End + 1, message, hint);

    public void Report(DiagnosticCode code, int start, int end, string message, string? hint)
    {
        var (from, to) = Clamp(start, end);
        var span = options.MapOrigin?.Invoke(from, to) ?? source.Span(from, to);
        Bag.Add(code.At(span, message, hint));
    }

    /// <summary>Caches a link to <c>#id</c>; it is checked when all headings are known.</summary>
    public void NoteInternalLink(string id, MarkdownObject node)
    {
        var (from, to) = Clamp(node.Span.Start, node.Span.End + 1);
        internalLinks.Add((id, options.MapOrigin?.Invoke(from, to) ?? source.Span(from, to)));
    }

    /// <summary>A reference to a note; the first one gives the note its number.</summary>
    public NoteReference Refer(FootnoteLink link)
    {
        var label = link.Footnote.Label ?? "^";
        var id = label.StartsWith('^') ? label[1..] : label;
        if (!references.TryGetValue(id, out var reference))
        {
            reference = new NoteReference(id, references.Count + 1);
            references.Add(id, reference);
            PendingNotes.Enqueue(link.Footnote);
        }

        return reference with
        {
            Origin = Origin(link),
        };
    }

    /// <summary>Looks for an image once; reports it when it is missing.</summary>
    public void RequireImage(string imageSource, MarkdownObject node)
    {
        if (options.ReadImage is not { } read || Images.ContainsKey(imageSource))
        {
            return;
        }

        if (read(imageSource) is { } file)
        {
            Images.Add(imageSource, file);
        }
        else
        {
            Report(
                MarkdownDiagnostics.ImageMissing,
                node,
                $"The image “{imageSource}” was not found.",
                "Check the name and its capital letters; the path is relative to the repository."
            );
        }
    }

    /// <summary>Reports links to headings that don't exist, and notes that nothing refers to.</summary>
    public void CheckReferences(MarkdownDocument syntax)
    {
        foreach (var (id, span) in internalLinks)
        {
            if (!Ids.Contains(id))
            {
                Bag.Add(
                    MarkdownDiagnostics.LinkToNowhere.At(
                        span,
                        $"No heading of this document has the id “{id}”.",
                        "A heading “What has changed” has the id “what-has-changed”."
                    )
                );
            }
        }

        foreach (var block in syntax.Descendants<FootnoteLinkReferenceDefinition>())
        {
            var label = (block.Label ?? "").TrimStart('^');
            if (!references.ContainsKey(label))
            {
                Report(
                    MarkdownDiagnostics.NoteUnused,
                    block,
                    $"The footnote “{label}” is never referred to, so it would not be shown.",
                    $"Write [^{label}] where it belongs, or remove it."
                );
            }
        }
    }

    private (int From, int To) Clamp(int start, int end)
    {
        var from = Math.Clamp(start + Offset, 0, source.Text.Length);
        return (from, Math.Clamp(end + Offset, from, source.Text.Length));
    }
}
