namespace ReportGen.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void Every_verified_file_belongs_to_a_test()
    {
        var types = typeof(GoldenTests)
            .Assembly.GetTypes()
            .ToLookup(t => t.Name, StringComparer.Ordinal);
        var orphans = Directory
            .EnumerateFiles(
                Path.Combine(Golden.Root, "tests", "ReportGen.Tests"),
                "*.verified.*",
                SearchOption.AllDirectories
            )
            .Select(path => Path.GetFileName(path))
            .Where(name =>
            {
                var parts = name.Split('.');
                return !types[parts[0]]
                    .SelectMany(t => t.GetMethods())
                    .Any(m => parts[1].StartsWith(m.Name, StringComparison.Ordinal));
            });

        Assert.Empty(orphans);
    }
}
