using System.Text.Json;

namespace ReportGen.IntegrationTests.Commands;

public sealed class OtherCommandTests
{
    [Fact]
    public void Validate_as_json_is_one_object_with_places()
    {
        using var folder = Workspace.OfSample();
        folder.Replace("content/child-sexual-abuse/programme.yaml", "body: ", "bodi: ");

        var ended = folder.Command("validate", "--format", "json");

        Assert.Equal(1, ended.ExitCode);
        using var json = JsonDocument.Parse(ended.Output);
        var errors = json
            .RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .Where(static d => d.GetProperty("severity").GetString() == "error")
            .ToArray();
        Assert.Equal(json.RootElement.GetProperty("errors").GetInt32(), errors.Length);
        Assert.Contains(
            errors,
            static d =>
                d.GetProperty("file").GetString() == "content/child-sexual-abuse/programme.yaml"
                && d.GetProperty("line").GetInt32() > 1
        );
    }

    [Fact]
    public void Validate_follows_no_link_out_of_the_repository()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var outside = new Workspace();
        outside.Write("secret.yaml", "id: secret-id\n");
        using var folder = Workspace.OfSample();
        File.CreateSymbolicLink(
            folder["content/child-sexual-abuse/recommendations/secret.yaml"],
            outside["secret.yaml"]
        );

        var ended = folder.Command("validate");

        Assert.DoesNotContain("secret-id", ended.Error, StringComparison.Ordinal);
        Assert.Contains("secret.yaml", ended.Error, StringComparison.Ordinal);
        Assert.Contains("outside the repository", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_of_two_statements_tells_what_changed()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command("diff", "2025-01-06-oral", "2025-01-16-oral");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains(
            "6 January 2025 to 16 January 2025",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nNew\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_of_one_day_with_itself_says_that_nothing_changed()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command(
            "diff",
            "2025-01-16",
            "2025-01-16",
            "--programme",
            "child-sexual-abuse"
        );

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("Nothing changed.", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_makes_a_page_and_a_pdf_beside_the_file()
    {
        using var folder = new Workspace();
        folder.Write("paper.md", "# A paper\n\nWith *words*.\n");

        var ended = folder.Command("render", "paper.md");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("<h1", File.ReadAllText(folder["paper.html"]), StringComparison.Ordinal);
        Assert.StartsWith(
            "%PDF-1.7",
            File.ReadAllText(folder["paper.pdf"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Render_of_a_file_that_is_not_there_is_wrong_use()
    {
        using var folder = new Workspace();

        Assert.Equal(2, folder.Command("render", "nothing.md").ExitCode);
    }
}
