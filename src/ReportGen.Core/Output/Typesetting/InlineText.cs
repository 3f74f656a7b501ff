using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Printing;
using TextInline = ReportGen.Core.Documents.Text;

namespace ReportGen.Core.Output.Typesetting;

/// <summary>Converts inline nodes to characters with runs, for <see cref="Itemizer"/>.</summary>
internal sealed class InlineText(TypesettingScope scope)
{
    /// <summary>The placeholder for an image in the characters.</summary>
    public const char ImageMark = '\uFFFC';

    /// <summary>The placeholder for a forced line break.</summary>
    public const char LineMark = '\n';

    private readonly StringBuilder characters = new();
    private readonly List<(int Start, TextRun Run)> runs = [];
    private readonly List<InlineImage> images = [];
    private bool endsInSpace = true;

    public StringBuilder Characters => characters;

    public List<(int Start, TextRun Run)> Runs => runs;

    public List<InlineImage> Images => images;

    /// <summary>The notes referred to, in order, each with the tag of its reference sign.</summary>
    public List<(NoteReference Node, Note Note, InlineTag Sign)> Notes { get; } = [];

    public void Clear()
    {
        characters.Clear();
        runs.Clear();
        images.Clear();
        Notes.Clear();
        endsInSpace = true;
    }

    /// <summary>Adds plain text, collapsing white space.</summary>
    public void AddText(string text, TextStyle style, InlineTag? tag, SourceSpan? origin)
    {
        StartRun(style, tag, origin);
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u2028' or '\u2029')
            {
                if (!endsInSpace)
                {
                    characters.Append(' ');
                    endsInSpace = true;
                }
            }
            else
            {
                Append(c);
            }
        }

