using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Output.Data;

/// <summary>Writes recommendations, commitments and areas with their states.</summary>
internal static class StateData
{
    public static void Items(DataJson data, string key, ImmutableArray<ItemState> states)
    {
        data.Json.WriteStartArray(key);
        foreach (var state in states)
        {
            Item(data, state);
        }

        data.Json.WriteEndArray();
    }

    public static void Counts(DataJson data, string key, Counts counts)
    {
        data.Json.WriteStartObject(key);
        data.Date("day", counts.Day);
        Tally(data, counts.Total);
        Groups(data, "by-theme", "theme", counts.ByTheme);
        Groups(data, "by-report", "report", counts.ByReport);
        data.Json.WriteEndObject();
    }

    private static void Groups(
        DataJson data,
        string key,
        string id,
        ImmutableArray<GroupTally> groups
    )
    {
        if (groups.IsEmpty)
        {
            return;
        }

        data.Json.WriteStartArray(key);
        foreach (var group in groups)
        {
            data.Json.WriteStartObject();
            data.Text(id, group.GroupId);
            Tally(data, group.Tally);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
    }

    private static void Tally(DataJson data, Tally tally)
    {
        data.Json.WriteNumber("base", tally.Base);
        data.Json.WriteNumber("nothing-reported", tally.DeliveryNotKnown);
        data.Json.WriteStartObject("by-status");
        foreach (var status in Enum.GetValues<DisplayStatus>())
        {
            data.Json.WriteNumber(EnumNames.Of(status), tally[status]);
        }

        data.Json.WriteEndObject();
        data.Json.WriteStartObject("by-response");
        foreach (var response in Enum.GetValues<Response>())
        {
            data.Json.WriteNumber(EnumNames.Of(response), tally[response]);
        }

        data.Json.WriteNumber("mixed", tally.MixedResponse);
        data.Json.WriteNumber("none", tally.NoResponse);
        data.Json.WriteEndObject();
    }

    private static void Item(DataJson data, ItemState state)
    {
        var item = state.Item;
        data.Json.WriteStartObject();
        data.Text("id", item.Id);
        switch (item)
        {
            case Recommendation r:
                Recommendation(data, state, r);
                break;
            case Commitment c:
                Commitment(data, c);
                break;
            case Area a:
                Area(data, a);
                break;
        }

        data.Date("since", state.Since);
        data.Date("added", (item as Recommendation)?.Added);
        State(data, state);
        Parts(data, state);
        Addressees(data, state);
        Updates(data, state);
        data.Json.WriteEndObject();
    }

    private static void Recommendation(DataJson data, ItemState state, Recommendation r)
    {
        data.Text("number", NumberOnDay.On(r, state.Day));
        data.Text("report", r.ReportId);
        data.Local("title", r.Title);
        data.Prose("text", r.Text);
        data.Text("theme", r.ThemeId);
        data.Texts("extent", [.. r.Extent.Select(static n => EnumNames.Of(n))]);
        data.Text("owner", r.OwnerRoleId);
        data.Text("body", r.BodyId);
        data.Text("merged-into", state.MergedInto);
        data.Texts("areas", r.AreaIds);
        data.Texts("figures", r.FigureIds);
        if (!r.Aliases.IsEmpty)
        {
            data.Json.WriteStartArray("aliases");
            foreach (var alias in r.Aliases)
            {
                data.Json.WriteStartObject();
                data.Text("number", alias.Number);
                data.Text("report", alias.ReportId);
                data.Date("until", alias.Until);
                data.Text("note", alias.Note);
                data.Json.WriteEndObject();
            }

            data.Json.WriteEndArray();
        }

        data.Citations(r.Citations);
    }

    private static void Commitment(DataJson data, Commitment c)
    {
        data.Local("title", c.Title);
        data.Prose("words", c.Words);
        data.Text("theme", c.ThemeId);
        data.Date("said", c.Said);
        data.Text("said-by", c.SaidByRoleId);
        data.Text("statement", c.StatementId);
        data.Text("hansard", c.Hansard);
        data.Text("owner", c.OwnerRoleId);
        data.Text("body", c.BodyId);
        data.Texts("recommendations", c.RecommendationIds);
        data.Texts("areas", c.AreaIds);
        data.Texts("funding", c.FundingIds);
        data.Texts("figures", c.FigureIds);
        data.Citations(c.Citations);
    }

    private static void Area(DataJson data, Area a)
    {
        data.Local("title", a.Title);
        data.Text("kind", EnumNames.Of(a.Kind));
        data.Text("nation", EnumNames.Of(a.Nation));
        data.Text("code", a.Code);
        data.Text("body", a.BodyId);
        data.Citations(a.Citations);
    }

    private static void State(DataJson data, ItemState state)
    {
        data.Json.WriteStartObject("state");
        data.Text("status", EnumNames.Of(state.Status));
        data.Text("delivery", EnumNames.Of(state.Delivery));
        data.Date("delivery-since", state.DeliverySince);
        data.Text("response", EnumNames.Of(state.Response));
        data.True("response-is-mixed", state.IsResponseMixed);
        data.True("overdue", state.IsOverdue);
        data.True("no-reason-given", state.PassedWithNoReason);
        data.True("reopened", state.IsReopened);
        data.Due("due", state.Due?.Promise, state.Due?.Deadline);
        data.Local("instead", state.Instead);
        Closed(data, state.Closed);
        data.Text("words", state.Words);
        data.Json.WriteEndObject();
    }

    private static void Closed(DataJson data, Closure? closed)
    {
        if (closed is null)
        {
            return;
        }

        data.Json.WriteStartObject("closed");
        data.Text("compared", EnumNames.Of(closed.Comparison));
        data.Local("words", closed.Words);
        data.Local("continues", closed.Continues);
        data.Json.WriteEndObject();
    }

    private static void Parts(DataJson data, ItemState state)
    {
        if (state.Parts.IsEmpty)
        {
            return;
        }

        data.Json.WriteStartArray("parts");
        foreach (var part in state.Parts)
        {
            data.Json.WriteStartObject();
            data.Text("id", part.TrackedPart.PartId);
            data.Local(
                "text",
                state.Item.Parts.FirstOrDefault(p => p.Id == part.TrackedPart.PartId)?.Text
            );
            State(data, part);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
    }

    private static void Addressees(DataJson data, ItemState state)
    {
        if (state.Addressees.IsEmpty)
        {
            return;
        }

        data.Json.WriteStartArray("addressees");
        foreach (var one in state.Addressees)
        {
            var record = state.Item.Addressees.FirstOrDefault(a =>
                a.Id == one.TrackedPart.AddresseeId
            );
            data.Json.WriteStartObject();
            data.Text("id", one.TrackedPart.AddresseeId);
            data.Text("body", record?.BodyId);
            data.Text("nation", EnumNames.Of(record?.Nation));
            data.Text("answered-by", record?.AnsweredBy);
            data.Text("owner", record?.OwnerRoleId);
            State(data, one);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
    }

    private static void Updates(DataJson data, ItemState state)
    {
        data.Json.WriteStartArray("updates");
        foreach (var update in state.Item.Updates)
        {
            if (update.Date > state.Day)
            {
                continue;
            }

            data.Json.WriteStartObject();
            data.Date("date", update.Date);
            data.Text("part", update.PartId);
            data.Text("addressee", update.AddresseeId);
            data.Text("response", EnumNames.Of(update.Response));
            data.Text("delivery", EnumNames.Of(update.Delivery));
            data.Due("due", update.Due, update.Due?.Deadline);
            data.Prose("note", update.Note);
            data.Local("reason", update.Reason);
            data.Text("words", update.Words);
            data.Local("instead", update.Instead);
            Closed(data, update.Closed);
            data.Text("statement", update.StatementId);
            data.Date("published", update.Published);
            data.Citations(update.Citations);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
    }
}
