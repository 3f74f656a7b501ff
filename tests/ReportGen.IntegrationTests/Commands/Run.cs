using System.Diagnostics;

namespace ReportGen.IntegrationTests.Commands;

/// <summary>What a process printed and how it ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error)
{
    /// <summary>Everything, for the message of a failed assertion.</summary>
    public override string ToString() =>
        $"exit code {ExitCode}\n--- output\n{Output}\n--- error\n{Error}";
}

/// <summary>The built command as a process.</summary>
internal sealed record Run(string Folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Environment variables that differ from the test's own.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>The program that is run; the command beside the tests by default.</summary>
    public string Executable { get; init; } = Program;

    /// <summary>The command beside the tests.</summary>
    public static string Program =>
        Path.Combine(
            AppContext.BaseDirectory,
            OperatingSystem.IsWindows() ? "reportgen.exe" : "reportgen"
        );

    /// <summary>Runs the command in the folder and waits for its end.</summary>
    public Ended Command(params string[] arguments)
    {
        using var process = Start(arguments);
        return WaitFor(process);
    }

    /// <summary>Starts the command in the folder.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("No process started.");
    }

    /// <summary>Waits for a process and gathers what it printed; kills it when it takes minutes.</summary>
    public static Ended WaitFor(Process process) => WaitFor(process, Patience);

    /// <summary>Waits for a process and gathers what it printed; kills it when it takes longer.</summary>
    public static Ended WaitFor(Process process, TimeSpan patience)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} did not end.");
        }

        return new Ended(process.ExitCode, output.Result, error.Result);
    }
}
