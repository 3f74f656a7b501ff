using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Serving;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Watching;

/// <summary>What is watched.</summary>
/// <param name="Request">What is built.</param>
/// <param name="Engines">The PDF engines for some files, created again when fonts change; null for no PDF files.</param>
internal sealed record WatchRequest(
    BuildRequest Request,
    Func<ISourceTree, EngineFactory>? Engines
);

/// <summary>
/// Builds what changed: at once the statements that a change is about, and then, while no newer change comes,
/// everything else that was asked for.
/// </summary>
/// <param name="plan">What is watched.</param>
/// <param name="files">Where changes are seen.</param>
/// <param name="output">Where files are written.</param>
/// <param name="live">Told of what changed.</param>
/// <param name="display">Tells the person at the terminal.</param>
internal sealed class WatchLoop(
    WatchRequest plan,
    WatchedFiles files,
    OutputDirectory output,
    LiveReload live,
    WatchDisplay display
)
{
    private const string Fonts = RepositoryFolders.Fonts + "/";

    /// <summary>Some 600 documents of the sample's size.</summary>
    private const long RoomForPdfs = 64 * 1024 * 1024;

    private BuildCache cache = BuildCache.WithRoomForPdfs(RoomForPdfs);
    private EngineFactory? engines;
    private ImmutableArray<Diagnostic> told = [];
    private bool areDocumentFaults;

    /// <summary>The folders built here so far. Background builds add to it.</summary>
    private readonly ConcurrentDictionary<string, bool> made = new(StringComparer.Ordinal);

    /// <summary>Builds everything asked for, once.</summary>
    /// <returns>What came of it, and whether the files were settled.</returns>
    public (BuildResult Result, bool IsSettled) Begin(CancellationToken stop)
    {
        var snapshot = files.TakeSnapshot();
        var begun = TimeProvider.System.GetTimestamp();
        engines = plan.Engines?.Invoke(snapshot.Tree);
        var read = ContentCheck.Run(snapshot.Tree, cache);
        var (result, folders) = Make(snapshot, read, plan.Request, stop);
        if (result.Unknown.IsEmpty)
        {
            Tidy(result);
            Publish(snapshot, result, folders);
            display.TellFirst(result, TimeProvider.System.GetElapsedTime(begun));
            display.TellFaults(result.Diagnostics, snapshot);
        }

        return (result, snapshot.IsSettled);
    }

    /// <summary>Goes on until stopped.</summary>
    /// <exception cref="OperationCanceledException">Stopped; what was written is complete.</exception>
    public async Task RunAsync(FileChangeSignal signal, bool isSettled, CancellationToken stop)
    {
        BackgroundBuild? rest = null;
        try
        {
            while (true)
            {
                if (signal.IsPolling)
                {
                    display.TellPolling();
                }

                var wait = signal.WaitAsync(isSettled, stop);
                if (rest is not null)
                {
                    await Task.WhenAny(wait, rest.Work);
                    if (rest.Work.IsCompleted)
                    {
                        Finish(rest, await rest.Work);
                        rest.Dispose();
                        rest = null;
                    }
                }

                await wait;
                var snapshot = files.TakeSnapshot();
                isSettled = snapshot.IsSettled;
                if (!snapshot.Changed.IsEmpty)
                {
                    rest?.Dispose();
                    rest = Change(snapshot, stop);
                }
            }
        }
        finally
        {
            rest?.Dispose();
        }
    }

    /// <summary>Builds what a change is about.</summary>
    /// <returns>The rest of the work, begun; null when there is none.</returns>
    private BackgroundBuild? Change(FileSnapshot snapshot, CancellationToken stop)
    {
        var begun = TimeProvider.System.GetTimestamp();
        if (snapshot.Changed.Any(static p => p.StartsWith(Fonts, StringComparison.Ordinal)))
        {
            engines = plan.Engines?.Invoke(snapshot.Tree);
        }

        var read = ContentCheck.Run(snapshot.Tree, cache);
        var affected =
            read.Content.HasErrors || read.Content.Value is not { } content
                ? null
                : AffectedStatements.By(BuildPlan.Of(content, plan.Request), snapshot.Changed);
        var first = affected is null ? plan.Request : Only(affected.First);
        if (affected is { First.IsEmpty: true })
        {
            // Requested names no longer exist: Builder reports which.
            first = plan.Request;
        }

        var (result, folders) = Make(snapshot, read, first, stop);
        var time = TimeProvider.System.GetElapsedTime(begun);
        var isWhole = affected is null or { First.IsEmpty: true };
        var gone = isWhole ? Tidy(result) : [];
        var shown = isWhole ? result : result.With(StillTrue(result, snapshot));
        Publish(snapshot, shown, [.. folders, .. gone]);
        display.TellChange(shown, snapshot, time);
        display.TellFaults(shown.Diagnostics, snapshot);
        return
            isWhole || (affected!.Related.IsEmpty && affected.Rest.IsEmpty && !plan.Request.IsWhole)
            ? null
            : new BackgroundBuild(
                snapshot,
                (put, end) => Others(snapshot, read, affected, put, end),
                output,
                stop
            );
    }

    /// <summary>Everything requested, starting with the statements that the change most likely affects.</summary>
    private (BuildResult Result, ImmutableArray<string> Folders) Others(
        FileSnapshot snapshot,
        CheckedContent read,
        AffectedStatements affected,
        Func<OutputFolder, bool> put,
        CancellationToken stop
    )
    {
        ImmutableArray<string> early = affected.Related.IsEmpty
            ? []
            : Make(snapshot, read, Only(affected.Related), put, stop).Folders;
        var (result, folders) = Make(snapshot, read, plan.Request, put, stop);
        return (result, [.. early.Union(folders, StringComparer.Ordinal)]);
    }

    private BuildRequest Only(ImmutableArray<StatementName> statements) =>
        plan.Request with
        {
            Programmes = Distinct(statements.Select(static s => s.Programme)),
            Statements = Distinct(statements.Select(static s => s.Id)),
        };

    /// <summary>Earlier diagnostics of other files, whose documents have not been rebuilt yet.</summary>
    private ImmutableArray<Diagnostic> StillTrue(BuildResult result, FileSnapshot snapshot) =>
        result.HasErrors
            ? []
            :
            [
                .. told.Where(d =>
                    (areDocumentFaults || d.Severity != Severity.Error)
                    && snapshot.Changed.BinarySearch(d.Span.Path, StringComparer.Ordinal) < 0
                    && !result.Diagnostics.Any(r => Diagnostic.ByPlace.Compare(r, d) == 0)
                ),
            ];

    private void Finish(
        BackgroundBuild rest,
        (BuildResult Result, ImmutableArray<string> Folders)? outcome
    )
    {
        if (outcome is not var (result, folders))
        {
            return;
        }

        ImmutableArray<string> differing = [.. folders, .. Tidy(result)];
        Publish(rest.Snapshot, result, differing);
        display.TellRest(differing, rest.Time);
        display.TellFaults(result.Diagnostics, rest.Snapshot);
    }

    /// <summary>
    /// Removes what was built here earlier and no longer belongs to anything: the pages of a statement that was
    /// deleted or renamed. Files of other builds stay.
    /// </summary>
    /// <param name="result">The result for everything requested.</param>
    /// <returns>The removed folders.</returns>
    private ImmutableArray<string> Tidy(BuildResult result)
    {
        if (result.HasErrors || !result.NotMade.IsEmpty || !result.Unknown.IsEmpty)
        {
            return [];
        }

        ImmutableArray<string> gone =
        [
            .. made
                .Keys.Except(result.Made.Select(static m => m.Path), StringComparer.Ordinal)
                .Where(static path => path.Length > 0)
                .Order(StringComparer.Ordinal),
        ];
        foreach (var path in gone)
        {
            output.RemoveFolder(path);
            made.TryRemove(path, out _);
        }

        return gone;
    }

    private void Publish(FileSnapshot snapshot, BuildResult result, ImmutableArray<string> folders)
    {
        cache = result.Cache;
        told = result.Diagnostics;
        areDocumentFaults = !result.NotMade.IsEmpty;
        var texts = new SourceTextCache(snapshot.Read);
        live.Publish(
            folders.Select(static f => f.Length == 0 ? "/" : $"/{f}/"),
            DiagnosticPanel.Html(result.Diagnostics, texts.Find)
        );
    }

    private (BuildResult Result, ImmutableArray<string> Folders) Make(
        FileSnapshot snapshot,
        CheckedContent read,
        BuildRequest request,
        CancellationToken stop
    ) => Make(snapshot, read, request, output.PutIfDifferent, stop);

    private (BuildResult Result, ImmutableArray<string> Folders) Make(
        FileSnapshot snapshot,
        CheckedContent read,
        BuildRequest request,
        Func<OutputFolder, bool> put,
        CancellationToken stop
    )
    {
        var gate = new Lock();
        var folders = ImmutableArray.CreateBuilder<string>();
        var result = Builder.Build(
            read,
            request,
            new BuildTools(snapshot.Tree, BuiltInFiles.Instance, engines)
            {
                Cache = cache,
                Put = folder =>
                {
                    var isOther = put(folder);
                    made[folder.Path] = true;
                    if (isOther)
                    {
                        lock (gate)
                        {
                            folders.Add(folder.Path);
                        }
                    }
                },
            },
            stop
        );
        return (result, folders.ToImmutable());
    }

    private static ImmutableArray<string> Distinct(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal)];
}
