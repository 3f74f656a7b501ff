using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Output.Reporting;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Preview.Writing;

/// <summary>The part of a preview that shows what the House would read.</summary>
internal static class DocumentsMarkdown
{
    /// <summary>Adds the part.</summary>
    public static void Add(BoundedReport draft, DocumentChanges changes, PreviewLinks links)
    {
        switch (changes.State)
        {
            case DocumentsStatus.NoBase:
                return;
            case DocumentsStatus.ContentHasErrors:
                draft.Add(
                    "### What the House would read\n\nThe documents can’t be shown until the errors are corrected.\n\n"
                );
                return;
        }

        var extent = Extent(changes);
        draft.Add(
            "### What the House would read\n\n" + (extent.Length == 0 ? "" : extent + "\n\n")
        );
        foreach (var statement in changes.Statements)
        {
            draft.Add(Heading(statement, links));
            foreach (var document in statement.Documents)
            {
                draft.Add(
                    "",
                    Fold(document),
                    document.Passages.Select(
                        (passage, i) =>
                            Passage(
                                passage,
                                i == 0 || document.Passages[i - 1].Heading != passage.Heading
                            )
                    ),
                    "passage"
                );
                if (document.PassageCount > document.Passages.Length)
                {
                    draft.Add(
                        $"{FirstLetter.Upper(NameOf(document.Name))}: {BoundedReport.Counted(document.PassageCount - document.Passages.Length, "more passage")} not shown.\n\n"
                    );
                }
            }

            if (statement.IsBriefingChanged)
            {
                draft.Add(
                    "The briefing may also read differently. It is internal, so none of it is shown.\n\n"
                );
            }
        }
    }

    /// <summary>Which statements were compared, and why the others were not.</summary>
    private static string Extent(DocumentChanges changes)
    {
        var sentences = new List<string>();
        if (changes.Statements.IsEmpty)
        {
            sentences.Add(
                changes.Unchanged == 0
                    ? "This change affects no document."
                    : $"{Counted(changes.Unchanged)} compared: every document reads as before."
            );
        }
        else if (changes.Unchanged > 0)
        {
            sentences.Add(
                $"{Counted(changes.Unchanged)} also compared, and {(changes.Unchanged == 1 ? "reads" : "read")} as before."
            );
        }

        if (changes.NotAffected > 0)
        {
            sentences.Add(
                $"The documents of {Noun(changes.NotAffected, "other statement")} are unchanged: they show what was recorded up to their own day."
            );
        }

        if (changes.NotCompared > 0)
        {
            sentences.Add(
                $"**{Counted(changes.NotCompared, "older statement")} not compared and may read differently.** To compare all, run `reportgen preview --base main --all`."
            );
        }

        return string.Join(' ', sentences);
    }

    private static string Counted(int count, string noun = "statement") =>
        $"{FirstLetter.Upper(Noun(count, noun))} {(count == 1 ? "was" : "were")}";

    private static string Noun(int count, string noun) => BoundedReport.Counted(count, noun);

    private static string Heading(StatementChange statement, PreviewLinks links)
    {
        var text = new StringBuilder("#### ")
            .Append(GitHubMarkdown.InLine(statement.Name))
            .Append("\n\n");
        if (statement.IsHypothetical)
        {
            return text.Append(
                    "This change is later than the newest statement, so no document shows it yet. The next statement would read:\n\n"
                )
                .ToString();
        }

        var open = statement
            .Documents.Select(d =>
                (d.Name, Address: links.Document(statement.Programme, statement.Statement, d.Name))
            )
            .Where(static d => d.Address is not null)
            .Select(static d => $"[{NameOf(d.Name)}]({d.Address})")
            .ToList();
        if (open.Count > 0)
        {
            text.Append("Open it as built from this change: ")
                .Append(ListWords.Of(open))
                .Append(".\n\n");
        }

        return text.ToString();
    }

    private static string Fold(DocumentChange document)
    {
        var facts = new List<string>
        {
            document.Kind switch
            {
                DocumentChangeKind.New => "new",
                DocumentChangeKind.Removed => "no longer written",
                _ => BoundedReport.Counted(document.PassageCount, "passage"),
            },
        };
        Add(document.Minutes, "minute", " to speak");
        Add(document.Pages, "page", " as PDF");
        return $"<strong>{FirstLetter.Upper(NameOf(document.Name))}</strong>: {string.Join(", ", facts)}";

        void Add(CountChange? measure, string noun, string purpose)
        {
            switch (measure)
            {
                case { Before: { } was, After: { } now } when was != now:
                    facts.Add(
                        $"{NumberWords.Of(was)} → {BoundedReport.Counted(now, noun)}{purpose}"
                    );
                    break;
                case { After: { } now }:
                    facts.Add(BoundedReport.Counted(now, noun) + purpose);
                    break;
            }
        }
    }

    private static string Passage(Passage passage, bool namesHeading)
    {
        var text = new StringBuilder();
        if (namesHeading && passage.Heading.Length > 0)
        {
            text.Append("**").Append(GitHubMarkdown.InLine(passage.Heading)).Append("**\n\n");
        }

        if (!passage.Before.IsEmpty)
        {
            text.Append(passage.After.IsEmpty ? "Removed:\n" : "Before:\n");
            Quote(text, passage.Before, "del");
        }

        if (!passage.After.IsEmpty)
        {
            text.Append(passage.Before.IsEmpty ? "Added:\n" : "After:\n");
            Quote(text, passage.After, "ins");
        }

        return text.ToString();
    }

    private static void Quote(StringBuilder text, ImmutableArray<PassageSegment> pieces, string tag)
    {
        text.Append("> ");
        foreach (var piece in pieces)
        {
            var inner = piece.Words.Trim();
            if (inner.Length == 0)
            {
                text.Append(piece.Words);
                continue;
            }

            var start = piece.Words.IndexOf(inner[0], StringComparison.Ordinal);
            text.Append(piece.Words, 0, start);
            text.Append(piece.IsChanged ? $"<{tag}>" : "").Append(GitHubMarkdown.InLine(inner));
            text.Append(piece.IsChanged ? $"</{tag}>" : "");
            text.Append(
                piece.Words,
                start + inner.Length,
                piece.Words.Length - start - inner.Length
            );
        }

        text.Append("\n\n");
    }

    /// <summary>"progress report".</summary>
    private static string NameOf(string document) => document.Replace('-', ' ');
}
