using System.Collections.Immutable;
using ReportGen.Core.Content.Model;
using ReportGen.Core.Content.State;
using ReportGen.Core.Content.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>Recommendations, commitments and areas as templates see them.</summary>
internal static class TrackedItems
{
    /// <summary>The item of a state.</summary>
    public static Item Of(View view, ItemState state) =>
        state.Item switch
        {
            Recommendation recommendation => Recommendation(view, state, recommendation),
            Commitment commitment => Commitment(view, state, commitment),
            Area area => Area(view, state, area),
            _ => throw new InvalidOperationException("A tracked item is one of three kinds."),
        };

    private static Item Recommendation(View view, ItemState state, Recommendation r)
    {
        var number = Numbers.On(r, state.Day);
        var item = Common(view, state, view.LabelOf(r), r.Place)
            .With("kind", "recommendation")
            .With("number", number)
            .With("label", MarkdownText.Words(view.LabelOf(r)))
            .With("report", r.ReportId)
            .With("report_title", view.ReportOf(r))
            .WithLazy("text", () => view.Prose(r.Text))
            .With("theme", r.ThemeId)
            .With("theme_title", view.ThemeOf(r.ThemeId), "theme")
            .WithLazy("extent", () => Extent(view, r.Extent))
            .WithLazy("owner", () => RoleTitle(view, r.OwnerRoleId))
            .WithLazy("owner_name", () => Holder(view, r.OwnerRoleId), "owner")
            .WithLazy("body", () => BodyName(view, r.BodyId))
            .WithLazy("areas", () => view.TrackedAll(r.AreaIds))
            .WithLazy("figures", () => FigureItems.All(view, r.FigureIds))
            .WithLazy("commitments", () => CommitmentsFor(view, r.Id), "id")
            .WithLazy("own_commitments", () => OwnCommitments(view, r), "id")
            .WithLazy("aliases", () => Aliases(view, r, number))
            .WithLazy("merged_into", () => state.MergedInto is { } id ? view.Tracked(id) : null)
            .With("merged_on", state.MergedInto is null ? null : (object?)r.MergedOn)
            .WithLazy("sources", () => SourceMarks(view, r.Citations))
            .WithLazy(
                "own_sources",
                () => view.Shared.HasCommonSources(view, r) ? null : SourceMarks(view, r.Citations),
                "sources"
            );
        return item;
    }

    private static Item Commitment(View view, ItemState state, Commitment c) =>
        Common(view, state, view.Say("the-commitment", view.In(c.Title)), c.Place)
            .With("kind", "commitment")
            .With("number", null)
            .With("label", view.LocalMarkdown(c.Title), "title")
            .WithLazy("words", () => view.Prose(c.Words))
            .With("theme", c.ThemeId)
            .With("theme_title", view.ThemeOf(c.ThemeId), "theme")
            .With("said", c.Said)
            .WithLazy("said_by", () => RoleTitle(view, c.SaidByRoleId, c.Said))
            .WithLazy("said_by_name", () => Holder(view, c.SaidByRoleId, c.Said), "said-by")
            .WithLazy(
                "statement",
                () =>
                    c.StatementId is { } id && view.Programme.FindStatement(id) is { } s
                        ? StatementItems.Brief(view, s)
                        : null
            )
            .With("hansard", c.Hansard)
            .WithLazy("owner", () => RoleTitle(view, c.OwnerRoleId))
            .WithLazy("owner_name", () => Holder(view, c.OwnerRoleId), "owner")
            .WithLazy("body", () => BodyName(view, c.BodyId))
            .WithLazy("recommendations", () => view.TrackedAll(c.RecommendationIds))
            .WithLazy("areas", () => view.TrackedAll(c.AreaIds))
            .WithLazy("funding", () => FigureItems.All(view, c.FundingIds))
            .WithLazy("figures", () => FigureItems.All(view, c.FigureIds))
            .WithLazy("superseded_by", () => c.SupersededBy is { } id ? view.Tracked(id) : null)
            .WithLazy("sources", () => SourceMarks(view, c.Citations));

    private static Item Area(View view, ItemState state, Area a) =>
        Common(view, state, view.In(a.Title), a.Place)
            .With("kind", "area")
            .With("number", null)
            .With("label", view.LocalMarkdown(a.Title), "title")
            .With("area_kind", StatusWords.Of(a.Kind, view.Language), "kind")
            .With("nation", a.Nation is { } nation ? StatusWords.Of(nation, view.Language) : null)
            .With("code", a.Code)
            .WithLazy("body", () => BodyName(view, a.BodyId))
            .WithLazy("recommendations", () => RecommendationsAbout(view, a.Id), "id")
            .WithLazy("commitments", () => CommitmentsAbout(view, a.Id), "id")
            .WithLazy("sources", () => SourceMarks(view, a.Citations));

