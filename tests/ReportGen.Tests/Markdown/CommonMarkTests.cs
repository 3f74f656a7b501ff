using System.Text.Json;
using ReportGen.Core.Markdown;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Markdown;

/// <summary>The examples of the CommonMark specification, by the text that a reader sees.</summary>
public sealed class CommonMarkTests
{
    /// <summary>Examples whose text differs on purpose.</summary>
    private static readonly Dictionary<int, string> Exceptions = new()
    {
        [484] =
            "a link without words shows its address, because a reader could not find it otherwise",
        [540] = "Markdig compares labels without the full Unicode case folding of “ẞ” with “SS”",
    };

    [Fact]
    public void Read_every_example_of_the_specification_has_its_text()
    {
        using var stream = typeof(CommonMarkTests).Assembly.GetManifestResourceStream(
            "commonmark.json"
        )!;
        using var examples = JsonDocument.Parse(stream);
        var count = 0;
        var failures = new List<string>();
        var unneeded = new List<int>();
        foreach (var example in examples.RootElement.EnumerateArray())
        {
            count++;
            var number = example.GetProperty("example").GetInt32();
            var markdown = example.GetProperty("markdown").GetString()!;
            var expected = DocumentText.OfHtml(example.GetProperty("html").GetString()!);
            // A title of our own keeps the reader from adding one.
            var read = MarkdownReader.Read(
                new SourceText("spec.md", markdown),
                new MarkdownOptions { Defaults = new("-", "en") }
            );
            var blocks = read.Value!.Blocks;
            var actual = DocumentText.Of(
                read.Value with
                {
                    Blocks = blocks is [ReportGen.Core.Documents.Heading { Id: "-" }, ..]
                        ? blocks.RemoveAt(0)
                        : blocks,
                }
            );
            if (string.Equals(actual, expected, StringComparison.Ordinal))
            {
                if (Exceptions.ContainsKey(number))
                {
                    unneeded.Add(number);
                }
            }
            else if (!Exceptions.ContainsKey(number))
            {
                failures.Add(
                    $"{number}: {JsonSerializer.Serialize(markdown)}\n  expected {expected}\n  actual   {actual}"
                );
            }
        }

        Assert.Equal(652, count);
        Assert.Empty(unneeded);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
