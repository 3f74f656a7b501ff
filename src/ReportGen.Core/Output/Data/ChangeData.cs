using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Output.Data;

/// <summary>Writes what changed since the last statement to the House.</summary>
internal static class ChangeData
{
    public static void All(
        DataJson data,
        StateCache states,
        Statement statement,
        ProgrammeState state
    )
    {
        if (LastTold.Before(states.Programme, statement) is not { } before)
        {
            data.Json.WriteNull("changes");
            return;
        }

        var changes = Changes.Between(states.On(before.DataAsAt), state);
        data.Json.WriteStartObject("changes");
        data.Text("since", before.Id);
        data.Date("from", changes.From);
        data.Date("to", changes.To);
        data.Json.WriteStartArray("items");
        foreach (var change in changes.All)
        {
            Item(data, change);
        }

        data.Json.WriteEndArray();
        data.Json.WriteStartArray("figures");
        foreach (var figure in changes.Figures.Concat(changes.Funding))
        {
            data.Json.WriteStartObject();
            data.Text("kind", EnumNames.Of(figure.Kind));
            data.Text("figure", figure.New.Id);
            data.Text("series-break", figure.SeriesBreak);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
        data.Json.WriteEndObject();
    }

    private static void Item(DataJson data, Change change)
    {
        data.Json.WriteStartObject();
        data.Text("kind", EnumNames.Of(change.Kind));
        data.Text("item", change.Item.Id);
        data.Text("part", change.TrackedPart.PartId);
        data.Text("addressee", change.TrackedPart.AddresseeId);
        data.Date("on", change.On);
        data.Text("old-delivery", EnumNames.Of(change.OldDelivery));
        data.Text("new-delivery", EnumNames.Of(change.NewDelivery));
        data.Text("old-response", EnumNames.Of(change.OldResponse));
        data.Text("new-response", EnumNames.Of(change.NewResponse));
        data.Due("old-due", change.OldDue?.Promise, change.OldDue?.Deadline);
        data.Due("new-due", change.NewDue?.Promise, change.NewDue?.Deadline);
        data.Local("reason", change.Reason);
        data.True("completes-item", change.CompletesItem);
        data.Json.WriteEndObject();
    }
}
