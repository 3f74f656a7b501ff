using System.CommandLine;
using System.Globalization;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Engines;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Serving;
using ReportGen.Cli.Terminal;
using ReportGen.Cli.Watching;
using ReportGen.Core.Building;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen watch</c>: builds what changed whenever it changes, and shows it in a browser.</summary>
internal static class WatchCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var statements = CommonOptions.Statements();
        var programmes = CommonOptions.Programmes();
        var port = new Option<int>("--port")
        {
            Description = "The port to serve on; by default any free port.",
            HelpName = "N",
        };
        port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65_535)
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });
        var noPdf = CommonOptions.NoPdf();
        var noServe = new Option<bool>("--no-serve") { Description = "Serve nothing, only build." };
        var command = new Command(
            "watch",
            "Rebuilds what changes, and serves the documents to a browser on this machine. Stop it with Ctrl-C."
        )
        {
            statements,
            programmes,
            port,
            noPdf,
            noServe,
        };
        var engine = new EngineOptions();
        engine.AddTo(command);
        command.SetAction(arguments =>
        {
            var options = new WatchOptions(
                new BuildRequest
                {
                    Programmes = [.. arguments.GetValue(programmes) ?? []],
                    Statements = [.. arguments.GetValue(statements) ?? []],
                    Jobs = Environment.ProcessorCount,
                    Engine = engine.Of(arguments),
                },
                arguments.GetValue(noServe) ? null : arguments.GetValue(port),
                !arguments.GetValue(noPdf)
            );
            return (int)Run(options, context.OpenRepository(arguments), context);
        });
        return command;
    }

    private static ExitCode Run(WatchOptions options, DiskSourceTree tree, CommandContext context)
    {
        using var output = new OutputDirectory(Path.Combine(tree.Root, RepositoryFolders.Output));
        var live = new LiveReload();
        using var server = options.Port is { } port
            ? new LoopbackServer(new OutputSite(output.Root, live), live, port)
            : null;
        // Listening begins before the first look: no change falls between the two.
        using var signal = new FileChangeSignal(
            WatchedFiles.Folders.Select(f => Path.Combine(tree.Root, f))
        );
        var display = new WatchDisplay(context.Console, tree.Root);
        var loop = new WatchLoop(
            new WatchRequest(
                options.Request,
                options.HasPdf ? static t => new PdfEngines(BuiltInFiles.Instance, t).Choose : null
            ),
            new WatchedFiles(tree.Root),
            output,
            live,
            display
        );
        var (first, isSettled) = loop.Begin(context.Stop);
        UnknownNames.Refuse(first.Unknown);
        display.TellReady(
            server is null
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}/")
        );
        try
        {
            WatchAsync(loop, signal, server, isSettled, context.Stop).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (context.Stop.IsCancellationRequested)
        {
            display.TellEnd();
        }

        return ExitCode.Success;
    }

    /// <summary>Both go on until stopped, or until one of them fails.</summary>
    private static async Task WatchAsync(
        WatchLoop loop,
        FileChangeSignal signal,
        LoopbackServer? server,
        bool isSettled,
        CancellationToken stop
    )
    {
        var serving = server?.RunAsync(stop) ?? Task.Delay(Timeout.Infinite, stop);
        await await Task.WhenAny(serving, loop.RunAsync(signal, isSettled, stop));
    }

    /// <summary>What the command was asked to do.</summary>
    /// <param name="Request">What is built.</param>
    /// <param name="Port">Where it is served, 0 for any port; null for nowhere.</param>
    /// <param name="HasPdf">False to build no PDF files.</param>
    private sealed record WatchOptions(BuildRequest Request, int? Port, bool HasPdf);
}
