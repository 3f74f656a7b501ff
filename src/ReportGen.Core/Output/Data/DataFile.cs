using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Output.Data;

/// <summary>
/// Writes <c>data.json</c>: everything that the documents of a statement show, as data. The keys are those of
/// the YAML files; ids are stable; internal fields never appear; small numbers are suppressed. The format is
/// described in <c>docs/data.md</c>.
/// </summary>
public static class DataFile
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "data.json";

    /// <summary>The name and version of the format. Every breaking change increments the number.</summary>
    public const string Form = "reportgen-data/1";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes the file as UTF-8 without a byte order mark. The same arguments give the same bytes.</summary>
    /// <param name="states">The states of the programme.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="asAt">The day whose state is shown; null for the statement's own day.</param>
    public static ReadOnlyMemory<byte> Write(
        StateCache states,
        Statement statement,
        LocalDate? asAt = null
    )
    {
        var day = asAt ?? statement.DataAsAt;
        var state = states.On(day);
        var programme = states.Programme;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var data = new DataJson(json, programme);
            json.WriteStartObject();
            json.WriteString("form", Form);
            data.Date("as-at", day);
            Programme(data, programme);
            Statement(data, programme, statement);
            Register(data, programme);
            Counts(data, state);
            StateData.Items(data, "recommendations", state.Recommendations);
            StateData.Items(data, "commitments", state.Commitments);
            StateData.Items(data, "areas", state.Areas);
            var suppressions = Suppressions.On(programme, day);
            FigureData.All(data, state, suppressions);
            ChangeData.All(data, states, statement, state);
            FigureData.Sources(data, programme);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Programme(DataJson data, Programme programme)
    {
        data.Json.WriteStartObject("programme");
        data.Text("id", programme.Id);
        data.Local("title", programme.Title);
        data.Local("summary", programme.Summary);
        data.Texts("languages", programme.Languages);
        data.Text("body", programme.BodyId);
        data.Text("notice", programme.Notice);
        data.Text("licence", programme.Licence);
        data.Text("copyright", programme.Copyright);
        data.Json.WriteEndObject();
    }

    private static void Statement(DataJson data, Programme programme, Statement statement)
    {
        data.Json.WriteStartObject("statement");
        data.Text("id", statement.Id);
        data.Local("title", statement.Title);
        data.Date("date", statement.Date);
        data.Text("kind", EnumNames.Of(statement.Kind));
        data.Text("house", EnumNames.Of(statement.House));
        data.Text("role", statement.RoleId);
        data.Text("person", OfficeHolders.SpeakerOf(programme, statement)?.Id);
        data.Text("reference", statement.Reference?.Value);
        data.Text("hansard", statement.Hansard);
        data.Text("since", LastTold.Before(programme, statement)?.Id);
        data.Text("repeats", statement.Repeats);
        data.Text("companion", statement.Companion);
        data.Text("corrects", statement.Corrects?.StatementId);
        data.Json.WriteEndObject();
    }

    private static void Register(DataJson data, Programme programme)
    {
        data.Json.WriteStartArray("themes");
        foreach (var theme in programme.Themes)
        {
            data.Json.WriteStartObject();
            data.Text("id", theme.Id);
            data.Local("title", theme.Title);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
        data.Json.WriteStartArray("reports");
        foreach (var report in programme.Reports)
        {
            data.Json.WriteStartObject();
            data.Text("id", report.Id);
            data.Local("title", report.Title);
            data.Text("short-title", report.ShortTitle);
            data.Date("date", report.Date);
            data.Text("author", report.Author);
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
        data.Json.WriteStartArray("bodies");
        foreach (var body in programme.Bodies)
        {
            data.Json.WriteStartObject();
            data.Text("id", body.Id);
            data.Json.WriteStartArray("names");
            foreach (var name in body.Names)
            {
                data.Json.WriteStartObject();
                data.Local("name", name.Name);
                data.Date("from", name.From);
                data.Date("to", name.To);
                data.Json.WriteEndObject();
            }

            data.Json.WriteEndArray();
            data.Json.WriteEndObject();
        }

        data.Json.WriteEndArray();
    }

    private static void Counts(DataJson data, ProgrammeState state)
    {
        data.Json.WriteStartObject("counts");
        StateData.Counts(data, "recommendations", state.RecommendationCounts);
        StateData.Counts(data, "commitments", state.CommitmentCounts);
        StateData.Counts(data, "areas", state.AreaCounts);
        data.Json.WriteEndObject();
    }
}
