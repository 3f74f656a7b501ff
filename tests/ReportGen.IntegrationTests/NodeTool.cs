using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ReportGen.IntegrationTests;

/// <summary>Programs from <c>tests/node_modules</c>. Absent ones skip the test, or fail it when CI=true.</summary>
internal static class NodeTool
{
    /// <summary>The path of a file below <c>tests/node_modules</c>.</summary>
    public static string Require(string path)
    {
        var full = Path.Combine(Repository.Root, "tests", "node_modules", path);
        Absent.Unless(
            File.Exists(full),
            $"tests/node_modules/{path} is not there: run 'npm ci' in tests/."
        );
        Absent.Unless(OnPath("node"), "Node.js is not installed.");
        return full;
    }

    /// <summary>Runs a script to its end.</summary>
    public static (int Code, string Output, string Error) Run(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Starts a server and waits until it says that it is ready. Disposing it ends it.</summary>
    public static RunningServer StartServer(IEnumerable<string> arguments, string readyWords)
    {
        var process = Start(arguments);
        var output = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            output.Add(line);
            if (line.Contains(readyWords, StringComparison.Ordinal))
            {
                process.OutputDataReceived += static (_, _) => { };
                process.ErrorDataReceived += static (_, _) => { };
                process.BeginErrorReadLine();
                _ = process.StandardOutput.ReadToEndAsync();
                return new RunningServer(process);
            }
        }

        throw new InvalidOperationException(
            $"The server ended: {string.Join('\n', output)}\n{process.StandardError.ReadToEnd()}"
        );
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>A server process that ends with the test.</summary>
internal sealed class RunningServer(Process process) : IDisposable
{
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }
}

/// <summary>Free ports on loopback.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Skips a test on a developer's machine when a program is missing; fails it in CI.</summary>
internal static class Absent
{
    public static void Unless(bool isPresent, string reason)
    {
        if (
            !isPresent
            && string.Equals(
                Environment.GetEnvironmentVariable("CI"),
                "true",
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            Assert.Fail($"Needed in CI: {reason}");
        }

        Assert.SkipUnless(isPresent, reason);
    }
}

/// <summary>This repository's folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReportGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
