using System.Text;
using System.Text.Json;
using ReportGen.IntegrationTests.Commands;

namespace ReportGen.IntegrationTests.Reporting;

/// <summary><c>--format</c> of the built command, by the schemas that others read it with.</summary>
public sealed class ReportFormatTests
{
    private const string Programme = "content/child-sexual-abuse/programme.yaml";
    private const string Recommendation =
        "content/child-sexual-abuse/recommendations/13-mandatory-reporting.yaml";

    [Theory]
    [InlineData("validate")]
    [InlineData("build")]
    public void Sarif_of_a_faulty_sample_is_valid_by_the_schema(string command)
    {
        using var folder = Faulty();
        folder.Write(
            "content/child-sexual-abuse/areas.yaml",
            Encoding.Unicode.GetBytes("areas: []\n")
        );

        var ended = folder.Command(command, "--format", "sarif");

        Assert.Equal(1, ended.ExitCode);
        using var json = JsonDocument.Parse(ended.Output);
        Assert.True(
            json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength() > 2
        );
        Assert.Empty(FaultsBySarif(folder, ended.Output));
    }

    [Fact]
    public void Sarif_of_a_sound_sample_is_valid_and_the_same_twice()
    {
        using var folder = Workspace.OfSample();

        var (first, second) = (
            folder.Command("validate", "--format", "sarif"),
            folder.Command("validate", "--format", "sarif")
        );

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(first.Output, second.Output);
        Assert.Empty(FaultsBySarif(folder, first.Output));
    }

    [Fact]
    public void Sarif_with_a_level_of_its_own_is_refused_by_the_schema()
    {
        using var folder = Faulty();

        var ended = folder.Command("validate", "--format", "sarif");

        Assert.NotEmpty(
            FaultsBySarif(
                folder,
                ended.Output.Replace(
                    "\"level\": \"error\"",
                    "\"level\": \"fatal\"",
                    StringComparison.Ordinal
                )
            )
        );
    }

    [Fact]
    public void Sarif_in_a_workflow_links_to_the_explanation_of_each_code()
    {
        using var folder = Faulty();
        folder.Write("docs/diagnostics.md", "# Diagnostics\n");
        var run = InWorkflow(folder);

        var ended = run.Command("validate", "--format", "sarif");

        Assert.Empty(FaultsBySarif(folder, ended.Output));
        Assert.Contains(
            "\"helpUri\": \"https://example.org/owner/name/blob/abc/docs/diagnostics.md#rg2001-a-field-that-does-not-exist\"",
            ended.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("validate", true)]
    [InlineData("validate", false)]
    [InlineData("build", true)]
    public void Json_is_valid_by_the_published_schema(string command, bool isFaulty)
    {
        using var folder = isFaulty ? Faulty() : Workspace.OfSample();

        var ended = folder.Command(command, "--format", "json");

        Assert.Equal(isFaulty ? 1 : 0, ended.ExitCode);
        var schema = Path.Combine(Repository.Root, "docs", "diagnostics.schema.json");
        Assert.Empty(FaultsBy(schema, folder, ended.Output));
        Assert.NotEmpty(
            FaultsBy(
                schema,
                folder,
                ended.Output.Replace("\"errors\":", "\"faults\":", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void GitHub_in_a_workflow_annotates_lines_and_appends_to_the_job_summary()
    {
        using var folder = Faulty();
        var run = InWorkflow(folder);
        folder.Write("summary.md", "# What stood here\n");
        run.Environment["GITHUB_STEP_SUMMARY"] = folder["summary.md"];

        var ended = run.Command("validate", "--format", "github");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(
            $"::error file={Programme},line=9,endLine=9,col=1,endColumn=5,title=RG2001%3A A field that does not exist::",
            ended.Output,
            StringComparison.Ordinal
        );
        var summary = File.ReadAllText(folder["summary.md"]);
        Assert.StartsWith("# What stood here\n## ", summary, StringComparison.Ordinal);
        Assert.Contains(
            $"[{Programme}, line 9](https://example.org/owner/name/blob/abc/{Programme}?plain=1#L9)",
            summary,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("| Where |", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_without_a_job_summary_prints_the_list()
    {
        using var folder = Faulty();
        var run = folder.Run();
        run.Environment["GITHUB_STEP_SUMMARY"] = "";

        var ended = run.Command("validate", "--format", "github");

        Assert.Contains("| Where | What is wrong |", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_of_a_repository_below_the_workspace_names_files_from_there()
    {
        using var folder = Faulty();
        Directory.CreateDirectory(folder["below/it"]);
        Directory.Move(folder["content"], folder["below/it/content"]);
        var run = InWorkflow(folder);

        var ended = run.Command("validate", "--format", "github", "--root", "below/it");

        Assert.Contains($"file=below/it/{Programme},", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_mistyped_is_refused_with_the_one_that_was_meant()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command("validate", "--format", "sarfi");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Did you mean sarif?", ended.Error, StringComparison.Ordinal);
    }

    private static Workspace Faulty()
    {
        var folder = Workspace.OfSample();
        folder.Replace(Programme, "\nbody: ", "\nbodi: ");
        folder.Replace(Recommendation, "response: accepted", "response: acepted");
        return folder;
    }

    private static Run InWorkflow(Workspace folder)
    {
        var run = folder.Run();
        run.Environment["GITHUB_WORKSPACE"] = folder.Folder;
        run.Environment["GITHUB_SERVER_URL"] = "https://example.org";
        run.Environment["GITHUB_REPOSITORY"] = "owner/name";
        run.Environment["GITHUB_SHA"] = "abc";
        return run;
    }

    private static string[] FaultsBySarif(Workspace folder, string log) =>
        FaultsBy(
            NodeTool.Require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
            folder,
            log
        );

    private static string[] FaultsBy(string schema, Workspace folder, string json)
    {
        NodeTool.Require("ajv-draft-04/package.json");
        folder.Write("report.json", json);
        var (code, text, error) = NodeTool.Run(
            Path.Combine(Repository.Root, "tests", "json-check.mjs"),
            schema,
            folder["report.json"]
        );
        Assert.True(code == 0, error);
        using var verdict = JsonDocument.Parse(text);
        return
        [
            .. verdict
                .RootElement.GetProperty("faults")
                .EnumerateArray()
                .Select(static f => f.GetString()!),
        ];
    }
}
