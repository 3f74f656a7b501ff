using System.Text;
using ReportGen.Core.Content.Schema;

namespace ReportGen.Core.Content.JsonSchema;

/// <summary>Writes <c>docs/content-format.md</c>: every kind of file with every field, from the schemas.</summary>
public static class ContentFormatPage
{
    private const string Opening = """
        # The format of content files

        Generated from the schemas that also check the files (`ReportGen.Core/Content/Schema`); do not edit.
        Fields marked **needed** can't be left out. Dates are written `2025-01-16`, ids in small letters,
        digits and hyphens. A *text* is plain words, or a group of language codes with texts:
        `{cy: Adrodd gorfodol, en: Mandatory reporting, translated-from: cy}`. *Markdown* may be written as
        a block after `|` and may refer to figures: `{{ figure "recorded-cases" }}`.

        """;

    /// <summary>The document, with LF line ends.</summary>
    public static string Write()
    {
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        var groups = new SortedDictionary<string, RecordSchema>(StringComparer.Ordinal);
        foreach (var file in ContentSchemas.All)
        {
            text.Append("\n## `")
                .Append(file.Pattern.Replace("*", "NAME", StringComparison.Ordinal));
            text.Append("`\n\n").Append(file.Root.Description).Append("\n\n");
            WriteFields(text, file.Root);
            Collect(file.Root, groups);
        }

        text.Append("\n## Groups of fields\n");
        foreach (var (name, group) in groups)
        {
            text.Append("\n### ").Append(name).Append("\n\n").Append(group.Description);
            text.Append("\n\n");
            WriteFields(text, group);
        }

        return text.ToString();
    }

    private static void Collect(RecordSchema record, SortedDictionary<string, RecordSchema> groups)
    {
        foreach (var field in record.Fields)
        {
            var schema = field.Schema is ListSchema list ? list.Item : field.Schema;
            var inner = schema switch
            {
                RecordSchema own => own,
                AlternativeSchema either => either.Long,
                _ => null,
            };
            if (inner is not null && groups.TryAdd(inner.Name, inner))
            {
                Collect(inner, groups);
            }
        }
    }

    private static void WriteFields(StringBuilder text, RecordSchema record)
    {
        text.Append("| field | value | meaning | example |\n| --- | --- | --- | --- |\n");
        foreach (var field in record.Fields)
        {
            text.Append("| `").Append(field.Name).Append('`');
            text.Append(field.IsRequired ? " **needed**" : "");
            text.Append(" | ").Append(Describe(field.Schema));
            text.Append(" | ").Append(field.Description);
            text.Append(" | `").Append(field.Example.Replace("|", "\\|", StringComparison.Ordinal));
            text.Append("` |\n");
        }

        if (record.AtLeastOneOf.Length > 0)
        {
            text.Append("\nAt least one of: ").AppendJoin(", ", record.AtLeastOneOf).Append(".\n");
        }

        if (record.ExactlyOneOf.Length > 0)
        {
            text.Append("\nExactly one of: ").AppendJoin(", ", record.ExactlyOneOf).Append(".\n");
        }

        foreach (var (field, needs) in record.Dependencies)
        {
            text.Append("\n`").Append(field).Append("` also needs `").Append(needs).Append("`.\n");
        }
    }

    private static string Describe(SchemaNode schema) =>
        schema switch
        {
            ListSchema list => "list: " + Describe(list.Item),
            RecordSchema record => $"group *{record.Name}*",
            AlternativeSchema either => $"{Describe(either.Short)}, or group *{either.Long.Name}*",
            LanguagesSchema => "text",
            ScalarSchema value => DescribeValue(value)
                + (value.AllowsUnknown && value.Form != ValueForm.Quantity ? ", or unknown" : ""),
            _ => "",
        };

    private static string DescribeValue(ScalarSchema value) =>
        value.Form switch
        {
            ValueForm.Words => "words",
            ValueForm.Label => "words or a number",
            ValueForm.Prose => "Markdown",
            ValueForm.Id => "id",
            ValueForm.Reference => "id of: " + DescribeIds(value.Ids),
            ValueForm.Date => "date",
            ValueForm.DateTime => "date and time",
            ValueForm.WholeNumber => "whole number",
            ValueForm.Boolean => "true or false",
            ValueForm.Quantity =>
                "number, also with at least, over, more than, up to, about or between … and …; or unknown",
            ValueForm.Due => "date, or words that name one",
            ValueForm.DateOrReference => "date, or id of: " + DescribeIds(value.Ids),
            ValueForm.Duration => "number of days, weeks, months or years",
            ValueForm.Choice => "one of: " + string.Join(", ", value.Choices),
            ValueForm.OfficialReference => "official reference",
            ValueForm.Address => "web address",
            _ => value.Pattern!.DisplayName,
        };

    private static string DescribeIds(IdKinds kinds)
    {
        var names = new List<string>();
        foreach (var kind in Enum.GetValues<IdKinds>())
        {
            if (int.PopCount((int)kind) == 1 && (kinds & kind) != IdKinds.None)
            {
                names.Add(Checking.ReferenceResolver.Name(kind));
            }
        }

        return string.Join(", ", names);
    }
}
