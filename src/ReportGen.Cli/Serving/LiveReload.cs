using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;

namespace ReportGen.Cli.Serving;

/// <summary>Tells open pages what changed. Safe to use from several threads.</summary>
internal sealed class LiveReload
{
    /// <summary>Stands for every page.</summary>
    public const string Everywhere = "*";

    private readonly Lock gate = new();
    private readonly List<Channel<ReloadEvent>> listeners = [];
    private PageState state = new(0, "");

    /// <summary>What pages show at present.</summary>
    public PageState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <summary>Tells of folders that changed, and of the panel when it did.</summary>
    /// <param name="folders">As addresses: between slashes, from the first page's folder.</param>
    /// <param name="panel">The panel as it is now.</param>
    /// <returns>True when there was something to send.</returns>
    public bool Publish(IEnumerable<string> folders, string panel)
    {
        lock (gate)
        {
            var isNewPanel = !string.Equals(panel, state.Panel, StringComparison.Ordinal);
            ImmutableArray<string> changed = isNewPanel ? [Everywhere] : [.. folders];
            if (changed.IsEmpty)
            {
                return false;
            }

            state = new PageState(state.Version + 1, panel);
            var change = new ReloadEvent(state.Version, changed);
            foreach (var listener in listeners)
            {
                listener.Writer.TryWrite(change);
            }

            return true;
        }
    }

    /// <summary>Subscribes to what is sent from now on, and first of all to a notice that something was missed.</summary>
    /// <param name="since">The version that the page has heard of.</param>
    public ReloadSubscription Listen(string? since)
    {
        var channel = Channel.CreateUnbounded<ReloadEvent>();
        lock (gate)
        {
            listeners.Add(channel);
            if (state.Version.ToString(CultureInfo.InvariantCulture) != since)
            {
                channel.Writer.TryWrite(new ReloadEvent(state.Version, [Everywhere]));
            }
        }

        return new ReloadSubscription(channel.Reader, () => Forget(channel));
    }

    private void Forget(Channel<ReloadEvent> channel)
    {
        lock (gate)
        {
            listeners.Remove(channel);
        }
    }
}

/// <summary>One who listens, until disposed of.</summary>
/// <param name="changes">What is sent.</param>
/// <param name="end">Ends the listening.</param>
internal sealed class ReloadSubscription(ChannelReader<ReloadEvent> changes, Action end)
    : IDisposable
{
    /// <summary>What is sent.</summary>
    public ChannelReader<ReloadEvent> Changes => changes;

    /// <inheritdoc/>
    public void Dispose() => end();
}

/// <summary>Something that changed.</summary>
/// <param name="Version">What pages have heard of once they heard of this.</param>
/// <param name="Folders">The folders whose pages differ, or <see cref="LiveReload.Everywhere"/>.</param>
internal sealed record ReloadEvent(long Version, ImmutableArray<string> Folders);
