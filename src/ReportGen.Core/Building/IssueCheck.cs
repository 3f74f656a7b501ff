using NodaTime;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Issues;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>Converts an issue to YAML, and checks the content with it added.</summary>
public static class IssueCheck
{
    /// <summary>
    /// Reads an issue that was written with a form. An error is reported at its answer; one that shows only when
    /// the YAML is in its file (a date without its reason, say) is reported there. Errors that were already in
    /// the content are not reported.
    /// </summary>
    /// <param name="tree">The repository.</param>
    /// <param name="issue">The text of the issue.</param>
    /// <returns>The YAML, even when it has errors: these are placed in its file's text, not in the repository's.</returns>
    public static Checked<IssueEntry> Run(ISourceTree tree, SourceText issue)
    {
        var before = ContentCheck.Run(tree);
        var made = IssueReader.Read(issue, before.Value!, TextOf);
        if (made.Value is not { } entry)
        {
            return made;
        }

        var known = before.Diagnostics.Select(Identity).ToHashSet();
        var found = new DiagnosticBag();
        found.AddRange(
            ContentCheck
                .Run(new WithEntry(tree, entry))
                .Diagnostics.Where(d => !known.Contains(Identity(d)))
        );
        return new Checked<IssueEntry>(entry, found.ToSorted());

        SourceText? TextOf(string path) =>
            tree.Read(path) is { } bytes ? SourceDecoder.DecodeLeniently(path, bytes.Span) : null;
    }

    private static (string, string, string) Identity(Diagnostic diagnostic) =>
        (diagnostic.Code.Id, diagnostic.Span.Path, diagnostic.Message);

    /// <summary>The repository with the entry in its file.</summary>
    private sealed class WithEntry(ISourceTree tree, IssueEntry entry) : ISourceTree
    {
        public Instant Now => tree.Now;

        public IReadOnlyList<string> List(string folder)
        {
            var listed = tree.List(folder);
            return listed.Contains(entry.Path, StringComparer.Ordinal)
                ? listed
                : [.. listed.Append(entry.Path).Order(StringComparer.Ordinal)];
        }

        public ReadOnlyMemory<byte>? Read(string path) =>
            string.Equals(path, entry.Path, StringComparison.Ordinal)
                ? System.Text.Encoding.UTF8.GetBytes(entry.FileText)
                : tree.Read(path);
    }
}
