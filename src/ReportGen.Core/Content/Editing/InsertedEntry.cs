namespace ReportGen.Core.Content.Editing;

/// <summary>A file with a new entry in one of its lists.</summary>
/// <param name="Where">The place of the entry, in words for someone who pastes it.</param>
/// <param name="Yaml">What to paste there: LF line ends, indented for its place.</param>
/// <param name="Text">The whole file with the entry.</param>
public sealed record InsertedEntry(string Where, string Yaml, string Text);
