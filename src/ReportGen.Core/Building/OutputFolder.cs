using System.Collections.Immutable;

namespace ReportGen.Core.Building;

/// <summary>A finished folder of files, ready to be written.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes; empty for that folder itself.</param>
/// <param name="Files">Its files, in ordinal order of their names.</param>
/// <param name="Scope">Whether these are all its files.</param>
public sealed record OutputFolder(string Path, ImmutableArray<OutputFile> Files, FolderScope Scope)
{
    /// <summary>The page that a folder opens with.</summary>
    public const string IndexFile = "index.html";

    /// <summary>The folder of a programme for what never leaves the department.</summary>
    public const string Internal = "internal";
}

/// <summary>What happens to other files that are already in the folder.</summary>
public enum FolderScope
{
    /// <summary>These are all: the existing folder is replaced in one step.</summary>
    Whole,

    /// <summary>These are some: each is replaced, and other files stay.</summary>
    Some,
}
