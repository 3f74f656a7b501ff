using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>The values that every template sees.</summary>
internal static class Globals
{
    public static TemplateObject Of(ProgrammeView view, bool isShort) =>
        new TemplateObject("what every template sees") { IsSurrounding = true }
            .With("w", Words(view))
            .With("document", Document(view, isShort))
            .WithLazy("programme", () => Programme(view))
            .WithLazy("statement", () => StatementItems.Full(view, view.Statement))
            .WithLazy(
                "debate",
                () => DebateOf(view) is { } debate ? StatementItems.Debate(view, debate) : null
            )
            .With("as_at", view.Day)
            .WithLazy("recommendations", () => All(view, view.State.Recommendations))
            .WithLazy("commitments", () => All(view, view.State.Commitments))
            .WithLazy("areas", () => All(view, view.State.Areas))
            .WithLazy(
                "themes",
                () => view.Programme.Themes.Select(t => (object?)Theme(view, t)).ToArray()
            )
            .WithLazy(
                "reports",
                () => view.Programme.Reports.Select(r => (object?)Report(view, r)).ToArray()
            )
            .WithLazy("figures", () => FigureItems.Register(view))
            .WithLazy("funding", () => FigureItems.Funding(view))
            .WithLazy("changes", () => ChangeItems.Of(view))
            .With("files", view.Request.Files.Select(f => (object?)File(f)).ToArray());

    private static object?[] All(ProgrammeView view, IEnumerable<ItemState> states) =>
        [.. states.Select(s => view.Tracked(s.Item.Id))];

    /// <summary>The debate on the statement, or null.</summary>
    public static Debate? DebateOf(ProgrammeView view)
    {
        foreach (var debate in view.Programme.Debates)
        {
            if (string.Equals(debate.StatementId, view.Statement.Id, StringComparison.Ordinal))
            {
                return debate;
            }
        }

        return null;
    }

    private static TemplateObject Words(ProgrammeView view)
    {
        var item = new TemplateObject("the words of the language");
        foreach (var key in view.Words.Keys)
        {
            item.With(key.Replace('-', '_'), view.Words.Find(key));
        }

        return item;
    }

    private static TemplateObject Document(ProgrammeView view, bool isShort) =>
        new TemplateObject("the document")
            .With("name", view.Kind.Name)
            .With("language", view.Language)
            .With("is_speaking", view.Request.Variant == DocumentKinds.Speaking)
            .With(
                "style",
                view.Request.Variant == DocumentKinds.Speaking
                    ? DocumentKinds.Speaking
                    : Documents.DocumentInfo.DefaultStyle
            )
            .With("status", view.Request.Status)
            .With("is_short", isShort);

    private static TemplateObject Programme(ProgrammeView view)
    {
        var p = view.Programme;
        var item = new TemplateObject("the programme", p.Place)
            .With("id", p.Id)
            .With("title", view.In(p.Title))
            .With("summary", p.Summary is { } summary ? view.In(summary) : null)
            .With("notice", p.Notice)
            .With("contact", p.Contact)
            .With("licence", p.Licence)
            .With("copyright", p.Copyright)
            .With("body", TrackedItems.BodyName(view, p.BodyId))
            .With("base_url", p.Publishing.BaseUrl?.TrimEnd('/'), "publishing")
            .With("disclosure_threshold", p.DisclosureThreshold)
            .With(
                "has_disclosive",
                p.Figures.Any(static f => f.IsDisclosive),
                "disclosure-threshold"
            )
            .With("words_per_minute", p.Speech.WordsPerMinute, "speech")
            .With("target_minutes", p.Speech.TargetMinutes, "speech");
        if (view.Kind.ShowsInternal)
        {
            item.WithLazy("internal", () => InternalItems.Of(view, p.Internal));
        }

        return item;
    }

    private static TemplateObject Theme(ProgrammeView view, Theme theme) =>
        new TemplateObject("a theme", theme.Place)
            .With("id", theme.Id)
            .With("title", view.Local(theme.Title))
            .WithLazy(
                "recommendations",
                () => Grouped(view, theme.Id, view.State.Recommendations),
                "id"
            )
            .WithLazy("commitments", () => Grouped(view, theme.Id, view.State.Commitments), "id");

    private static object?[] Grouped(
        ProgrammeView view,
        string themeId,
        IEnumerable<ItemState> states
    ) =>
        [
            .. states
                .Where(s =>
                    string.Equals(
                        (s.Item as Recommendation)?.ThemeId ?? (s.Item as Commitment)?.ThemeId,
                        themeId,
                        StringComparison.Ordinal
                    )
                )
                .Select(s => view.Tracked(s.Item.Id)),
        ];

    private static TemplateObject Report(ProgrammeView view, Report report) =>
        new TemplateObject("a report", report.Place)
            .With("id", report.Id)
            .With("title", view.Local(report.Title))
            .With("short_title", Article.Without(report.ShortTitle ?? view.In(report.Title)))
            .With("date", report.Date)
            .With("author", report.Author)
            .With("count", report.Count)
            .WithLazy(
                "recommendations",
                () =>
                    view.TrackedAll([
                        .. view
                            .State.Recommendations.Where(s =>
                                string.Equals(
                                    ((Recommendation)s.Item).ReportId,
                                    report.Id,
                                    StringComparison.Ordinal
                                )
                            )
                            .Select(static s => s.Item.Id),
                    ]),
                "id"
            )
            .WithLazy(
                "sources",
                () => report.Citation is { } c ? TrackedItems.SourceMarks(view, [c]) : null
            );

    private static TemplateObject File(ReleaseFile file) =>
        new TemplateObject($"the file {file.Name}")
            .With("name", file.Name)
            .With("size", FileSize(file.Length))
            .With("sha256", file.Sha256);

    private static string FileSize(long bytes) =>
        bytes < 1000 ? $"{NumberWords.Of(bytes)} bytes"
        : bytes < 1_000_000 ? $"{NumberWords.Of(Math.Round(bytes / 1000m))} KB"
        : $"{NumberWords.Of(Math.Round(bytes / 1_000_000m, 1))} MB";
}
