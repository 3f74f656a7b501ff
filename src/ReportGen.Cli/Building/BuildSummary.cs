using ReportGen.Cli.Disk;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Building;

/// <summary>The last lines of a build: how much was written, and what to do next.</summary>
/// <param name="console">Where it writes.</param>
/// <param name="folder">The output folder as the user would write it.</param>
internal sealed class BuildSummary(ConsoleStreams console, string folder)
{
    /// <summary>Reports the result of the build.</summary>
    public void Tell(BuildRequest request, BuildResult result, TimeSpan time)
    {
        var files = result.Made.Sum(static m => m.Files.Length);
        var bytes = result.Made.Sum(static m => m.Files.Sum(static f => f.Size));
        if (files == 0)
        {
            console.Output.WriteLine(
                result.HasErrors
                    ? "Nothing was built. Correct the errors above, then run reportgen build again."
                    : "There is nothing to build: no statement here lists a document."
            );
            return;
        }

        console.Output.WriteLine(
            $"Wrote {HumanReadable.Count(files, "file", "files")} ({HumanReadable.Size(bytes)}) in {HumanReadable.Time(time)}."
        );
        if (!result.NotMade.IsEmpty)
        {
            console.Output.WriteLine(
                $"Not built, because of the errors above: {string.Join(", ", result.NotMade)}. Correct them, then run reportgen build again."
            );
        }
        else if (request.IsWhole)
        {
            console.Output.WriteLine(
                $"Open {Path.Combine(folder, OutputFolder.IndexFile)} in a browser; it links to every document."
            );
        }
        else if (!request.Documents.IsEmpty)
        {
            console.Output.WriteLine(
                "Only the documents you named were built, without digests. Run reportgen build before you publish."
            );
        }
        else
        {
            console.Output.WriteLine(
                "Index pages and feeds were not rebuilt. Run reportgen build without options to rebuild them."
            );
        }
    }

    /// <summary>Lists folders of earlier builds whose statements no longer exist.</summary>
    public void TellLeftOver(OutputDirectory output, BuildResult result)
    {
        var made = result.Made.Select(static m => m.Path).ToHashSet(StringComparer.Ordinal);
        var programmes = made.Where(static p => p.Length > 0)
            .Select(static p => p.Split('/')[0])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        foreach (var left in programmes.SelectMany(p => output.LeftOver(p, made)))
        {
            console.Error.WriteLine(
                $"{folder}/{left} is left over from an earlier build: content/ has no such statement. Delete it if you no longer need it."
            );
        }
    }
}
