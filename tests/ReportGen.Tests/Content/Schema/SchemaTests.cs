using System.Buffers;
using System.Text;
using System.Text.Json;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.JsonSchema;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Tests.Content.Schema;

public sealed class SchemaTests
{
    public static TheoryData<string> Kinds => [.. ContentSchemas.WithSchema.Select(f => f.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_in_the_repository_is_that_of_the_tables(string kind)
    {
        var file = ContentSchemas.WithSchema.Single(f => f.Kind == kind);

        CommittedFile.Verify(
            $".vscode/schemas/{JsonSchemaWriter.FileName(file)}",
            JsonSchemaWriter.Write(file)
        );
    }

    [Fact]
    public void Document_of_the_format_is_that_of_the_tables() =>
        CommittedFile.Verify("docs/content-format.md", ContentFormatPage.Write());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_of_every_field_fits_its_own_schema(string kind)
    {
        var schema = new TinySchema(
            JsonSchemaWriter.Write(ContentSchemas.WithSchema.Single(f => f.Kind == kind))
        );
        var records = schema
            .Root.GetProperty("definitions")
            .EnumerateObject()
            .Select(d => d.Value)
            .Append(schema.Root);
        foreach (var record in records)
        {
            if (!record.TryGetProperty("properties", out var fields))
            {
                continue;
            }

            foreach (var field in fields.EnumerateObject())
            {
                Assert.False(
                    string.IsNullOrWhiteSpace(field.Value.GetProperty("description").GetString())
                );
                if (field.Value.TryGetProperty("examples", out var examples))
                {
                    var example = Assert.Single(examples.EnumerateArray());
                    Assert.True(
                        schema.AcceptsAs(field.Value, example),
                        $"{kind}: {field.Name}: {example}"
                    );
                }
            }
        }
    }

    [Fact]
    public void Example_of_every_field_is_accepted_by_the_reader()
    {
        foreach (var file in ContentSchemas.All)
        {
            Check(file.Root, []);
        }
    }

    [Fact]
    public void Schema_accepts_every_file_of_a_sound_programme()
    {
        foreach (var (file, _, root) in SoundFiles())
        {
            Assert.True(
                new TinySchema(JsonSchemaWriter.Write(file)).Accepts(ToJson(root)),
                file.Kind
            );
        }
    }

    /// <summary>Every value, list and group of every sound file is changed in every way of a list of mistakes.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reader_refuses_whatever_the_schema_refuses(string kind)
    {
        var refused = 0;
        foreach (var (file, path, root) in SoundFiles().Where(f => f.File.Kind == kind))
        {
            var schema = new TinySchema(JsonSchemaWriter.Write(file));
            foreach (var mutant in Mutants.Of(root))
            {
                if (schema.Accepts(ToJson(mutant)))
                {
                    continue;
                }

                refused++;
                var bag = new DiagnosticBag();
                var checker = new SchemaChecker(bag, [], isPartial: false);
                checker.CheckRecord((YamlMapping)mutant, file.Root);
                // What can't be an id names nothing: told when the ids of all files are compared.
                var isTold = bag.HasErrors || checker.Uses.Exists(u => !Identifiers.IsId(u.Id));
                Assert.True(isTold, $"{path} as {ToJson(mutant)}");
            }
        }

        Assert.True(
            kind == "theme" || refused > 20,
            $"{kind}: only {refused} mistakes were tried."
        );
    }

    private static void Check(RecordSchema record, HashSet<string> seen)
    {
        if (!seen.Add(record.Name))
        {
            return;
        }

        foreach (var field in record.Fields)
        {
            var text = $"{field.Name}: {field.Example}";
            var bag = new DiagnosticBag();
            var node = (YamlMapping)YamlParser.Parse(new SourceText("x", text), bag).Root!;
            new SchemaChecker(bag, [], isPartial: true).CheckRecord(node, record);
            Assert.True(
                bag.Count == 0,
                $"{record.Name}: {text}: {bag.ToSorted().FirstOrDefault()}"
            );
            var schema = field.Schema is ListSchema list ? list.Item : field.Schema;
            switch (schema)
            {
                case RecordSchema inner:
                    Check(inner, seen);
                    break;
                case AlternativeSchema either:
                    Check(either.Long, seen);
                    break;
            }
        }
    }

    private static IEnumerable<(FileSchema File, string Path, YamlMapping Root)> SoundFiles()
    {
        var files = Fixture.Base();
        foreach (
            var file in ContentLayout.Classify(
                [.. files.Keys.Order(StringComparer.Ordinal)],
                new DiagnosticBag()
            )
        )
        {
            var bag = new DiagnosticBag();
            var source = SourceDecoder.Decode(file.Path, files[file.Path].Span, bag)!;
            yield return (file.Schema, file.Path, (YamlMapping)YamlParser.Parse(source, bag).Root!);
        }
    }

    private static JsonElement ToJson(YamlNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            YamlToJson.Write(writer, node);
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan)).RootElement;
    }
}
