using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;

namespace ReportGen.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        var screen = Screen.OfProcess();
        using var interruption = new Interruption();
        try
        {
            return (int)
                new Composition(screen, Surroundings.OfProcess, interruption.Token).Run(arguments);
        }
        catch (Exception fault)
        {
            return (int)Explain(fault, screen);
        }
        finally
        {
            screen.Flush();
        }
    }

    /// <summary>The one place where exceptions become sentences and exit codes.</summary>
    internal static ExitCode Explain(Exception fault, Screen screen)
    {
        switch (fault)
        {
            case WrongUseException:
                screen.Error.WriteLine(fault.Message);
                return ExitCode.WrongUse;
            case OperationCanceledException:
                screen.Error.WriteLine(
                    "Stopped. What was finished is whole; nothing half-written is left."
                );
                return ExitCode.Interrupted;
            case IOException or UnauthorizedAccessException:
                screen.Error.WriteLine($"The machine refused: {fault.Message}");
                screen.Error.WriteLine(
                    "Nothing half-written is left. See that the disk has room and that the folder may be written to, then try again."
                );
                return ExitCode.BrokenMachine;
            default:
                screen.Error.WriteLine(
                    $"This is a fault in reportgen {ProgramVersion.Full}, not in your files. Please report it with these lines:"
                );
                screen.Error.WriteLine(fault.ToString());
                return ExitCode.BrokenMachine;
        }
    }
}
