using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Publishing;

/// <summary>The approvals that the workflows wait for before anything is published.</summary>
/// <param name="Environments">The environments of the jobs that publish, in ordinal order; of all jobs when none appears to publish.</param>
/// <param name="Unguarded">The jobs that publish and wait for no environment, each with its file.</param>
public sealed record PublishingJobs(
    ImmutableArray<string> Environments,
    ImmutableArray<string> Unguarded
);

/// <summary>What the workflows of a repository say about safety.</summary>
/// <remarks>GitHub does not run a file with YAML errors either, so of such a file only what can be read counts.</remarks>
public static class WorkflowFiles
{
    private const string Folder = ".github/workflows";

    /// <summary>The actions that are pinned only to a branch or a tag, which others can move: FILE:LINE and the action.</summary>
    public static ImmutableArray<string> Unpinned(ISourceTree tree) =>
        [
            .. Workflows(tree)
                .Concat(["action.yml", "action.yaml"])
                .SelectMany(path => Uses(tree, path))
                .Where(static use => !IsPinned(use.Action))
                .Select(static use => $"{use.Place} {use.Action}"),
        ];

    /// <summary>The environments that the jobs that publish wait for.</summary>
    public static PublishingJobs Publishing(ISourceTree tree)
    {
        var jobs = Workflows(tree)
            .SelectMany(path => Jobs(Read(tree, path)).Select(job => (Path: path, Job: job)))
            .ToArray();
        var publishing = jobs.Where(static j => Publishes(j.Job.Value)).ToArray();
        return new PublishingJobs(
            [
                .. (publishing.Length > 0 ? publishing : jobs)
                    .Select(static j => EnvironmentOf(j.Job.Value))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            [
                .. publishing
                    .Where(static j => EnvironmentOf(j.Job.Value) is null)
                    .Select(static j => $"{j.Job.Key.Value} in {j.Path}"),
            ]
        );
    }

    private static bool IsPinned(string action)
    {
        if (action.StartsWith("./", StringComparison.Ordinal))
        {
            return true;
        }

        var version = action[(action.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return action.StartsWith("docker://", StringComparison.Ordinal)
            ? version.StartsWith("sha256:", StringComparison.Ordinal)
            : version.Length == 40 && version.All(char.IsAsciiHexDigit);
    }

    /// <summary>True when a step of the job calls <c>publish</c>, through the Action or directly, and not as a dry run.</summary>
    private static bool Publishes(YamlNode job) =>
        (job as YamlMapping)?["steps"] is YamlSequence steps
        && steps.Items.OfType<YamlMapping>().Any(Sends);

    private static bool Sends(YamlMapping step)
    {
        var with = step["with"] as YamlMapping;
        var words =
            Text(with?["command"]) == "publish" ? Text(with?["arguments"])
            : Text(step["run"]).Contains("reportgen publish", StringComparison.Ordinal)
                ? Text(step["run"])
            : null;
        return words?.Contains("--dry-run", StringComparison.Ordinal) == false;
    }

    private static string? EnvironmentOf(YamlNode job) =>
        (job as YamlMapping)?["environment"] switch
        {
            YamlScalar { IsEmpty: false } name => name.Value,
            YamlMapping group when group["name"] is YamlScalar { IsEmpty: false } name =>
                name.Value,
            _ => null,
        };

    private static ImmutableArray<YamlEntry> Jobs(YamlNode? workflow) =>
        workflow is YamlMapping root && root["jobs"] is YamlMapping jobs ? jobs.Entries : [];

    private static string Text(YamlNode? node) => node is YamlScalar words ? words.Value : "";

    private static IEnumerable<(string Place, string Action)> Uses(ISourceTree tree, string path)
    {
        if (SourceOf(tree, path) is not { } source)
        {
            yield break;
        }

        var left = new Stack<YamlNode?>([Parse(source)]);
        while (left.TryPop(out var node))
        {
            switch (node)
            {
                case YamlSequence list:
                    foreach (var item in list.Items.Reverse())
                    {
                        left.Push(item);
                    }

                    break;
                case YamlMapping group:
                    if (group["uses"] is YamlScalar { IsEmpty: false } action)
                    {
                        var line = source.Locate(action.Span.Start).Line;
                        yield return (
                            string.Create(CultureInfo.InvariantCulture, $"{path}:{line}"),
                            action.Value
                        );
                    }

                    foreach (var entry in group.Entries.Reverse())
                    {
                        left.Push(entry.Value);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<string> Workflows(ISourceTree tree) =>
        tree.List(Folder)
            .Where(static p =>
                p.EndsWith(".yml", StringComparison.Ordinal)
                || p.EndsWith(".yaml", StringComparison.Ordinal)
            );

    private static YamlNode? Read(ISourceTree tree, string path) =>
        SourceOf(tree, path) is { } source ? Parse(source) : null;

    private static YamlNode? Parse(SourceText source) =>
        YamlParser.Parse(source, new DiagnosticBag()).Root;

    private static SourceText? SourceOf(ISourceTree tree, string path) =>
        tree.Read(path) is { } bytes
            ? new SourceText(path, Encoding.UTF8.GetString(bytes.Span))
            : null;
}
