using System.Globalization;
using ReportGen.Core.Building;
using Spectre.Console;

namespace ReportGen.Cli.Terminal;

/// <summary>Tells what a build makes: a line per document, and on a terminal a bar below.</summary>
/// <param name="screen">Where it is told.</param>
/// <param name="folder">The output folder as the user named it.</param>
internal sealed class BuildDisplay(Screen screen, string folder) : IProgress<BuildProgress>
{
    private readonly Lock gate = new();
    private ProgressTask? bar;
    private IAnsiConsole? drawn;

    /// <summary>Runs a build with the display. The bar is drawn only where a person watches.</summary>
    public T Run<T>(Func<T> build)
    {
        if (!screen.Looks.OutputIsTerminal)
        {
            return build();
        }

        var console = drawn = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(screen.Output),
                ColorSystem = screen.Looks.ShowsColour
                    ? ColorSystemSupport.Detect
                    : ColorSystemSupport.NoColors,
                Ansi = AnsiSupport.Yes,
            }
        );
        return console
            .Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn()
            )
            .Start(context =>
            {
                bar = context.AddTask("Statements");
                return build();
            });
    }

    /// <inheritdoc/>
    public void Report(BuildProgress value)
    {
        lock (gate)
        {
            if (bar is not null)
            {
                bar.MaxValue = value.Total;
                bar.Value = value.Done;
            }

            foreach (var made in value.Made)
            {
                Tell(made);
            }

            screen.Output.Flush();
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
                group.Select(static f => $"{Kind(f.Name)} {Amounts.Size(f.Size)}")
            );
            Write(string.Create(CultureInfo.InvariantCulture, $"{place}/{group.Key}  {kinds}"));
        }
    }

    /// <summary>A line above the bar, when there is one: written past it, the two would run into each other.</summary>
    private void Write(string line)
    {
        if (drawn is null)
        {
            screen.Output.WriteLine(line);
        }
        else
        {
            drawn.WriteLine(line);
        }
    }

    private static string Kind(string name)
    {
        var ending = Path.GetExtension(name);
        return ending.Length > 1 ? ending[1..] : "text";
    }
}
