using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Markdown;

/// <summary>Options for reading Markdown.</summary>
public sealed record MarkdownOptions
{
    /// <summary>
    /// The default properties of the document; front matter overrides each value that it names.
    /// The default title is used only when neither front matter nor a level 1 heading provides one.
    /// </summary>
    public DocumentInfo Defaults { get; init; } = new("", "en-GB");

    /// <summary>
    /// Maps a range of offsets (half-open) in the Markdown to the span where its author wrote it, in YAML or in
    /// a template. When the function is null, or returns null for a range, the span is in the Markdown itself.
    /// </summary>
    public Func<int, int, SourceSpan?>? MapOrigin { get; init; }

    /// <summary>
    /// Returns the bytes of an image by its source as written, or null when there is none. When the function is
    /// null, no image is looked up and none is reported as missing.
    /// </summary>
    public Func<string, ImageFile?>? ReadImage { get; init; }

    /// <summary>Status words in addition to the English ones of <see cref="StatusStyle"/>; see <see cref="StatusWord.Welsh"/>.</summary>
    public ImmutableArray<StatusWord> StatusWords { get; init; } = StatusWord.Welsh;

    /// <summary>The maximum length of a text in UTF-16 code units (RG4031 when exceeded); 8 million by default.</summary>
    public int MaximumLength { get; init; } = 8_000_000;
}

/// <summary>A word for a status in some language.</summary>
/// <param name="Status">The status.</param>
/// <param name="Word">The word in sentence case, as it appears after the sign.</param>
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
