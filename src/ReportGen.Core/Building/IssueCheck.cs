using NodaTime;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Issues;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>Makes YAML of an issue, and checks the content as it would be with it.</summary>
public static class IssueCheck
{
    /// <summary>
    /// Reads an issue that was written with a form. What is wrong is told at the answer; what only shows once
    /// the YAML stands in its file (a date without its reason, say) is told there, and what was wrong before
    /// is not told.
    /// </summary>
    /// <param name="tree">The repository.</param>
    /// <param name="issue">The text of the issue.</param>
    /// <returns>The YAML, also when it has errors: they stand in its file's text, not in that of the repository.</returns>
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

    private static (string, string, string) Identity(Diagnostic fault) =>
        (fault.Code.Id, fault.Span.Path, fault.Message);

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
