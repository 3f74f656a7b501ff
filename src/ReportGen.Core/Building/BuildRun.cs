using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Building;

/// <summary>The result for one statement.</summary>
/// <param name="Name">PROGRAMME/STATEMENT.</param>
/// <param name="Published">Its published files; null when errors prevented them from being written.</param>
/// <param name="Made">The folders handed to <see cref="BuildTools.Put"/>.</param>
/// <param name="Diagnostics">What was found.</param>
internal sealed record StatementResult(
    string Name,
    BuiltStatement? Published,
    ImmutableArray<WrittenFolder> Made,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>One run over the statements of a plan, several at once.</summary>
internal sealed class BuildRun(BuildRequest request, BuildTools tools, CancellationToken stop)
{
    private readonly Lock gate = new();
    private int reported;

    /// <summary>Takes every statement through the steps. The result has the order of the plan.</summary>
    public ImmutableArray<StatementResult> Statements(
        BuildPlan plan,
        ImmutableDictionary<string, ProgrammeBuild> builds,
        ImmutableArray<StatementStep> steps
    )
    {
        var results = new StatementResult?[plan.Jobs.Length];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Max(1, request.Jobs),
            CancellationToken = stop,
        };
        try
        {
            Parallel.For(
                0,
                results.Length,
                options,
                index =>
                {
                    var job = plan.Jobs[index];
                    var result = One(builds[job.Programme.Id], job, steps);
                    lock (gate)
                    {
                        results[index] = result;
                        ReportProgress(results);
                    }
                }
            );
        }
        catch (AggregateException several)
        {
            // One exception is enough; rethrown by itself, it keeps its own stack trace.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return [.. results.OfType<StatementResult>()];
    }

    /// <summary>The index page and feed of every programme, and the page of all programmes.</summary>
    public ImmutableArray<WrittenFolder> Pages(
        BuildPlan plan,
        ImmutableDictionary<string, ProgrammeBuild> builds,
        ImmutableArray<StatementResult> statements
    )
    {
        var folders = ImmutableArray.CreateBuilder<WrittenFolder>();
        var sites = ImmutableArray.CreateBuilder<(
            ProgrammeBuild,
            ImmutableArray<BuiltStatement>
        )>();
        foreach (var programme in plan.Programmes)
        {
            stop.ThrowIfCancellationRequested();
            var start = Start();
            var build = builds[programme.Id];
            ImmutableArray<BuiltStatement> made =
            [
                .. statements
                    .Where(s => BelongsTo(s, programme.Id))
                    .Select(static s => s.Published)
                    .OfType<BuiltStatement>(),
            ];
            sites.Add((build, made));
            folders.Add(
                Put(
                    programme.Id,
                    [FeedFile.Write(build, made), IndexPages.Programme(build, made)],
                    FolderScope.Some,
                    start
                )
            );
        }

        var begun = Start();
        folders.Add(Put("", [IndexPages.Site(sites.ToImmutable())], FolderScope.Some, begun));
        tools.Progress?.Report(
            new BuildProgress(plan.Jobs.Length, plan.Jobs.Length, folders.ToImmutable())
        );
        return folders.ToImmutable();
    }

    private StatementResult One(
        ProgrammeBuild build,
        StatementJob job,
        ImmutableArray<StatementStep> steps
    )
    {
        var start = Start();
        var output = StatementOutput.Empty;
        foreach (var step in steps)
        {
            stop.ThrowIfCancellationRequested();
            output = output.And(step(build, job, output));
        }

        var name = $"{job.Programme.Id}/{job.Statement.Id}";
        if (output.Diagnostics.Any(static d => d.Severity == Severity.Error))
        {
            return new StatementResult(name, null, [], output.Diagnostics);
        }

        var (published, secret) = (Wanted(output.Published, job), Wanted(output.Internal, job));
        var scope = request.Documents.IsEmpty ? FolderScope.Whole : FolderScope.Some;
        var folders = ImmutableArray.CreateBuilder<WrittenFolder>(2);
        if (!published.IsEmpty)
        {
            folders.Add(Put(name, published, scope, start));
        }

        if (!secret.IsEmpty)
        {
            var folder = $"{job.Programme.Id}/{OutputFolder.Internal}/{job.Statement.Id}";
            folders.Add(Put(folder, secret, scope, start));
        }

        return new StatementResult(
            name,
            new BuiltStatement(job.Statement, [.. published.Select(static f => f.Describe())]),
            folders.ToImmutable(),
            output.Diagnostics
        );
    }

    /// <summary>The files of the named documents, or all; the data and the digests belong to a whole build.</summary>
    private ImmutableArray<OutputFile> Wanted(ImmutableArray<OutputFile> files, StatementJob job) =>
        request.Documents.IsEmpty
            ? files
            :
            [
                .. files.Where(f =>
                    job.Documents.Any(d => f.Name.StartsWith(d, StringComparison.Ordinal))
                ),
            ];

    private WrittenFolder Put(
        string path,
        ImmutableArray<OutputFile> files,
        FolderScope scope,
        long start
    )
    {
        var sorted = files.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        tools.Put(new OutputFolder(path, sorted, scope));
        var time = tools.Clock?.GetElapsedTime(start) ?? TimeSpan.Zero;
        return new WrittenFolder(path, [.. sorted.Select(static f => f.Describe())], time);
    }

    private long Start() => tools.Clock?.GetTimestamp() ?? 0;

    /// <summary>Reports the statements that are next in the order of the plan, so that lines never change places.</summary>
    private void ReportProgress(StatementResult?[] results)
    {
        if (tools.Progress is not { } progress)
        {
            return;
        }

        var next = ImmutableArray.CreateBuilder<WrittenFolder>();
        while (reported < results.Length && results[reported] is { } result)
        {
            next.AddRange(result.Made);
            reported++;
        }

        var done = results.Count(static r => r is not null);
        progress.Report(new BuildProgress(done, results.Length, next.ToImmutable()));
    }

    private static bool BelongsTo(StatementResult result, string programmeId) =>
        result.Name.StartsWith(programmeId + "/", StringComparison.Ordinal);
}
