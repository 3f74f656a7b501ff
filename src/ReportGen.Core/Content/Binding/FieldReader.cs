using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Binding;

/// <summary>
/// Reads the fields of a mapping that has been checked. Values that could not be read were reported then and are
/// absent here.
/// </summary>
internal readonly struct FieldReader(YamlMapping mapping, BindingContext context)
{
    /// <summary>The information needed beyond the file.</summary>
    public BindingContext Context => context;

    /// <summary>The positions of the mapping and of each of its values.</summary>
    public RecordLocation Place
    {
        get
        {
            var places = ImmutableArray.CreateBuilder<FieldLocation>(mapping.Entries.Length);
            foreach (var (key, value) in mapping.Entries)
            {
                places.Add(new FieldLocation(key.Value, value.Span));
            }

            return new RecordLocation(mapping.Span, places.DrainToImmutable());
        }
    }

    /// <summary>True when the field is present.</summary>
    public bool Has(string name) => mapping[name] is not null;

    /// <summary>Plain words on one line, or null.</summary>
    public string? Words(string name) =>
        mapping[name] is YamlScalar { IsEmpty: false } scalar ? OneLine(scalar.Value) : null;

    /// <summary>True when the field has <c>unknown</c>.</summary>
    public bool IsUnknown(string name) =>
        string.Equals(Words(name), "unknown", StringComparison.Ordinal);

    /// <summary>Plain words, or null where the file has <c>unknown</c>.</summary>
    public string? WordsUnlessUnknown(string name) => IsUnknown(name) ? null : Words(name);

    /// <summary>A date, or null.</summary>
    public LocalDate? Date(string name) =>
        mapping[name] is YamlScalar scalar && DateText.TryParse(scalar.Value, out var date)
            ? date
            : null;

    /// <summary>A date and time, or null.</summary>
    public LocalDateTime? DateTime(string name) =>
        mapping[name] is YamlScalar scalar && DateText.TryParseDateTime(scalar.Value, out var time)
            ? time
            : null;

    /// <summary>A whole number, or null.</summary>
    public int? WholeNumber(string name) =>
        mapping[name] is YamlScalar { Style: YamlStyle.Plain } scalar
        && int.TryParse(
            scalar.Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>true or false, or null.</summary>
    public bool? Boolean(string name) =>
        mapping[name] is YamlScalar { Style: YamlStyle.Plain } scalar
            ? scalar.Value switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            }
            : null;

    /// <summary>A quantity; unknown when it can't be read.</summary>
    public Quantity Quantity(string name) =>
        mapping[name] is YamlScalar scalar && QuantityText.TryParse(scalar.Value, out var quantity)
            ? quantity
            : Programmes.Model.Quantity.Unknown;

    /// <summary>An official reference, or null.</summary>
    public OfficialReference? Reference(string name) =>
        mapping[name] is YamlScalar scalar && ReferenceText.TryParse(scalar.Value, out var found)
            ? found
            : null;

    /// <summary>A text in one or more languages, or null.</summary>
    public LocalText? Text(string name) =>
        mapping[name] switch
        {
            YamlScalar { IsEmpty: false } scalar => new LocalText([
                new LanguageVersion(
                    context.FileLanguage ?? context.Language,
                    OneLine(scalar.Value),
                    IsTranslation: false
                ),
            ]),
            YamlMapping group => Languages(group),
            _ => null,
        };

    /// <summary>A text that can't be left out; empty when it was.</summary>
    public LocalText NeededText(string name) =>
        Text(name)
        ?? new LocalText([
            new LanguageVersion(context.FileLanguage ?? context.Language, "", IsTranslation: false),
        ]);

    /// <summary>A text in Markdown, or null.</summary>
    public Prose? Prose(string name) => mapping[name] is { } node ? ToProse(node) : null;

    /// <summary>A text in Markdown that can't be left out; empty when it was.</summary>
    public Prose NeededProse(string name) => Prose(name) ?? new Prose("", mapping.Span);

    /// <summary>Texts in Markdown.</summary>
    public ImmutableArray<Prose> Proses(string name)
    {
        if (mapping[name] is not YamlSequence sequence)
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<Prose>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (ToProse(item) is { } prose)
            {
                made.Add(prose);
            }
        }

        return made.DrainToImmutable();
    }

    /// <summary>A list of words or ids; empty when absent.</summary>
    public ImmutableArray<string> WordList(string name)
    {
        if (mapping[name] is not YamlSequence { Items.Length: > 0 } sequence)
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<string>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is YamlScalar { IsEmpty: false } scalar)
            {
                made.Add(OneLine(scalar.Value));
            }
        }

        return made.DrainToImmutable();
    }

    /// <summary>A mapping within this one, or null.</summary>
    public FieldReader? Group(string name) =>
        mapping[name] is YamlMapping group ? new FieldReader(group, context) : null;

    /// <summary>A list of mappings, each read by a function; entries it can't read are left out.</summary>
    public ImmutableArray<T> List<T>(string name, Func<FieldReader, T?> read)
        where T : class
    {
        if (mapping[name] is not YamlSequence { Items.Length: > 0 } sequence)
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<T>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping group && read(new FieldReader(group, context)) is { } value)
            {
                made.Add(value);
            }
        }

        return made.DrainToImmutable();
    }

    /// <summary>Each entry of a list with its node, for entries with a short and a long form.</summary>
    public ImmutableArray<YamlNode> Items(string name) =>
        mapping[name] is YamlSequence sequence ? sequence.Items : [];

    /// <summary>The node of a field, or null.</summary>
    public YamlNode? Node(string name) => mapping[name];

    private static LocalText? Languages(YamlMapping group)
    {
        var original = (group[LanguageChecker.TranslatedFrom] as YamlScalar)?.Value;
        var made = ImmutableArray.CreateBuilder<LanguageVersion>(group.Entries.Length);
        foreach (var (key, value) in group.Entries)
        {
            if (value is YamlScalar words && Identifiers.IsLanguageTag(key.Value))
            {
                var isOriginal = string.Equals(key.Value, original, StringComparison.Ordinal);
                var version = new LanguageVersion(
                    key.Value,
                    OneLine(words.Value),
                    original is not null && !isOriginal
                );
                // The original language comes first.
                made.Insert(isOriginal ? 0 : made.Count, version);
            }
        }

        return made.Count > 0 ? new LocalText(made.DrainToImmutable()) : null;
    }

    private Prose? ToProse(YamlNode node) =>
        node switch
        {
            YamlScalar { IsEmpty: false } scalar => new Prose(
                scalar.Value,
                scalar.Span,
                context.FileLanguage
            ),
            YamlMapping group when group["text"] is YamlScalar text => new Prose(
                text.Value,
                text.Span,
                (group["language"] as YamlScalar)?.Value
            ),
            _ => null,
        };

    /// <summary>Words of several lines joined by spaces, without spaces at either end.</summary>
    private static string OneLine(string words)
    {
        var trimmed = words.Trim();
        return trimmed.Contains('\n', StringComparison.Ordinal)
            ? string.Join(
                ' ',
                trimmed.Split(
                    '\n',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
            : trimmed;
    }
}

/// <summary>The information that binding needs beyond the file.</summary>
/// <param name="Language">The programme's first language.</param>
/// <param name="Calendar">For promised dates that name a recess.</param>
internal sealed record BindingContext(string Language, ImmutableArray<CalendarPeriod> Calendar)
{
    /// <summary>The language of the plain words of the file; null when it is the programme's first.</summary>
    public string? FileLanguage { get; init; }
}
