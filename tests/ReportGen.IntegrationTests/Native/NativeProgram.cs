using System.Diagnostics;
using System.Runtime.InteropServices;
using ReportGen.IntegrationTests.Commands;

[assembly: AssemblyFixture(typeof(ReportGen.IntegrationTests.Native.NativeProgram))]

namespace ReportGen.IntegrationTests.Native;

/// <summary>
/// The command published as native code, as a release is: made once for all tests that ask for it, in a folder that git
/// ignores, so that the next run makes what has changed only.
/// </summary>
public sealed class NativeProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly Lazy<Ended> made = new(Make);

    private static string Folder => Path.Combine(Repository.Root, "artifacts", "native-test");

    /// <summary>The program. Skips the test where it can't be made, or fails it when CI=true.</summary>
    internal string Require()
    {
        Absent.Unless(OperatingSystem.IsLinux(), "Native code is tested under Linux.");
        Absent.Unless(
            OnPath("clang") || OnPath("gcc"),
            "Native code is linked by clang and zlib1g-dev, which are not installed."
        );
        var ended = made.Value;
        Absent.Unless(ended.ExitCode == 0, $"No native code could be made here: {ended}");
        return Path.Combine(Folder, "reportgen");
    }

    private static Ended Make()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "publish",
            Path.Combine(Repository.Root, "src", "ReportGen.Cli"),
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "-p:PublishAot=true",
            // The code is checked by the build that made these tests; what counts here is that it runs.
            "-p:RunAnalyzers=false",
            "-p:StripSymbols=true",
            "--artifacts-path",
            Path.Combine(Folder, "obj"),
            "-o",
            Folder,
            "-v",
            "quiet",
            "--disable-build-servers",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What a test run sets for itself must not reach the build.
        start.Environment["CI"] = "";
        using var process = Process.Start(start)!;
        return Run.WaitFor(process, Patience);
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
