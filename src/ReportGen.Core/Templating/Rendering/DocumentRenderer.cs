using System.Globalization;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Sources;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Functions;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Rendering;

/// <summary>Renders the Markdown of a document from its template and the content.</summary>
public static class DocumentRenderer
{
    /// <summary>The longest body of a release that GitHub accepts, in characters.</summary>
    public const int ReleaseBodyLimit = 125_000;

    /// <summary>
    /// Characters kept free in the body for what is not part of the notes: a recorded override, a link to the
    /// corrected statement, and the notices of later corrections.
    /// </summary>
    public const int RoomForNotices = 5_000;

    /// <summary>Renders one document.</summary>
    /// <param name="request">The document, its statement and day, and the templates.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The Markdown with the origin of each piece; or RG3xxx diagnostics and no Markdown.</returns>
    public static Checked<RenderedMarkdown> Render(
        RenderRequest request,
        CancellationToken cancellation = default
    )
    {
        if (DocumentKinds.Find(request.Document) is not { } kind)
        {
            var nearest = ClosestWord.Find(
                request.Document,
                DocumentKinds.All.Select(static d => d.Name)
            );
            return Checked.Faulty<RenderedMarkdown>(
                TemplateDiagnostics.UnknownDocument.At(
                    request.Statement.Place["documents"],
                    $"“{request.Document}” is not a document.",
                    nearest is null
                        ? $"The documents are: {string.Join(", ", DocumentKinds.All.Select(static d => d.Name))}."
                        : $"Type {nearest}."
                )
            );
        }

        var bag = new DiagnosticBag();
        WordTable Words(string language) => request.Templates.Words(language, bag);
        var isShort =
            kind.IsPlain
            && string.Equals(request.Variant, DocumentKinds.Short, StringComparison.Ordinal);
        var rendered = Run(request, kind, Words, isShort, bag, cancellation);
        return new(
            isShort && rendered is not null && !FitsShort(request, rendered, bag) ? null : rendered,
            bag.ToSorted()
        );
    }

    /// <summary>True when a text can be the body of a release, with room for what is added to it later.</summary>
    public static bool FitsRelease(string notes) =>
        notes.Length <= ReleaseBodyLimit - RoomForNotices;

    private static bool FitsShort(
        RenderRequest request,
        RenderedMarkdown shorter,
        DiagnosticBag bag
    )
    {
        var place = request.Statement.Place["documents"];
        if (!FitsRelease(shorter.Text.Text))
        {
            bag.Add(
                TemplateDiagnostics.NotesTooLong.At(
                    place,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The short form of these release notes has {shorter.Text.Text.Length} characters; a release has room for {ReleaseBodyLimit - RoomForNotices}."
                    )
                )
            );
            return false;
        }

        bag.Add(
            TemplateDiagnostics.NotesShortened.At(
                place,
                "The release notes are too long for the release's page: it shows their short form, and the full notes are a file of the release."
            )
        );
        return true;
    }

    private static RenderedMarkdown? Run(
        RenderRequest request,
        DocumentKind kind,
        Func<string, WordTable> words,
        bool isShort,
        DiagnosticBag bag,
        CancellationToken cancellation
    )
    {
        var view = new ProgrammeView(request, kind, words);
        if (Missing(view) is { } missing)
        {
            bag.Add(missing);
            return null;
        }

        var run = new TemplateRun(
            request.Templates,
            TemplateFunctions.Of(view),
            value => Format(value, view),
            request.ContentFile,
            TemplateLimits.Document,
            cancellation
        );
        view.RunProse = run.Prose;
        var (text, origins, diagnostics) = run.Run(
            kind.Template,
            Globals.Of(view, isShort),
            view.Notes.Definitions
        );
        bag.AddRange(diagnostics);
        if (!diagnostics.IsEmpty)
        {
            return null;
        }

        var path = request.OutputPath ?? DocumentKinds.FileName(kind, request.Variant) + ".md";
        var (tidy, map) = BlankLineCleaner.Tidy(text, origins);
        return new RenderedMarkdown(new SourceText(path, tidy), map.Find)
        {
            SpokenMinutes =
                kind.Name is DocumentIds.OralStatement ? SpokenLength.Minutes(view) : null,
        };
    }

    private static Diagnostic? Missing(ProgrammeView view)
    {
        var place = view.Statement.Place["documents"];
        return view.Kind.Name switch
        {
            DocumentIds.DebateSummary when Globals.DebateOf(view) is null =>
                TemplateDiagnostics.NothingToShow.At(
                    place,
                    "There is no debate on this statement to summarise.",
                    "Add a file below debates/ that names the statement, or delete debate-summary from the list."
                ),
            "correction" when view.Statement.Corrects is null =>
                TemplateDiagnostics.NothingToShow.At(
                    place,
                    "This statement does not say what it corrects.",
                    "Add “corrects” with statement, where, wrong and right."
                ),
            _ => null,
        };
    }

    private static string? Format(object value, ProgrammeView view) =>
        value switch
        {
            LocalDate day => DateWords.Of(day, view.Language),
            LocalDateTime moment => DateWords.Moment(moment, view.Language),
            LocalTime time => DateWords.Time(time, view.Language),
            int number => NumberWords.Of(number),
            long number => NumberWords.Of(number),
            decimal number => NumberWords.Of(number),
            double number when Math.Abs(number) < 1e15 => NumberWords.Of((decimal)number),
            _ => null,
        };
}
