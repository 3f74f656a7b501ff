using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>Statements and debates as templates see them.</summary>
internal static class StatementItems
{
    /// <summary>The statement of the document, with its text.</summary>
    public static TemplateObject Full(ProgrammeView view, Statement s)
    {
        var item = Brief(view, s)
            .With("form_of_address", s.FormOfAddress)
            .With("embargo", s.Embargo is { } at ? DateWords.Moment(at, view.Language) : null)
            .With(
                "embargo_time",
                s.Embargo is { } time ? DateWords.Time(time.TimeOfDay, view.Language) : null,
                "embargo"
            )
            .With("data_as_at", s.DataAsAt)
            .WithLazy(
                "previous",
                () => LastTold.Before(view.Programme, s) is { } p ? Brief(view, p) : null,
                "since"
            )
            .WithLazy("repeats", () => Named(view, s.Repeats))
            .With("is_taken_as_read", s.IsTakenAsRead, "repeat-as")
            .WithLazy("repeated", () => RepeatedText.Of(view, s), "repeats")
            .WithLazy("companion", () => Named(view, s.Companion))
            .WithLazy("corrected_by", () => Corrections(view, s), "date")
            .WithLazy(
                "sections",
                () => s.Sections.Select(x => (object?)Section(view, x, view.Prose)).ToArray()
            )
            .WithLazy("texts", () => s.Texts.Select(x => (object?)Text(view, x)).ToArray())
            .WithLazy("corrects", () => Correction(view, s.Corrects))
            .WithLazy("sources", () => TrackedItems.SourceMarks(view, s.Citations))
            .WithLazy(
                "source_lines",
                () =>
                    s
                        .Citations.Select(c =>
                            (object?)new MarkdownText(view.Notes.Describe(c), "")
                        )
                        .ToArray(),
                "sources"
            );
        if (view.Kind.ShowsInternal)
        {
            item.WithLazy("internal", () => InternalItems.Of(view, s.Internal));
        }

        return WithText(item, view, s, view.Prose);
    }

    /// <summary>Adds the text of a statement: its actions and its sections by their kind.</summary>
    /// <param name="item">What it is added to.</param>
    /// <param name="view">The programme.</param>
    /// <param name="s">The statement.</param>
    /// <param name="prose">Makes Markdown of a text.</param>
    internal static TemplateObject WithText(
        TemplateObject item,
        ProgrammeView view,
        Statement s,
        Func<Prose, MarkdownText?> prose
    )
    {
        return item.With(
                "actions_as",
                s.ActionsAs switch
                {
                    ActionPlacement.Paragraphs => "paragraphs",
                    ActionPlacement.InSections => "in sections",
                    _ => "numbered",
                },
                "actions-as"
            )
            .WithLazy("actions", () => Actions(view, s, prose))
            .WithLazy("openings", () => Sections(SectionKind.Opening), "sections")
            .WithLazy("bodies", () => Sections(SectionKind.Body), "sections")
            .WithLazy("closings", () => Sections(SectionKind.Closing), "sections");

        object?[] Sections(SectionKind kind) =>
            [.. s.Sections.Where(x => x.Kind == kind).Select(x => Section(view, x, prose))];
    }

    /// <summary>A statement in brief, by its id; null when there is none.</summary>
    public static TemplateObject? Named(ProgrammeView view, string? id) =>
        id is not null && view.Programme.FindStatement(id) is { } statement
            ? Brief(view, statement)
            : null;

    /// <summary>A statement in brief, as other places refer to it: when, where, who, what.</summary>
    public static TemplateObject Brief(ProgrammeView view, Statement s) =>
        new TemplateObject($"the statement of {view.DateOf(s.Date)}", s.Place) { Source = s }
            .With("id", s.Id)
            .With("title", view.In(s.Title))
            .With("date", s.Date)
            .With(
                "kind",
                s.Kind switch
                {
                    StatementKind.Oral => "oral",
                    StatementKind.Written => "written",
                    StatementKind.Paper => "paper",
                    _ => "correction",
                }
            )
            .With("house", s.House is { } house ? StatusWords.Of(house, view.Language) : null)
            .With("the_house", s.House is { } told ? view.TheHouse(told) : null, "house")
            .With("is_lords", s.House == House.Lords, "house")
            .With("role", OfficeHolders.RoleTitle(view.Programme, s.RoleId, s.Date, view.Language))
            .With("person", OfficeHolders.SpeakerOf(view.Programme, s)?.Name)
            .With("department", Department(view, s), "role")
            .With("takes_reference", s.Kind == StatementKind.Written || s.Reference is not null)
            .With("reference", s.Reference?.Value)
            .With("hansard", s.Hansard)
            .WithLazy("named", () => Linked(view, s), "title");

