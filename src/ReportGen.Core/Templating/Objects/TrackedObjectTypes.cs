using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>A record of the model as a document shows it.</summary>
/// <param name="View">The programme as the document sees it.</param>
/// <param name="State">The state of the item, part or addressee.</param>
/// <param name="Record">What was recorded of it.</param>
internal sealed record RecordInView<T>(ProgrammeView View, ItemState State, T Record);

/// <summary>The fields of recommendations, commitments and areas, and of their parts and addressees.</summary>
internal static class TrackedObjectTypes
{
    public static TrackedItemType<RecordInView<Recommendation>> Recommendation { get; } =
        Common<Recommendation>(static s => s.View.LabelOf(s.Record))
            .With("kind", static _ => "recommendation")
            .With("number", static s => NumberOnDay.On(s.Record, s.State.Day))
            .With("label", static s => MarkdownText.Words(s.View.LabelOf(s.Record)))
            .With("report", static s => s.Record.ReportId)
            .With("report_title", static s => s.View.ReportOf(s.Record))
            .With("text", static s => s.View.Prose(s.Record.Text))
            .With("theme", static s => s.Record.ThemeId)
            .With("theme_title", static s => s.View.ThemeOf(s.Record.ThemeId), "theme")
            .With("extent", static s => TrackedItems.Extent(s.View, s.Record.Extent))
            .With("owner", static s => TrackedItems.RoleTitle(s.View, s.Record.OwnerRoleId))
            .With(
                "owner_name",
                static s => TrackedItems.Holder(s.View, s.Record.OwnerRoleId),
                "owner"
            )
            .With("body", static s => TrackedItems.BodyName(s.View, s.Record.BodyId))
            .With("areas", static s => s.View.TrackedAll(s.Record.AreaIds))
            .With("figures", static s => FigureItems.All(s.View, s.Record.FigureIds))
            .With("commitments", static s => TrackedItems.CommitmentsFor(s.View, s.Record.Id), "id")
            .With(
                "own_commitments",
                static s => TrackedItems.OwnCommitments(s.View, s.Record),
                "id"
            )
            .With(
                "aliases",
                static s =>
                    TrackedItems.Aliases(s.View, s.Record, NumberOnDay.On(s.Record, s.State.Day))
            )
            .With(
                "merged_into",
                static s => s.State.MergedInto is { } id ? s.View.Tracked(id) : null
            )
            .With(
                "merged_on",
                static s => s.State.MergedInto is null ? null : (object?)s.Record.MergedOn
            )
            .With("sources", static s => TrackedItems.SourceMarks(s.View, s.Record.Citations))
            .With(
                "own_sources",
                static s =>
                    s.View.Shared.HasCommonSources(s.View, s.Record)
                        ? null
                        : TrackedItems.SourceMarks(s.View, s.Record.Citations),
                "sources"
            );

    public static TrackedItemType<RecordInView<Commitment>> Commitment { get; } =
        Common<Commitment>(static s => s.View.Say("the-commitment", s.View.In(s.Record.Title)))
            .With("kind", static _ => "commitment")
            .With("number", static _ => null)
            .With("label", static s => s.View.LocalMarkdown(s.Record.Title), "title")
            .With("words", static s => s.View.Prose(s.Record.Words))
            .With("theme", static s => s.Record.ThemeId)
            .With("theme_title", static s => s.View.ThemeOf(s.Record.ThemeId), "theme")
            .With("said", static s => s.Record.Said)
            .With(
                "said_by",
                static s => TrackedItems.RoleTitle(s.View, s.Record.SaidByRoleId, s.Record.Said)
            )
            .With(
                "said_by_name",
                static s => OfficeHolders.SpeakerOf(s.View.Programme, s.Record)?.Name,
                "said-by"
            )
            .With("statement", static s => StatementItems.Named(s.View, s.Record.StatementId))
            .With("hansard", static s => s.Record.Hansard)
            .With("owner", static s => TrackedItems.RoleTitle(s.View, s.Record.OwnerRoleId))
            .With(
                "owner_name",
                static s => TrackedItems.Holder(s.View, s.Record.OwnerRoleId),
                "owner"
            )
            .With("body", static s => TrackedItems.BodyName(s.View, s.Record.BodyId))
            .With("recommendations", static s => s.View.TrackedAll(s.Record.RecommendationIds))
            .With("areas", static s => s.View.TrackedAll(s.Record.AreaIds))
            .With("funding", static s => FigureItems.All(s.View, s.Record.FundingIds))
            .With("figures", static s => FigureItems.All(s.View, s.Record.FigureIds))
            .With(
                "superseded_by",
                static s => s.Record.SupersededBy is { } id ? s.View.Tracked(id) : null
            )
            .With("sources", static s => TrackedItems.SourceMarks(s.View, s.Record.Citations));

