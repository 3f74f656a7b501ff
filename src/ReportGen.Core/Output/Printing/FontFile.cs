namespace ReportGen.Core.Output.Printing;

/// <summary>A font file: TrueType outlines (<c>glyf</c>), not compressed.</summary>
/// <param name="Name">Its file name, for diagnostics.</param>
/// <param name="Bytes">The whole file, which must not change while the font is in use.</param>
public sealed record FontFile(string Name, ReadOnlyMemory<byte> Bytes);
