using System.Threading.Channels;

namespace ReportGen.Cli.Watching;

/// <summary>
/// Decides when to look at the files again: when the system reports a change and things have been
/// quiet for a moment; and every now and then, because some file systems (network drives, containers) report
/// nothing. When the system's notifications fail or overflow, files are polled more often.
/// </summary>
internal sealed class FileChangeSignal : IDisposable
{
    /// <summary>Editors write a file in several steps; this long nothing happens when they are done.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    /// <summary>Something that changes all the time does not keep the rest waiting longer than this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly List<FileSystemWatcher> watchers = [];
    private volatile bool isPolling;

    /// <summary>Starts to listen.</summary>
    /// <param name="folders">Full paths of the folders, watched with all below them; those that do not exist are left out.</param>
    public FileChangeSignal(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            if (Directory.Exists(folder))
            {
                Listen(folder);
            }
        }
    }

    /// <summary>True when the system no longer reports changes, and only polling finds them.</summary>
    public bool IsPolling => isPolling;

    /// <summary>Waits until it is worth looking.</summary>
    /// <param name="isSettled">False when a file was being written at the last snapshot.</param>
    /// <param name="stop">Ends the waiting.</param>
    public async Task WaitAsync(bool isSettled, CancellationToken stop)
    {
        var rest =
            !isSettled ? Quiet
            : isPolling ? Often
            : Seldom;
        if (!await HappensWithinAsync(rest, stop))
        {
            return;
        }

        var start = TimeProvider.System.GetTimestamp();
        while (
            TimeProvider.System.GetElapsedTime(start) < Patience
            && await HappensWithinAsync(Quiet, stop)
        )
        {
            // Keep waiting: the quiet period starts at the last change.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in watchers)
        {
            watcher.Dispose();
        }
    }

    private void Listen(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter =
                    NotifyFilters.FileName
                    | NotifyFilters.DirectoryName
                    | NotifyFilters.LastWrite
                    | NotifyFilters.Size,
            };
            watchers.Add(watcher);
            watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
            watcher.Created += (_, _) => changes.Writer.TryWrite(true);
            watcher.Deleted += (_, _) => changes.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
            watcher.Error += (_, _) =>
            {
                isPolling = true;
                changes.Writer.TryWrite(true);
            };
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception fault) when (fault is IOException or ArgumentException)
        {
            // The system's limit of watched folders is reached (inotify), say.
            isPolling = true;
        }
    }

    private async Task<bool> HappensWithinAsync(TimeSpan time, CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timer.CancelAfter(time);
        try
        {
            await changes.Reader.ReadAsync(timer.Token);
            return true;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
