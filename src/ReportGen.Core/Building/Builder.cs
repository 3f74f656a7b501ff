using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Building;

/// <summary>
/// Builds every document from the files of a repository. The pipeline is this file and the list of steps in
/// <see cref="StatementSteps"/>; the same files and request give the same bytes, whatever the machine or
/// the number of jobs.
/// </summary>
public static class Builder
{
    /// <summary>Builds what is asked for and hands each finished folder to <see cref="BuildTools.Put"/>.</summary>
    /// <exception cref="OperationCanceledException">Stopped; folders handed on are whole.</exception>
    public static BuildResult Build(
        BuildRequest request,
        BuildTools tools,
        CancellationToken stop = default
    ) => Build(ContentCheck.Run(tools.Tree, tools.Cache), request, tools, stop);

    /// <summary>Builds from content that was already read and checked.</summary>
    /// <param name="read">What <see cref="ContentCheck"/> returned for the tree's files.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="tools">The inputs and outputs; the cache of <paramref name="read"/> takes precedence over theirs.</param>
    /// <param name="stop">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">Stopped; folders handed on are whole.</exception>
    public static BuildResult Build(
        CheckedContent read,
        BuildRequest request,
        BuildTools tools,
        CancellationToken stop
    )
    {
        var (content, cache) = read;
        if (content.HasErrors || content.Value is not { } sound)
        {
            return new BuildResult([], [], [], content.Diagnostics) { Cache = cache };
        }

        var plan = BuildPlan.Of(sound, request);
        if (!plan.Unknown.IsEmpty)
        {
            return new BuildResult([], [], plan.Unknown, content.Diagnostics) { Cache = cache };
        }

        var found = new DiagnosticBag();
        found.AddRange(content.Diagnostics);
        var builds = ProgrammeBuilds(sound, plan, request, tools, found);
        if (builds is null)
        {
            return new BuildResult([], [], [], found.ToSorted()) { Cache = cache };
        }

        var run = new BuildRun(request, tools, stop);
        var statements = run.Statements(plan, builds, StatementSteps.Build);
        found.AddRange(statements.SelectMany(static s => s.Diagnostics));
        var pages = request.IsWhole && !found.HasErrors ? run.Pages(plan, builds, statements) : [];
        return new BuildResult(
            [.. statements.SelectMany(static s => s.Made), .. pages],
            [.. statements.Where(static s => s.Published is null).Select(static s => s.Name)],
            [],
            found.ToSorted()
        )
        {
            Cache = cache.After(builds.Values),
        };
    }

    /// <summary>
    /// Reports everything that is wrong in the content and in every document asked for; writes nothing. The rules
    /// check all content, whatever is asked for.
    /// </summary>
    public static BuildResult Validate(
        BuildRequest request,
        BuildTools tools,
        CancellationToken stop = default
    )
    {
        var (content, cache) = ContentCheck.Run(tools.Tree, tools.Cache);
        var found = new DiagnosticBag();
        found.AddRange(content.Diagnostics);
        if (content.Value is not { } read)
        {
            return new BuildResult([], [], [], content.Diagnostics) { Cache = cache };
        }

        var plan = BuildPlan.Of(read, request);
        if (plan.Unknown.IsEmpty && !content.HasErrors)
        {
            var builds = ProgrammeBuilds(read, plan, request, tools, found);
            var results = builds is null
                ? []
                : new BuildRun(request, tools, stop).Statements(plan, builds, StatementSteps.Check);
            found.AddRange(results.SelectMany(static s => s.Diagnostics));
            cache = builds is null ? cache : cache.After(builds.Values);
        }

        return new BuildResult([], [], plan.Unknown, found.ToSorted()) { Cache = cache };
    }

    /// <summary>What the statements of each programme share; null when an engine that is asked for is not available.</summary>
    private static ImmutableDictionary<string, ProgrammeBuild>? ProgrammeBuilds(
        ContentSet content,
        BuildPlan plan,
        BuildRequest request,
        BuildTools tools,
        DiagnosticBag found
    )
    {
        var builds = ImmutableDictionary.CreateBuilder<string, ProgrammeBuild>(
            StringComparer.Ordinal
        );
        foreach (var programme in plan.Programmes)
        {
            var templates = tools.Cache.Known(
                programme.Id,
                TemplateFiles.For(tools.BuiltIn, tools.Tree, programme.Id)
            );
            var engine = tools.Engine?.Invoke(EngineChoice.Of(request.Engine, programme));
            found.AddRange(engine?.Diagnostics ?? []);
            if (engine is { Value: null })
            {
                return null;
            }

            var output = TemplateFiles.DocumentOutputFor(templates, engine?.Value);
            found.AddRange(output.Diagnostics);
            builds.Add(
                programme.Id,
                new ProgrammeBuild(
                    content,
                    programme,
                    new StateCache(programme),
                    templates,
                    output.Value! with
                    {
                        PdfCache = tools.Cache.PdfCache,
                    },
                    tools.Tree,
                    new SourceTexts(tools.Tree).Find
                )
                {
                    IsForRelease = request.IsForRelease,
                }
            );
        }

        return builds.ToImmutable();
    }
}
