using System.Runtime.CompilerServices;

namespace ReportGen.Tests;

/// <summary>
/// Compares a text with a file beside the test, <c>Class.Method_case.verified.ext</c>. With the environment
/// variable <c>REPORTGEN_ACCEPT=1</c> the text becomes the file (never in CI).
/// </summary>
internal static class Golden
{
    /// <summary>Fails when the text is not that of the file; the text is left beside it as <c>.received</c>.</summary>
    /// <param name="actual">The text, with LF line ends.</param>
    /// <param name="extension">Without a dot: md, html, json, txt, xml.</param>
    /// <param name="variant">A case of the same test, part of the file's name.</param>
    /// <param name="path">Set by the compiler.</param>
    /// <param name="method">Set by the compiler.</param>
    public static void Verify(
        string actual,
        string extension,
        string? variant = null,
        [CallerFilePath] string path = "",
        [CallerMemberName] string method = ""
    )
    {
        var name = variant is null ? method : $"{method}_{variant}";
        var stem = Path.Combine(FolderOf(path), $"{Path.GetFileNameWithoutExtension(path)}.{name}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        if (Accepts)
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail(
            $"{Path.GetFileName(verified)} differs; compare with {received}, and accept by REPORTGEN_ACCEPT=1.\n"
                + FirstDifference(expected ?? "", actual)
        );
    }

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    private static bool Accepts =>
        Environment.GetEnvironmentVariable("REPORTGEN_ACCEPT") == "1"
        && Environment.GetEnvironmentVariable("CI") != "true";

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ReportGen.sln")))
        {
            folder =
                Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                ?? throw new InvalidOperationException("No ReportGen.sln above the tests.");
        }

        return folder;
    }

    /// <summary>The test's folder; a deterministic build tells only its end truly.</summary>
    private static string FolderOf(string path)
    {
        var slashed = path.Replace('\\', '/');
        var at = slashed.LastIndexOf("/tests/", StringComparison.Ordinal);
        return Path.GetDirectoryName(Path.Combine(Root, slashed[(at + 1)..]))!;
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (
            line < old.Length
            && line < now.Length
            && string.Equals(old[line], now[line], StringComparison.Ordinal)
        )
        {
            line++;
        }

        return $"line {line + 1}\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
