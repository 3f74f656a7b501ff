namespace ReportGen.IntegrationTests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public void New_files_of_every_kind_are_valid_as_they_are()
    {
        using var folder = new Workspace();
        Directory.CreateDirectory(folder["content"]);

        AssertFine(folder.Command("new", "programme", "coastal-walks"));
        AssertFine(folder.Command("new", "statement", "2025-01-16"));
        AssertFine(folder.Command("new", "recommendation", "walks-1", "--number", "1"));
        AssertFine(folder.Command("new", "commitment", "open-path", "--said", "2025-01-16"));

        var validated = folder.Command("validate");
        Assert.True(validated.ExitCode == 0, validated.ToString());
        Assert.DoesNotContain("error", validated.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_template_is_the_default_and_changes_nothing()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command(
            "new",
            "template",
            "debate-summary",
            "--programme",
            "child-sexual-abuse"
        );

        AssertFine(ended);
        Assert.Equal(
            File.ReadAllText(Path.Combine(Workspace.Repository, "templates", "debate-summary.md")),
            File.ReadAllText(folder["content/child-sexual-abuse/templates/debate-summary.md"])
        );
    }

    [Theory]
    [InlineData(
        "There is no template \"debat-summary\". Did you mean debate-summary?",
        "new",
        "template",
        "debat-summary",
        "-p",
        "child-sexual-abuse"
    )]
    [InlineData("already exists", "new", "programme", "child-sexual-abuse")]
    [InlineData("Choose a programme", "new", "commitment", "x", "--said", "2025-01-16")]
    [InlineData("is not a date", "new", "statement", "16/01/2025", "-p", "child-sexual-abuse")]
    [InlineData("cannot be an id", "new", "programme", "Coastal Paths")]
    public void New_wrong_use_is_explained_and_writes_nothing(
        string words,
        params string[] arguments
    )
    {
        using var folder = Workspace.OfSample();
        var before = folder.Inventory("content");

        var ended = folder.Command(arguments);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(words, ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Inventory("content"));
    }

    [Theory]
    [InlineData("the file")]
    [InlineData("-")]
    public void New_update_of_an_issue_gives_what_to_paste_and_changes_nothing(string from)
    {
        using var folder = Workspace.OfSample();
        var before = folder.Inventory("content");
        File.WriteAllText(folder["the file"], Issue("2025-06-16"));

        using var process = folder.Run().Start("new", "update", "--issue", from);
        if (from is "-")
        {
            process.StandardInput.Write(Issue("2025-06-16"));
            process.StandardInput.Close();
        }

        var ended = Run.WaitFor(process);

        AssertFine(ended);
        Assert.StartsWith(
            "# In content/child-sexual-abuse/commitments/2025-01-16-national-audit.yaml, below line ",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\n  - date: 2025-06-16\n    note: |\n      It ended.\n",
            ended.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(before, folder.Inventory("content"));
    }

    [Fact]
    public void New_update_of_wrong_answers_tells_them_and_gives_nothing_to_paste()
    {
        using var folder = Workspace.OfSample();
        File.WriteAllText(folder["issue.md"], Issue("16 June 2025"));

        var ended = folder.Command("new", "update", "--issue", "issue.md");

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("", ended.Output);
        Assert.Contains("issue.md:5:1: error RG2006", ended.Error, StringComparison.Ordinal);
        Assert.Contains("→ Type 2025-06-16", ended.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            "Correct the answers in the issue, then run this again.\n",
            ended.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void New_update_of_a_file_that_is_not_there_is_wrong_use()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command("new", "update", "--issue", "nowhere.md");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("There is no file nowhere.md", ended.Error, StringComparison.Ordinal);
    }

    private static string Issue(string day) =>
        $"""
            ### Commitment
            national-audit-commission
            ### Day it happened

            {day}

            ### What happened

            It ended.

            ### Sources

            hansard-2025-01-16, column 735
            """;

    [Fact]
    public void Schema_writes_the_committed_schemas()
    {
        using var folder = new Workspace();

        AssertFine(folder.Command("schema", "--output", folder["schemas"]));

        var committed = Path.Combine(Workspace.Repository, ".vscode", "schemas");
        Assert.All(
            Directory.EnumerateFiles(committed),
            file =>
                Assert.Equal(
                    File.ReadAllText(file),
                    File.ReadAllText(folder[$"schemas/{Path.GetFileName(file)}"])
                )
        );
    }

    private static void AssertFine(Ended ended) =>
        Assert.True(ended.ExitCode == 0, ended.ToString());
}
