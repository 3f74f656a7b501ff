using System.Diagnostics;
using System.Text;

namespace ReportGen.IntegrationTests.Pdf;

/// <summary>qpdf and the programs of poppler. Absent ones skip the test, or fail it when CI=true.</summary>
internal static class PdfTool
{
    /// <summary>Runs a program to its end; what it says of errors follows its output.</summary>
    public static (int Code, string Output) Run(string program, params string[] arguments)
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(f => File.Exists(Path.Combine(f, program)));
        Absent.Unless(isThere, $"{program} is not installed (qpdf and poppler-utils).");
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        // A thread of its own: many of these may run at once, and must not wait for one another.
        var error = Task.Factory.StartNew(
            process.StandardError.ReadToEnd,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
