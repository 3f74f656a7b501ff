using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ReportGen.Cli.Terminal;

namespace ReportGen.Cli.Serving;

/// <summary>
/// Serves a site to this machine alone. One request per connection, and only what reading pages needs. The
/// framework's HttpListener takes neither port 0 nor, away from Windows, an IPv6 address; Kestrel would make
/// the command need the web framework.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private const int MostBytesOfHead = 16 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(15);

    private readonly List<Socket> sockets = [];
    private readonly OutputSite site;
    private readonly LiveReload live;

    /// <summary>Takes the port on both addresses.</summary>
    /// <param name="site">What is served.</param>
    /// <param name="live">What is sent to pages.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <exception cref="UsageException">The port is taken or may not be used.</exception>
    public LoopbackServer(OutputSite site, LiveReload live, int port)
    {
        this.site = site;
        this.live = live;
        try
        {
            Port = Bind(IPAddress.Loopback, port);
        }
        catch (SocketException fault)
        {
            throw new UsageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Port {port} can't be used ({fault.Message}). Choose another with --port, or leave it out to use a free one."
                )
            );
        }

        try
        {
            Bind(IPAddress.IPv6Loopback, Port);
        }
        catch (SocketException)
        {
            // There is no IPv6, or another program has this port there: the first address is enough.
        }
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Answers requests until stopped.</summary>
    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(sockets.Select(socket => AcceptAsync(socket, stop)));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var socket in sockets)
        {
            socket.Dispose();
        }
    }

    private int Bind(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen();
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        sockets.Add(socket);
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task AcceptAsync(Socket socket, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                var connection = await socket.AcceptAsync(stop);
                _ = AnswerAsync(connection, stop);
            }
            catch (SocketException)
            {
                // The browser went before it was let in, or too much is open at present.
                await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
            }
        }
    }

    private async Task AnswerAsync(Socket connection, CancellationToken stop)
    {
        try
        {
            await using var stream = new NetworkStream(connection, ownsSocket: true);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            var request = await ReadHeadAsync(stream, patience.Token);
            if (request is { Path: ServedPage.EventsPath, Method: "GET", IsForThisMachine: true })
            {
                await TellAsync(stream, request, stop);
                return;
            }

            var response = request is null
                ? HttpResponse.Words(400, "Bad Request", "This is not an HTTP request.")
                : site.Answer(request);
            await WriteAsync(stream, response.Head(response.Body.Length), patience.Token);
            if (request?.Method != "HEAD")
            {
                await stream.WriteAsync(response.Body, patience.Token);
            }

            connection.Shutdown(SocketShutdown.Send);
        }
        catch (Exception fault)
            when (fault is IOException or SocketException or OperationCanceledException)
        {
            // The browser went away, or the command ends.
        }
    }

    private static async Task<HttpRequest?> ReadHeadAsync(
        NetworkStream stream,
        CancellationToken stop
    )
    {
        var buffer = new byte[MostBytesOfHead];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), stop);
            if (read == 0)
            {
                return null;
            }

            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                return HttpRequest.Parse(Encoding.Latin1.GetString(buffer, 0, end));
            }
        }

        return null;
    }

    /// <summary>Server-sent events (HTML Living Standard 9.2), with a pulse that finds out whether anyone listens.</summary>
    private async Task TellAsync(NetworkStream stream, HttpRequest request, CancellationToken stop)
    {
        var head = new HttpResponse(200, "OK", "text/event-stream", default).Head(length: null);
        await WriteAsync(stream, head + "retry: 500\n\n", stop);
        var since =
            request.LastEvent
            ?? (
                request.Query.StartsWith("since=", StringComparison.Ordinal)
                    ? request.Query["since=".Length..]
                    : null
            );
        using var listener = live.Listen(since);
        while (true)
        {
            using var pulse = CancellationTokenSource.CreateLinkedTokenSource(stop);
            pulse.CancelAfter(Pulse);
            try
            {
                await WriteAsync(
                    stream,
                    EventText(await listener.Changes.ReadAsync(pulse.Token)),
                    stop
                );
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                await WriteAsync(stream, ":\n\n", stop);
            }
        }
    }

    private static string EventText(ReloadEvent change)
    {
        var data = string.Concat(change.Folders.Select(static f => $"data: {f}\n"));
        return string.Create(CultureInfo.InvariantCulture, $"id: {change.Version}\n{data}\n");
    }

    private static Task WriteAsync(NetworkStream stream, string text, CancellationToken stop) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop).AsTask();
}
