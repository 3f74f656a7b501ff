using System.Text;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Tests.Content.Reading;

/// <summary>
/// One slip of the keyboard in any name of a field, any word to choose from and any id: the message names
/// what was meant. The places come from walking the files of tests/fixtures/base beside the tables of
/// fields, so that a new field, word or kind of id is tested as soon as it exists.
/// </summary>
public sealed class DidYouMeanTests(ITestOutputHelper output)
{
    [Fact]
    public void Slip_in_the_name_of_any_field_names_the_field()
    {
        var slots = Slots.Of(Fixture.Base()).Where(static s => s.Kind == SlotKind.Field).ToArray();

        // Every group of fields stands somewhere in the base programme.
        var missing = Slots
            .FieldsOf(ContentSchemas.All.Select(static s => s.Root))
            .Except(slots.Select(static s => s.Name), StringComparer.Ordinal);
        Assert.Equal([], missing);
        AssertEverySlipIsUnderstood(slots, static slot => [slot.Text]);
    }

    [Fact]
    public void Slip_in_any_word_to_choose_from_names_the_word()
    {
        var slots = Slots.Of(Fixture.Base()).Where(static s => s.Kind == SlotKind.Choice).ToArray();

        var missing = Slots
            .FieldsOf(ContentSchemas.All.Select(static s => s.Root), IsChoice)
            .Except(slots.Select(static s => s.Name), StringComparer.Ordinal);
        Assert.Equal([], missing);
        AssertEverySlipIsUnderstood(slots, static slot => slot.Choices);
    }

    [Fact]
    public void Slip_in_any_use_of_an_id_names_the_id()
    {
        var slots = Slots.Of(Fixture.Base()).Where(static s => s.Kind == SlotKind.Id).ToArray();

        // Every field that takes an id stands somewhere in the base programme.
        var missing = Slots
            .FieldsOf(ContentSchemas.All.Select(static s => s.Root), IsReference)
            .Except(slots.Select(static s => s.Name), StringComparer.Ordinal);
        Assert.Equal([], missing);
        // Letters of parts (‘a’) are too short for a slip that is not another letter.
        AssertEverySlipIsUnderstood(
            [.. slots.Where(static s => s.Text.Length > 2)],
            static slot => [slot.Text]
        );
    }

    private static bool IsChoice(SchemaNode schema) =>
        schema switch
        {
            ListSchema list => IsChoice(list.Item),
            AlternativeSchema either => IsChoice(either.Short),
            _ => schema is ScalarSchema { Form: ValueForm.Choice },
        };

    private static bool IsReference(SchemaNode schema) =>
        schema switch
        {
            ListSchema list => IsReference(list.Item),
            AlternativeSchema either => IsReference(either.Short),
            _ => schema is ScalarSchema { Form: ValueForm.Reference },
        };

    private void AssertEverySlipIsUnderstood(
        IReadOnlyCollection<Slot> slots,
        Func<Slot, IEnumerable<string>> rightOnes
    )
    {
        var files = Fixture.Base();
        var (count, failures) = (0, new List<string>());
        foreach (
            var slot in slots.DistinctBy(
                s => s.Name + " " + rightOnes(s).First(),
                StringComparer.Ordinal
            )
        )
        {
            foreach (var right in rightOnes(slot))
            {
                foreach (
                    var slip in SlipsOf(right).Where(s => s != right && !slot.Choices.Contains(s))
                )
                {
                    count++;
                    var hints = HintsAt(slot, slip, files).ToArray();
                    if (!hints.Any(h => h.Contains($"‘{right}’", StringComparison.Ordinal)))
                    {
                        failures.Add(
                            $"{slot.Name}: ‘{slip}’ for ‘{right}’: {string.Join(" / ", hints)}"
                        );
                    }
                }
            }
        }

        output.WriteLine($"{count} slips.");
        Assert.True(count > 100);
        Assert.Equal("", string.Join('\n', failures));
    }

    /// <summary>A letter left out, doubled, changed, and two letters the wrong way round.</summary>
    private static IEnumerable<string> SlipsOf(string word)
    {
        var at = word.Length / 2;
        if (word.Length > 3)
        {
            yield return word.Remove(at, 1);
            yield return word[at] == word[at - 1]
                ? word + "s"
                : $"{word[..(at - 1)]}{word[at]}{word[at - 1]}{word[(at + 1)..]}";
        }

        yield return word.Insert(at, word[at..(at + 1)]);
        if (word.Length > 2)
        {
            yield return $"{word[..at]}{(word[at] == 'q' ? 'z' : 'q')}{word[(at + 1)..]}";
        }
    }

    private static IEnumerable<string> HintsAt(
        Slot slot,
        string slip,
        Dictionary<string, ReadOnlyMemory<byte>> files
    )
    {
        var changed = new Dictionary<string, ReadOnlyMemory<byte>>(files, StringComparer.Ordinal)
        {
            [slot.Span.Path] = Encoding.UTF8.GetBytes(
                string.Concat(
                    slot.Source.Text.AsSpan(0, slot.Span.Start),
                    slip + slot.After,
                    slot.Source.Text.AsSpan(slot.Span.End)
                )
            ),
        };
        return ContentReader
            .Read(new InMemorySourceTree(changed))
            .Diagnostics.Where(d =>
                d.Span.Path == slot.Span.Path && d.Span.Start == slot.Span.Start
            )
            .Select(static d => d.Hint ?? "");
    }

