namespace ReportGen.Core.Templating.Engine;

/// <summary>
/// The fields that all items of one kind have. A type is created once for the program, so that each of the
/// thousands of items of a programme holds only its subject and the values that a template has read.
/// </summary>
internal abstract class TemplateObjectType
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];

    /// <summary>Names of the fields, in no particular order.</summary>
    public IEnumerable<string> Names => indexes.Keys;

    /// <summary>The number of fields.</summary>
    public int Count => keys.Count;

    /// <summary>Finds the number of a field by its name; false when there is none.</summary>
    public bool TryFind(string name, out int index) => indexes.TryGetValue(name, out index);

    /// <summary>The key in YAML of a field.</summary>
    public string KeyOf(int index) => keys[index];

    /// <summary>What an item is, for messages.</summary>
    public abstract string NameOf(object subject);

    /// <summary>Computes the value of a field.</summary>
    public abstract object? Make(int index, object subject);

    /// <summary>Adds a field.</summary>
    protected void Add(string name, string? key)
    {
        indexes.Add(name, keys.Count);
        keys.Add(key ?? name.Replace('_', '-'));
    }
}

/// <summary>The fields of items that show a <typeparamref name="T"/>.</summary>
/// <param name="name">What such an item is, for messages.</param>
internal sealed class TemplateObjectType<T>(Func<T, string> name) : TemplateObjectType
    where T : class
{
    private readonly List<Func<T, object?>> makes = [];

    /// <summary>Adds a field.</summary>
    /// <param name="field">Its name in templates: lower case with underscores.</param>
    /// <param name="make">Computes its value when first read.</param>
    /// <param name="key">The key in YAML, when it differs by more than underscores for hyphens.</param>
    public TemplateObjectType<T> With(string field, Func<T, object?> make, string? key = null)
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
