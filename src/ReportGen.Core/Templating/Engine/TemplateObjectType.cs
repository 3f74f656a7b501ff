namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// The fields that all items of one kind have. A type is made once for the program, so that an item of a
/// programme with thousands of them is no more than what it shows and the values that a template asked for.
/// </summary>
internal abstract class TemplateObjectType
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];

    /// <summary>Names of the fields, in no order.</summary>
    public IEnumerable<string> Names => indexes.Keys;

    /// <summary>The number of fields.</summary>
    public int Count => keys.Count;

    /// <summary>The number of a field by its name; false when there is none.</summary>
    public bool TryFind(string name, out int index) => indexes.TryGetValue(name, out index);

    /// <summary>The key in YAML of a field.</summary>
    public string KeyOf(int index) => keys[index];

    /// <summary>What an item is, for messages.</summary>
    public abstract string NameOf(object subject);

    /// <summary>Works out the value of a field.</summary>
    public abstract object? Make(int index, object subject);

    /// <summary>Notes a field.</summary>
    protected void Add(string name, string? key)
    {
        indexes.Add(name, keys.Count);
        keys.Add(key ?? name.Replace('_', '-'));
    }
}

/// <summary>The fields of items that show a <typeparamref name="T"/>.</summary>
/// <param name="name">What such an item is, for messages.</param>
internal sealed class TrackedItemType<T>(Func<T, string> name) : TemplateObjectType
    where T : class
{
    private readonly List<Func<T, object?>> makes = [];

    /// <summary>Adds a field.</summary>
    /// <param name="field">As templates write it: lower case with underscores.</param>
    /// <param name="make">Works out its value when first asked for.</param>
    /// <param name="key">The key in YAML, when it differs by more than underscores for hyphens.</param>
    public TrackedItemType<T> With(string field, Func<T, object?> make, string? key = null)
    {
        Add(field, key);
        makes.Add(make);
        return this;
    }

    /// <inheritdoc/>
    public override string NameOf(object subject) => name((T)subject);

    /// <inheritdoc/>
    public override object? Make(int index, object subject) => makes[index]((T)subject);
}
