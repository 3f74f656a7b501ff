using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Output.Data;

/// <summary>Writes figures, funding lines and sources.</summary>
internal static class FigureData
{
    public static void All(DataJson data, ProgrammeState state, Suppressions suppressions)
    {
        data.Json.WriteStartArray("figures");
        foreach (var figure in state.Programme.Figures)
        {
            var known = FigureState.Of(figure, state.Day);
            if (known.Value is not null)
            {
                data.Json.WriteStartObject();
                data.Text("id", figure.Id);
                data.Local("title", figure.Title);
                data.Text("rounding", figure.Rounding);
                data.Text("method", figure.Method);
                data.Texts("total-of", figure.TotalOf);
                Value(data, known, suppressions);
                data.Json.WriteEndObject();
            }
        }

        data.Json.WriteEndArray();
        data.Json.WriteStartArray("funding");
        foreach (var line in state.Programme.Funding)
        {
            var known = FigureState.Of(line, state.Day);
            if (known.Value is not null)
            {
                data.Json.WriteStartObject();
                data.Text("id", line.Id);
                data.Local("title", line.Title);
                data.Text("period", line.Period);
                data.Text("part-of", line.PartOf);
                data.Text("theme", line.ThemeId);
                Value(data, known, suppressions);
                data.Prose("note", line.Note);
                data.Json.WriteEndObject();
            }
        }

        data.Json.WriteEndArray();
    }

    public static void Sources(DataJson data, Programme programme)
    {
        data.Json.WriteStartArray("source-register");
        foreach (var source in programme.Sources)
        {
            data.Json.WriteStartObject();
            data.Text("id", source.Id);
            data.Text("title", source.Title);
            data.Text("publisher", source.Publisher);
            data.Text("url", source.Url);
            data.Date("published", source.Published);
            data.Text("reference", source.Reference?.Value);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
    }

    private static void Value(DataJson data, FigureState state, Suppressions suppressions)
    {
        var value = state.Value!;
        data.Json.WriteStartObject("unit");
        data.Text("kind", EnumNames.Of(state.Unit.Kind));
        data.Text("one", state.Unit.One.Length == 0 ? null : state.Unit.One);
        data.Text("many", state.Unit.Many.Length == 0 ? null : state.Unit.Many);
        data.Json.WriteEndObject();
        Quantity(data, "value", state, value.Quantity, suppressions);
        data.Date("as-at", value.AsAt);
        data.Date("period-from", value.PeriodFrom);
        data.Date("published", value.Published);
        data.Date("told", value.Told);
        data.Text("statement", value.StatementId);
        data.Text("revision", value.Revision);
        data.Text("series-break", state.SeriesBreak);
        data.Citations(value.Citations);
        if (state is { Replaced: { } replaced, IsReplacedAcrossBreak: false })
        {
            Quantity(data, "replaced", state, replaced.Quantity, suppressions);
        }

        Conflicts(data, state, value.Conflicts, suppressions);
    }

    private static void Conflicts(
        DataJson data,
        FigureState state,
        ImmutableArray<ConflictingValue> conflicts,
        Suppressions suppressions
    )
    {
        if (conflicts.IsEmpty)
        {
            return;
        }

        data.Json.WriteStartArray("conflicts");
        foreach (var conflict in conflicts)
        {
            data.Json.WriteStartObject();
            Quantity(data, "value", state, conflict.Quantity, suppressions);
            data.Text("note", conflict.Note);
            data.Citations(conflict.Citations);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
    }

    /// <summary>Writes a number with its form; a suppressed number is never written.</summary>
    private static void Quantity(
        DataJson data,
        string key,
        FigureState state,
        Quantity quantity,
        Suppressions suppressions
    )
    {
        data.Json.WriteStartObject(key);
        if (suppressions.Of(state.Id, quantity) != SuppressionKind.None)
        {
            data.Text("form", "suppressed");
        }
        else
        {
            data.Text("form", EnumNames.Of(quantity.Form));
            if (quantity.Low is { } low)
            {
                data.Json.WriteNumber("low", low);
            }

            if (quantity.High is { } high)
            {
                data.Json.WriteNumber("high", high);
            }
        }

        data.Json.WriteEndObject();
    }
}
