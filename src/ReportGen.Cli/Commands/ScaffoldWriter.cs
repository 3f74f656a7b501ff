using System.Collections.Immutable;
using System.Text;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Content.Scaffolding;

namespace ReportGen.Cli.Commands;

/// <summary>Files to begin from, put where there is none yet.</summary>
internal static class ScaffoldWriter
{
    /// <summary>Writes them and lists their paths; writes none if one of them already exists.</summary>
    /// <param name="tree">The repository.</param>
    /// <param name="files">The files.</param>
    /// <param name="choice">What to choose another of, when one is there: "name", "day".</param>
    /// <param name="output">Where the paths are written.</param>
    /// <exception cref="UsageException">When one is there already; nothing was written.</exception>
    public static void Write(
        DiskSourceTree tree,
        ImmutableArray<ScaffoldFile> files,
        string choice,
        TextWriter output
    )
    {
        foreach (var file in files)
        {
            if (tree.Read(file.Path) is not null)
            {
                throw new UsageException(
                    $"{file.Path} already exists. Nothing was changed; choose another {choice}."
                );
            }
        }

        foreach (var file in files)
        {
            AtomicWriter.Write(
                RepositoryPath.OnDisk(tree.Root, file.Path),
                Encoding.UTF8.GetBytes(file.Text)
            );
            output.WriteLine(file.Path);
        }
    }
}
