using System.Runtime.InteropServices;

namespace ReportGen.IntegrationTests.Commands;

public sealed class BuildTests
{
    private const string Statement = "child-sexual-abuse/2025-01-16-oral";

    [Fact]
    public void Build_in_another_folder_zone_culture_and_number_of_jobs_gives_the_same_bytes()
    {
        using var one = Workspace.OfSample();
        using var two = Workspace.OfSample();
        var first = one.Run();
        first.Environment["TZ"] = "Asia/Kolkata";
        first.Environment["LANG"] = "tr_TR.UTF-8";
        first.Environment["LC_ALL"] = "tr_TR.UTF-8";
        var second = two.Run();
        second.Environment["TZ"] = "UTC";
        second.Environment["LANG"] = "ar_SA.UTF-8";
        second.Environment["LC_ALL"] = "ar_SA.UTF-8";

        var a = first.Command("build", "--jobs", "1");
        var b = second.Command("build", "--jobs", "4");

        Assert.True(a.ExitCode == 0, a.ToString());
        Assert.True(b.ExitCode == 0, b.ToString());
        Assert.Equal(one.Inventory("output"), two.Inventory("output"));
        Assert.Contains(
            $"{Statement}/progress-report.pdf",
            one.Inventory("output"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Build_digests_name_every_published_file_and_no_internal_one()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command("build", "--statement", "2025-01-16-oral", "--no-pdf");

        Assert.True(ended.ExitCode == 0, ended.ToString());
        var inventory = folder
            .Inventory("output/" + Statement)
            .Split('\n')
            .Select(static line => line.Split(' '))
            .Where(static pair => pair[0] != "SHA256SUMS")
            .Select(static pair => $"{pair[1]}  {pair[0]}");
        var listed = File.ReadAllLines(folder[$"output/{Statement}/SHA256SUMS"]);
        Assert.Equal(inventory, listed);
        Assert.DoesNotContain(listed, static l => l.Contains("briefing", StringComparison.Ordinal));
        Assert.True(
            File.Exists(folder["output/child-sexual-abuse/internal/2025-01-16-oral/briefing.html"])
        );
    }

    [Fact]
    public void Build_of_broken_content_tells_the_place_and_writes_nothing()
    {
        using var folder = Workspace.OfSample();
        folder.Replace("content/child-sexual-abuse/programme.yaml", "body: ", "bodi: ");

        var ended = folder.Command("build");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(
            "content/child-sexual-abuse/programme.yaml:",
            ended.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("", folder.Inventory("output"));
    }

    [Fact]
    public void Build_of_an_unknown_statement_is_wrong_use_and_suggests_the_nearest()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command("build", "--statement", "2025-01-16-orl");

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("Did you mean 2025-01-16-oral?", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_into_the_content_is_refused()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command("build", "--output", "content/x");

        Assert.Equal(2, ended.ExitCode);
    }

    [Fact]
    public void Build_of_one_document_leaves_the_others_and_removes_the_digests()
    {
        using var folder = Workspace.OfSample();
        _ = folder.Command("build", "--statement", "2025-01-16-oral", "--no-pdf");

        var ended = folder.Command(
            "build",
            "--statement",
            "2025-01-16-oral",
            "--document",
            "debate-summary",
            "--no-pdf"
        );

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.True(File.Exists(folder[$"output/{Statement}/progress-report.html"]));
        Assert.False(File.Exists(folder[$"output/{Statement}/SHA256SUMS"]));
    }

    [Fact]
    public void Build_twice_gives_the_same_folder_and_leaves_nothing_beside_it()
    {
        using var folder = Workspace.OfSample();
        string[] arguments = ["build", "--programme", "child-sexual-abuse", "--no-pdf"];
        _ = folder.Command(arguments);
        var before = folder.Inventory("output");

        var ended = folder.Command(arguments);

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(before, folder.Inventory("output"));
        Assert.Equal(
            [folder["output/child-sexual-abuse"]],
            Directory.GetFileSystemEntries(folder["output"])
        );
    }

    [Fact]
    public void Build_into_a_folder_that_cannot_be_written_is_a_broken_machine()
    {
        using var folder = Workspace.OfSample();
        // A file stands where the folder should be: refused for every user, root included.
        folder.Write("output", "not a folder");

        var ended = folder.Command("build");

        Assert.Equal(4, ended.ExitCode);
        Assert.Contains("The operating system reported", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_interrupted_ends_with_130_and_leaves_no_half()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT for another process.");
        using var folder = Workspace.OfSample();
        using var process = folder.Run().Start("build", "--jobs", "1");
        // The first line is told when the first statement stands.
        var line = process.StandardOutput.ReadLine();
        Assert.NotNull(line);

        Assert.Equal(0, Kill(process.Id, signal: 2));
        var ended = Run.WaitFor(process);

        Assert.True(ended.ExitCode == 130, ended.ToString());
        var files = Directory.GetFiles(folder["output"], "*", SearchOption.AllDirectories);
        Assert.DoesNotContain(
            files,
            static f => f.Contains(".reportgen-", StringComparison.Ordinal)
        );
        foreach (
            var statement in Directory.GetDirectories(folder["output/child-sexual-abuse"], "2025*")
        )
        {
            Assert.True(File.Exists(Path.Combine(statement, "SHA256SUMS")), statement);
        }
    }

    [Fact]
    public void Build_as_at_a_day_leaves_later_statements_out()
    {
        using var folder = Workspace.OfSample();

        var ended = folder.Command(
            "build",
            "--programme",
            "child-sexual-abuse",
            "--as-at",
            "2025-02-01",
            "--no-pdf"
        );

        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(
            ["2025-01-06-oral", "2025-01-16-oral"],
            Directory
                .GetDirectories(folder["output/child-sexual-abuse"], "2025*")
                .Select(static d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal)
        );
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(
        DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories
    )]
    internal static extern int Kill(int process, int signal);
}
