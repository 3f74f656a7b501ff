namespace ReportGen.IntegrationTests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("validate")]
    [InlineData("build")]
    [InlineData("diff")]
    [InlineData("clear")]
    [InlineData("publish")]
    [InlineData("correct")]
    [InlineData("doctor")]
    [InlineData("render")]
    public void Help_of_every_command_tells_usage_and_exit_codes(string command)
    {
        using var folder = new Workspace();

        var ended = folder.Command(command, "--help");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains($"reportgen {command}", ended.Output, StringComparison.Ordinal);
        Assert.Contains("130  Stopped by Ctrl-C", ended.Output, StringComparison.Ordinal);
        Assert.Empty(ended.Error);
    }

    [Theory]
    [InlineData("validat", "Did you mean validate?")]
    [InlineData("biuld", "Did you mean build?")]
    [InlineData("rendr", "Did you mean render?")]
    public void Command_mistyped_is_wrong_use_and_suggests_the_nearest(string typed, string hint)
    {
        using var folder = new Workspace();

        var ended = folder.Command(typed);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(hint, ended.Error, StringComparison.Ordinal);
        Assert.Empty(ended.Output);
    }

    [Fact]
    public void Option_mistyped_is_wrong_use_and_suggests_the_nearest()
    {
        using var folder = new Workspace();

        var ended = folder.Command("build", "--statment", "x");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Did you mean --statement?", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_outside_a_repository_is_wrong_use_and_says_what_to_do()
    {
        using var folder = new Workspace();

        var ended = folder.Command("validate");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("--root DIR", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_in_a_folder_below_the_repository_finds_it()
    {
        using var folder = Workspace.OfSample();
        Directory.CreateDirectory(folder["content/child-sexual-abuse/notes/deep"]);

        var ended = new Run(folder["content/child-sexual-abuse/notes/deep"]).Command("validate");

        Assert.True(ended.ExitCode == 0, ended.ToString());
    }
}
