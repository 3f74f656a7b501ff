using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Publishing;

/// <summary>A statement's public files, built in memory from the files of the repository.</summary>
/// <param name="Programme">Its programme.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Files">Every public file, in ordinal order, the list of digests among them; empty when errors prevented them from being built.</param>
/// <param name="Diagnostics">What was found in the content and while building this statement.</param>
public sealed record BuiltPublication(
    Programme Programme,
    Statement Statement,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>What a clearance is bound to; null when the files could not be built.</summary>
    public string? Digest => StatementDigest.Of(Files);
}

/// <summary>Builds what would be published, without writing anything.</summary>
public static class PublicationBuild
{
    /// <summary>The public files of one statement.</summary>
    /// <param name="content">The repository's content, read and checked.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="statement">One of its statements.</param>
    /// <param name="tree">The repository.</param>
    /// <param name="builtIn">The templates that ship with the program.</param>
    /// <param name="engines">Creates the PDF engine.</param>
    /// <param name="stop">Ends the work early.</param>
    public static BuiltPublication Make(
        Checked<ContentSet> content,
        Programme programme,
        Statement statement,
        ISourceTree tree,
        ISourceTree builtIn,
        EngineFactory engines,
        CancellationToken stop
    )
    {
        var folders = new ConcurrentDictionary<string, OutputFolder>(StringComparer.Ordinal);
        var result = Builder.Build(
            new CheckedContent(content, BuildCache.Empty),
            new BuildRequest
            {
                Programmes = [programme.Id],
                Statements = [statement.Id],
                IsForRelease = true,
            },
            new BuildTools(tree, builtIn, engines)
            {
                Put = folder => folders[folder.Path] = folder,
            },
            stop
        );
        return new BuiltPublication(
            programme,
            statement,
            folders.TryGetValue($"{programme.Id}/{statement.Id}", out var made) ? made.Files : [],
            result.Diagnostics
        );
    }
}
