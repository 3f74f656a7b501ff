namespace ReportGen.Tests;

/// <summary>Compares a text that the program makes with the file of the repository that holds it.</summary>
internal static class CommittedFile
{
    /// <summary>Fails when the file is not the text; with REPORTGEN_ACCEPT=1 the text becomes the file (never in CI).</summary>
    public static void Verify(string path, string actual)
    {
        var full = Path.Combine(Golden.Root, path);
        if (
            Environment.GetEnvironmentVariable("REPORTGEN_ACCEPT") == "1"
            && Environment.GetEnvironmentVariable("CI") != "true"
        )
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, actual);
        }

        var expected = File.Exists(full) ? File.ReadAllText(full) : "";
        Assert.True(
            string.Equals(expected, actual, StringComparison.Ordinal),
            $"{path} is not what the program makes; accept it by REPORTGEN_ACCEPT=1."
        );
    }
}
