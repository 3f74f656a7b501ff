using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReportGen.IntegrationTests.Html;

namespace ReportGen.IntegrationTests.Commands;

/// <summary>The command that builds on every change, as a process with a browser's requests.</summary>
public sealed partial class WatchTests
{
    private const string April = "content/child-sexual-abuse/statements/2025-04-08-oral.yaml";
    private const string AprilPage = "child-sexual-abuse/2025-04-08-oral/oral-statement.html";

    [Fact]
    public async Task Watch_after_an_edit_tells_open_pages_and_serves_the_new_text()
    {
        using var folder = Workspace.OfSample();
        await using var watch = await Watch.StartAsync(folder, "--no-pdf");
        using var events = await watch.ListenAsync();

        folder.Replace(April, "There is much to do", "There is very much to do");
        await events.WaitForAsync("/child-sexual-abuse/2025-04-08-oral/");

        var page = await watch.GetAsync(AprilPage);
        Assert.Contains("There is very much to do", page, StringComparison.Ordinal);
        Assert.Contains("/-/watch.js", page, StringComparison.Ordinal);
        var file = await File.ReadAllTextAsync(folder["output/" + AprilPage], Token);
        Assert.DoesNotContain("watch", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_with_an_error_shows_it_over_the_last_good_page_until_mended()
    {
        using var folder = Workspace.OfSample();
        await using var watch = await Watch.StartAsync(folder, "--no-pdf");
        using var events = await watch.ListenAsync();

        folder.Replace(April, "kind: oral", "kind: sung");
        await events.WaitForAsync("*");
        var broken = await watch.GetAsync(AprilPage);
        folder.Replace(April, "kind: sung", "kind: oral");
        await events.WaitForAsync("*");
        var mended = await watch.GetAsync(AprilPage);

        Assert.Contains("role=alert", broken, StringComparison.Ordinal);
        Assert.Contains("sung", broken, StringComparison.Ordinal);
        Assert.Contains(April, broken, StringComparison.Ordinal);
        Assert.Contains("There is much to do", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("role=alert", mended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_begun_with_errors_goes_on_and_builds_when_they_are_mended()
    {
        using var folder = Workspace.OfSample();
        folder.Replace(April, "kind: oral", "kind: sung");
        await using var watch = await Watch.StartAsync(folder, "--no-pdf");
        using var events = await watch.ListenAsync();

        var before = await watch.GetAsync("", HttpStatusCode.NotFound);
        folder.Replace(April, "kind: sung", "kind: oral");
        await events.WaitForAsync("*");
        var first = await watch.GetAsync(AprilPage);
        await events.WaitForAsync("/");
        var all = await watch.GetAsync("");

        Assert.Contains("role=alert", before, StringComparison.Ordinal);
        Assert.DoesNotContain("role=alert", first, StringComparison.Ordinal);
        Assert.Contains("<h1", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_after_a_row_of_edits_leaves_what_a_fresh_build_makes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT for another process.");
        const string figures = "content/child-sexual-abuse/figures.yaml";
        using var folder = Workspace.OfSample();
        await using (var watch = await Watch.StartAsync(folder))
        {
            using var events = await watch.ListenAsync();
            folder.Replace(April, "There is much to do", "There is very much to do");
            await events.WaitForAsync("/child-sexual-abuse/2025-04-08-oral/");
            folder.Replace(April, "kind: oral", "kind: sung");
            await events.WaitForAsync("*");
            folder.Replace(April, "kind: sung", "kind: oral");
            folder.Replace(figures, "title: Children who", "title: All children who");
            folder.Write("templates/partials/unused.md", "Nothing uses this.\n");
            await events.WaitForAsync("*");
            folder.Replace(
                "content/coastal-paths/programme.yaml",
                "cy: Llwybrau",
                "cy: Holl Lwybrau"
            );
            // The site's own page is made last, after everything else.
            await events.WaitUntilAsync(async () =>
                (await watch.GetAsync("")).Contains("Holl Lwybrau", StringComparison.Ordinal)
            );
            watch.Interrupt();
        }

        var watched = folder.Inventory("output");
        Directory.Delete(folder["output"], recursive: true);
        var fresh = folder.Command("build");

        Assert.True(fresh.ExitCode == 0, fresh.ToString());
        Assert.Equal(folder.Inventory("output"), watched);
    }

    [Fact]
    public async Task Watch_takes_away_the_pages_of_a_statement_that_has_another_name()
    {
        const string second = "content/coastal-paths/statements/2031-02-02-written.yaml";
        using var folder = Workspace.OfSample();
        await using var watch = await Watch.StartAsync(folder);
        using var events = await watch.ListenAsync();
        var first = Directory
            .EnumerateFiles(folder["content/coastal-paths/statements"])
            .Order(StringComparer.Ordinal)
            .Last();
        var page = $"coastal-paths/{Path.GetFileNameWithoutExtension(first)}/";
        Assert.True(Directory.Exists(folder["output/" + page]));

        File.Copy(first, folder[second]);
        await events.WaitForAsync("/coastal-paths/2031-02-02-written/");
        File.Delete(folder[second]);
        await events.WaitForAsync("/coastal-paths/2031-02-02-written/");

        Assert.False(Directory.Exists(folder["output/coastal-paths/2031-02-02-written"]));
        Assert.True(Directory.Exists(folder["output/" + page]));
    }

    [Fact]
    public async Task Watch_of_files_saved_without_a_change_builds_nothing()
    {
        using var folder = Workspace.OfSample();
        await using var watch = await Watch.StartAsync(
            folder,
            "--no-pdf",
            "--no-serve",
            "--statement",
            "2025-04-08-oral"
        );

        folder.Write(April, await File.ReadAllBytesAsync(folder[April], Token));
        folder.Write("content/child-sexual-abuse/statements/.2025-04-08-oral.yaml.swp", "x");
        folder.Write(April + "~", "x");
        folder.Replace(April, "There is much to do", "There is very much to do");

        var line = await watch.ReadLineAsync();
        Assert.StartsWith(
            "Rebuilt child-sexual-abuse/2025-04-08-oral in ",
            line,
            StringComparison.Ordinal
        );
        Assert.EndsWith($"({April} changed).", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_in_a_browser_loads_the_page_again_and_shows_problems_accessibly()
    {
        using var folder = Workspace.OfSample();
        await using var watch = await Watch.StartAsync(folder, "--no-pdf");
        await HtmlChecks.InBrowser(async browser =>
        {
            var page = await browser.NewPageAsync();
            await page.GotoAsync(watch.AddressOf(AprilPage));

            folder.Replace(April, "There is much to do", "There is very much to do");
            await page.GetByText("There is very much to do").WaitForAsync();
            folder.Replace(April, "kind: oral", "kind: sung");
            var alert = page.GetByRole(AriaRole.Alert);
            await alert.WaitForAsync();
            Assert.Contains("‘sung’", await alert.InnerTextAsync(), StringComparison.Ordinal);
            await page.CloseAsync();
        });

        var faults = await HtmlChecks.BrowserFaults([
            watch.AddressOf(AprilPage),
            watch.AddressOf("child-sexual-abuse/internal/2025-04-08-oral/briefing.html"),
        ]);
        Assert.Equal("", string.Join('\n', faults));
    }

    [Fact]
    public async Task Watch_serves_only_its_folder_to_this_machine()
    {
        using var folder = Workspace.OfSample();
        folder.Write("secret.html", "secret");
        await using var watch = await Watch.StartAsync(
            folder,
            "--no-pdf",
            "--statement",
            "2025-01-16-oral"
        );
        folder.Write("output/.hidden.html", "secret");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(folder["output/link.html"], folder["secret.html"]);
        }

        const string own = "Host: localhost";
        var page = "/child-sexual-abuse/2025-01-16-oral/progress-report.html";
        Assert.StartsWith("HTTP/1.1 200", await watch.RawAsync("GET", page, own));
        Assert.StartsWith("HTTP/1.1 404", await watch.RawAsync("GET", "/../secret.html", own));
        Assert.StartsWith("HTTP/1.1 404", await watch.RawAsync("GET", "/%2e%2e/secret.html", own));
        Assert.StartsWith("HTTP/1.1 404", await watch.RawAsync("GET", "/link.html", own));
        Assert.StartsWith("HTTP/1.1 404", await watch.RawAsync("GET", "/.hidden.html", own));
        Assert.StartsWith("HTTP/1.1 421", await watch.RawAsync("GET", page, "Host: evil.example"));
        Assert.StartsWith(
            "HTTP/1.1 421",
            await watch.RawAsync("GET", "/-/events", "Host: evil.example")
        );
        Assert.StartsWith("HTTP/1.1 405", await watch.RawAsync("POST", page, own));
        Assert.StartsWith("HTTP/1.1 400", await watch.RawAsync("GET", "nowhere", own));

        var head = await watch.RawAsync("HEAD", page, own);
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
        Assert.Contains("Cache-Control: no-store", head, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy: default-src 'none'", head);
        Assert.Contains("X-Content-Type-Options: nosniff", head, StringComparison.Ordinal);
        var briefing = await watch.GetAsync(
            "child-sexual-abuse/internal/2025-01-16-oral/briefing.html"
        );
        Assert.Contains("never published", briefing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_interrupted_ends_with_0_and_a_closing_sentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT for another process.");
        using var folder = Workspace.OfSample();
        await using var watch = await Watch.StartAsync(folder, "--no-pdf");

        var ended = watch.Interrupt();

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.StartsWith("Stopped watching.", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.GetDirectories(folder["output"]),
            static f => f.Contains(".reportgen-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Watch_at_a_port_that_is_taken_or_of_an_unknown_statement_ends_with_2()
    {
        using var folder = Workspace.OfSample();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );

        var taken = folder.Command("watch", "--no-pdf", "--port", port);
        var unknown = folder.Command("watch", "--no-pdf", "--statement", "2025-04-08-orall");

        Assert.True(taken.ExitCode == 2, taken.ToString());
        Assert.Contains("--port", taken.Error, StringComparison.Ordinal);
        Assert.True(unknown.ExitCode == 2, unknown.ToString());
        Assert.Contains("2025-04-08-oral?", unknown.Error, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The running command.</summary>
    private sealed partial class Watch : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
        private readonly Process process;
        private readonly HttpClient client = new() { Timeout = Patience };

        private Watch(Process process) => this.process = process;

        private Uri Address { get; set; } = new("http://127.0.0.1");

        /// <summary>Starts and waits until it watches.</summary>
        public static async Task<Watch> StartAsync(Workspace folder, params string[] options)
        {
            var watch = new Watch(folder.Run().Start(["watch", .. options]));
            while (true)
            {
                var line = await watch.ReadLineAsync();
                if (AddressIn().Match(line) is { Success: true } match)
                {
                    watch.Address = new Uri(match.Value);
                }

                if (line.StartsWith("Watching ", StringComparison.Ordinal))
                {
                    return watch;
                }
            }
        }

        public string AddressOf(string path) => new Uri(Address, path).AbsoluteUri;

        public async Task<string> ReadLineAsync() =>
            await process.StandardOutput.ReadLineAsync(Token).AsTask().WaitAsync(Patience, Token)
            ?? throw new EndOfStreamException(await process.StandardError.ReadToEndAsync(Token));

        public async Task<string> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
        {
            using var reply = await client.GetAsync(new Uri(Address, path), Token);
            Assert.Equal(expected, reply.StatusCode);
            return await reply.Content.ReadAsStringAsync(Token);
        }

        /// <summary>Sends a request as it is written, and gives the whole reply.</summary>
        public async Task<string> RawAsync(string method, string target, string header)
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, Address.Port, Token);
            var stream = connection.GetStream();
            await stream.WriteAsync(
                System.Text.Encoding.ASCII.GetBytes(
                    $"{method} {target} HTTP/1.1\r\n{header}\r\n\r\n"
                ),
                Token
            );
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync(Token).WaitAsync(Patience, Token);
        }

        /// <summary>Listens as a page does that was loaded before anything changed.</summary>
        public async Task<Events> ListenAsync()
        {
            var version = VersionIn().Match(await GetPageOrMissingAsync()).Groups["version"].Value;
            var reply = await client.GetAsync(
                new Uri(Address, "-/events?since=" + version),
                HttpCompletionOption.ResponseHeadersRead,
                Token
            );
            Assert.Equal("text/event-stream", reply.Content.Headers.ContentType?.MediaType);
            return new Events(new StreamReader(await reply.Content.ReadAsStreamAsync(Token)));
        }

        /// <summary>Presses Ctrl-C.</summary>
        public Ended Interrupt()
        {
            Assert.Equal(0, BuildTests.Kill(process.Id, signal: 2));
            return Run.WaitFor(process);
        }

        public ValueTask DisposeAsync()
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }

            process.Dispose();
            client.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task<string> GetPageOrMissingAsync()
        {
            using var reply = await client.GetAsync(Address, Token);
            return await reply.Content.ReadAsStringAsync(Token);
        }

        [GeneratedRegex("http://127\\.0\\.0\\.1:\\d+/", RegexOptions.None, 10_000)]
        private static partial Regex AddressIn();

        [GeneratedRegex("data-version=(?<version>\\d+)", RegexOptions.None, 10_000)]
        private static partial Regex VersionIn();
    }

    /// <summary>What a page hears.</summary>
    private sealed class Events(StreamReader reader) : IDisposable
    {
        /// <summary>Waits for anything that is told.</summary>
        public async Task<string> NextAsync() =>
            await reader.ReadLineAsync(Token).AsTask().WaitAsync(TimeSpan.FromMinutes(2), Token)
            ?? throw new EndOfStreamException();

        /// <summary>Waits until a folder is told to have changed.</summary>
        public async Task WaitForAsync(string folder)
        {
            while (await NextAsync() != "data: " + folder)
            {
                // Other folders, ids and pulses.
            }
        }

        /// <summary>Waits until something holds, looking after each thing that is told.</summary>
        public async Task WaitUntilAsync(Func<Task<bool>> holds)
        {
            while (!await holds())
            {
                await NextAsync();
            }
        }

        public void Dispose() => reader.Dispose();
    }
}
