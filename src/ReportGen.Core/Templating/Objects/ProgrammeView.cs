using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Templating.Objects;

/// <summary>A programme as one document sees it: on a day, in a language, with or without internal fields.</summary>
internal sealed class ProgrammeView
{
    private Dictionary<string, TemplateObject> items = new(StringComparer.Ordinal);
    private readonly Func<string, WordTable> wordsOf;
    private SharedUpdates? shared;

    public ProgrammeView(RenderRequest request, DocumentKind kind, Func<string, WordTable> wordsOf)
    {
        this.wordsOf = wordsOf;
        Language = LanguageOf(request);
        Request = request;
        Kind = kind;
        Words = wordsOf(Language);
        Programme = request.Programme;
        Statement = request.Statement;
        Told = request.Statement;
        Day = request.AsAt ?? request.Statement.DataAsAt;
        States = request.States ?? new StateCache(request.Programme);
        State = States.On(Day);
        Suppressions = Suppressions.On(request.Programme, Day);
        Notes = new SourceNotes(this, FormOf(kind, request.Variant));
    }

    public RenderRequest Request { get; }

    public DocumentKind Kind { get; }

    public WordTable Words { get; private set; }

    public Programme Programme { get; }

    public Statement Statement { get; }

    /// <summary>The statement whose text is being written: the document's, or one that it repeats.</summary>
    public Statement Told { get; private set; }

    /// <summary>The day whose state is shown.</summary>
    public LocalDate Day { get; private set; }

    public StateCache States { get; }

    public ProgrammeState State { get; private set; }

    /// <summary>The current language: the document's, or that of a text within it.</summary>
    public string Language { get; private set; }

    public Suppressions Suppressions { get; private set; }

    public SourceNotes Notes { get; }

    /// <summary>A House with its article: "the House of Commons", "the Senedd"; "the House" for null.</summary>
    public string TheHouse(House? house) =>
        Say(
            house switch
            {
                null => "the-house",
                House.Lords => "the-house-lords",
                House.Senedd => "the-house-senedd",
                House.ScottishParliament => "the-house-scottish-parliament",
                House.NorthernIrelandAssembly => "the-house-northern-ireland-assembly",
                _ => "the-house-commons",
            }
        );

    /// <summary>Words linked to the item's section where the document has one.</summary>
    public MarkdownText Linked(TemplateObject item, MarkdownText words) =>
        Kind.Name is DocumentIds.ProgressReport
            ? new MarkdownText($"[{words.Markdown}](#{item.Get("id")})", words.Plain)
            : words;

    /// <summary>What was said of several items at once, collected when first needed.</summary>
    public SharedUpdates Shared => shared ??= new SharedUpdates(this);

    /// <summary>Runs the expressions in prose; set once the run exists.</summary>
    public Func<Prose, MarkdownText> RunProse { get; set; } =
        static p => MarkdownText.Words(p.Markdown);

    /// <summary>An entry of the word table with values in its placeholders; RG3003 for a key that does not exist.</summary>
    public string Say(string key, params ReadOnlySpan<string> values)
    {
        var sentence =
            Words.Find(key)
            ?? throw new TemplateException(
                TemplateDiagnostics.UnknownName,
                $"“{key}” is not a name in templates/words/en.yaml.",
                ClosestWord.Find(key, Words.Keys.Order(StringComparer.Ordinal)) is { } nearest
                    ? $"Write {nearest}."
                    : null
            );
        for (var i = 0; i < values.Length; i++)
        {
            sentence = sentence.Replace(
                string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"),
                values[i],
                StringComparison.Ordinal
            );
        }

        return sentence;
    }

    /// <summary>The same with values that may be Markdown.</summary>
    public object SayMixed(string key, params ReadOnlySpan<object> values) =>
        MixedText.Fill(Say(key), values);

    /// <summary>The words for one or for any other number: keys that end in -one and -many.</summary>
    public string SayCount(string key, int count, params ReadOnlySpan<string> values) =>
        Say(key + (count == 1 ? "-one" : "-many"), values);

    /// <summary>"3 recommendations".</summary>
    public string Counted(int count, string noun) =>
        $"{NumberWords.Of(count)} {SayCount(noun, count)}";

    /// <summary>A text in the language of the document.</summary>
    public string In(LocalText text) => text.In(Language);

    /// <summary>A day in words.</summary>
    public string DateOf(LocalDate day) => DateWords.Of(day, Language);

    /// <summary>The language of a statement's documents.</summary>
    public static string LanguageOf(RenderRequest request) =>
        request.Statement.Language ?? FirstOf(request.Programme);

    /// <summary>A text in the language of the document, marked where it exists only in another.</summary>
    public object Local(LocalText text) =>
        text.VersionIn(Language) is { } version ? Marked(version.Words, version.Language) : "";

    private object Marked(string words, string language) =>
        IsSame(language, Language) || Kind.IsPlain ? words : MarkdownText.Words(words).In(language);

    /// <summary>The same as Markdown.</summary>
    public MarkdownText LocalMarkdown(LocalText text) =>
        Local(text) as MarkdownText ?? MarkdownText.Words(In(text));

