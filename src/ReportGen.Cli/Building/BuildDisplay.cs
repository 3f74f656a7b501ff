using System.Globalization;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Building;

/// <summary>Shows what a build writes: a line per document, and on a terminal a bar below.</summary>
/// <param name="console">Where it is shown.</param>
/// <param name="folder">The output folder as the user named it.</param>
internal sealed class BuildDisplay(ConsoleStreams console, string folder) : IProgress<BuildProgress>
{
    private readonly Lock gate = new();
    private readonly ProgressBar bar = new(console);

    /// <summary>Runs a build with the display.</summary>
    public T Run<T>(Func<T> build) => bar.Run("Statements", build);

    /// <inheritdoc/>
    public void Report(BuildProgress value)
    {
        lock (gate)
        {
            bar.Set(value.Done, value.Total);
            foreach (var made in value.Made)
            {
                Tell(made);
            }

            console.Output.Flush();
        }
    }

    private void Tell(WrittenFolder made)
    {
        var place = made.Path.Length == 0 ? folder : $"{folder}/{made.Path}";
        foreach (
            var group in made.Files.GroupBy(
                static f => Path.GetFileNameWithoutExtension(f.Name),
                StringComparer.Ordinal
            )
        )
        {
            var kinds = string.Join(
                "  ",
                group.Select(static f => $"{Kind(f.Name)} {HumanReadable.Size(f.Size)}")
            );
            bar.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{place}/{group.Key}  {kinds}")
            );
        }
    }

    private static string Kind(string name)
    {
        var ending = Path.GetExtension(name);
        return ending.Length > 1 ? ending[1..] : "text";
    }
}
