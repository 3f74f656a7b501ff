using NodaTime;
using ReportGen.Cli.Engines;
using ReportGen.Core.Building;
using ReportGen.Core.Sources;
using ReportGen.GitHub.Api;

namespace ReportGen.Cli.Invocation;

/// <summary>What the publishing commands take from around them; replaced in tests.</summary>
/// <param name="Variable">An environment variable by name, or null.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="Transport">Makes the way to GitHub; not called by a command that asks nothing of it.</param>
internal sealed record HostEnvironment(
    Func<string, string?> Variable,
    IClock Clock,
    Func<HttpTransport> Transport
)
{
    /// <summary>Chooses the PDF engines for a repository.</summary>
    public Func<ISourceTree, EngineFactory> Engines { get; init; } =
        static tree => new PdfEngines(BuiltInFiles.Instance, tree).Choose;

    /// <summary>Waits, until stopped.</summary>
    public Func<TimeSpan, CancellationToken, Task> Delay { get; init; } = Task.Delay;

    /// <summary>Those of the process.</summary>
    public static HostEnvironment OfProcess { get; } =
        new(
            Environment.GetEnvironmentVariable,
            SystemClock.Instance,
            static () => HttpTransport.Default
        );

    /// <summary>A variable with something in it, or null.</summary>
    public string? Get(string name) =>
        Variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
