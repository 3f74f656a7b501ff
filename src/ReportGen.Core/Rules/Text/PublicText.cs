using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Rules.Text;

/// <summary>The kind of a public text.</summary>
internal enum TextKind
{
    /// <summary>A minister's text in a statement: every rule of wording applies.</summary>
    Statement,

    /// <summary>What happened, in the department's words: a note of an update, of funding.</summary>
    Note,

    /// <summary>What others said or wrote: a recommendation's words, a debate, the record. No rule of wording applies.</summary>
    Reported,

    /// <summary>A title or heading.</summary>
    Title,
}

/// <summary>A text that may be published.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Markdown">The text.</param>
/// <param name="Span">Its location.</param>
/// <param name="Day">The day on which it is said.</param>
/// <param name="Ids">Recommendations and commitments that it is about.</param>
internal sealed record PublicText(
    TextKind Kind,
    string Markdown,
    SourceSpan Span,
    LocalDate Day,
    ImmutableArray<string> Ids
)
{
    private List<Sentence>? sentences;
    private List<string>? words;

    /// <summary>The statement it belongs to, or null.</summary>
    internal Statement? Statement { get; init; }

    /// <summary>Its sentences in the author's own words.</summary>
    internal IReadOnlyList<Sentence> Sentences => sentences ??= Sentence.Of(Markdown);

    /// <summary>All its words, folded.</summary>
    internal IReadOnlyList<string> Words => words ??= ComparableWords.Folded(Markdown);

    /// <summary>The prepared text of a statement: actions and sections, headings as titles.</summary>
    internal static IEnumerable<PublicText> OfStatement(Statement statement)
    {
        yield return Title(statement.Title, statement.Place["title"], statement.DataAsAt, []) with
        {
            Statement = statement,
        };
        foreach (var action in statement.Actions)
        {
            yield return new PublicText(
                TextKind.Statement,
                action.Words.Markdown,
                action.Words.Origin,
                statement.DataAsAt,
                [.. action.RecommendationIds, .. action.CommitmentIds]
            )
            {
                Statement = statement,
            };
        }

        foreach (var section in statement.Sections)
        {
            if (section.Heading is { } heading)
            {
                yield return Title(
                    heading,
                    section.Place["heading"],
                    statement.DataAsAt,
                    section.RecommendationIds
                ) with
                {
                    Statement = statement,
                };
            }

            yield return new PublicText(
                TextKind.Statement,
                section.Text.Markdown,
                section.Text.Origin,
                statement.DataAsAt,
                section.RecommendationIds
            )
            {
                Statement = statement,
            };
        }

        if (statement.Corrects is { } correction)
        {
            yield return Of(TextKind.Reported, correction.Wrong, statement.DataAsAt) with
            {
                Statement = statement,
            };
            yield return Of(TextKind.Statement, correction.Right, statement.DataAsAt) with
            {
                Statement = statement,
            };
        }
    }

    /// <summary>Every text of a programme that may be published.</summary>
    internal static IEnumerable<PublicText> All(Programme programme) =>
        programme
            .Statements.SelectMany(static s => OfStatement(s))
            .Concat(programme.Recommendations.SelectMany(OfRecommendation))
            .Concat(programme.Commitments.SelectMany(OfCommitment))
            .Concat(programme.Areas.SelectMany(a => OfItem(a, a.Place, a.Since)))
            .Concat(OfRegisters(programme))
            .Concat(programme.Statements.SelectMany(OfRecords))
            .Concat(programme.Debates.SelectMany(OfDebate));

    private static IEnumerable<PublicText> OfRecommendation(Recommendation item)
    {
        var texts = OfItem(item, item.Place, item.Since);
        return item.Text is { } text
            ? texts.Prepend(Of(TextKind.Reported, text, LocalDate.MaxIsoValue))
            : texts;
    }

    private static IEnumerable<PublicText> OfCommitment(Commitment item)
    {
        var texts = OfItem(item, item.Place, item.Since);
        return item.Words is { } words
            ? texts.Prepend(Of(TextKind.Reported, words, item.Said))
            : texts;
    }

    private static IEnumerable<PublicText> OfItem(
        ITracked item,
        RecordLocation place,
        LocalDate? since
    )
    {
        yield return Title(item.Title, place["title"], since ?? LocalDate.MaxIsoValue, [item.Id]);
        foreach (var part in item.Parts)
        {
            yield return Title(part.Text, part.Place.Whole, LocalDate.MaxIsoValue, [item.Id]);
        }

        foreach (var update in item.Updates)
        {
            if (update.Note is { } note)
            {
                yield return Of(TextKind.Note, note, update.Date) with
                {
                    Ids = [item.Id],
                };
            }

            foreach (
                var (words, field) in new[]
                {
                    (Versions(update.Due?.Words), "due"),
                    (Versions(update.Due?.Condition), "due"),
                    (Versions(update.Reason), "reason"),
                    (Versions(update.Instead), "instead"),
                    (Versions(update.Closed?.Words), "closed"),
                    (Versions(update.Closed?.Continues), "closed"),
                    (update.Words, "words"),
                }
            )
            {
                if (words is not null)
                {
                    yield return new PublicText(
                        TextKind.Reported,
                        words,
                        update.Place[field],
                        update.Date,
                        [item.Id]
                    );
                }
            }
        }
    }

    private static IEnumerable<PublicText> OfRegisters(Programme programme)
    {
        yield return Title(programme.Title, programme.Place["title"], LocalDate.MaxIsoValue, []);
        foreach (var figure in programme.Figures)
        {
            yield return Title(figure.Title, figure.Place["title"], LocalDate.MaxIsoValue, []);
        }

        foreach (var line in programme.Funding)
        {
            yield return Title(line.Title, line.Place["title"], LocalDate.MaxIsoValue, []);
            if (line.Note is { } note)
            {
                yield return Of(TextKind.Note, note, LocalDate.MaxIsoValue);
            }
        }

        foreach (var source in programme.Sources)
        {
            yield return new PublicText(
                TextKind.Reported,
                source.Title,
                source.Place["title"],
                LocalDate.MaxIsoValue,
                []
            );
            foreach (var version in source.Versions)
            {
                if (version.Says is { } says)
                {
                    yield return new PublicText(
                        TextKind.Reported,
                        says,
                        version.Place["says"],
                        version.Seen,
                        []
                    );
                }
            }
        }
    }

    private static IEnumerable<PublicText> OfRecords(Statement statement) =>
        statement
            .Texts.Select(static text => text.Text)
            .OfType<Prose>()
            .Select(text => Of(TextKind.Reported, text, statement.Date));

    private static IEnumerable<PublicText> OfDebate(Debate debate)
    {
        yield return Title(debate.Title, debate.Place["title"], debate.Date, []);
        yield return Of(TextKind.Reported, debate.Account, debate.Date);
        yield return Of(TextKind.Reported, debate.Divisiveness.Account, debate.Date);
        foreach (var point in debate.Points)
        {
            yield return new PublicText(
                TextKind.Reported,
                point.Heading,
                point.Place["heading"],
                debate.Date,
                []
            );
            yield return Of(TextKind.Reported, point.Text, debate.Date);
        }
    }

    private static PublicText Of(TextKind kind, Prose prose, LocalDate day) =>
        new(kind, prose.Markdown, prose.Origin, day, []);

    private static PublicText Title(
        LocalText text,
        SourceSpan span,
        LocalDate day,
        ImmutableArray<string> ids
    ) => new(TextKind.Title, Versions(text), span, day, ids);

    /// <summary>Every language version of a text, as one.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Versions(LocalText? text) =>
        text is null ? null : string.Join("\n\n", text.Versions.Select(static v => v.Words));
}
