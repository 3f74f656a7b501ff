using ReportGen.Cli.Disk;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Building;

/// <summary>The last lines of a build: how much was made, and what to do next.</summary>
/// <param name="console">Where they are told.</param>
/// <param name="folder">The output folder as the user would write it.</param>
internal sealed class BuildSummary(ConsoleStreams console, string folder)
{
    /// <summary>Says what came of the build.</summary>
    public void Tell(BuildRequest request, BuildResult result, TimeSpan time)
    {
        var files = result.Made.Sum(static m => m.Files.Length);
        var bytes = result.Made.Sum(static m => m.Files.Sum(static f => f.Size));
        if (files == 0)
        {
            console.Output.WriteLine(
                result.HasErrors
                    ? "Nothing was made. Mend what is listed above, then run reportgen build again."
                    : "There is nothing to make: no statement asks for a document here."
            );
            return;
        }

        console.Output.WriteLine(
            $"Made {HumanReadable.Count(files, "file", "files")}, {HumanReadable.Size(bytes)}, in {HumanReadable.Time(time)}."
        );
        if (!result.NotMade.IsEmpty)
        {
            console.Output.WriteLine(
                $"Not made, because of the errors above: {string.Join(", ", result.NotMade)}. Mend them, then run reportgen build again."
            );
        }
        else if (request.IsWhole)
        {
            console.Output.WriteLine(
                $"Open {Path.Combine(folder, OutputFolder.IndexFile)} in a browser: it leads to every document."
            );
        }
        else if (!request.Documents.IsEmpty)
        {
            console.Output.WriteLine(
                "Only what was named was made, without digests. Run reportgen build before you publish."
            );
        }
        else
        {
            console.Output.WriteLine(
                "Index pages and feeds are as they were. Run reportgen build without options to make them anew."
            );
        }
    }

    /// <summary>Names folders of earlier builds whose statements are gone.</summary>
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
                $"{folder}/{left} is left from an earlier build: no such statement is in content/. Delete it if it is no longer wanted."
            );
        }
    }
}
