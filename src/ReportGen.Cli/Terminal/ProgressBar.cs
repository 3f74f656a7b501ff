using Spectre.Console;

namespace ReportGen.Cli.Terminal;

/// <summary>A bar below the lines that a command writes, drawn only where a person watches.</summary>
/// <param name="console">Where it is drawn.</param>
internal sealed class ProgressBar(ConsoleStreams console)
{
    private ProgressTask? task;
    private IAnsiConsole? ansi;

    /// <summary>Runs some work with the bar.</summary>
    /// <param name="label">What is counted.</param>
    /// <param name="work">The work.</param>
    public T Run<T>(string label, Func<T> work)
    {
        if (!console.Capabilities.OutputIsTerminal)
        {
            return work();
        }

        ansi = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(console.Output),
                ColorSystem = console.Capabilities.ShowsColour
                    ? ColorSystemSupport.Detect
                    : ColorSystemSupport.NoColors,
                Ansi = AnsiSupport.Yes,
            }
        );
        return ansi.Progress()
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
                task = context.AddTask(label);
                return work();
            });
    }

    /// <summary>Moves the bar, when there is one.</summary>
    public void Set(int done, int total)
    {
        if (task is not null)
        {
            task.MaxValue = total;
            task.Value = done;
        }
    }

    /// <summary>A line above the bar, when there is one: written past it, the two would run into each other.</summary>
    public void WriteLine(string line)
    {
        if (ansi is null)
        {
            console.Output.WriteLine(line);
        }
        else
        {
            ansi.WriteLine(line);
        }
    }
}
