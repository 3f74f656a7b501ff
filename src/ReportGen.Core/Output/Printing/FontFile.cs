namespace ReportGen.Core.Output.Printing;

/// <summary>A font as it lies in a file or resource: TrueType outlines (<c>glyf</c>), not compressed.</summary>
/// <param name="Name">Its file name, for diagnostics.</param>
/// <param name="Bytes">The whole file; it must stay unchanged while the library lives.</param>
public sealed record FontFile(string Name, ReadOnlyMemory<byte> Bytes);