    private static Item Common(View view, ItemState state, string name, Place place)
    {
        var tracked = state.Item;
        var item = new Item(name, place) { Source = state };
        StateFields(view, item, state);
        item.With("id", tracked.Id)
            .With("title", view.Local(tracked.Title))
            .With("since", state.Since)
            .WithLazy("parts", () => Parts(view, state, tracked))
            .WithLazy("addressees", () => Addressees(view, state, tracked))
            .WithLazy("updates", () => Updates(view, state), "updates")
            .WithLazy(
                "latest",
                () => state.LastUpdate is { } u ? UpdateItems.Of(view, state, u) : null,
                "updates"
            )
            .WithLazy("latest_note", () => LatestNote(view, state), "updates")
            .WithLazy("due_changes", () => DueChanges(view, state), "updates")
            .WithLazy("response_changes", () => ResponseChanges(view, state), "updates");
        if (view.Kind.ShowsInternal)
        {
            item.WithLazy("internal", () => InternalItems.Of(view, InternalOf(tracked)));
        }

        return item;
    }

    /// <summary>The fields of a state, the same for an item, a part and an addressee.</summary>
    private static void StateFields(View view, Item item, ItemState state) =>
        item.With("status", UpdateItems.Key(state.Status), "updates")
            .With("delivery", UpdateItems.Key(state.Delivery), "updates")
            .With("delivery_since", state.DeliverySince, "updates")
            .With("response", UpdateItems.Key(state.Response), "updates")
            .With("is_response_mixed", state.IsResponseMixed, "updates")
            .With("is_overdue", state.IsOverdue, "updates")
            .With("is_reopened", state.IsReopened, "updates")
            .With("no_reason_given", state.PassedWithNoReason, "updates")
            .With("due", state.Due is { } due ? view.DueOf(due) : null, "updates")
            .With("deadline", state.Due?.Deadline, "updates")
            .With("promised_on", state.Due?.PromisedOn, "updates")
            .With("instead", state.Instead, "updates")
            .With("source_words", state.Words, "updates")
            .WithLazy("closed", () => UpdateItems.Closed(view, state.Closed), "updates");

    private static object?[] Parts(View view, ItemState state, ITracked tracked) =>
        [
            .. state.Parts.Select(part =>
            {
                var record = tracked.Parts.First(p =>
                    string.Equals(p.Id, part.Strand.PartId, StringComparison.Ordinal)
                );
                var item = new Item($"part {record.Id}", record.Place) { Source = part };
                StateFields(view, item, part);
                return item.With("id", record.Id).With("text", view.Local(record.Text));
            }),
        ];

    private static object?[] Addressees(View view, ItemState state, ITracked tracked) =>
        [
            .. state.Addressees.Select(one =>
            {
                var record = tracked.Addressees.First(a =>
                    string.Equals(a.Id, one.Strand.AddresseeId, StringComparison.Ordinal)
                );
                var item = new Item($"addressee {record.Id}", record.Place) { Source = one };
                StateFields(view, item, one);
                return item.With("id", record.Id)
                    .With("body", BodyName(view, record.BodyId))
                    .With(
                        "nation",
                        record.Nation is { } n ? StatusWords.Of(n, view.Language) : null
                    )
                    .With("answered_by", BodyName(view, record.AnsweredBy))
                    .With("owner", RoleTitle(view, record.OwnerRoleId))
                    .With(
                        "is_government",
                        view.Programme.FindBody(record.BodyId)?.IsGovernment ?? true,
                        "body"
                    );
            }),
        ];

    private static object?[] Updates(View view, ItemState state) =>
        [
            .. state
                .Item.Updates.Where(u => u.Date <= state.Day)
                .Select(u => UpdateItems.Of(view, state, u)),
        ];

    private static MarkdownText? LatestNote(View view, ItemState state)
    {
        for (var i = state.Item.Updates.Length - 1; i >= 0; i--)
        {
            var update = state.Item.Updates[i];
            if (update.Date <= state.Day && update.Note is { } note)
            {
                return view.Prose(note);
            }
        }

        return null;
    }

