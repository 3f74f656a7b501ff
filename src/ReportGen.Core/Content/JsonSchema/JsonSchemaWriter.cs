using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;

namespace ReportGen.Core.Content.JsonSchema;

/// <summary>
/// Writes JSON Schema draft-07 from the content schemas. The reader refuses whatever JSON Schema refuses, and more (days
/// and ids that do not exist).
/// </summary>
public static class JsonSchemaWriter
{
    /// <summary>The file name of a kind's schema: <c>areas.schema.json</c>.</summary>
    public static string FileName(FileSchema file) => file.Kind + ".schema.json";

    /// <summary>The text of a kind's schema, with LF line ends.</summary>
    public static string Write(FileSchema file)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        var options = new JsonWriterOptions
        {
            Indented = true,
            IndentSize = 2,
            NewLine = "\n",
            // The schema is a separate file, never part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            writer.WriteString("title", file.Kind);
            var records = new SortedDictionary<string, RecordSchema>(StringComparer.Ordinal);
            Collect(file.Root, records);
            WriteRecord(writer, file.Root);
            writer.WriteStartObject("definitions");
            writer.WriteStartObject("text");
            WriteLanguages(writer);
            writer.WriteEndObject();
            foreach (var (name, record) in records)
            {
                writer.WriteStartObject(name);
                WriteRecord(writer, record);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Collect(RecordSchema record, SortedDictionary<string, RecordSchema> records)
    {
        foreach (var field in record.Fields)
        {
            var schema = field.Schema;
            while (schema is ListSchema list)
            {
                schema = list.Item;
            }

            var inner = schema switch
            {
                RecordSchema own => own,
                AlternativeSchema either => either.Long,
                _ => null,
            };
            if (inner is not null && records.TryAdd(DefinitionName(inner), inner))
            {
                Collect(inner, records);
            }
        }
    }

    private static string DefinitionName(RecordSchema record) => record.Name + "-group";

    private static void WriteRecord(Utf8JsonWriter writer, RecordSchema record)
    {
        writer.WriteString("description", record.Description);
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", false);
        WriteNames(writer, "required", Required(record));
        if (record.AtLeastOneOf.Length > 0)
        {
            WriteAlternatives(writer, "anyOf", record.AtLeastOneOf);
        }

        if (record.ExactlyOneOf.Length > 0)
        {
            WriteAlternatives(writer, "oneOf", record.ExactlyOneOf);
        }

        if (record.Dependencies.Length > 0)
        {
            writer.WriteStartObject("dependencies");
            foreach (var (field, needs) in record.Dependencies)
            {
                WriteNames(writer, field, [needs]);
            }

            writer.WriteEndObject();
        }

        writer.WriteStartObject("properties");
        foreach (var field in record.Fields)
        {
            writer.WriteStartObject(field.Name);
            writer.WriteString("description", field.Description);
            writer.WriteStartArray("examples");
            YamlToJson.Write(writer, field.Example);
            writer.WriteEndArray();
            WriteSchema(writer, field.Schema);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static List<string> Required(RecordSchema record)
    {
        var names = new List<string>();
        foreach (var field in record.Fields)
        {
            if (field.IsRequired)
            {
                names.Add(field.Name);
            }
        }

        return names;
    }

    private static void WriteSchema(Utf8JsonWriter writer, SchemaNode schema)
    {
        switch (schema)
        {
            case ScalarSchema value:
                WriteValue(writer, value);
                break;
            case LanguagesSchema:
                WriteReference(writer, "text");
                break;
            case RecordSchema record:
                WriteReference(writer, DefinitionName(record));
                break;
            case AlternativeSchema either:
                writer.WriteStartArray("anyOf");
                writer.WriteStartObject();
                WriteValue(writer, either.Short);
                writer.WriteEndObject();
                writer.WriteStartObject();
                writer.WriteString("$ref", "#/definitions/" + DefinitionName(either.Long));
                writer.WriteEndObject();
                writer.WriteEndArray();
                break;
            case ListSchema list:
                writer.WriteString("type", "array");
                if (list.Minimum > 0)
                {
                    writer.WriteNumber("minItems", list.Minimum);
                }

                writer.WriteStartObject("items");
                WriteSchema(writer, list.Item);
                writer.WriteEndObject();
                break;
        }
    }

    /// <summary>Writes <c>$ref</c> within <c>allOf</c>, because draft-07 ignores its siblings.</summary>
    private static void WriteReference(Utf8JsonWriter writer, string definition)
    {
        writer.WriteStartArray("allOf");
        writer.WriteStartObject();
        writer.WriteString("$ref", "#/definitions/" + definition);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, ScalarSchema value)
    {
        switch (value.Form)
        {
            case ValueForm.WholeNumber:
                writer.WriteString("type", "integer");
                writer.WriteNumber("minimum", value.Minimum);
                writer.WriteNumber("maximum", value.Maximum);
                return;
            case ValueForm.Boolean:
                writer.WriteString("type", "boolean");
                return;
            case ValueForm.Choice:
                WriteNames(writer, "enum", value.Choices);
                return;
            case ValueForm.Label or ValueForm.Quantity:
                WriteNames(writer, "type", ["string", "number"]);
                break;
            default:
                writer.WriteString("type", "string");
                break;
        }

        var pattern = value.Form switch
        {
            ValueForm.Id or ValueForm.Reference => Identifiers.JsonPattern,
            ValueForm.Date => DateText.JsonPattern,
            ValueForm.DateTime => DateText.JsonDateTimePattern,
            ValueForm.Quantity => QuantityText.JsonPattern,
            ValueForm.Duration => Durations.JsonPattern,
            ValueForm.OfficialReference => ReferenceText.JsonPattern,
            ValueForm.Address => "^https?://[^\\s<>\"]+$",
            ValueForm.Patterned => value.Pattern!.Json,
            _ => "\\S",
        };
        var needsAlternative = value is { AllowsUnknown: true, Form: ValueForm.Date };
        writer.WriteString("pattern", needsAlternative ? $"^unknown$|{pattern}" : pattern);
    }

    private static void WriteLanguages(Utf8JsonWriter writer)
    {
        const string Tag = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
        writer.WriteString(
            "description",
            "Plain words, or a group of language codes with texts: {cy: Adrodd gorfodol, en: Mandatory reporting, translated-from: cy}"
        );
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "\\S");
        writer.WriteEndObject();
        writer.WriteStartObject();
        writer.WriteString("type", "object");
        writer.WriteNumber("minProperties", 1);
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        writer.WriteStartObject("translated-from");
        writer.WriteString("description", "The language in which it was written.");
        writer.WriteString("type", "string");
        writer.WriteString("pattern", Tag);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("patternProperties");
        writer.WriteStartObject(Tag);
        writer.WriteString("type", "string");
        writer.WriteString("pattern", "\\S");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteAlternatives(
        Utf8JsonWriter writer,
        string keyword,
        IReadOnlyList<string> fields
    )
    {
        writer.WriteStartArray(keyword);
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            WriteNames(writer, "required", [field]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNames(
        Utf8JsonWriter writer,
        string property,
        IReadOnlyList<string> names
    )
    {
        // Older drafts do not allow an empty "required".
        if (names.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(property);
        foreach (var name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }
}
