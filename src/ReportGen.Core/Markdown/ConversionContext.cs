using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Sources;
using SourceSpan = ReportGen.Core.Diagnostics.SourceSpan;

namespace ReportGen.Core.Markdown;

/// <summary>The state that the converters of one document share: origins, diagnostics, ids, notes and images.</summary>
internal sealed class ConversionContext(SourceText source, MarkdownOptions options)
{
    private readonly List<(string Id, SourceSpan Span)> internalLinks = [];
    private readonly Dictionary<string, NoteReference> references = new(StringComparer.Ordinal);

    public MarkdownOptions Options => options;

    public DiagnosticBag Bag { get; } = new();

    public HeadingIds Ids { get; } = new();

    public Dictionary<string, Note> Notes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ImageFile> Images { get; } = new(StringComparer.Ordinal);

    /// <summary>Footnotes that have been referred to but not yet converted, in order of reference.</summary>
    public Queue<Footnote> PendingNotes { get; } = new();

    /// <summary>The offset in the file at which the text for Markdig begins: after the front matter.</summary>
    public int Offset { get; set; }

    /// <summary>The language of the document, once the front matter has been read.</summary>
    public string Language { get; set; } = options.Defaults.Language;

    /// <summary>The origin of a range (half-open) of the text for Markdig.</summary>
    public SourceSpan? Origin(int start, int end)
    {
        var (from, to) = Clamp(start, end);
        return options.MapOrigin is { } map ? map(from, to) : source.Span(from, to);
    }

    /// <summary>The origin of a Markdig node.</summary>
    public SourceSpan? Origin(MarkdownObject node) => Origin(node.Span.Start, node.Span.End + 1);

    /// <summary>The text of a range (half-open) of the text for Markdig.</summary>
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

    /// <summary>Notes a link to <c>#id</c>, to be checked once all headings are known.</summary>
    public void NoteInternalLink(string id, MarkdownObject node)
    {
        var (from, to) = Clamp(node.Span.Start, node.Span.End + 1);
        internalLinks.Add((id, options.MapOrigin?.Invoke(from, to) ?? source.Span(from, to)));
    }

    /// <summary>Creates a reference to a note; the first one assigns the note its number.</summary>
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

    /// <summary>Looks an image up once, and reports it when it is missing.</summary>
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
                "Check the name, including capital letters. The path is relative to the repository."
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
                        $"No heading in this document has the id “{id}”.",
                        "Write the id of a heading: the heading “What has changed” has the id “what-has-changed”."
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
                    $"Nothing refers to the footnote “{label}”, so it would not be shown.",
                    $"Write [^{label}] where it belongs, or remove the footnote."
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
