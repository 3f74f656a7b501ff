using ReportGen.Core.Content.Schema;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>What was read of one content file.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">Its fields, checked; null when nothing could be read.</param>
/// <param name="IsPartial">True when some of it could not be read.</param>
/// <param name="Definitions">Ids that it gives.</param>
/// <param name="Uses">Ids that it uses.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record ParsedFile(
    ContentFile File,
    YamlMapping? Root,
    bool IsPartial,
    IReadOnlyList<IdDefinition> Definitions,
    IReadOnlyList<IdUse> Uses,
    DiagnosticBag Faults
);

/// <summary>Decodes, parses and checks one file.</summary>
internal static class FileReader
{
    /// <summary>Reads one file.</summary>
    public static ParsedFile Read(
        ContentFile file,
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<CalendarPeriod> calendar
    )
    {
        var bag = new DiagnosticBag();
        if (SourceDecoder.Decode(file.Path, bytes.Span, bag) is not { } source)
        {
            return new ParsedFile(file, null, IsPartial: true, [], [], bag);
        }

        CheckSchemaLine(source, file, bag);
        var document = YamlParser.Parse(source, bag);
        if (document.Root is not YamlMapping root)
        {
            ReportRoot(document, file, source, bag);
            return new ParsedFile(file, null, IsPartial: true, [], [], bag);
        }

        while (true)
        {
            var faults = new DiagnosticBag();
            var checker = new SchemaChecker(faults, calendar, document.IsPartial);
            checker.CheckRecord(root, file.Schema.Root);
            if (checker.Misspelt.Count == 0)
            {
                bag.AddRange(faults.ToSorted());
                return new ParsedFile(
                    file,
                    root,
                    document.IsPartial,
                    checker.Definitions,
                    checker.Uses,
                    bag
                );
            }

            // What stands in a misspelt field is looked at in the next round, and may hold slips of its own.
            bag.AddRange(checker.Misspelt.Select(static m => m.Fault));
            root = MisspeltField.Mend(root, checker.Misspelt);
        }
    }

    private static void ReportRoot(
        YamlDocument document,
        ContentFile file,
        SourceText source,
        DiagnosticBag bag
    )
    {
        if (document.IsPartial)
        {
            return;
        }

        var schema = file.Schema.Root;
        var first = schema.Fields[0];
        if (document.Root is null or YamlScalar { IsEmpty: true })
        {
            bag.Add(
                YamlDiagnostics.EmptyFile.At(
                    SourceSpan.StartOf(file.Path),
                    $"This file is empty; it should hold {schema.What}.",
                    $"Begin with a line such as ‘{first.Name}: {first.Example}’, or delete the file."
                )
            );
            return;
        }

        var start = document.Root.Span.Start;
        var (line, _) = source.Locate(start);
        var end = Math.Min(
            document.Root.Span.End,
            source.OffsetOf(line, source.Line(line).Length + 1)
        );
        bag.Add(
            YamlDiagnostics.NotFields.At(
                source.Span(start, Math.Max(end, start)),
                document.Root is YamlSequence
                    ? $"This file is a list; {schema.What} should be a group of fields."
                    : $"This file is not a group of fields; {schema.What} should be.",
                document.Root is YamlSequence && first.Schema is ListSchema
                    ? $"Type ‘{first.Name}:’ on a line of its own above the list."
                    : $"Begin each line at the left margin with the name of a field, for example: {first.Name}: {first.Example}"
            )
        );
    }

    private static void CheckSchemaLine(SourceText source, ContentFile file, DiagnosticBag bag)
    {
        const string Mark = "yaml-language-server: $schema=";
        const string Ending = ".schema.json";
        var first = source.Line(1);
        var at = first.StartsWith('#') ? first.IndexOf(Mark, StringComparison.Ordinal) : -1;
        if (at < 0)
        {
            return;
        }

        var address = first[(at + Mark.Length)..].Trim();
        var name = address[(address.LastIndexOf('/') + 1)..];
        var wanted = file.Schema.Kind + Ending;
        if (
            string.Equals(name, wanted, StringComparison.Ordinal)
            || !name.EndsWith(Ending, StringComparison.Ordinal)
        )
        {
            return;
        }

        var start = source.Text.IndexOf(name, StringComparison.Ordinal);
        bag.Add(
            ContentDiagnostics.WrongSchemaLine.At(
                source.Span(start, start + name.Length),
                $"This line tells editors to use the fields of ‘{name[..^Ending.Length]}’, and the file holds {file.Schema.Root.What}.",
                $"Type {wanted} instead of {name}."
            )
        );
    }
}
