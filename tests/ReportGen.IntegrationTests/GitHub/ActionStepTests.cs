using ReportGen.IntegrationTests.Commands;

namespace ReportGen.IntegrationTests.GitHub;

/// <summary>The shell steps of action.yml and of the workflows, each run as it stands.</summary>
public sealed class ActionStepTests
{
    private static readonly IReadOnlyList<ShellStep> Steps = ShellStep.Of(
        Path.Combine(Repository.Root, "action.yml")
    );

    private static ShellStep Prepare => Steps.Single(static s => s.Name == "Make reportgen ready");

    private static ShellStep Command => Steps.Single(static s => s.Name == "Run reportgen");

    [Fact]
    public void Prepare_makes_the_program_once_and_it_runs()
    {
        using var runner = new Workspace();
        using var source = new Workspace();
        CopySource(source);
        var variables = Variables(runner);
        variables["REPORTGEN_SOURCE"] = source.Folder;

        var ended = Prepare.Run(runner.Folder, variables);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        var program = runner["reportgen-built-in/reportgen"];
        var made = File.GetLastWriteTimeUtc(program);
        Assert.Equal(0, Prepare.Run(runner.Folder, variables).ExitCode);

        Assert.Equal(made, File.GetLastWriteTimeUtc(program));
        using var sample = Workspace.OfSample();
        variables["REPORTGEN_COMMAND"] = "validate";
        var validated = Command.Run(sample.Folder, variables);
        Assert.True(validated.ExitCode == 0, validated.ToString());
        Assert.Contains("The content has no errors.", validated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_of_an_engine_that_is_not_there_says_so()
    {
        using var runner = new Workspace();
        var variables = Variables(runner);
        variables["REPORTGEN_ENGINE"] = "quest";

        var ended = Prepare.Run(runner.Folder, variables);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("built-in or questpdf, not quest", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prepare_with_questpdf_asks_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a shell script.");
        using var runner = new Workspace();
        var variables = Variables(runner);
        variables["REPORTGEN_ENGINE"] = "questpdf";
        StandIn(runner, "dotnet");

        var ended = Prepare.Run(runner.Folder, variables);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("<-p:QuestPdf=true>", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_gives_each_line_as_one_word_and_evaluates_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a shell script.");
        using var runner = new Workspace();
        var variables = Variables(runner);
        runner.Write("reportgen-built-in/reportgen", "");
        StandIn(runner, "reportgen-built-in/reportgen");
        variables["REPORTGEN_COMMAND"] = "publish";
        variables["REPORTGEN_ARGUMENTS"] =
            "--due\n\n$(touch gone)\n`touch gone`\na b; touch gone\n";

        var ended = Command.Run(runner.Folder, variables);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(
            "<publish><--due><$(touch gone)><`touch gone`><a b; touch gone>\n",
            ended.Output
        );
        Assert.False(File.Exists(runner["gone"]));
    }

    [Theory]
    [InlineData("built-in", "<>")]
    [InlineData("questpdf", "<questpdf>")]
    public void Command_leaves_the_settings_their_say_unless_another_engine_is_named(
        string engine,
        string told
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a shell script.");
        using var runner = new Workspace();
        var variables = Variables(runner);
        variables["REPORTGEN_PDF_ENGINE"] = engine;
        StandIn(runner, $"reportgen-{engine}/reportgen", "printf '<%s>' \"$REPORTGEN_PDF_ENGINE\"");

        var ended = Command.Run(runner.Folder, variables);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(told, ended.Output);
    }

    [Fact]
    public void Command_ends_with_the_exit_code_of_the_program()
    {
        using var folder = new Workspace();
        var variables = Variables(folder);
        Directory.CreateDirectory(folder["reportgen-built-in"]);
        File.CreateSymbolicLink(folder["reportgen-built-in/reportgen"], Run.Program);
        variables["REPORTGEN_COMMAND"] = "validate";

        var ended = Command.Run(folder.Folder, variables);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("There is no content folder", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_of_the_project_s_own_check_calls_the_script()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in is a shell script.");
        using var folder = new Workspace();
        var variables = Variables(folder);
        variables["CI"] = "true";
        StandIn(folder, "sudo");

        var step = Assert.Single(
            ShellStep.Of(Path.Combine(Repository.Root, ".github", "workflows", "ci.yml"))
        );
        var ended = step.Run(folder.Folder, variables);

        Assert.Equal("<--preserve-env=CI,PATH><bash><.ci/run>\n", ended.Output);
        Assert.True(File.Exists(Path.Combine(Repository.Root, ".ci", "run")));
    }

    [Fact]
    public void Workflows_have_no_shell_step_of_their_own_but_that_one() =>
        Assert.Empty(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml")
                .Where(static f => Path.GetFileName(f) != "ci.yml")
                .SelectMany(ShellStep.Of)
        );

    private static Dictionary<string, string> Variables(Workspace runner) =>
        new(StringComparer.Ordinal)
        {
            ["RUNNER_TEMP"] = runner.Folder,
            ["REPORTGEN_SOURCE"] = Repository.Root,
            ["REPORTGEN_ENGINE"] = "built-in",
            ["REPORTGEN_PDF_ENGINE"] = "built-in",
            ["REPORTGEN_COMMAND"] = "",
            ["REPORTGEN_ARGUMENTS"] = "",
            ["REPORTGEN_QUESTPDF_LICENCE"] = "",
            ["GITHUB_TOKEN"] = "",
            ["REPORTGEN_TOKEN"] = "",
            // What a test run sets for itself must not reach the program that is made.
            ["CI"] = "",
            ["PATH"] =
                runner.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
        };

    /// <summary>A program of the shell; by default one that prints its arguments, each in angle brackets.</summary>
    private static void StandIn(
        Workspace folder,
        string name,
        string script = "printf '<%s>' \"$@\"\nprintf '\\n'"
    )
    {
        folder.Write(name, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder[name],
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    /// <summary>The files from which the program is made, without what was built of them here.</summary>
    private static void CopySource(Workspace target)
    {
        foreach (
            var file in Directory
                .EnumerateFiles(Repository.Root)
                .Concat(Below("src"))
                .Concat(Below("templates"))
                .Concat(Below("content"))
        )
        {
            target.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
        }

        static IEnumerable<string> Below(string folder) =>
            Directory
                .EnumerateFiles(
                    Path.Combine(Repository.Root, folder),
                    "*",
                    SearchOption.AllDirectories
                )
                .Where(static f =>
                    !f.Contains(
                        $"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                    && !f.Contains(
                        $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                );
    }
}
