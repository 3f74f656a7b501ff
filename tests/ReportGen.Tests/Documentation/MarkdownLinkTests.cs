using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Tests.Documentation;

/// <summary>Relative links of the repository's Markdown pages lead to files, and to headings of them.</summary>
public sealed partial class MarkdownLinkTests
{
    private const int Patience = 10_000;

    /// <summary>Pages that people write, as opposed to templates, fixtures and what programs make.</summary>
    public static TheoryData<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Golden.Root, "*.md")
                .Concat(
                    Directory.EnumerateFiles(
                        Path.Combine(Golden.Root, "docs"),
                        "*.md",
                        SearchOption.AllDirectories
                    )
                )
                .Select(static file => Path.GetRelativePath(Golden.Root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_of_the_page_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Golden.Root, page))!;
        var text = Code().Replace(File.ReadAllText(Path.Combine(Golden.Root, page)), "");

        var broken = Link()
            .Matches(text)
            .Where(static m => !m.Groups["path"].Value.Contains(':', StringComparison.Ordinal))
            .Where(m => !IsThere(folder, page, m.Groups["path"].Value, m.Groups["heading"].Value))
            .Select(static m => m.Value);

        Assert.Empty(broken);
    }

    private static bool IsThere(string folder, string page, string path, string heading)
    {
        var target =
            path.Length == 0 ? Path.Combine(Golden.Root, page) : Path.Combine(folder, path);
        return heading.Length == 0
            ? Path.Exists(target)
            : File.Exists(target)
                && Heading()
                    .Matches(File.ReadAllText(target))
                    .Any(m => Anchor(m.Groups["words"].Value) == heading);
    }

    /// <summary>The anchor that GitHub gives to a heading.</summary>
    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var sign in heading.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(sign) || sign is '-' or '_')
            {
                anchor.Append(sign);
            }
            else if (sign == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }

    [GeneratedRegex(
        @"^```.*?^```|`[^`\n]*`",
        RegexOptions.Singleline | RegexOptions.Multiline,
        Patience
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<path>[^)#\s]*)#?(?<heading>[^)\s]*)\)", RegexOptions.None, Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<words>.*)$", RegexOptions.Multiline, Patience)]
    private static partial Regex Heading();
}
