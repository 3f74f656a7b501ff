using System.Collections.Immutable;

namespace ReportGen.Core.Content.Schema;

/// <summary>
/// The schema of a value in a content file. The checks, the JSON Schema, the documentation of the format and the
/// suggestions all come from these schemas, so they always agree.
/// </summary>
public abstract record SchemaNode;

/// <summary>One value: words, a date, a number…</summary>
/// <param name="Form">Its form.</param>
public sealed record ScalarSchema(ValueForm Form) : SchemaNode
{
    /// <summary>True when the value may be the word <c>unknown</c>.</summary>
    public bool AllowsUnknown { get; init; }

    /// <summary>The words to choose from, for <see cref="ValueForm.Choice"/>.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What else is allowed besides these words, for messages: "; or …"; empty when nothing is.</summary>
    public string OtherForm { get; init; } = "";

    /// <summary>The kind of record that the id names, or the kinds that a reference may name.</summary>
    public IdKinds Ids { get; init; }

    /// <summary>The smallest whole number.</summary>
    public int Minimum { get; init; }

    /// <summary>The largest whole number.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>The pattern, for <see cref="ValueForm.Patterned"/>.</summary>
    public ValuePattern? Pattern { get; init; }
}

/// <summary>The forms of a single value.</summary>
public enum ValueForm
{
    /// <summary>Plain words on one line.</summary>
    Words,

    /// <summary>Words that may look like a number ("13", "4.2").</summary>
    Label,

    /// <summary>Markdown, on one line or as a block.</summary>
    Prose,

    /// <summary>The id of the record itself.</summary>
    Id,

    /// <summary>The id of another record.</summary>
    Reference,

    /// <summary>A date: 2025-01-16.</summary>
    Date,

    /// <summary>A date and time: 2025-01-16T12:30.</summary>
    DateTime,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>An exact number, a bound or a range: at least 800.</summary>
    Quantity,

    /// <summary>A date, or words that name one: before Easter 2025.</summary>
    Due,

    /// <summary>A date, or the id of a statement or a tracked item.</summary>
    DateOrReference,

    /// <summary>A length of time: 12 weeks.</summary>
    Duration,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A reference issued by Parliament or a publisher: HCWS352.</summary>
    OfficialReference,

    /// <summary>A web address.</summary>
    Address,

    /// <summary>Words that follow a pattern.</summary>
    Patterned,
}

/// <summary>A pattern that words must follow.</summary>
/// <param name="DisplayName">Its name with an article ("a language code").</param>
/// <param name="Json">The same pattern for JSON Schema (ECMA 262).</param>
/// <param name="Matches">True when words follow it.</param>
/// <param name="Hint">What to type.</param>
public sealed record ValuePattern(
    string DisplayName,
    string Json,
    Func<string, bool> Matches,
    string Hint
);

/// <summary>A text in one language (plain words) or in several (a mapping of language codes to texts).</summary>
public sealed record LanguagesSchema : SchemaNode
{
    /// <summary>The only instance.</summary>
    public static LanguagesSchema Instance { get; } = new();
}

/// <summary>A list.</summary>
/// <param name="Item">The schema of each entry.</param>
/// <param name="Minimum">The smallest number of entries.</param>
public sealed record ListSchema(SchemaNode Item, int Minimum = 0) : SchemaNode;

/// <summary>A short form (one value) or a long form (a mapping).</summary>
/// <param name="Short">The short form.</param>
/// <param name="Long">The long form.</param>
public sealed record AlternativeSchema(ScalarSchema Short, RecordSchema Long) : SchemaNode;

/// <summary>A mapping with its fields.</summary>
/// <param name="Name">Its name in the schema ("recommendation").</param>
/// <param name="DisplayName">Its name with an article, for messages ("a recommendation").</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Fields">Its fields, in the recommended order.</param>
public sealed record RecordSchema(
    string Name,
    string DisplayName,
    string Description,
    ImmutableArray<FieldSchema> Fields
) : SchemaNode
{
    /// <summary>Fields of which at least one is needed; empty when there is no such rule.</summary>
    public ImmutableArray<string> AtLeastOneOf { get; init; } = [];

    /// <summary>Fields of which exactly one is needed; empty when there is no such rule.</summary>
    public ImmutableArray<string> ExactlyOneOf { get; init; } = [];

    /// <summary>Fields that need another field.</summary>
    public ImmutableArray<(string Field, string Needs)> Dependencies { get; init; } = [];

    /// <summary>True when it may have parts and addressees to which its updates refer.</summary>
    public bool IsTracked { get; init; }

    /// <summary>The field with a name, or null.</summary>
    public FieldSchema? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (string.Equals(field.Name, name, StringComparison.Ordinal))
                {
                    return field;
                }
            }

            return null;
        }
    }
}

/// <summary>A field of a mapping.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Schema">The schema of its value.</param>
/// <param name="IsRequired">True when it can't be left out.</param>
/// <param name="Description">Its meaning, in plain words.</param>
/// <param name="Example">A value as it is typed.</param>
public sealed record FieldSchema(
    string Name,
    SchemaNode Schema,
    bool IsRequired,
    string Description,
    string Example
);

/// <summary>Kinds of records that have ids.</summary>
[Flags]
public enum IdKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A recommendation.</summary>
    Recommendation = 1,

    /// <summary>A commitment.</summary>
    Commitment = 1 << 1,

    /// <summary>An area.</summary>
    Area = 1 << 2,

    /// <summary>A figure.</summary>
    Figure = 1 << 3,

    /// <summary>A funding line.</summary>
    Funding = 1 << 4,

    /// <summary>A role (office).</summary>
    Role = 1 << 5,

    /// <summary>A person.</summary>
    Person = 1 << 6,

    /// <summary>A body.</summary>
    Body = 1 << 7,

    /// <summary>A source.</summary>
    Source = 1 << 8,

    /// <summary>A report.</summary>
    Report = 1 << 9,

    /// <summary>A theme.</summary>
    Theme = 1 << 10,

    /// <summary>A vocabulary.</summary>
    Vocabulary = 1 << 11,

    /// <summary>A statement; its id is its file's name.</summary>
    Statement = 1 << 12,

    /// <summary>A part of the same item.</summary>
    Part = 1 << 13,

    /// <summary>An addressee of the same item.</summary>
    Addressee = 1 << 14,

    /// <summary>A protected term.</summary>
    ProtectedTerm = 1 << 15,

    /// <summary>Recommendations, commitments and areas share their ids.</summary>
    Tracked = Recommendation | Commitment | Area,

    /// <summary>Figures and funding lines share their ids.</summary>
    Register = Figure | Funding,
}
