using ReportGen.Core.Content.Schema;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Checking;

/// <summary>A content file, parsed and checked.</summary>
/// <param name="File">The file.</param>
/// <param name="Root">Its fields; null when none could be read.</param>
/// <param name="IsPartial">True when some of it could not be read.</param>
/// <param name="Definitions">Ids that it defines.</param>
/// <param name="Uses">Ids that it uses.</param>
/// <param name="Diagnostics">Its diagnostics.</param>
internal sealed record ParsedFile(
    ContentFile File,
    YamlMapping? Root,
    bool IsPartial,
    IReadOnlyList<IdDefinition> Definitions,
    IReadOnlyList<IdUse> Uses,
    DiagnosticBag Diagnostics
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
            var found = new DiagnosticBag();
            var checker = new SchemaChecker(found, calendar, document.IsPartial);
            checker.CheckRecord(root, file.Schema.Root);
            if (checker.Misspelt.Count == 0)
            {
                bag.AddRange(found.ToSorted());
                return new ParsedFile(
                    file,
                    root,
                    document.IsPartial,
                    checker.Definitions,
                    checker.Uses,
                    bag
                );
            }

            // The values of misspelt fields are checked in the next round, and may contain misspelt fields too.
            bag.AddRange(checker.Misspelt.Select(static m => m.Diagnostic));
            root = MisspeltField.Correct(root, checker.Misspelt);
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
                    $"This file is empty; it should describe {schema.DisplayName}.",
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
                    ? $"This file is a list; {schema.DisplayName} should be a group of fields."
                    : $"This file does not consist of fields; {schema.DisplayName} should be a group of fields.",
                document.Root is YamlSequence && first.Schema is ListSchema
                    ? $"Type ‘{first.Name}:’ on a line of its own above the list."
                    : $"Begin each line at the left margin with the name of a field, for example: {first.Name}: {first.Example}"
            )
        );
    }

    private static void CheckSchemaLine(SourceText source, ContentFile file, DiagnosticBag bag)
    {
        const string Prefix = "yaml-language-server: $schema=";
        const string Ending = ".schema.json";
        var first = source.Line(1);
        var at = first.StartsWith('#') ? first.IndexOf(Prefix, StringComparison.Ordinal) : -1;
        if (at < 0)
        {
            return;
        }

        var address = first[(at + Prefix.Length)..].Trim();
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
                $"This line tells editors to use the fields of ‘{name[..^Ending.Length]}’, but the file describes {file.Schema.Root.DisplayName}.",
                $"Type {wanted} instead of {name}."
            )
        );
    }
}