    /// <summary>The title, which leads to the statement's page where it has one.</summary>
    private static MarkdownText Linked(ProgrammeView view, Statement s)
    {
        var title = MarkdownText.Words(view.In(s.Title));
        var page = s.Documents.FirstOrDefault(static d =>
            d is "oral-statement" or "written-statement" or "correction" or "progress-report"
        );
        if (page is null)
        {
            return title;
        }

        var site = view.Programme.Publishing.BaseUrl?.TrimEnd('/') is { } url
            ? $"{url}/{view.Programme.Id}"
            : "..";
        return title with { Markdown = $"[{title.Markdown}]({site}/{s.Id}/{page}.html)" };
    }

    /// <summary>The debate on a statement.</summary>
    public static TemplateObject Debate(ProgrammeView view, Debate d)
    {
        var item = new TemplateObject($"the debate of {view.DateOf(d.Date)}", d.Place)
            .With("id", d.Id)
            .With("title", view.In(d.Title))
            .With("emoji", d.Emoji)
            .With("date", d.Date)
            .With("chamber", d.Chamber)
            .WithLazy("account", () => view.Prose(d.Account))
            .WithLazy("points", () => d.Points.Select(p => (object?)Point(view, p)).ToArray())
            .With(
                "level",
                d.Divisiveness.Level switch
                {
                    DivisivenessLevel.Significant => view.Say("divisiveness-significant"),
                    DivisivenessLevel.Moderate => view.Say("divisiveness-moderate"),
                    _ => view.Say("divisiveness-low"),
                },
                "divisiveness"
            )
            .WithLazy("divisiveness", () => view.Prose(d.Divisiveness.Account))
            .WithLazy("sources", () => TrackedItems.SourceMarks(view, d.Citations));
        if (view.Kind.ShowsInternal)
        {
            item.WithLazy("internal", () => InternalItems.Of(view, d.Internal));
        }

        return item;
    }

    private static string? Department(ProgrammeView view, Statement s)
    {
        var body = view.Programme.FindRole(s.RoleId)?.BodyId ?? view.Programme.BodyId;
        return OfficeHolders.BodyName(view.Programme, body, s.Date, view.Language);
    }

    private static TemplateObject Point(ProgrammeView view, DebatePoint p) =>
        new TemplateObject($"the point “{p.Heading}”", p.Place)
            .With("heading", p.Heading)
            .WithLazy("text", () => view.Prose(p.Text))
            .WithLazy("recommendations", () => view.TrackedAll(p.RecommendationIds))
            .WithLazy("commitments", () => view.TrackedAll(p.CommitmentIds))
            .WithLazy("areas", () => view.TrackedAll(p.AreaIds))
            .WithLazy("figures", () => FigureItems.All(view, p.FigureIds));

    private static object?[] Actions(
        ProgrammeView view,
        Statement s,
        Func<Prose, MarkdownText?> prose
    )
    {
        var number = 0;
        return
        [
            .. s.Actions.Select(a =>
            {
                number++;
                return new TemplateObject($"action {number}", a.Place)
                    .With("number", number)
                    .With("ordinal", view.Words.Find($"ordinal-{number}"))
                    .WithLazy("words", () => prose(a.Words))
                    .WithLazy("commitments", () => view.TrackedAll(a.CommitmentIds))
                    .WithLazy("recommendations", () => view.TrackedAll(a.RecommendationIds));
            }),
        ];
    }

    private static TemplateObject Section(
        ProgrammeView view,
        StatementSection section,
        Func<Prose, MarkdownText?> prose
    ) =>
        new TemplateObject("a section of the statement", section.Place)
            .With("heading", section.Heading is { } heading ? view.In(heading) : null)
            .WithLazy("text", () => prose(section.Text))
            .WithLazy("recommendations", () => view.TrackedAll(section.RecommendationIds));

    private static TemplateObject Text(ProgrammeView view, StatementText text) =>
        new TemplateObject("a version of the text", text.Place)
            .With("version", text.Version == TextVersion.Delivered ? "delivered" : "recorded")
            .WithLazy("text", () => view.Prose(text.Text))
            .WithLazy("sources", () => TrackedItems.SourceMarks(view, text.Citations))
            .WithLazy(
                "source_lines",
                () =>
                    text
                        .Citations.Select(c =>
                            (object?)new MarkdownText(view.Notes.Describe(c), "")
                        )
                        .ToArray(),
                "sources"
            );

    private static TemplateObject? Correction(ProgrammeView view, Correction? c) =>
        c is null
            ? null
            : new TemplateObject("the correction", c.Place)
                .WithLazy("statement", () => Named(view, c.StatementId))
                .With("where", c.Where)
                .WithLazy("wrong", () => view.Prose(c.Wrong))
                .WithLazy("right", () => view.Prose(c.Right));

    private static object?[] Corrections(ProgrammeView view, Statement s) =>
        [
            .. view
                .Programme.CorrectionsOf(s)
                .Where(o => !view.Request.IsForRelease || o.Date <= view.Day)
                .Select(o => Brief(view, o)),
        ];
}
