using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using Scriban;
using Scriban.Runtime;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// An object that templates read: a recommendation, a statement… Its fields are computed when first read,
/// can't be changed, and know their line of YAML.
/// </summary>
internal sealed class TemplateObject : IScriptObject
{
    private static readonly object NotMade = new();
    private readonly string? name;
    private readonly TemplateObjectType? type;
    private readonly object? subject;
    private object?[]? values;
    private Dictionary<string, TemplateField>? fields;

    /// <summary>Creates an item without fields.</summary>
    /// <param name="name">What it is, for messages: "recommendation 13".</param>
    /// <param name="place">Where it was written, or null for something computed.</param>
    public TemplateObject(string name, RecordLocation? place = null)
    {
        this.name = name;
        Place = place;
    }

    private TemplateObject(TemplateObjectType type, object subject, RecordLocation? place)
    {
        this.type = type;
        this.subject = subject;
        Place = place;
    }

    /// <summary>What it is, for messages.</summary>
    public string Name => name ?? type!.NameOf(subject!);

    /// <summary>Where it was written, or null.</summary>
    public RecordLocation? Place { get; }

    /// <summary>The record of the model that it shows, for functions; null for something computed.</summary>
    public object? Source { get; init; }

    /// <summary>True for the values that every template sees, none of which is the item being written.</summary>
    public bool IsSurrounding { get; init; }

    public int Count => (type?.Count ?? 0) + (fields?.Count ?? 0);

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    /// <summary>Creates an item with the fields of a type.</summary>
    /// <param name="type">Its fields.</param>
    /// <param name="subject">What they are computed from.</param>
    /// <param name="place">Where it was written, or null for something computed.</param>
    /// <param name="source">The record of the model that it shows, for functions; or null.</param>
    public static TemplateObject Of<T>(
        TemplateObjectType<T> type,
        T subject,
        RecordLocation? place,
        object? source
    )
        where T : class => new(type, subject, place) { Source = source };

    /// <summary>Adds a field with a value.</summary>
    /// <param name="name">Its name in templates: lower case with underscores.</param>
    /// <param name="value">Text, number, date, list, item, Markdown or null.</param>
    /// <param name="key">The key in YAML, when it differs by more than underscores for hyphens.</param>
    public TemplateObject With(string name, object? value, string? key = null)
    {
        Set(name, new TemplateField(null, value, key ?? name.Replace('_', '-')));
        return this;
    }

    /// <summary>Adds a field that is computed when first read.</summary>
    public TemplateObject WithLazy(string name, Func<object?> make, string? key = null)
    {
        Set(name, new TemplateField(make, null, key ?? name.Replace('_', '-')));
        return this;
    }

    public IEnumerable<string> GetMembers() =>
        (type?.Names ?? [])
            .Concat(fields?.Keys ?? Enumerable.Empty<string>())
            .Order(StringComparer.Ordinal);

    public bool Contains(string member) =>
        type?.TryFind(member, out _) is true || fields?.ContainsKey(member) is true;

    public bool TryGetValue(
        TemplateContext? context,
        Scriban.Parsing.SourceSpan span,
        string member,
        out object? value
    )
    {
        if (KeyOf(member) is not { } key)
        {
            value = null;
            return false;
        }

        if (!IsSurrounding)
        {
            (context as SandboxContext)?.Accessed(this, key);
        }

        value = Get(member);
        return true;
    }

    /// <summary>The value of a field for our own functions; null when there is none.</summary>
    public object? Get(string member)
    {
        if (type is not null && type.TryFind(member, out var index))
        {
            return ValueOf(index);
        }

        if (fields is null || !fields.TryGetValue(member, out var field))
        {
            return null;
        }

        if (field.Make is { } make)
        {
            field = new TemplateField(null, make(), field.Key);
            fields[member] = field;
        }

        return field.Value;
    }

    /// <summary>The place of a field's value, or null.</summary>
    public SourceSpan? Locate(string key) => Place?[key];

    public bool CanWrite(string member) => false;

    public bool TrySetValue(
        TemplateContext? context,
        Scriban.Parsing.SourceSpan span,
        string member,
        object? value,
        bool readOnly
    ) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly) { }

    public IScriptObject Clone(bool deep) => this;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private void Set(string name, TemplateField field) =>
        (fields ??= new Dictionary<string, TemplateField>(StringComparer.Ordinal))[name] = field;

    /// <summary>The key in YAML of a field, or null when there is no such field.</summary>
    private string? KeyOf(string member) =>
        type is not null && type.TryFind(member, out var index) ? type.KeyOf(index)
        : fields is not null && fields.TryGetValue(member, out var field) ? field.Key
        : null;

    private object? ValueOf(int index)
    {
        if (values is null)
        {
            values = new object?[type!.Count];
            Array.Fill(values, NotMade);
        }

        if (ReferenceEquals(values[index], NotMade))
        {
            values[index] = type!.Make(index, subject!);
        }

        return values[index];
    }

    private readonly record struct TemplateField(Func<object?>? Make, object? Value, string Key);
}
