using System.Globalization;
using System.Text.Json;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.JsonSchema;

/// <summary>Writes YAML as JSON, with the types that other readers of YAML 1.2 see.</summary>
internal static class YamlToJson
{
    /// <summary>Reads a value as it is typed and writes it.</summary>
    public static void Write(Utf8JsonWriter writer, string yaml) =>
        Write(writer, YamlParser.Parse(new SourceText("", yaml), new DiagnosticBag()).Root);

    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter writer, YamlNode? node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                writer.WriteStartObject();
                foreach (var (key, value) in mapping.Entries)
                {
                    writer.WritePropertyName(key.Value);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case YamlSequence sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case YamlScalar scalar:
                WriteScalar(writer, scalar);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, YamlScalar scalar)
    {
        switch (ScalarTyping.Of(scalar))
        {
            case ScalarTyping.ScalarKind.Null:
                writer.WriteNullValue();
                break;
            case ScalarTyping.ScalarKind.Boolean:
                writer.WriteBooleanValue(scalar.Value[0] is 't' or 'T');
                break;
            case ScalarTyping.ScalarKind.Number
                when decimal.TryParse(
                    scalar.Value,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ):
                writer.WriteNumberValue(number);
                break;
            case ScalarTyping.ScalarKind.Number:
                // Hexadecimal or infinite: any number serves.
                writer.WriteNumberValue(-1);
                break;
            default:
                writer.WriteStringValue(scalar.Value);
                break;
        }
    }
}
