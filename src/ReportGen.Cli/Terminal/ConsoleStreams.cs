using System.Text;

namespace ReportGen.Cli.Terminal;

/// <summary>Where a command writes: results to one stream, diagnostics to the other, and what each can show.</summary>
/// <param name="output">Results.</param>
/// <param name="error">Diagnostics and remarks.</param>
/// <param name="capabilities">What the streams can show.</param>
internal sealed class ConsoleStreams(
    TextWriter output,
    TextWriter error,
    ConsoleCapabilities capabilities
)
{
    /// <summary>Results.</summary>
    public TextWriter Output => output;

    /// <summary>Diagnostics and remarks.</summary>
    public TextWriter Error => error;

    /// <summary>What the streams can show.</summary>
    public ConsoleCapabilities Capabilities => capabilities;

    /// <summary>The process's own streams, in UTF-8 whatever the locale.</summary>
    public static ConsoleStreams OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var dumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
        var capabilities = new ConsoleCapabilities(
            OutputIsTerminal: !Console.IsOutputRedirected && !dumb,
            ErrorIsTerminal: !Console.IsErrorRedirected && !dumb,
            ShowsColour: !noColour && !dumb
        );
        return new ConsoleStreams(
            Writer(Console.OpenStandardOutput(), capabilities.OutputIsTerminal),
            Writer(Console.OpenStandardError(), flushes: true),
            capabilities
        );
    }

    /// <summary>The same, with every note on standard error, since standard output holds a file for a program.</summary>
    public ConsoleStreams OnErrorOnly() =>
        new(error, error, capabilities with { OutputIsTerminal = capabilities.ErrorIsTerminal });

    /// <summary>Writes what is still held back.</summary>
    public void Flush()
    {
        output.Flush();
        error.Flush();
    }

    private static TextWriter Writer(Stream stream, bool flushes) =>
        TextWriter.Synchronized(
            new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
            {
                AutoFlush = flushes,
                NewLine = "\n",
            }
        );
}

/// <summary>What the streams can show.</summary>
/// <param name="OutputIsTerminal">True when a person reads the results.</param>
/// <param name="ErrorIsTerminal">True when a person reads the diagnostics.</param>
/// <param name="ShowsColour">True unless NO_COLOR is set or the terminal has none.</param>
internal readonly record struct ConsoleCapabilities(
    bool OutputIsTerminal,
    bool ErrorIsTerminal,
    bool ShowsColour
)
{
    /// <summary>True when diagnostics are shown in colour.</summary>
    public bool ErrorHasColour => ErrorIsTerminal && ShowsColour;

    /// <summary>True when results are shown in colour.</summary>
    public bool OutputHasColour => OutputIsTerminal && ShowsColour;
}
