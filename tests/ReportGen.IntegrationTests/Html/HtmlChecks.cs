using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReportGen.IntegrationTests.Html;

/// <summary>
/// Checks finished HTML files with the Nu HTML checker and with axe-core in Chromium: one Java process and one
/// browser for all files of a call. Missing programs skip the test, or fail it when CI=true.
/// </summary>
internal static class HtmlChecks
{
    private static readonly string[] Tags =
    [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22a",
        "wcag22aa",
        "best-practice",
    ];

    /// <summary>All HTML files below a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> FilesBelow(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What the Nu HTML checker calls an error, one line each: file, line, message.</summary>
    public static IReadOnlyList<string> NuErrors(IReadOnlyCollection<string> files)
    {
        var jar = NodeTool.Require(Path.Combine("vnu-jar", "build", "dist", "vnu.jar"));
        Absent.Unless(Find(["java"]) is not null, "Java is not installed.");
        Assert.NotEmpty(files);
        var start = new ProcessStartInfo("java")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] options =
        [
            "-Xss4m",
            "-jar",
            jar,
            "--stdout",
            "--errors-only",
            "--exit-zero-always",
            "--format",
            "json",
        ];
        foreach (var argument in options.Concat(files))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        using var report = JsonDocument.Parse(output);
        return
        [
            .. report
                .RootElement.GetProperty("messages")
                .EnumerateArray()
                .Select(message =>
                    $"{Path.GetFileName(message.GetProperty("url").GetString())}:{(message.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0)}: {message.GetProperty("message").GetString()}"
                ),
        ];
    }

    /// <summary>
    /// What axe-core finds (WCAG 2.2 A and AA, and its good practices) on a phone and on a desk, and every page that is wider than
    /// a phone of 320 px or asks its reader's browser for something that its policy forbids.
    /// </summary>
    /// <param name="files">Paths of files, or http addresses.</param>
    public static async Task<IReadOnlyList<string>> BrowserFaults(IReadOnlyCollection<string> files)
    {
        Assert.NotEmpty(files);
        var faults = new ConcurrentBag<string>();
        await InBrowser(browser =>
            Parallel.ForEachAsync(
                files,
                new ParallelOptions { MaxDegreeOfParallelism = 3 },
                async (file, _) => await Look(browser, file, faults)
            )
        );
        return [.. faults.Order(StringComparer.Ordinal)];
    }

    /// <summary>Does something in Chromium; skips the test when there is none.</summary>
    public static async Task InBrowser(Func<IBrowser, Task> work)
    {
        var chromium =
            Environment.GetEnvironmentVariable("CHROMIUM")
            ?? Find(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
        Absent.Unless(chromium is not null, "Chromium is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] }
        );
        await work(browser);
    }

    /// <summary>Opens one file on a phone and on a desk and collects what is wrong.</summary>
    private static async Task Look(IBrowser browser, string file, ConcurrentBag<string> faults)
    {
        var name = Path.GetFileName(file);
        var page = await browser.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                faults.Add($"{name}: console: {message.Text}");
            }
        };
        foreach (var width in (int[])[320, 1280])
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync(
                file.StartsWith("http://", StringComparison.Ordinal)
                    ? file
                    : new Uri(Path.GetFullPath(file)).AbsoluteUri
            );
            await page.EvaluateAsync(
                "document.querySelectorAll('details').forEach(d => d.open = true)"
            );
            if (
                await page.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"
                )
            )
            {
                faults.Add($"{name}: wider than {width} px");
            }

            foreach (var line in Lines(name, width, await page.RunAxe(Options())))
            {
                faults.Add(line);
            }
        }

        await page.CloseAsync();
    }

    private static AxeRunOptions Options() =>
        new()
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Tags] },
            Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal)
            {
                ["target-size"] = new() { Enabled = true },
            },
        };

    private static IEnumerable<string> Lines(string name, int width, AxeResult result) =>
        result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node =>
                $"{name} ({width} px): {violation.Id}: {violation.Help}: {node.Html}"
            )
        );

    private static string? Find(string[] programs) =>
        (
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator
            )
            from program in programs
            let path = Path.Combine(folder, program)
            where File.Exists(path)
            select path
        ).FirstOrDefault();
}