    private static object?[] DueChanges(View view, ItemState state) =>
        [
            .. state.DueChanges.Select(c =>
                new Item("moved date", c.Update.Place)
                    .With("on", c.On, "date")
                    .With("old", view.DueOf(c.Old), "due")
                    .With("new", view.DueOf(c.New), "due")
                    .With("is_later", c.Move == DueMove.Later, "due")
                    .With("is_reworded", c.Move == DueMove.Reworded, "due")
                    .With("reason", c.Reason)
                    .WithLazy("sources", () => SourceMarks(view, c.Update.Citations))
            ),
        ];

    private static object?[] ResponseChanges(View view, ItemState state) =>
        [
            .. state.ResponseChanges.Select(c =>
                new Item("changed response", c.Update.Place)
                    .With("on", c.On, "date")
                    .With("old", StatusWords.Of(c.Old, view.Language), "response")
                    .With("new", StatusWords.Of(c.New, view.Language), "response")
                    .With("reason", c.Reason)
                    .WithLazy("sources", () => SourceMarks(view, c.Update.Citations))
            ),
        ];

    private static object?[] CommitmentsFor(View view, string recommendationId) =>
        [
            .. view
                .State.Commitments.Where(s =>
                    ((Commitment)s.Item).RecommendationIds.Contains(
                        recommendationId,
                        StringComparer.Ordinal
                    )
                )
                .Select(s => view.Tracked(s.Item.Id)),
        ];

    /// <summary>Without those that answer so many recommendations that the section names them once.</summary>
    private static object?[] OwnCommitments(View view, Recommendation r) =>
        [
            .. CommitmentsFor(view, r.Id)
                .Where(c => !SharedUpdates.IsToMany(view, (ItemState)((Item)c!).Source!, r)),
        ];

    private static object?[] CommitmentsAbout(View view, string areaId) =>
        [
            .. view
                .State.Commitments.Where(s =>
                    ((Commitment)s.Item).AreaIds.Contains(areaId, StringComparer.Ordinal)
                )
                .Select(s => view.Tracked(s.Item.Id)),
        ];

    private static object?[] RecommendationsAbout(View view, string areaId) =>
        [
            .. view
                .State.Recommendations.Where(s =>
                    ((Recommendation)s.Item).AreaIds.Contains(areaId, StringComparer.Ordinal)
                )
                .Select(s => view.Tracked(s.Item.Id)),
        ];

    private static object?[] Aliases(View view, Recommendation r, string number) =>
        [
            .. r
                .Aliases.Where(a => !string.Equals(a.Number, number, StringComparison.Ordinal))
                .Select(a =>
                    new Item("other number")
                        .With("number", a.Number)
                        .With("until", a.Until)
                        .With("note", a.Note)
                        .With(
                            "report",
                            a.ReportId is null || a.ReportId == r.ReportId
                                ? null
                                : view
                                    .Programme.Reports.Where(x => x.Id == a.ReportId)
                                    .Select(x => x.ShortTitle ?? view.In(x.Title))
                                    .FirstOrDefault()
                        )
                ),
        ];

    private static string? Extent(View view, ImmutableArray<Nation> nations) =>
        nations.IsDefaultOrEmpty
            ? null
            : ListWords.Of(
                [.. nations.Select(n => StatusWords.Of(n, view.Language))],
                view.Language
            );

    private static InternalNotes? InternalOf(ITracked item) =>
        item switch
        {
            Recommendation r => r.Internal,
            Commitment c => c.Internal,
            Area a => a.Internal,
            _ => null,
        };

    /// <summary>Marks of sources, or null when there are none.</summary>
    internal static MarkdownText? SourceMarks(View view, ImmutableArray<Citation> citations)
    {
        var marks = citations.IsDefaultOrEmpty ? "" : view.Notes.Marks(citations);
        return marks.Length == 0 ? null : new MarkdownText(marks, "");
    }

    internal static string? BodyName(View view, string? bodyId) =>
        bodyId is null
            ? null
            : OfficeHolders.BodyName(
                view.Programme,
                OfficeHolders.ResponsibleBody(view.Programme, bodyId, view.Day),
                view.Day,
                view.Language
            );

    private static string? RoleTitle(View view, string? roleId, NodaTime.LocalDate? day = null) =>
        roleId is null
            ? null
            : OfficeHolders.RoleTitle(view.Programme, roleId, day ?? view.Day, view.Language);

    private static string? Holder(View view, string? roleId, NodaTime.LocalDate? day = null) =>
        roleId is null
            ? null
            : OfficeHolders.Who(view.Programme, roleId, day ?? view.Day).Person?.Name;
}
