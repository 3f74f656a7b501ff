using System.Globalization;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>
/// Checks the tree of one file against its schema, and collects the ids that it defines and uses. Reports each
/// error once, at the value.
/// </summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="calendar">For promised dates that name a recess.</param>
/// <param name="isPartial">True when parts of the file could not be read: missing fields are not reported.</param>
internal sealed class SchemaChecker(
    DiagnosticBag bag,
    IReadOnlyList<CalendarPeriod> calendar,
    bool isPartial
)
{
    private readonly ValueChecker values = new(bag, calendar);
    private readonly RecordChecker rules = new(bag, isPartial);
    private int scope;
    private int scopes;

    /// <summary>Ids defined in this file.</summary>
    public List<IdDefinition> Definitions { get; } = [];

    /// <summary>Ids used in this file.</summary>
    public List<IdUse> Uses { get; } = [];

    /// <summary>Unknown fields that are plainly another one misspelt; not among the diagnostics.</summary>
    public List<MisspeltField> Misspelt { get; } = [];

    /// <summary>Checks a mapping, beginning with the root of a file.</summary>
    public void CheckRecord(YamlMapping mapping, RecordSchema schema)
    {
        var outer = scope;
        if (schema.IsTracked)
        {
            scope = ++scopes;
        }

        foreach (var entry in mapping.Entries)
        {
            if (schema[entry.Key.Value] is { } field)
            {
                Check(entry.Value, field.Schema, field.Name, field.Example);
            }
            else
            {
                ReportUnknownField(entry, mapping, schema);
            }
        }

        rules.Check(mapping, schema);
        scope = outer;
    }

    private void Check(YamlNode node, SchemaNode schema, string field, string example)
    {
        if (
            node is YamlUnreadable
            || (node is YamlScalar s && values.ReportEmpty(s, field, example))
        )
        {
            return;
        }

        switch (schema)
        {
            case ListSchema list when node is YamlSequence sequence:
                CheckList(sequence, list, field, example);
                break;
            case RecordSchema record when node is YamlMapping mapping:
                CheckRecord(mapping, record);
                break;
            case AlternativeSchema either when node is YamlMapping mapping:
                CheckRecord(mapping, either.Long);
                break;
            case AlternativeSchema either when node is YamlScalar scalar:
                CheckValue(scalar, either.Short, field, example);
                break;
            case LanguagesSchema when node is YamlMapping mapping:
                LanguageChecker.Check(mapping, field, values, bag);
                break;
            case LanguagesSchema when node is YamlScalar scalar:
                values.CheckWords(scalar, field);
                break;
            case ScalarSchema value when node is YamlScalar scalar:
                CheckValue(scalar, value, field, example);
                break;
            default:
                NodeKindChecker.Report(node, schema, field, example, bag);
                break;
        }
    }

    private void CheckList(YamlSequence sequence, ListSchema list, string field, string example)
    {
        if (sequence.Items.Length < list.Minimum)
        {
            bag.Add(
                ContentDiagnostics.EmptyValue.At(
                    sequence.Span,
                    $"The list ‘{field}’ is empty.",
                    $"Write at least one entry: {field}: {example}"
                )
            );
        }

        var isOfIds = list.Item is ScalarSchema { Form: ValueForm.Reference };
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var item = sequence.Items[i];
            Check(item, list.Item, field, NodeKindChecker.ItemExample(example));
            if (isOfIds && item is YamlScalar scalar)
            {
                ReportRepeated(sequence, i, scalar, field);
            }
        }
    }

    private void ReportRepeated(YamlSequence sequence, int index, YamlScalar scalar, string field)
    {
        for (var j = 0; j < index; j++)
        {
            if (
                sequence.Items[j] is YamlScalar earlier
                && string.Equals(earlier.Value, scalar.Value, StringComparison.Ordinal)
            )
            {
                bag.Add(
                    ContentDiagnostics.RepeatedEntry.At(
                        scalar.Span,
                        $"‘{scalar.Value}’ appears twice in the list ‘{field}’.",
                        "Delete one of the two, or type the id you meant."
                    ) with
                    {
                        Related = [new RelatedPlace(earlier.Span, "the first one")],
                    }
                );
                return;
            }
        }
    }

    private void CheckValue(YamlScalar scalar, ScalarSchema schema, string field, string example)
    {
        // An id in the wrong form is reported once, where it is defined, not at each use in the same form.
        if (!values.Check(scalar, schema, field, example) && schema.Form != ValueForm.Id)
        {
            return;
        }

        switch (schema.Form)
        {
            case ValueForm.Id:
                Definitions.Add(new(schema.Ids, scalar.Value, scalar.Span, ScopeOf(schema.Ids)));
                break;
            case ValueForm.Reference:
            case ValueForm.DateOrReference when !DateText.TryParse(scalar.Value, out _):
                Uses.Add(new(schema.Ids, scalar.Value, scalar.Span, ScopeOf(schema.Ids)));
                break;
        }
    }

    private int ScopeOf(IdKinds kinds) =>
        (kinds & (IdKinds.Part | IdKinds.Addressee)) != IdKinds.None ? scope : 0;

    private void ReportUnknownField(YamlEntry entry, YamlMapping mapping, RecordSchema schema)
    {
        var key = entry.Key;
        if (IsRestOfValue(entry, mapping) is { } begun)
        {
            bag.Add(
                ContentDiagnostics.UnknownField.At(
                    key.Span,
                    $"In braces a comma ends a value, so ‘{key.Value}’ is read as a field of its own.",
                    double.TryParse(
                        begun.Value + key.Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out _
                    )
                        ? $"Type the number without the comma: {begun.Value}{key.Value}"
                        : $"Put quotes around the words: {YamlSyntaxErrors.Quote($"{begun.Value}, {key.Value}")}"
                )
            );
            return;
        }

        // A field already in the mapping is unlikely to be the one that was meant.
        var names = new List<string>(schema.Fields.Length);
        foreach (var field in schema.Fields)
        {
            if (mapping[field.Name] is null && !IsSuggestedAlready(mapping, field.Name))
            {
                names.Add(field.Name);
            }
        }

        if (names.Count == 0)
        {
            names.Add(schema.Fields[0].Name);
        }

        var closest = WordSuggestion.Of(key.Value, names);
        var diagnostic = ContentDiagnostics.UnknownField.At(
            key.Span,
            $"‘{key.Value}’ is not a field of {schema.DisplayName}.",
            closest is not null
                ? $"Did you mean ‘{closest}’?"
                : $"The fields allowed here are: {string.Join(", ", names)}."
        );
        if (closest is not null)
        {
            Misspelt.Add(new MisspeltField(mapping, key, closest, diagnostic));
        }
        else
        {
            bag.Add(diagnostic);
        }
    }

    /// <summary>
    /// The value before a name that is the rest of it: <c>{words: a backstop, not a target}</c> has the field
    /// "not a target" with no value.
    /// </summary>
    private static YamlScalar? IsRestOfValue(YamlEntry entry, YamlMapping mapping)
    {
        var at = mapping.Entries.IndexOf(entry);
        return
            at > 0
            && entry.Value is YamlScalar { IsEmpty: true } empty
            && empty.Span.Start <= entry.Key.Span.End
            && (
                entry.Key.Value.Contains(' ', StringComparison.Ordinal)
                || char.IsAsciiDigit(entry.Key.Value[0])
            )
            && mapping.Entries[at - 1].Value is YamlScalar { Style: YamlStyle.Plain } before
            ? before
            : null;
    }

    /// <summary>True when the field is the suggestion for another misspelt name in the mapping.</summary>
    private bool IsSuggestedAlready(YamlMapping mapping, string field)
    {
        foreach (var other in Misspelt)
        {
            if (ReferenceEquals(other.Mapping, mapping) && other.Suggestion == field)
            {
                return true;
            }
        }

        return false;
    }
}
