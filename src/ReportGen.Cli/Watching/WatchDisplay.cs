using System.Collections.Immutable;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Cli.Watching;

/// <summary>Reports what is rebuilt while files are watched: a line for each change, and diagnostics when they differ from the last ones.</summary>
/// <param name="console">Where it writes.</param>
/// <param name="root">The repository.</param>
internal sealed class WatchDisplay(ConsoleStreams console, string root)
{
    private string faults = "";
    private ImmutableArray<string> links = [];
    private bool isPollingTold;

    /// <summary>Reports the result of the first build.</summary>
    public void TellFirst(BuildResult result, TimeSpan time)
    {
        var files = result.Made.Sum(static m => m.Files.Length);
        var bytes = result.Made.Sum(static m => m.Files.Sum(static f => f.Size));
        Say(
            files == 0
                ? "Nothing has been built yet."
                : $"Wrote {HumanReadable.Count(files, "file", "files")} ({HumanReadable.Size(bytes)}) in {HumanReadable.Time(time)}."
        );
    }

    /// <summary>Reports where to look, and how to stop.</summary>
    /// <param name="address">The first page; null when nothing is served.</param>
    public void TellReady(string? address)
    {
        if (address is not null)
        {
            Say($"Open {address} in a browser. Pages reload when they change.");
        }

        Say("Watching content/ and templates/. Stop with Ctrl-C.");
    }

    /// <summary>Reports once that the system no longer reports changes.</summary>
    public void TellPolling()
    {
        if (!isPollingTold)
        {
            console.Error.WriteLine(
                "The system can't watch this many files, so changes are looked for twice a second."
            );
            isPollingTold = true;
        }
    }

    /// <summary>Reports what was rebuilt after a change.</summary>
    public void TellChange(BuildResult result, FileSnapshot snapshot, TimeSpan time)
    {
        foreach (var unknown in result.Unknown)
        {
            console.Error.WriteLine(
                UnknownNameMessage.WithList(unknown.Kind, unknown.Name, unknown.Known)
            );
        }

        var cause = snapshot.Changed is [var one]
            ? one
            : $"{snapshot.Changed[0]} and {HumanReadable.Count(snapshot.Changed.Length - 1, "other file", "other files")}";
        var made = result
            .Made.Select(static m => m.Path)
            .Where(static p =>
                p.Contains('/')
                && !p.Contains($"/{OutputFolder.Internal}/", StringComparison.Ordinal)
            )
            .ToList();
        var what = made switch
        {
            [] => "Nothing rebuilt",
            [var a] => $"Rebuilt {a}",
            [var a, ..] =>
                $"Rebuilt {a} and {HumanReadable.Count(made.Count - 1, "other", "others")}",
        };
        Say($"{what} in {HumanReadable.ShortTime(time)} ({cause} changed).");
        if (!result.NotMade.IsEmpty)
        {
            Say($"Not built, because of errors: {string.Join(", ", result.NotMade)}.");
        }
    }

    /// <summary>Reports what else was rebuilt after a change.</summary>
    /// <param name="folders">Folders of which a file differs now.</param>
    /// <param name="time">How long it took.</param>
    public void TellRest(ImmutableArray<string> folders, TimeSpan time)
    {
        if (!folders.IsEmpty)
        {
            Say(
                $"Rebuilt everything else in {HumanReadable.ShortTime(time)}; {HumanReadable.Count(folders.Length, "folder differs", "folders differ")}."
            );
        }
    }

    /// <summary>Reports diagnostics, unless they are the same as the last ones.</summary>
    public void TellFaults(ImmutableArray<Diagnostic> found, FileSnapshot snapshot)
    {
        var texts = new SourceTextCache(snapshot.Read);
        var printed = new DiagnosticText(hasColour: false);
        var now = string.Concat(found.Select(d => printed.Of(d, texts.Find)));
        if (now == faults)
        {
            return;
        }

        var report = new DiagnosticReporter(console, snapshot.Read, root, WorkflowRun.OfProcess());
        report.Tell(found, DiagnosticFormat.Text);
        if (found.IsEmpty)
        {
            Say("All errors are corrected.");
        }

        faults = now;
        report.TellRefused([.. snapshot.RefusedLinks.Except(links, StringComparer.Ordinal)]);
        links = [.. snapshot.RefusedLinks];
    }

    /// <summary>Reports the end.</summary>
    public void TellEnd() =>
        Say("Stopped watching. Finished files are complete; nothing is half-written.");

    private void Say(string line)
    {
        console.Output.WriteLine(line);
        console.Output.Flush();
    }
}
