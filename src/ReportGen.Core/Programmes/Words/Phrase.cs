namespace ReportGen.Core.Programmes.Words;

/// <summary>Consecutive words of a sentence in one language.</summary>
/// <param name="Words">The words, with the spaces around them.</param>
/// <param name="Language">A BCP 47 tag.</param>
internal readonly record struct Phrase(string Words, string Language);