    /// <summary>
    /// Prose as Markdown, or null. Its numbers and dates are written in its own language, and it is marked as
    /// being in that language when that is not the document's.
    /// </summary>
    public MarkdownText? Prose(Prose? prose)
    {
        if (prose is null)
        {
            return null;
        }

        var own = prose.Language ?? FirstOf(Programme);
        if (IsSame(own, Language))
        {
            return RunProse(prose);
        }

        var text = InLanguage(own, () => RunProse(prose));
        return Kind.IsPlain ? text : text.In(own);
    }

    /// <summary>Runs a function while words and numbers are those of a language.</summary>
    public T InLanguage<T>(string language, Func<T> make)
    {
        var (outer, outerWords) = (Language, Words);
        Language = language;
        Words = wordsOf(language);
        try
        {
            return make();
        }
        finally
        {
            (Language, Words) = (outer, outerWords);
        }
    }

    /// <summary>Does something while the text, and what is known, is that of another statement.</summary>
    public T AsTold<T>(Statement told, Func<T> make)
    {
        var outer = (items, Told, Day, State, Suppressions);
        (items, Told, Day, State, Suppressions) = (
            new(StringComparer.Ordinal),
            told,
            told.DataAsAt,
            States.On(told.DataAsAt),
            Suppressions.On(Programme, told.DataAsAt)
        );
        try
        {
            return make();
        }
        finally
        {
            (items, Told, Day, State, Suppressions) = outer;
        }
    }

    private static bool IsSame(string a, string b) =>
        a.AsSpan(0, Main(a)).Equals(b.AsSpan(0, Main(b)), StringComparison.OrdinalIgnoreCase);

    private static int Main(string tag)
    {
        var dash = tag.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? tag.Length : dash;
    }

    private static string FirstOf(Programme programme) =>
        programme.Languages is [var first, ..] ? first : "en-GB";

    /// <summary>The template object of a tracked item, created once.</summary>
    public TemplateObject? Tracked(string id)
    {
        if (items.TryGetValue(id, out var known))
        {
            return known;
        }

        if (State.Find(id) is not { } state)
        {
            return null;
        }

        return items[id] = TrackedItems.Of(this, state);
    }

    /// <summary>The template objects of several ids, without those that do not exist on the day.</summary>
    public object?[] TrackedAll(ImmutableArray<string> ids) =>
        [.. ids.Select(Tracked).Where(static i => i is not null)];

    /// <summary>"recommendation 13", with the report where numbers of two reports could be confused.</summary>
    public string LabelOf(Recommendation recommendation)
    {
        var number = NumberOnDay.On(recommendation, Day);
        return Programme.Reports.Length > 1
            ? Say("recommendation-of", number, ReportOf(recommendation))
            : Say("recommendation-n", number);
    }

    /// <summary>The short title of a recommendation's report, as it follows "of the".</summary>
    public string ReportOf(Recommendation recommendation)
    {
        foreach (var report in Programme.Reports)
        {
            if (string.Equals(report.Id, recommendation.ReportId, StringComparison.Ordinal))
            {
                return Article.Without(report.ShortTitle ?? In(report.Title));
            }
        }

        return recommendation.ReportId;
    }

    /// <summary>The title of a theme.</summary>
    public string ThemeOf(string themeId)
    {
        foreach (var theme in Programme.Themes)
        {
            if (string.Equals(theme.Id, themeId, StringComparison.Ordinal))
            {
                return In(theme.Title);
            }
        }

        return themeId;
    }

    /// <summary>What a relative date counts from, in words.</summary>
    public string NameOf(string id) =>
        Programme.FindStatement(id) is { } statement
            ? Say("the-statement-of", DateOf(statement.Date))
        : Programme.FindTracked(id) is { } item ? In(item.Title)
        : id;

    /// <summary>A promised date in words.</summary>
    public object DueOf(DuePromise due) => Marked(DueWords.Phrases(due, Language, NameOf));

    /// <summary>A promised date alone, in words.</summary>
    public object DueOf(DueDate due) => Marked(DueWords.Phrases(due, Language));

    private object Marked(ImmutableArray<Phrase> phrases) =>
        MixedText.Join("", [.. phrases.Select(p => Marked(p.Words, p.Language))]);

    private static SourceNoteStyle FormOf(DocumentKind kind, string? variant) =>
        (kind.Name, variant) switch
        {
            (DocumentIds.ReleaseNotes, _) => SourceNoteStyle.None,
            (DocumentIds.WrittenStatement or DocumentIds.Correction, _)
            or (_, DocumentKinds.Speaking) => SourceNoteStyle.List,
            _ => SourceNoteStyle.Footnotes,
        };

    /// <summary>The error for an unknown id, with the closest match.</summary>
    public static TemplateException UnknownId(string kind, string id, IEnumerable<string> known)
    {
        var nearest = ClosestWord.Find(id, known.Order(StringComparer.Ordinal));
        return new(
            TemplateDiagnostics.BadArgument,
            $"There is no {kind} “{id}”.",
            nearest is null
                ? "Look for its id in the files of the programme."
                : $"Write \"{nearest}\"."
        );
    }
}
