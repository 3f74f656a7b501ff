using System.Text;
using ReportGen.IntegrationTests.Commands;

namespace ReportGen.IntegrationTests.Publishing;

public sealed class ClearCommandTests
{
    private const string Statement = "coastal-paths/2025-08-07-paper";
    private const string File = "content/coastal-paths/statements/2025-08-07-paper.yaml";

    [Fact]
    public void Clear_changes_no_byte_of_any_document_and_only_adds_lines_to_its_file()
    {
        using var folder = Workspace.OfSample();
        folder.Write(File, WithMarkAndWindowsLineEnds(folder[File]));
        var before = System.IO.File.ReadAllBytes(folder[File]);
        Build(folder, "before");

        var first = Clear(folder, "swyddfa breifat", "A. Swyddog");
        var second = Clear(folder, "cangen seneddol", "B. Swyddog", "--date", "2025-08-06");

        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.True(second.ExitCode == 0, second.ToString());
        Build(folder, "after");
        Assert.Equal(folder.Inventory("before"), folder.Inventory("after"));
        Assert.Contains(".pdf ", folder.Inventory("after"), StringComparison.Ordinal);

        var after = System.IO.File.ReadAllBytes(folder[File]);
        Assert.True(after.AsSpan().StartsWith(before));
        var added = Encoding.UTF8.GetString(after.AsSpan(before.Length));
        Assert.StartsWith(
            "clearances:\r\n  - role: \"swyddfa breifat\"\r\n",
            added,
            StringComparison.Ordinal
        );
        Assert.Contains("    date: 2025-08-06\r\n", added, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "\n",
            added.Replace("\r\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        var digests = added
            .Split("\r\n")
            .Where(static l => l.Contains("digest: ", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(2, digests.Length);
        Assert.Single(digests.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Clear_again_says_that_it_is_recorded_and_changes_nothing()
    {
        using var folder = Workspace.OfSample();
        Clear(folder, "swyddfa breifat", "A. Swyddog");
        var before = folder.Inventory("content");

        var again = Clear(folder, "Swyddfa Breifat", "A. Swyddog");

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("has already cleared", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Inventory("content"));
    }

    [Fact]
    public void Clear_after_a_change_adds_an_entry_with_another_digest()
    {
        using var folder = Workspace.OfSample();
        Clear(folder, "swyddfa breifat", "A. Swyddog");
        folder.Replace(
            "content/coastal-paths/programme.yaml",
            "Dychmygol: does",
            "Dychmygol. Does"
        );

        var again = Clear(folder, "swyddfa breifat", "A. Swyddog");

        Assert.True(again.ExitCode == 0, again.ToString());
        var digests = System
            .IO.File.ReadAllLines(folder[File])
            .Where(static l => l.Contains("digest: ", StringComparison.Ordinal));
        Assert.Equal(2, digests.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(
        2,
        "Did you mean 2025-08-07-paper?",
        "2025-08-07-papr",
        "--role",
        "r",
        "--person",
        "p"
    )]
    [InlineData(
        2,
        "Did you mean swyddfa breifat?",
        Statement,
        "--role",
        "swyddfa brefat",
        "--person",
        "p"
    )]
    [InlineData(2, "--person", Statement, "--role", "swyddfa breifat")]
    [InlineData(2, "--person takes a few words", Statement, "--role", "r", "--person", "a\nb: c")]
    [InlineData(
        2,
        "is not a date",
        Statement,
        "--role",
        "r",
        "--person",
        "p",
        "--date",
        "16/01/2025"
    )]
    public void Clear_wrong_use_is_explained_and_changes_nothing(
        int code,
        string words,
        params string[] arguments
    )
    {
        using var folder = Workspace.OfSample();
        var before = folder.Inventory("content");

        var ended = folder.Command(["clear", .. arguments]);

        Assert.True(ended.ExitCode == code, ended.ToString());
        Assert.Contains(words, ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Inventory("content"));
    }

    [Fact]
    public void Clear_content_with_an_error_is_refused_with_its_place()
    {
        using var folder = Workspace.OfSample();
        folder.Replace("content/coastal-paths/areas.yaml", "id:", "idd:");
        var before = folder.Inventory("content");

        var ended = Clear(folder, "swyddfa breifat", "A. Swyddog");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("content/coastal-paths/areas.yaml:", ended.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was recorded", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Inventory("content"));
    }

    private static Ended Clear(
        Workspace folder,
        string role,
        string person,
        params string[] more
    ) => folder.Command(["clear", Statement, "--role", role, "--person", person, .. more]);

    private static void Build(Workspace folder, string output)
    {
        var ended = folder.Command(
            "build",
            "--programme",
            "coastal-paths",
            "--statement",
            "2025-08-07-paper",
            "--output",
            output
        );
        Assert.True(ended.ExitCode == 0, ended.ToString());
    }

    private static byte[] WithMarkAndWindowsLineEnds(string path) =>
        [
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes(System.IO.File.ReadAllText(path).ReplaceLineEndings("\r\n")),
        ];
}
