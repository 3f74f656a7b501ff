using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>Checks the fields of one mapping against one another.</summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="isPartial">True when parts of the file could not be read: missing fields are not reported.</param>
internal sealed class RecordChecker(DiagnosticBag bag, bool isPartial)
{
    private static readonly (string First, string Last)[] Orders =
    [
        ("from", "to"),
        ("from", "by"),
        ("by", "backstop"),
        ("period-from", "as-at"),
    ];

    /// <summary>Checks one mapping. RG2002, RG2019 to RG2021 and RG2024.</summary>
    public void Check(YamlMapping mapping, RecordSchema schema)
    {
        CheckOrders(mapping);
        if (isPartial)
        {
            return;
        }

        foreach (var field in schema.Fields)
        {
            if (field.IsRequired && mapping[field.Name] is null)
            {
                ReportMissing(mapping, schema, field);
            }
        }

        if (schema.AtLeastOneOf.Length > 0 && Count(mapping, schema.AtLeastOneOf) == 0)
        {
            var names = string.Join(", ", schema.AtLeastOneOf);
            bag.Add(
                ContentDiagnostics.NeedsOneOf.At(
                    Beginning(mapping),
                    $"{FirstLetter.Upper(schema.DisplayName)} needs at least one of: {names}.",
                    Example(schema, schema.AtLeastOneOf[0])
                )
            );
        }

        if (schema.ExactlyOneOf.Length > 0)
        {
            CheckExactlyOne(mapping, schema);
        }

        foreach (var (field, needs) in schema.Dependencies)
        {
            if (mapping[field] is not null && mapping[needs] is null)
            {
                ReportNeeds(mapping, schema, field, needs, "");
            }
        }

        CheckConditions(mapping, schema);
    }

    private void CheckConditions(YamlMapping mapping, RecordSchema schema)
    {
        switch (schema.Name)
        {
            case "closed"
                when Word(mapping, "compared") is "in another form" or "in part"
                    && mapping["words"] is null:
                ReportNeeds(mapping, schema, "compared", "words", " unless it is ‘as asked’");
                break;
            case "statement"
                when Word(mapping, "kind") is "oral" or "written" or "correction"
                    && mapping["house"] is null:
                ReportNeeds(mapping, schema, "kind", "house", " unless it is ‘paper’");
                break;
            case "statement"
                when Word(mapping, "kind") is "correction" && mapping["corrects"] is null:
                ReportNeeds(mapping, schema, "kind", "corrects", " when it is ‘correction’");
                break;
            case "unit" when Word(mapping, "kind") is "count" && mapping["one"] is null:
                ReportNeeds(mapping, schema, "kind", "one", " and ‘many’ when it is ‘count’");
                break;
        }
    }

    private void CheckExactlyOne(YamlMapping mapping, RecordSchema schema)
    {
        var names = string.Join(" and ", schema.ExactlyOneOf);
        var count = Count(mapping, schema.ExactlyOneOf);
        if (count == 0)
        {
            bag.Add(
                ContentDiagnostics.OnlyOneOf.At(
                    Beginning(mapping),
                    $"{FirstLetter.Upper(schema.DisplayName)} needs one of {names}.",
                    Example(schema, schema.ExactlyOneOf[0])
                )
            );
        }
        else if (count > 1)
        {
            bag.Add(
                ContentDiagnostics.OnlyOneOf.At(
                    KeyOf(mapping, schema.ExactlyOneOf[1]),
                    $"{FirstLetter.Upper(schema.DisplayName)} takes only one of {names}.",
                    "Delete one of the two."
                )
            );
        }
    }

    private void CheckOrders(YamlMapping mapping)
    {
        foreach (var (first, last) in Orders)
        {
            if (
                mapping[first] is YamlScalar from
                && mapping[last] is YamlScalar to
                && DateText.TryParse(from.Value, out var start)
                && DateText.TryParse(to.Value, out var end)
                && start > end
            )
            {
                bag.Add(
                    ContentDiagnostics.WrongOrder.At(
                        to.Span,
                        $"‘{last}’ ({DateText.InWords(end)}) is before ‘{first}’ ({DateText.InWords(start)}).",
                        $"Check both dates. If they are the wrong way round, type {first}: {to.Value} and {last}: {from.Value}"
                    ) with
                    {
                        Related = [new RelatedPlace(from.Span, $"‘{first}’ is here")],
                    }
                );
            }
        }
    }

    private void ReportMissing(YamlMapping mapping, RecordSchema schema, FieldSchema field)
    {
        bag.Add(
            ContentDiagnostics.MissingField.At(
                Beginning(mapping),
                $"{FirstLetter.Upper(schema.DisplayName)} needs ‘{field.Name}’.",
                $"Add a line such as: {field.Name}: {field.Example}"
            )
        );
    }

    private void ReportNeeds(
        YamlMapping mapping,
        RecordSchema schema,
        string field,
        string needs,
        string when
    ) =>
        bag.Add(
            ContentDiagnostics.NeedsAnother.At(
                KeyOf(mapping, field),
                $"‘{field}’ also needs ‘{needs}’{when}.",
                Example(schema, needs)
            )
        );

    private static string? Example(RecordSchema schema, string name) =>
        schema[name] is { } field ? $"Add a line such as: {name}: {field.Example}" : null;

    private static string? Word(YamlMapping mapping, string field) =>
        (mapping[field] as YamlScalar)?.Value;

    private static int Count(YamlMapping mapping, IReadOnlyList<string> fields)
    {
        var count = 0;
        foreach (var field in fields)
        {
            count += mapping[field] is null ? 0 : 1;
        }

        return count;
    }

    private static SourceSpan Beginning(YamlMapping mapping) =>
        mapping.Entries.Length > 0
            ? mapping.Entries[0].Key.Span
            : mapping.Span with
            {
                End = Math.Min(mapping.Span.End, mapping.Span.Start + 1),
            };

    private static SourceSpan KeyOf(YamlMapping mapping, string field)
    {
        foreach (var (key, _) in mapping.Entries)
        {
            if (string.Equals(key.Value, field, StringComparison.Ordinal))
            {
                return key.Span;
            }
        }

        return mapping.Span;
    }
}