    public static TrackedItemType<RecordInView<Area>> Area { get; } =
        Common<Area>(static s => s.View.In(s.Record.Title))
            .With("kind", static _ => "area")
            .With("number", static _ => null)
            .With("label", static s => s.View.LocalMarkdown(s.Record.Title), "title")
            .With("area_kind", static s => StatusWords.Of(s.Record.Kind, s.View.Language), "kind")
            .With(
                "nation",
                static s =>
                    s.Record.Nation is { } nation ? StatusWords.Of(nation, s.View.Language) : null
            )
            .With("code", static s => s.Record.Code)
            .With("body", static s => TrackedItems.BodyName(s.View, s.Record.BodyId))
            .With(
                "recommendations",
                static s => TrackedItems.RecommendationsAbout(s.View, s.Record.Id),
                "id"
            )
            .With(
                "commitments",
                static s => TrackedItems.CommitmentsAbout(s.View, s.Record.Id),
                "id"
            )
            .With("sources", static s => TrackedItems.SourceMarks(s.View, s.Record.Citations));

    public static TrackedItemType<RecordInView<Part>> Part { get; } =
        OfState<Part>(static s => $"part {s.Record.Id}")
            .With("id", static s => s.Record.Id)
            .With("text", static s => s.View.Local(s.Record.Text));

    public static TrackedItemType<RecordInView<Addressee>> Addressee { get; } =
        OfState<Addressee>(static s => $"addressee {s.Record.Id}")
            .With("id", static s => s.Record.Id)
            .With("body", static s => TrackedItems.BodyName(s.View, s.Record.BodyId))
            .With(
                "nation",
                static s => s.Record.Nation is { } n ? StatusWords.Of(n, s.View.Language) : null
            )
            .With("answered_by", static s => TrackedItems.BodyName(s.View, s.Record.AnsweredBy))
            .With("owner", static s => TrackedItems.RoleTitle(s.View, s.Record.OwnerRoleId))
            .With(
                "is_government",
                static s => s.View.Programme.FindBody(s.Record.BodyId)?.IsGovernment ?? true,
                "body"
            );

    private static TrackedItemType<RecordInView<T>> Common<T>(Func<RecordInView<T>, string> name) =>
        OfState(name)
            .With("id", static s => s.State.Item.Id)
            .With("title", static s => s.View.Local(s.State.Item.Title))
            .With("since", static s => s.State.Since)
            .With("parts", static s => TrackedItems.Parts(s.View, s.State))
            .With("addressees", static s => TrackedItems.Addressees(s.View, s.State))
            .With("updates", static s => TrackedItems.Updates(s.View, s.State), "updates")
            .With(
                "latest",
                static s => s.State.LastUpdate is { } u ? UpdateItems.Of(s.View, s.State, u) : null,
                "updates"
            )
            .With("latest_note", static s => TrackedItems.LatestNote(s.View, s.State), "updates")
            .With("due_changes", static s => TrackedItems.DueChanges(s.View, s.State), "updates")
            .With(
                "response_changes",
                static s => TrackedItems.ResponseChanges(s.View, s.State),
                "updates"
            );

    /// <summary>The fields of a state, the same for an item, a part and an addressee.</summary>
    private static TrackedItemType<RecordInView<T>> OfState<T>(
        Func<RecordInView<T>, string> name
    ) =>
        new TrackedItemType<RecordInView<T>>(name)
            .With("status", static s => UpdateItems.Key(s.State.Status), "updates")
            .With("delivery", static s => UpdateItems.Key(s.State.Delivery), "updates")
            .With("delivery_since", static s => s.State.DeliverySince, "updates")
            .With("response", static s => UpdateItems.Key(s.State.Response), "updates")
            .With("is_response_mixed", static s => s.State.IsResponseMixed, "updates")
            .With("is_overdue", static s => s.State.IsOverdue, "updates")
            .With(
                "is_closed",
                static s =>
                    s.State.Delivery
                        is Delivery.Complete
                            or Delivery.Withdrawn
                            or Delivery.Superseded,
                "updates"
            )
            .With("is_reopened", static s => s.State.IsReopened, "updates")
            .With("no_reason_given", static s => s.State.PassedWithNoReason, "updates")
            .With("due", static s => s.State.Due is { } due ? s.View.DueOf(due) : null, "updates")
            .With("deadline", static s => s.State.Due?.Deadline, "updates")
            .With("promised_on", static s => s.State.Due?.PromisedOn, "updates")
            .With("instead", static s => UpdateItems.Local(s.View, s.State.Instead), "updates")
            .With("source_words", static s => s.State.Words, "updates")
            .With("closed", static s => UpdateItems.Closed(s.View, s.State.Closed), "updates");
}
