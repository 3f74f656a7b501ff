using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Markdown;

/// <summary>How a Markdown text is read.</summary>
public sealed record MarkdownOptions
{
    /// <summary>
    /// What is known of the document beforehand; front matter overrides each value that it names.
    /// Its title is used only when neither front matter nor a level 1 heading gives one.
    /// </summary>
    public DocumentInfo Defaults { get; init; } = new("", "en-GB");

    /// <summary>
    /// Maps a range of offsets (half-open) in the Markdown to the place where its author wrote it: a line of
    /// YAML or of a template. Null, and null for a range, mean the Markdown itself.
    /// </summary>
    public Func<int, int, SourceSpan?>? MapOrigin { get; init; }

    /// <summary>
    /// Gives the bytes of an image by its source as written, or null when there is none. When absent,
    /// no image is looked for and none is reported as missing.
    /// </summary>
    public Func<string, ImageFile?>? ReadImage { get; init; }

    /// <summary>Status words beside the English ones of <see cref="StatusStyle"/>; see <see cref="StatusWord.Welsh"/>.</summary>
    public ImmutableArray<StatusWord> StatusWords { get; init; } = StatusWord.Welsh;

    /// <summary>The longest text that is read, in UTF-16 code units (RG4031 when longer); 8 million by default.</summary>
    public int MaximumLength { get; init; } = 8_000_000;
}

/// <summary>A word for a status in some language.</summary>
/// <param name="Status">The status.</param>
/// <param name="Word">The word in sentence case, as it stands after the sign.</param>
public sealed record StatusWord(Status Status, string Word)
{
    /// <summary>The Welsh words.</summary>
    public static ImmutableArray<StatusWord> Welsh { get; } =
    [
        new(Status.Complete, "Cwblhawyd"),
        new(Status.Complete, "Wedi’i gwblhau"),
        new(Status.Complete, "Wedi'i gwblhau"),
        new(Status.InProgress, "Ar waith"),
        new(Status.InProgress, "Ar y gweill"),
        new(Status.NotStarted, "Heb ddechrau"),
        new(Status.Overdue, "Yn hwyr"),
        new(Status.Withdrawn, "Tynnwyd yn ôl"),
        new(Status.Superseded, "Disodlwyd"),
    ];
}
