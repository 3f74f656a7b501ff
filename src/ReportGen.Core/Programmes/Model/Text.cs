using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Programmes.Model;

/// <summary>The location of a record and of each of its fields in a file.</summary>
/// <param name="Whole">The record.</param>
/// <param name="Fields">Its fields as written, in the order of the file.</param>
public sealed record RecordLocation(SourceSpan Whole, ImmutableArray<FieldLocation> Fields)
{
    /// <summary>The place of a field's value, or of the record when the field is absent.</summary>
    public SourceSpan this[string field]
    {
        get
        {
            foreach (var (name, span) in Fields)
            {
                if (string.Equals(name, field, StringComparison.Ordinal))
                {
                    return span;
                }
            }

            return Whole;
        }
    }

    /// <summary>A location without fields.</summary>
    public static RecordLocation At(SourceSpan whole) => new(whole, []);
}

/// <summary>The location of one field's value.</summary>
/// <param name="Name">The field's name as written in YAML.</param>
/// <param name="Span">The place of its value.</param>
public readonly record struct FieldLocation(string Name, SourceSpan Span);

/// <summary>A text in one or more languages. Plain words, not Markdown.</summary>
/// <param name="Versions">Its versions by language; the first is the original.</param>
public sealed record LocalText(ImmutableArray<LanguageVersion> Versions)
{
    /// <summary>The words in a language, else in the original language.</summary>
    public string In(string language) => VersionIn(language)?.Words ?? "";

    /// <summary>The version to show in a language: its own, else the original; null when there is none.</summary>
    public LanguageVersion? VersionIn(string language)
    {
        foreach (var version in Versions)
        {
            if (string.Equals(version.Language, language, StringComparison.OrdinalIgnoreCase))
            {
                return version;
            }
        }

        return Versions.Length > 0 ? Versions[0] : null;
    }

    /// <summary>Joins texts into one, in each language that all of them have; when they share none, in their original words.</summary>
    /// <param name="separator">The text between them.</param>
    /// <param name="texts">At least one.</param>
    public static LocalText Join(string separator, IReadOnlyList<LocalText> texts)
    {
        if (texts is [var one])
        {
            return one;
        }

        var shared = texts[0]
            .Versions.Where(v =>
                texts.All(t =>
                    t.Versions.Any(o =>
                        string.Equals(o.Language, v.Language, StringComparison.OrdinalIgnoreCase)
                    )
                )
            )
            .Select(v =>
                v with
                {
                    Words = string.Join(separator, texts.Select(t => t.In(v.Language))),
                }
            )
            .ToImmutableArray();
        return new LocalText(
            shared.IsEmpty
                ?
                [
                    texts[0].Versions[0] with
                    {
                        Words = string.Join(separator, texts.Select(static t => t.Original)),
                    },
                ]
                : shared
        );
    }

    /// <summary>True when both have the same words in the same languages, in the same order.</summary>
    public bool Equals(LocalText? other) =>
        other is not null && Versions.AsSpan().SequenceEqual(other.Versions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Versions.Length > 0 ? HashCode.Combine(Versions.Length, Versions[0]) : 0;

    /// <summary>The original words.</summary>
    public string Original => Versions.Length > 0 ? Versions[0].Words : "";
}

/// <summary>One language version of a text.</summary>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Words">The words.</param>
/// <param name="IsTranslation">True when translated from another version.</param>
public sealed record LanguageVersion(string Language, string Words, bool IsTranslation);

/// <summary>Markdown written by an official, with the place where it starts.</summary>
/// <param name="Markdown">The text with LF line ends.</param>
/// <param name="Origin">The place of the value in its file.</param>
/// <param name="Language">A BCP 47 tag when it differs from the programme's language.</param>
public sealed record Prose(string Markdown, SourceSpan Origin, string? Language = null);

/// <summary>A reference to a source and a place in it.</summary>
/// <param name="SourceId">The id of a <see cref="Source"/>.</param>
/// <param name="At">Page, paragraph or column, or null.</param>
/// <param name="Quote">The exact words, or null.</param>
/// <param name="Seen">Which version of the source: the day it was read; null for the latest recorded.</param>
/// <param name="Place">Its location.</param>
public sealed record Citation(
    string SourceId,
    string? At,
    string? Quote,
    NodaTime.LocalDate? Seen,
    RecordLocation Place
);

/// <summary>Fields that appear in the internal briefing only.</summary>
/// <param name="LinesToTake">What the minister may say.</param>
/// <param name="Risks">What could go wrong.</param>
/// <param name="Questions">Questions to expect, with answers.</param>
/// <param name="Notes">Owner's notes.</param>
/// <param name="Confidence">Confidence of delivery on time, or null when not given.</param>
/// <param name="Place">Its location.</param>
public sealed record InternalNotes(
    ImmutableArray<Prose> LinesToTake,
    ImmutableArray<Prose> Risks,
    ImmutableArray<ExpectedQuestion> Questions,
    ImmutableArray<Prose> Notes,
    Confidence? Confidence,
    RecordLocation Place
);

/// <summary>A question to expect.</summary>
/// <param name="Question">As it may be asked.</param>
/// <param name="Answer">The answer to give.</param>
public sealed record ExpectedQuestion(string Question, Prose Answer);

/// <summary>Confidence of delivery on time. Internal.</summary>
public enum Confidence
{
    /// <summary>Delivery on time is unlikely.</summary>
    Low,

    /// <summary>Delivery on time is possible.</summary>
    Medium,

    /// <summary>Delivery on time is likely.</summary>
    High,
}
