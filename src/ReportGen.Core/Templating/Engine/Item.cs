using ReportGen.Core.Content.Model;
using ReportGen.Core.Diagnostics;
using Scriban;
using Scriban.Runtime;

namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// A thing that templates read: a recommendation, a statement… Its fields are worked out when first asked
/// for, can't be changed, and know the line of YAML that they stand on.
/// </summary>
internal sealed class Item : IScriptObject
{
    private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);

    /// <summary>An item without fields yet.</summary>
    /// <param name="name">What it is, for messages: "recommendation 13".</param>
    /// <param name="place">Where it was written, or null for something computed.</param>
    public Item(string name, Place? place = null)
    {
        Name = name;
        Place = place;
    }

    /// <summary>What it is, for messages.</summary>
    public string Name { get; }

    /// <summary>Where it was written, or null.</summary>
    public Place? Place { get; }

    /// <summary>The record of the model that it shows, for functions; null for something computed.</summary>
    public object? Source { get; init; }

    /// <summary>True for the values that every template sees, of which none is what is being written.</summary>
    public bool IsSurrounding { get; init; }

    public int Count => fields.Count;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    /// <summary>Adds a field with a value.</summary>
    /// <param name="name">As templates write it: lower case with underscores.</param>
    /// <param name="value">Text, number, date, list, item, Markdown or null.</param>
    /// <param name="key">The key in YAML, when it differs by more than underscores for hyphens.</param>
    public Item With(string name, object? value, string? key = null)
    {
        fields[name] = new Field(null, value, key ?? name.Replace('_', '-'));
        return this;
    }

    /// <summary>Adds a field that is worked out when first asked for.</summary>
    public Item WithLazy(string name, Func<object?> make, string? key = null)
    {
        fields[name] = new Field(make, null, key ?? name.Replace('_', '-'));
        return this;
    }

    public IEnumerable<string> GetMembers() => fields.Keys.Order(StringComparer.Ordinal);

    public bool Contains(string member) => fields.ContainsKey(member);

    public bool TryGetValue(
        TemplateContext? context,
        Scriban.Parsing.SourceSpan span,
        string member,
        out object? value
    )
    {
        if (!fields.TryGetValue(member, out var field))
        {
            value = null;
            return false;
        }

        if (!IsSurrounding)
        {
            (context as SafeContext)?.Accessed(this, field.Key);
        }

        if (field.Make is { } make)
        {
            field = new Field(null, make(), field.Key);
            fields[member] = field;
        }

        value = field.Value;
        return true;
    }

    /// <summary>The value of a field for our own functions; null when there is none.</summary>
    public object? Get(string member)
    {
        if (!fields.TryGetValue(member, out var field))
        {
            return null;
        }

        if (field.Make is { } make)
        {
            field = new Field(null, make(), field.Key);
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

    private readonly record struct Field(Func<object?>? Make, object? Value, string Key);
}
