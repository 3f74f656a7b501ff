using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Sources;
using Scriban;

namespace ReportGen.Core.Templating;

/// <summary>
/// The templates of a programme's documents. A file of the programme takes precedence over the repository's of
/// the same name, and that over the one built into the program.
/// </summary>
public sealed class TemplateSet
{
    private readonly IReadOnlyDictionary<string, SourceText> files;
    private readonly ConcurrentDictionary<string, (Template, string)> parsed = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<string, (WordTable, ImmutableArray<Diagnostic>)> words =
        new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Checked<Theme>> themes = new(
        StringComparer.Ordinal
    );

    /// <summary>Creates a set of files.</summary>
    /// <param name="files">
    /// Name below <c>templates/</c>, with forward slashes (<c>release-notes.md</c>, <c>partials/facts.md</c>,
    /// <c>words/cy.yaml</c>, <c>theme/default.yaml</c>) → its text.
    /// </param>
    public TemplateSet(IReadOnlyDictionary<string, SourceText> files) => this.files = files;

    /// <summary>No templates at all.</summary>
    public static TemplateSet Empty { get; } =
        new(ImmutableDictionary.Create<string, SourceText>(StringComparer.Ordinal));

    /// <summary>All names, in ordinal order.</summary>
    public IEnumerable<string> Names => files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of a template, or null when there is none of that name.</summary>
    public SourceText? Find(string name) => files.TryGetValue(name, out var text) ? text : null;

    /// <summary>True when another set has the same files with the same texts.</summary>
    internal bool HasFilesOf(TemplateSet other)
    {
        if (files.Count != other.files.Count)
        {
            return false;
        }

        foreach (var (name, text) in files)
        {
            if (
                other.Find(name) is not { } theirs
                || !string.Equals(text.Path, theirs.Path, StringComparison.Ordinal)
                || !string.Equals(text.Text, theirs.Text, StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Parses a template once, however often it is run; a failure is not kept.</summary>
    internal (Template Template, string Text) Parsed(string name, Func<(Template, string)> parse) =>
        parsed.GetOrAdd(name, static (_, make) => make(), parse);

    /// <summary>The words of a language, read once.</summary>
    internal WordTable Words(string language, DiagnosticBag bag)
    {
        var (table, diagnostics) = words.GetOrAdd(
            language,
            static (tag, set) =>
            {
                var found = new DiagnosticBag();
                var table = WordTable.Read(set, tag, found);
                return (table, found.ToSorted());
            },
            this
        );
        bag.AddRange(diagnostics);
        return table;
    }

    /// <summary>The theme of a style, read once, as <see cref="ThemeReader"/> returns it.</summary>
    internal Checked<Theme> Theme(string style) =>
        themes.GetOrAdd(style, static (name, set) => ThemeReader.Read(set, name), this);

    /// <summary>Replaces files by others of the same names.</summary>
    /// <param name="nearer">The files that take precedence; keys as in the constructor.</param>
    public TemplateSet OverriddenBy(IReadOnlyDictionary<string, SourceText> nearer)
    {
        if (nearer.Count == 0)
        {
            return this;
        }

        var merged = new Dictionary<string, SourceText>(files, StringComparer.Ordinal);
        foreach (var (name, text) in nearer)
        {
            merged[name] = text;
        }

        return new TemplateSet(merged);
    }

    /// <summary>
    /// The templates of a source tree: those built in, those below <c>templates/</c>, and those below
    /// <c>content/PROGRAMME/templates/</c>, the last taking precedence.
    /// </summary>
    /// <param name="builtIn">The templates that ship with the program.</param>
    /// <param name="repository">Files below <c>templates/</c>, by name.</param>
    /// <param name="programme">Files below the programme's own <c>templates/</c>, by name.</param>
    public static TemplateSet Layered(
        IReadOnlyDictionary<string, SourceText> builtIn,
        IReadOnlyDictionary<string, SourceText> repository,
        IReadOnlyDictionary<string, SourceText> programme
    ) => new TemplateSet(builtIn).OverriddenBy(repository).OverriddenBy(programme);
}
