using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportGen.Tests.Content.Schema;

/// <summary>The part of JSON Schema draft-07 that our schemas use, evaluated by the book. For tests only.</summary>
internal sealed class TinySchema(string schema)
{
    private static readonly HashSet<string> Known =
    [
        "$schema",
        "title",
        "description",
        "examples",
        "definitions",
        "type",
        "enum",
        "pattern",
        "minimum",
        "maximum",
        "minItems",
        "items",
        "properties",
        "patternProperties",
        "additionalProperties",
        "required",
        "dependencies",
        "minProperties",
        "anyOf",
        "oneOf",
        "allOf",
        "$ref",
    ];

    private readonly JsonElement root = JsonDocument.Parse(schema).RootElement;

    /// <summary>True when the value conforms.</summary>
    public bool Accepts(JsonElement value) => Accepts(root, value);

    /// <summary>True when the value conforms to a part of the schema.</summary>
    public bool AcceptsAs(JsonElement part, JsonElement value) => Accepts(part, value);

    /// <summary>The schema as it is.</summary>
    public JsonElement Root => root;

    private bool Accepts(JsonElement schema, JsonElement value)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            Assert.Contains(keyword.Name, Known);
            if (!Holds(schema, keyword, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(JsonElement schema, JsonProperty keyword, JsonElement value)
    {
        var rule = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Accepts(
                root.GetProperty("definitions").GetProperty(rule.GetString()!.Split('/')[^1]),
                value
            ),
            "type" => rule.ValueKind == JsonValueKind.Array
                ? rule.EnumerateArray().Any(t => Is(t.GetString()!, value))
                : Is(rule.GetString()!, value),
            "enum" => rule.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)),
            "pattern" => value.ValueKind != JsonValueKind.String
                || Matches(value.GetString()!, rule.GetString()!),
            "minimum" => value.ValueKind != JsonValueKind.Number
                || value.GetDecimal() >= rule.GetDecimal(),
            "maximum" => value.ValueKind != JsonValueKind.Number
                || value.GetDecimal() <= rule.GetDecimal(),
            "minItems" => value.ValueKind != JsonValueKind.Array
                || value.GetArrayLength() >= rule.GetInt32(),
            "minProperties" => value.ValueKind != JsonValueKind.Object
                || value.EnumerateObject().Count() >= rule.GetInt32(),
            "items" => value.ValueKind != JsonValueKind.Array
                || value.EnumerateArray().All(item => Accepts(rule, item)),
            "required" => value.ValueKind != JsonValueKind.Object
                || rule.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)),
            "dependencies" => value.ValueKind != JsonValueKind.Object
                || rule.EnumerateObject()
                    .All(d =>
                        !value.TryGetProperty(d.Name, out _)
                        || d.Value.EnumerateArray()
                            .All(n => value.TryGetProperty(n.GetString()!, out _))
                    ),
            "properties" => value.ValueKind != JsonValueKind.Object
                || rule.EnumerateObject()
                    .All(p => !value.TryGetProperty(p.Name, out var v) || Accepts(p.Value, v)),
            "patternProperties" => value.ValueKind != JsonValueKind.Object
                || value
                    .EnumerateObject()
                    .All(p =>
                        rule.EnumerateObject()
                            .All(r => !Matches(p.Name, r.Name) || Accepts(r.Value, p.Value))
                    ),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object
                || value.EnumerateObject().All(p => IsDeclared(schema, p.Name)),
            "anyOf" => rule.EnumerateArray().Any(s => Accepts(s, value)),
            "oneOf" => rule.EnumerateArray().Count(s => Accepts(s, value)) == 1,
            "allOf" => rule.EnumerateArray().All(s => Accepts(s, value)),
            _ => true,
        };
    }

    private static bool IsDeclared(JsonElement schema, string name) =>
        (schema.TryGetProperty("properties", out var names) && names.TryGetProperty(name, out _))
        || (
            schema.TryGetProperty("patternProperties", out var patterns)
            && patterns.EnumerateObject().Any(p => Matches(name, p.Name))
        );

    private static bool Is(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number
                && value.GetDecimal() == decimal.Truncate(value.GetDecimal()),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        };

    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
}
