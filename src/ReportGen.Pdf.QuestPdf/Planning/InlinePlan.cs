using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>Turns inline nodes into words, and words into lines.</summary>
/// <param name="scope">The document.</param>
internal sealed class InlinePlan(PlanScope scope)
{
    private readonly TextParts parts = new(scope.Fonts, scope.Report);

    /// <summary>The words of some inlines.</summary>
    public static List<Word> Words(PlanScope scope, ImmutableArray<Inline> content, Look look)
    {
        var plan = new InlinePlan(scope);
        plan.Add(content, look, []);
        var words = plan.parts.Finish();
        plan.ReportMixedDirections(words, content);
        return words;
    }

    /// <summary>The words of the engine's own.</summary>
    public static List<Word> Words(PlanScope scope, string text, Look look) =>
        Words(scope, [new Text(text)], look);

    /// <summary>The words of preformatted text on one line.</summary>
    public static List<Word> Literal(PlanScope scope, string text, Look look, SourceSpan? origin)
    {
        var plan = new InlinePlan(scope);
        plan.parts.AddLiteral(text, look, [new CodeTag()], origin);
        return plan.parts.Finish();
    }

    /// <summary>Lines of a width; RG5052 when a link must be parted.</summary>
    public static ImmutableArray<PlanLine> Lines(
        PlanScope scope,
        List<Word> words,
        double width,
        double leading,
        SourceSpan? origin
    )
    {
        var breaker = new LineBreaker(scope.Fonts);
        var lines = breaker.Break(words, width, leading);
        if (breaker.HasPartedLink && words.Any(static w => w.Link is not null))
        {
            scope.Report(
                PdfDiagnostics.PartedLink,
                origin,
                "A link is longer than a line, so a screen reader announces it once for each line.",
                "Link fewer words."
            );
        }

        return lines;
    }

    private void Add(ImmutableArray<Inline> content, Look look, ImmutableArray<SegmentTag> tags)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        foreach (var node in content)
        {
            Add(node, look, tags);
        }
    }

    private void Add(Inline node, Look look, ImmutableArray<SegmentTag> tags)
    {
        switch (node)
        {
            case Text text:
                parts.Add(text.Value, look, tags, text.Origin);
                break;
            case Emphasis emphasis:
                var slanted = look.Face with { IsItalic = !look.Face.IsItalic };
                Add(emphasis.Content, look with { Face = slanted }, tags);
                break;
            case Strong strong:
                Add(strong.Content, look with { Face = look.Face with { IsBold = true } }, tags);
                break;
            case Strikethrough struck:
                Add(struck.Content, look with { IsStruck = true }, tags);
                break;
            case Code code:
                parts.AddLiteral(code.Value, CodeLook(look), tags.Add(new CodeTag()), code.Origin);
                break;
            case Link link:
                AddLink(link, look, tags);
                break;
            case Image image:
                AddImage(image, look, tags);
                break;
            case LineBreak:
                parts.NewLine();
                break;
            case NoteReference reference:
                AddNote(reference, look, tags);
                break;
            case Abbreviation abbreviation:
                parts.Add(
                    abbreviation.Value,
                    look,
                    PrintableText.Spoken(abbreviation.Expansion) is { Length: > 0 } words
                        ? tags.Add(
                            new SpokenTag($"{PrintableText.Of(abbreviation.Value)} ({words})")
                        )
                        : tags,
                    abbreviation.Origin
                );
                break;
            case LanguageSpan span:
                var language = LanguageTags.Usable(span.Language, span.Origin, scope.Report);
                Add(
                    span.Content,
                    look,
                    language is null ? tags : tags.Add(new LanguageTag(language))
                );
                break;
            case StatusMark mark:
                // A non-breaking space keeps the sign and its first word on one line.
                parts.Add(
                    StatusStyle.Sign(mark.Status) + "\u00A0" + mark.Words,
                    look with
                    {
                        Tint = Colours.Parse(StatusStyle.Tint(mark.Status), Colours.White),
                    },
                    tags,
                    mark.Origin
                );
                break;
            case RawHtmlInline html:
                parts.Add(html.Value, look, tags, html.Origin);
                break;
            default:
                throw new UnreachableException($"No plan for {node.GetType().Name}.");
        }
    }

    private static Look CodeLook(Look look) =>
        look with
        {
            Face = look.Face with { IsFixedPitch = true },
            Size = look.Size * 0.92,
        };

    private static bool IsLinked(ImmutableArray<SegmentTag> tags) =>
        tags.Any(static t => t is LinkTag);

    private void AddLink(Link link, Look look, ImmutableArray<SegmentTag> tags)
    {
        var target = IsLinked(tags) ? null : scope.Target(link);
        if (target is null)
        {
            Add(link.Content, look, tags);
            return;
        }

        var linked = look with { Colour = scope.LinkColour, IsUnderlined = true };
        var tag = tags.Add(new LinkTag(target));
        if (PlainText.Of(link.Content).Trim().Length == 0 && !HasImage(link.Content))
        {
            // A link without words shows its address, since nobody can follow nothing.
            parts.Add(target.Description, linked, tag, link.Origin);
            return;
        }

        Add(link.Content, linked, tag);
    }

    private static bool HasImage(ImmutableArray<Inline> content) =>
        content.Any(static c => c is Image);

    private void AddImage(Image image, Look look, ImmutableArray<SegmentTag> tags)
    {
        var picture = scope.Pictures.Find(image, scope.ColumnWidth, scope.ColumnHeight / 3);
        if (picture is not null)
        {
            parts.AddPicture(picture, look, tags);
        }
        else if (image.Alternative.Trim().Length > 0)
        {
            parts.Add($"[{image.Alternative}]", look, tags, image.Origin);
        }
    }

    private void AddNote(NoteReference reference, Look look, ImmutableArray<SegmentTag> tags)
    {
        var number = reference.Number.ToString(CultureInfo.InvariantCulture);
        var raised = look with { Size = look.Size * 0.7, Rise = look.Size * 0.35 };
        if (!scope.Document.Notes.TryGetValue(reference.Id, out var note))
        {
            PdfDiagnostics.ReportMissingNote(reference, scope.Report);
            parts.Add(number, raised, tags, reference.Origin);
            return;
        }

        var index = scope.Notes.IndexOf(note);
        if (index < 0)
        {
            index = scope.Notes.Count;
            scope.Notes.Add(note);
        }

        if (IsLinked(tags))
        {
            parts.Add(number, raised, tags, reference.Origin);
            return;
        }

        var destination = new LinkDestination(
            null,
            PlanScope.NoteAnchor(index),
            scope.Words.Note(number)
        );
        parts.Add(
            number,
            raised with
            {
                Colour = scope.LinkColour,
            },
            tags.Add(new LinkTag(destination)),
            reference.Origin
        );
    }

    private void ReportMixedDirections(List<Word> words, ImmutableArray<Inline> content)
    {
        if (
            parts.HasRightToLeft
            && words.SelectMany(static w => w.Parts).DistinctBy(static p => p.Tags).Count() > 1
        )
        {
            scope.Report(
                PdfDiagnostics.MixedDirections,
                content[0].Origin,
                "Text that runs from right to left stands beside a link, code or another language.",
                "Set the link in a paragraph of its own, or use the built-in engine."
            );
        }
    }
}