        RepairSurrogates(runs[^1].Start);
    }

    /// <summary>Adds text, preserving every space; a tab counts as four.</summary>
    public void AddLiteral(string text, TextStyle style, InlineTag? tag, SourceSpan? origin)
    {
        StartRun(style, tag, origin);
        foreach (var c in text)
        {
            if (c == '\t')
            {
                characters.Append("    ");
            }
            else if (c is '\n' or '\r')
            {
                characters.Append(' ');
            }
            else
            {
                Append(c);
            }
        }

        RepairSurrogates(runs[^1].Start);
        endsInSpace = characters.Length > 0 && characters[^1] == ' ';
    }

    public void Add(ImmutableArray<Inline> content, TextStyle style, InlineTag? tag)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        foreach (var node in content)
        {
            Add(node, style, tag);
        }
    }

    private void Add(Inline node, TextStyle style, InlineTag? tag)
    {
        switch (node)
        {
            case TextInline text:
                AddText(text.Value, style, tag, text.Origin);
                break;
            case Emphasis emphasis:
                Add(emphasis.Content, scope.Restyle(style, isItalic: !style.IsItalic), tag);
                break;
            case Strong strong:
                Add(strong.Content, scope.Restyle(style, isBold: true), tag);
                break;
            case Strikethrough struck:
                var struckTag = new InlineTag("Span", tag)
                {
                    Attributes = "<</O/Layout/TextDecorationType/LineThrough>>",
                };
                Add(struck.Content, style with { IsStruck = true }, struckTag);
                break;
            case Code code:
                AddLiteral(
                    code.Value,
                    scope.CodeStyle(style),
                    new InlineTag("Code", tag),
                    code.Origin
                );
                break;
            case Link link:
                AddLink(link, style, tag);
                break;
            case Image image:
                AddImage(image, style, tag);
                break;
            case LineBreak:
                StartRun(style, tag, node.Origin);
                characters.Append(LineMark);
                endsInSpace = true;
                break;
            case NoteReference reference:
                AddNote(reference, style, tag);
                break;
            case Abbreviation abbreviation:
                var expanded = new InlineTag("Span", tag) { Expansion = abbreviation.Expansion };
                AddText(abbreviation.Value, style, expanded, abbreviation.Origin);
                break;
            case LanguageSpan span:
                var language = scope.Language(span.Language, span.Origin);
                Add(
                    span.Content,
                    style,
                    language is null ? tag : new InlineTag("Span", tag) { Language = language }
                );
                break;
            case StatusMark mark:
                AddStatus(mark, style, tag);
                break;
            case RawHtmlInline html:
                AddText(html.Value, style, tag, html.Origin);
                break;
        }
    }

    private void AddStatus(StatusMark mark, TextStyle style, InlineTag? tag)
    {
        // A no-break space keeps the sign and its first word on one line.
        var tinted = style with
        {
            Tint = Colours.Parse(StatusStyle.Tint(mark.Status), 0xFFFFFF),
        };
        AddText(StatusStyle.Sign(mark.Status) + "\u00A0" + mark.Words, tinted, tag, mark.Origin);
    }

    private void AddLink(Link link, TextStyle style, InlineTag? tag)
    {
        var target = tag?.LinkTag is null ? scope.Target(link) : null;
        if (target is null)
        {
            Add(link.Content, style, tag);
            return;
        }

        var linked = style with { Colour = scope.LinkColour, IsUnderlined = true };
        Add(link.Content, linked, new InlineTag("Link", tag) { Link = target });
    }

    private void AddNote(NoteReference reference, TextStyle style, InlineTag? tag)
    {
        var number = reference.Number.ToString(CultureInfo.InvariantCulture);
        var raised = style with { Size = style.Size * 0.7, Rise = style.Size * 0.35 };
        var mark = new InlineTag("Reference", tag);
        if (!scope.Document.Notes.TryGetValue(reference.Id, out var note))
        {
            PdfDiagnostics.ReportMissingNote(reference, scope.Report);
            AddText(number, raised, mark, reference.Origin);
            return;
        }

        if (tag?.LinkTag is null)
        {
            mark = new InlineTag("Link", mark)
            {
                Link = new LinkDestination(
                    null,
                    TypesettingScope.NoteAnchor(note.Id),
                    scope.Words.Note(number)
                ),
            };
            raised = raised with { Colour = scope.LinkColour };
        }

        AddText(number, raised, mark, reference.Origin);
        Notes.Add((reference, note, mark));
    }

    private void AddImage(Image image, TextStyle style, InlineTag? tag)
    {
        var resource = scope.Images.Find(image);
        if (resource is null)
        {
            var shown = image.Alternative.Trim().Length > 0 ? $"[{image.Alternative}]" : "";
            AddText(shown, style, tag, image.Origin);
            return;
        }

        var (width, height) = resource.FitInto(scope.ColumnWidth, scope.ColumnHeight / 3);
        var figure =
            PrintableText.Spoken(image.Alternative).Length == 0
                ? null
                : new InlineTag("Figure", tag)
                {
                    Alternative = PrintableText.Spoken(image.Alternative),
                };
        StartRun(style, figure ?? ArtifactTags.Artifact, image.Origin);
        characters.Append(ImageMark);
        images.Add(new InlineImage(resource, width, height));
        endsInSpace = false;
    }

    private void StartRun(TextStyle style, InlineTag? tag, SourceSpan? origin) =>
        runs.Add((characters.Length, new TextRun(style, tag, origin)));

    private void Append(char c)
    {
        // Soft hyphens would request hyphenation; the other is the placeholder for images.
        if (c is '\u00AD' or ImageMark)
        {
            return;
        }

        characters.Append(c);
        endsInSpace = false;
    }

    private void RepairSurrogates(int start)
    {
        for (var i = start; i < characters.Length; i++)
        {
            if (!char.IsSurrogate(characters[i]))
            {
                continue;
            }

            if (
                char.IsHighSurrogate(characters[i])
                && i + 1 < characters.Length
                && char.IsLowSurrogate(characters[i + 1])
            )
            {
                i++;
            }
            else
            {
                characters[i] = '\uFFFD';
            }
        }
    }
}
