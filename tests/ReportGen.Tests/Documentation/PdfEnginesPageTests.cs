using System.Text.RegularExpressions;

namespace ReportGen.Tests.Documentation;

/// <summary>The comparison of the PDF engines says of each line where it comes from.</summary>
public sealed partial class PdfEnginesPageTests
{
    private static string[] Rows =>
        [
            .. File.ReadAllLines(Path.Combine(Golden.Root, "docs", "pdf-engines.md"))
                .SkipWhile(static l => !l.StartsWith("| | built-in |", StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(static l => l.StartsWith('|')),
        ];

    [Fact]
    public void Page_names_where_each_line_comes_from()
    {
        Assert.True(Rows.Length > 20);
        Assert.All(
            Rows,
            static row =>
            {
                var cells = row.Trim('|').Split('|');
                Assert.Equal(4, cells.Length);
                Assert.False(string.IsNullOrWhiteSpace(cells[3]), row);
            }
        );
    }

    [Fact]
    public void Page_names_tests_that_there_are()
    {
        var files = Directory
            .EnumerateFiles(
                Path.Combine(Golden.Root, "tests", "ReportGen.Tests"),
                "*Tests.cs",
                SearchOption.AllDirectories
            )
            .Select(static f => Path.GetFileNameWithoutExtension(f))
            .ToHashSet(StringComparer.Ordinal);

        var named = Rows.SelectMany(static r => TestName().Matches(r).Select(static m => m.Value))
            .ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, files));
    }

    [Fact]
    public void Page_says_how_to_run_what_was_not_run()
    {
        var page = File.ReadAllText(Path.Combine(Golden.Root, "docs", "pdf-engines.md"));

        Assert.Contains("\nCI=true dotnet test -p:QuestPdf=true\n", page, StringComparison.Ordinal);
        Assert.Contains("scale 17 questpdf\n", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("[A-Za-z]+Tests", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestName();
}