    private enum SlotKind
    {
        Field,
        Choice,
        Id,
    }

    /// <summary>A place where one of a few words stands.</summary>
    private sealed record Slot(
        SlotKind Kind,
        string Name,
        string Text,
        IReadOnlyList<string> Choices,
        SourceText Source,
        SourceSpan Span
    )
    {
        /// <summary>What follows the word when it stands in no file yet.</summary>
        public string After { get; init; } = "";
    }

    /// <summary>Walks files beside the tables of their fields.</summary>
    private sealed class Slots(SourceText source)
    {
        private readonly List<Slot> found = [];

        public static IEnumerable<Slot> Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
        {
            foreach (var (path, bytes) in files.OrderBy(static f => f.Key, StringComparer.Ordinal))
            {
                if (ShapeOf(path) is not { } schema)
                {
                    continue;
                }

                var slots = new Slots(new SourceText(path, Encoding.UTF8.GetString(bytes.Span)));
                slots.Walk(
                    YamlParser.Parse(slots.Text, new DiagnosticBag()).Root!,
                    schema.Root,
                    ""
                );
                foreach (var slot in slots.found)
                {
                    yield return slot;
                }
            }
        }

        /// <summary>"recommendation.number" and so on, of records and the records within them.</summary>
        public static IEnumerable<string> FieldsOf(
            IEnumerable<RecordSchema> roots,
            Func<SchemaNode, bool>? isMeant = null
        )
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<SchemaNode>(roots);
            while (open.TryPop(out var schema))
            {
                switch (schema)
                {
                    case ListSchema list:
                        open.Push(list.Item);
                        break;
                    case AlternativeSchema either:
                        open.Push(either.Long);
                        break;
                    case RecordSchema record when seen.Add(record.Name):
                        foreach (var field in record.Fields)
                        {
                            if (isMeant?.Invoke(field.Schema) ?? true)
                            {
                                names.Add($"{record.Name}.{field.Name}");
                            }

                            open.Push(field.Schema);
                        }

                        break;
                }
            }

            return names.Order(StringComparer.Ordinal);
        }

        private SourceText Text => source;

        private static FileSchema? ShapeOf(string path) =>
            ContentSchemas.All.FirstOrDefault(s =>
            {
                var (pattern, parts) = (s.Pattern.Split('/'), path.Split('/'));
                return pattern.Length == parts.Length
                    && pattern
                        .Zip(parts)
                        .All(static p =>
                            p.First == p.Second
                            || (p.First is "*" && !p.Second.Contains('.', StringComparison.Ordinal))
                            || (
                                p.First is "*.yaml"
                                && p.Second.EndsWith(".yaml", StringComparison.Ordinal)
                            )
                        );
            });

        private void Walk(YamlNode node, SchemaNode schema, string name)
        {
            switch (schema, node)
            {
                case (RecordSchema record, YamlMapping mapping):
                    foreach (var (key, value) in mapping.Entries)
                    {
                        var field = record[key.Value]!;
                        var full = $"{record.Name}.{field.Name}";
                        Add(
                            SlotKind.Field,
                            full,
                            key,
                            [.. record.Fields.Select(static f => f.Name)]
                        );
                        Walk(value, field.Schema, full);
                    }

                    AddAbsent(record, mapping);
                    break;
                case (AlternativeSchema either, YamlMapping):
                    Walk(node, either.Long, name);
                    break;
                case (AlternativeSchema either, YamlScalar):
                    Walk(node, either.Short, name);
                    break;
                case (ListSchema list, YamlSequence sequence):
                    foreach (var item in sequence.Items)
                    {
                        Walk(item, list.Item, name);
                    }

                    break;
                case (ScalarSchema { Form: ValueForm.Choice } choice, YamlScalar scalar):
                    Add(SlotKind.Choice, name, scalar, choice.Choices);
                    break;
                case (
                    ScalarSchema { Form: ValueForm.Reference },
                    YamlScalar { Value: not "unknown" } scalar
                ):
                    Add(SlotKind.Id, name, scalar, []);
                    break;
            }
        }

        /// <summary>A field that the group does not have is typed before its first one.</summary>
        private void AddAbsent(RecordSchema record, YamlMapping mapping)
        {
            var first = mapping.Entries[0].Key.Span;
            var isInLine = source.Text[mapping.Span.Start] == '{';
            var after = isInLine
                ? ": x, "
                : ": x\n" + new string(' ', source.Locate(first.Start).Column - 1);
            foreach (var field in record.Fields.Where(f => mapping[f.Name] is null))
            {
                found.Add(
                    new Slot(
                        SlotKind.Field,
                        $"{record.Name}.{field.Name}",
                        field.Name,
                        [.. record.Fields.Select(static f => f.Name)],
                        source,
                        first with
                        {
                            End = first.Start,
                        }
                    )
                    {
                        After = after,
                    }
                );
            }
        }

        private void Add(
            SlotKind kind,
            string name,
            YamlScalar scalar,
            IReadOnlyList<string> choices
        ) => found.Add(new Slot(kind, name, scalar.Value, choices, source, scalar.Span));
    }
}
