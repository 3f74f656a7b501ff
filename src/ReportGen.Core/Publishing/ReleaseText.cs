using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Rendering;

namespace ReportGen.Core.Publishing;

/// <summary>A notice that a correction puts at the top of the release that it corrects.</summary>
/// <param name="Tag">The tag of the correction's own release.</param>
/// <param name="Text">The whole notice, without line ends around it.</param>
public sealed record CorrectionNotice(string Tag, string Text);

/// <summary>
/// The words of a statement's release. They follow from the repository's files and the address of the
/// repository alone, so that a second run writes the same words, whatever the hour.
/// </summary>
/// <param name="programme">The programme.</param>
/// <param name="templates">Its templates, for the fixed words of its language.</param>
/// <param name="webAddress">The address of the publication repository's page, without a slash at its end.</param>
public sealed class ReleaseText(Programme programme, TemplateSet templates, string webAddress)
{
    /// <summary>GitHub's limit on the notes of a release, in characters.</summary>
    public const int MostCharacters = DocumentRenderer.ReleaseBodyLimit;

    private const string FullNotes = DocumentIds.ReleaseNotes + ".md";
    private const string ShortNotes = DocumentIds.ReleaseNotes + "-" + DocumentKinds.Short + ".md";

    /// <summary>The tag of a statement's release.</summary>
    public static string TagOf(Programme programme, Statement statement) =>
        $"{programme.Id}-{statement.Id}";

    /// <summary>The title: the statement's, with its day.</summary>
    public string Title(Statement statement)
    {
        var language = LanguageOf(statement);
        return $"{statement.Title.In(language)} ({DateWords.Of(statement.Date, language)})";
    }

    /// <summary>
    /// The body: a link to the corrected statement; the release notes, or their short form where they are too
    /// long; a recorded override. Null when the statement has no release notes.
    /// </summary>
    /// <remarks>
    /// A recorded override is always stated, even when its gate has opened by itself in the meantime: the body
    /// must not depend on the hour at which it is written.
    /// </remarks>
    public string? Body(Statement statement, ImmutableArray<OutputFile> files)
    {
        var notes =
            files.FirstOrDefault(static f => f.Name == ShortNotes)
            ?? files.FirstOrDefault(static f => f.Name == FullNotes);
        if (notes is null)
        {
            return null;
        }

        var body = new StringBuilder();
        if (Corrected(statement) is { } corrected)
        {
            body.Append(Say(statement, "corrects-link", LinkTo(corrected, statement)))
                .Append("\n\n");
        }

        body.Append(Encoding.UTF8.GetString(notes.Bytes.Span).Trim());
        if (Gates.Honoured(statement) is { } passedOver)
        {
            body.Append("\n\n> [!NOTE]\n> ")
                .Append(
                    Say(
                        statement,
                        "override-recorded",
                        MarkdownEscape.Inline(passedOver.Gate),
                        MarkdownEscape.Inline(Sentence(passedOver.Reason)),
                        MarkdownEscape.Inline(passedOver.Person),
                        DateWords.Of(passedOver.Date, LanguageOf(statement))
                    )
                );
        }

        return body.Append('\n').ToString();
    }

    /// <summary>The statement that a statement corrects, or null.</summary>
    public Statement? Corrected(Statement statement) =>
        statement.Corrects is { } correction
            ? programme.FindStatement(correction.StatementId)
            : null;

    /// <summary>The notices that a statement's release may carry at its top: one for each of its corrections.</summary>
    public ImmutableArray<CorrectionNotice> NoticesOn(Statement statement) =>
        [
            .. programme
                .Statements.Where(s =>
                    string.Equals(s.Corrects?.StatementId, statement.Id, StringComparison.Ordinal)
                )
                .Select(s => Notice(s, statement)),
        ];

    /// <summary>The notice that a correction puts at the top of what it corrects.</summary>
    public CorrectionNotice Notice(Statement correction, Statement corrected)
    {
        var tag = TagOf(programme, correction);
        var words = Say(
            corrected,
            "corrected",
            DateWords.Of(correction.Date, LanguageOf(corrected)),
            LinkTo(correction, corrected)
        );
        return new CorrectionNotice(
            tag,
            $"<!-- reportgen: corrected by {tag} -->\n> [!IMPORTANT]\n> {words}"
        );
    }

    private string LinkTo(Statement target, Statement reader) =>
        $"[{MarkdownEscape.Inline(target.Title.In(LanguageOf(reader)))}]"
        + $"({MarkdownEscape.LinkTarget($"{webAddress}/releases/tag/{TagOf(programme, target)}")})";

    private string LanguageOf(Statement statement) =>
        statement.Language ?? IndexPages.LanguageOf(programme);

    /// <summary>A sentence of the word table with Markdown in its placeholders.</summary>
    private string Say(Statement reader, string key, params ReadOnlySpan<string> values)
    {
        // Errors in the table were reported when the documents were built with it.
        var sentence = templates.Words(LanguageOf(reader), new DiagnosticBag()).Find(key) ?? "";
        for (var i = 0; i < values.Length; i++)
        {
            sentence = sentence.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        }

        return sentence;
    }

    private static string Sentence(string words)
    {
        var trimmed = words.ReplaceLineEndings(" ").Trim();
        return trimmed.EndsWith('.') ? trimmed : trimmed + ".";
    }
}
