using System.Collections.Immutable;
using ReportGen.Cli.Disk;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Watching;

/// <summary>Work that continues in the background until it is done or a newer change makes it pointless.</summary>
internal sealed class BackgroundBuild : IDisposable
{
    private readonly CancellationTokenSource source;
    private readonly Lock gate = new();
    private bool isOver;

    /// <summary>Begins.</summary>
    /// <param name="snapshot">The files that it builds from.</param>
    /// <param name="make">The work; it receives what writes a folder, and a token that stops it.</param>
    /// <param name="output">Where folders are written.</param>
    /// <param name="stop">Ends it early, as disposing does.</param>
    public BackgroundBuild(
        FileSnapshot snapshot,
        Func<
            Func<OutputFolder, bool>,
            CancellationToken,
            (BuildResult, ImmutableArray<string>)
        > make,
        OutputDirectory output,
        CancellationToken stop
    )
    {
        Snapshot = snapshot;
        source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var token = source.Token;
        var begun = TimeProvider.System.GetTimestamp();
        Work = Task.Run<(BuildResult, ImmutableArray<string>)?>(
            () =>
            {
                try
                {
                    var made = make(folder => Put(output, folder), token);
                    Time = TimeProvider.System.GetElapsedTime(begun);
                    return made;
                }
                catch (OperationCanceledException)
                {
                    return null;
                }
            },
            CancellationToken.None
        );
    }

    /// <summary>The files that it builds from.</summary>
    public FileSnapshot Snapshot { get; }

    /// <summary>How long it took, once it is done.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>What it came to, with the folders that differ; null when it was stopped.</summary>
    public Task<(BuildResult Result, ImmutableArray<string> Folders)?> Work { get; }

    /// <summary>Ends it. From now on it writes nothing, even if it has not noticed yet.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
        }

        source.Cancel();
        // It may still be listening; what it has to say by then matters to no one.
        _ = Work.ContinueWith(
            static (work, ended) =>
            {
                _ = work.Exception;
                ((CancellationTokenSource)ended!).Dispose();
            },
            source,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    private bool Put(OutputDirectory output, OutputFolder folder)
    {
        lock (gate)
        {
            return isOver ? throw new OperationCanceledException() : output.PutIfDifferent(folder);
        }
    }
}
