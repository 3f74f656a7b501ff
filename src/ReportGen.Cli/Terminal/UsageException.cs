namespace ReportGen.Cli.Terminal;

/// <summary>The command was used wrongly; caught in Program.cs, which ends with <see cref="ExitCode.UsageError"/>.</summary>
/// <param name="message">One sentence: what is wrong, and what to type instead.</param>
internal sealed class UsageException(string message) : Exception(message);
