using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;

namespace ReportGen.Cli;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        var console = ConsoleStreams.OfProcess();
        using var interruption = new TerminationSignals();
        try
        {
            return (int)
                new Composition(console, HostEnvironment.OfProcess, interruption.Token).Run(
                    arguments
                );
        }
        catch (Exception fault)
        {
            return (int)Explain(fault, console);
        }
        finally
        {
            console.Flush();
        }
    }

    /// <summary>The one place where exceptions become sentences and exit codes.</summary>
    internal static ExitCode Explain(Exception fault, ConsoleStreams console)
    {
        switch (fault)
        {
            case UsageException:
                console.Error.WriteLine(fault.Message);
                return ExitCode.UsageError;
            case OperationCanceledException:
                console.Error.WriteLine(
                    "Stopped. Finished files are complete; nothing is half-written."
                );
                return ExitCode.Interrupted;
            case IOException or UnauthorizedAccessException:
                console.Error.WriteLine($"The operating system reported: {fault.Message}");
                console.Error.WriteLine(
                    "Nothing is half-written. Check that the disk has space and that you may write to the folder, then try again."
                );
                return ExitCode.SystemError;
            default:
                console.Error.WriteLine(
                    $"This is a bug in reportgen {ProgramVersion.Full}, not in your files. Please report it with these lines:"
                );
                console.Error.WriteLine(fault.ToString());
                return ExitCode.SystemError;
        }
    }
}
