namespace ReportGen.Cli.Terminal;

/// <summary>How the command ended. Documented in <c>--help</c> and docs/command-line.md.</summary>
internal enum ExitCode
{
    /// <summary>Success; there may be warnings.</summary>
    Success = 0,

    /// <summary>The content has errors; the diagnostics say where.</summary>
    ContentHasErrors = 1,

    /// <summary>The command was used wrongly: an unknown option, a statement that is not there.</summary>
    UsageError = 2,

    /// <summary>A gate refused (embargo, clearance, a protected term), something else is published already, or doctor found something unsafe.</summary>
    Refused = 3,

    /// <summary>The machine or GitHub failed: a full disk, a connection that breaks.</summary>
    SystemError = 4,

    /// <summary>Stopped by Ctrl-C or a signal to end.</summary>
    Interrupted = 130,
}
