using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Publishing;

/// <summary>What the workflows of a repository say, as far as safety asks: read line by line, as people write them.</summary>
public static class WorkflowFiles
{
    private const string Folder = ".github/workflows";

    /// <summary>The actions that are named by a branch or a tag, which others can move: FILE:LINE and the action.</summary>
    public static ImmutableArray<string> Unpinned(ISourceTree tree) =>
        [
            .. Lines(tree, withActions: true)
                .Select(static l => (l.Place, Value: ValueOf(l.Text, "uses")))
                .Where(static l => l.Value is { } action && !IsPinned(action))
                .Select(static l => $"{l.Place} {l.Value}"),
        ];

    /// <summary>The names of the environments that jobs of the workflows wait for, in ordinal order.</summary>
    public static ImmutableArray<string> Environments(ISourceTree tree)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var isInside = false;
        foreach (var (_, line) in Lines(tree, withActions: false))
        {
            if (isInside && ValueOf(line, "name") is { Length: > 0 } inner)
            {
                names.Add(inner);
            }

            var value = ValueOf(line, "environment");
            isInside = value is "";
            if (value is { Length: > 0 })
            {
                names.Add(value);
            }
        }

        return [.. names];
    }

    /// <summary>True when there is any workflow.</summary>
    public static bool Any(ISourceTree tree) => Workflows(tree).Any();

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

    /// <summary>The value of a field when the line holds it: without its remark and quotes; empty when it goes on below.</summary>
    private static string? ValueOf(string line, string field)
    {
        var text = line.TrimStart(' ', '-');
        if (!text.StartsWith(field + ":", StringComparison.Ordinal))
        {
            return null;
        }

        var value = text[(field.Length + 1)..];
        var remark = value.IndexOf(" #", StringComparison.Ordinal);
        return (remark < 0 ? value : value[..remark]).Trim().Trim('"', '\'');
    }

    private static IEnumerable<string> Workflows(ISourceTree tree) =>
        tree.List(Folder)
            .Where(static p =>
                p.EndsWith(".yml", StringComparison.Ordinal)
                || p.EndsWith(".yaml", StringComparison.Ordinal)
            );

    private static IEnumerable<(string Place, string Text)> Lines(
        ISourceTree tree,
        bool withActions
    )
    {
        var paths = withActions
            ? Workflows(tree).Concat(["action.yml", "action.yaml"])
            : Workflows(tree);
        foreach (var path in paths)
        {
            if (tree.Read(path) is not { } bytes)
            {
                continue;
            }

            var number = 0;
            foreach (var line in Encoding.UTF8.GetString(bytes.Span).Split('\n'))
            {
                number++;
                yield return (
                    string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"),
                    line.TrimEnd('\r')
                );
            }
        }
    }
}
