using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Markdown;

/// <summary>Reads Markdown into the document tree.</summary>
public static class MarkdownReader
{
    /// <summary>
    /// The maximum length of a line in UTF-16 code units: the time to parse some hostile lines grows with the square of
    /// their length.
    /// </summary>
    private const int MaximumLineLength = 50_000;

    /// <summary>
    /// Reads CommonMark 0.31.2 with pipe tables, strikethrough, task lists, bare links, footnotes,
    /// definition lists, abbreviations, GitHub alerts, lettered and roman lists, and the idioms
    /// of <c>docs/markdown.md</c>.
    /// </summary>
    /// <param name="markdown">The text, with or without YAML front matter.</param>
    /// <param name="options">Default properties, and the sources of images and origins.</param>
    /// <returns>
    /// The document with RG4xxx diagnostics; no document only when the text is too long (RG4031) or too
    /// deeply nested (RG4030). Never throws.
    /// </returns>
    public static Checked<Document> Read(SourceText markdown, MarkdownOptions options)
    {
        var context = new ConversionContext(markdown, options);
        var text = markdown.Text;
        if (text.Length > options.MaximumLength)
        {
            context.Report(
                MarkdownDiagnostics.TooLong,
                0,
                0,
                $"The text has {text.Length} characters; the limit is {options.MaximumLength}.",
                "Split the document."
            );
            return new(null, context.Bag.ToSorted());
        }

        if (LongLine(text) is { } line)
        {
            context.Report(
                MarkdownDiagnostics.TooLong,
                line,
                line,
                $"This line has more than {MaximumLineLength} characters.",
                "Split it into paragraphs, or remove anything pasted by mistake."
            );
            return new(null, context.Bag.ToSorted());
        }

        var front = FrontMatter.Read(text, context);
        context.Offset = front.End;
        context.Language = front.Info.Language;
        Markdig.Syntax.MarkdownDocument syntax;
        try
        {
            syntax = Markdig.Markdown.Parse(text[front.End..], MarkdownPipelines.Standard);
        }
        catch (ArgumentException)
        {
            // Markdig reports an exceeded nesting limit in no other way.
            var at = DeepestLine(text, front.End);
            context.Report(
                MarkdownDiagnostics.TooDeep,
                at - context.Offset,
                at - context.Offset,
                $"Quotations, lists or brackets are nested more than {MarkdownPipelines.MaximumDepth} deep.",
                "Remove the unnecessary “>”, “-” or “[” characters."
            );
            return new(null, context.Bag.ToSorted());
        }

        var blocks = new BlockConverter(context).Convert(syntax);
        var (info, titled) = TitleBlockReader.Complete(front, blocks, context);
        context.CheckReferences(syntax);
        var document = new Document(info, titled)
        {
            Notes = context.Notes.ToImmutableDictionary(StringComparer.Ordinal),
            Images = context.Images.ToImmutableDictionary(StringComparer.Ordinal),
        };
        return new(document, context.Bag.ToSorted());
    }

    /// <summary>Finds the start of the first line that is too long, or null.</summary>
    private static int? LongLine(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOf('\n');
            length = length < 0 ? text.Length - start : length;
            if (length > MaximumLineLength)
            {
                return start;
            }

            start += length + 1;
        }

        return null;
    }

    /// <summary>Finds the start of the line that begins with the most nesting characters.</summary>
    private static int DeepestLine(string text, int from)
    {
        var (best, bestCount) = (from, 0);
        for (var start = from; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            var count = 0;
            for (
                var i = start;
                i < end && (text[i] is '>' or '-' or '*' or '+' or '[' or ' ' or '\t');
                i++
            )
            {
                count++;
            }

            (best, bestCount) = count > bestCount ? (start, count) : (best, bestCount);
            start = end;
        }

        return best;
    }
}
