using System.Diagnostics;
using ReportGen.IntegrationTests.Commands;

namespace ReportGen.IntegrationTests.Git;

/// <summary>A temporary clone, driven by the git program itself, so that what we read was written by another.</summary>
internal sealed class GitFolder : IDisposable
{
    private readonly Workspace workspace;

    private GitFolder(Workspace workspace) => this.workspace = workspace;

    /// <summary>The files.</summary>
    public Workspace Files => workspace;

    /// <summary>The folder.</summary>
    public string Folder => workspace.Folder;

    /// <summary>An empty repository without a commit, on branch <c>main</c>.</summary>
    public static GitFolder Empty() => Over(new Workspace());

    /// <summary>The sample's content in one commit on branch <c>main</c>.</summary>
    public static GitFolder OfSample()
    {
        var folder = Over(Workspace.OfSample());
        folder.Commit("The sample");
        return folder;
    }

    /// <summary>Files of this repository below a folder, in one commit on branch <c>main</c>.</summary>
    /// <param name="from">The folder, which has a folder <c>content</c>.</param>
    public static GitFolder Of(string from)
    {
        var folder = Empty();
        var source = Path.Combine(Workspace.Repository, from);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            folder.Files.Write(Path.GetRelativePath(source, file), File.ReadAllBytes(file));
        }

        folder.Commit("The programme");
        return folder;
    }

    /// <summary>A clone of this repository with the last commits only.</summary>
    public GitFolder Shallow(int depth)
    {
        var clone = new Workspace();
        RunGit(
            clone.Folder,
            "clone",
            "-q",
            "--depth",
            depth.ToString(System.Globalization.CultureInfo.InvariantCulture),
            new Uri(Folder).AbsoluteUri,
            "."
        );
        return new GitFolder(clone);
    }

    /// <summary>Commits everything; returns the commit.</summary>
    public string Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "-q", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    /// <summary>Runs git here and returns what it printed.</summary>
    public string Git(params string[] arguments) => RunGit(Folder, arguments);

    /// <summary>Runs the command here.</summary>
    public Ended Command(params string[] arguments) => workspace.Command(arguments);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Git writes its objects read-only, which keeps Windows from deleting them.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        workspace.Dispose();
    }

    private static GitFolder Over(Workspace workspace)
    {
        RunGit(workspace.Folder, "init", "-q", "-b", "main");
        return new GitFolder(workspace);
    }

    private static string RunGit(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The developer's own settings must not change what a test sees.
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var role in new[] { "AUTHOR", "COMMITTER" })
        {
            start.Environment[$"GIT_{role}_NAME"] = "A Civil Servant";
            start.Environment[$"GIT_{role}_EMAIL"] = "official@example.org";
        }

        using var process = Process.Start(start)!;
        var ended = Run.WaitFor(process);
        Assert.True(ended.ExitCode == 0, $"git {string.Join(' ', arguments)}: {ended}");
        return ended.Output;
    }
}
