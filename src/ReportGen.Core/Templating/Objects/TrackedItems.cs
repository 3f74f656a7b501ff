using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>Recommendations, commitments and areas as templates see them.</summary>
internal static class TrackedItems
{
    /// <summary>The item of a state.</summary>
    public static TemplateObject Of(ProgrammeView view, ItemState state) =>
        state.Item switch
        {
            Recommendation recommendation => Of(
                view,
                state,
                TrackedObjectTypes.Recommendation,
                recommendation,
                recommendation.Place,
                recommendation.Internal
            ),
            Commitment commitment => Of(
                view,
                state,
                TrackedObjectTypes.Commitment,
                commitment,
                commitment.Place,
                commitment.Internal
            ),
            Area area => Of(view, state, TrackedObjectTypes.Area, area, area.Place, area.Internal),
            _ => throw new InvalidOperationException("A tracked item is one of three kinds."),
        };

    private static TemplateObject Of<T>(
        ProgrammeView view,
        ItemState state,
        TemplateObjectType<RecordInView<T>> type,
        T record,
        RecordLocation place,
        InternalNotes? notes
    )
    {
        var item = Of(view, state, type, record, place);
        return view.Kind.ShowsInternal
            ? item.WithLazy("internal", () => InternalItems.Of(view, notes))
            : item;
    }

    private static TemplateObject Of<T>(
        ProgrammeView view,
        ItemState state,
        TemplateObjectType<RecordInView<T>> type,
        T record,
        RecordLocation place
    ) => TemplateObject.Of(type, new RecordInView<T>(view, state, record), place, state);

    internal static object?[] Parts(ProgrammeView view, ItemState state) =>
        [
            .. state.Parts.Select(part =>
            {
                var record = state.Item.Parts.First(p => p.Id == part.TrackedPart.PartId);
                return Of(view, part, TrackedObjectTypes.Part, record, record.Place);
            }),
        ];

    internal static object?[] Addressees(ProgrammeView view, ItemState state) =>
        [
            .. state.Addressees.Select(one =>
            {
                var record = state.Item.Addressees.First(a => a.Id == one.TrackedPart.AddresseeId);
                return Of(view, one, TrackedObjectTypes.Addressee, record, record.Place);
            }),
        ];

    internal static object?[] Updates(ProgrammeView view, ItemState state) =>
        [
            .. state
                .Item.Updates.Where(u => u.Date <= state.Day)
                .Select(u => UpdateItems.Of(view, state, u)),
        ];

    internal static MarkdownText? LatestNote(ProgrammeView view, ItemState state)
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

    internal static object?[] DueChanges(ProgrammeView view, ItemState state) =>
        [
            .. state.DueChanges.Select(c =>
                new TemplateObject("moved date", c.Update.Place)
                    .With("on", c.On, "date")
                    .With("old", view.DueOf(c.Old), "due")
                    .With("new", view.DueOf(c.New), "due")
                    .With("is_later", c.Move == DueMove.Later, "due")
                    .With("is_reworded", c.Move == DueMove.Reworded, "due")
                    .With("reason", UpdateItems.Local(view, c.Reason))
                    .WithLazy("sources", () => SourceMarks(view, c.Update.Citations))
            ),
        ];

    internal static object?[] ResponseChanges(ProgrammeView view, ItemState state) =>
        [
            .. state.ResponseChanges.Select(c =>
                new TemplateObject("changed response", c.Update.Place)
                    .With("on", c.On, "date")
                    .With("old", StatusWords.Of(c.Old, view.Language), "response")
                    .With("new", StatusWords.Of(c.New, view.Language), "response")
                    .With("reason", UpdateItems.Local(view, c.Reason))
                    .WithLazy("sources", () => SourceMarks(view, c.Update.Citations))
            ),
        ];

    internal static object?[] CommitmentsFor(ProgrammeView view, string recommendationId) =>
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

    /// <summary>The commitments for a recommendation, without those that answer so many that the section names them once.</summary>
    internal static object?[] OwnCommitments(ProgrammeView view, Recommendation r) =>
        [
            .. CommitmentsFor(view, r.Id)
                .Where(c =>
                    !SharedUpdates.IsToMany(view, (ItemState)((TemplateObject)c!).Source!, r)
                ),
        ];

    internal static object?[] CommitmentsAbout(ProgrammeView view, string areaId) =>
        [
            .. view
                .State.Commitments.Where(s =>
                    ((Commitment)s.Item).AreaIds.Contains(areaId, StringComparer.Ordinal)
                )
                .Select(s => view.Tracked(s.Item.Id)),
        ];

    internal static object?[] RecommendationsAbout(ProgrammeView view, string areaId) =>
        [
            .. view
                .State.Recommendations.Where(s =>
                    ((Recommendation)s.Item).AreaIds.Contains(areaId, StringComparer.Ordinal)
                )
                .Select(s => view.Tracked(s.Item.Id)),
        ];

    internal static object?[] Aliases(ProgrammeView view, Recommendation r, string number) =>
        [
            .. r
                .Aliases.Where(a => !string.Equals(a.Number, number, StringComparison.Ordinal))
                .Select(a =>
                    new TemplateObject("other number")
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

    internal static string? Extent(ProgrammeView view, ImmutableArray<Nation> nations) =>
        nations.IsDefaultOrEmpty
            ? null
            : ListWords.Of(
                [.. nations.Select(n => StatusWords.Of(n, view.Language))],
                view.Language
            );

    /// <summary>Marks of sources, or null when there are none.</summary>
    internal static MarkdownText? SourceMarks(
        ProgrammeView view,
        ImmutableArray<Citation> citations
    )
    {
        var marks = citations.IsDefaultOrEmpty ? "" : view.Notes.Marks(citations);
        return marks.Length == 0 ? null : new MarkdownText(marks, "");
    }

    internal static string? BodyName(ProgrammeView view, string? bodyId) =>
        bodyId is null
            ? null
            : OfficeHolders.BodyName(
                view.Programme,
                OfficeHolders.ResponsibleBody(view.Programme, bodyId, view.Day),
                view.Day,
                view.Language
            );

    internal static string? RoleTitle(
        ProgrammeView view,
        string? roleId,
        NodaTime.LocalDate? day = null
    ) =>
        roleId is null
            ? null
            : OfficeHolders.RoleTitle(view.Programme, roleId, day ?? view.Day, view.Language);

    internal static string? Holder(
        ProgrammeView view,
        string? roleId,
        NodaTime.LocalDate? day = null
    ) =>
        roleId is null
            ? null
            : OfficeHolders.Who(view.Programme, roleId, day ?? view.Day).Person?.Name;
}
