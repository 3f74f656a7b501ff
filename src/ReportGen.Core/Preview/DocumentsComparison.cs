using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Preview.Items;
using ReportGen.Core.Preview.Passages;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Templating;
using ReportGen.Core.Templating.Rendering;

namespace ReportGen.Core.Preview;

/// <summary>Renders the documents that a change can affect, before and after, and finds what reads differently.</summary>
/// <param name="request">What is previewed.</param>
/// <param name="redaction">What may not be quoted.</param>
/// <param name="stop">Ends the work early.</param>
internal sealed class DocumentsComparison(
    PreviewRequest request,
    Redaction redaction,
    CancellationToken stop
)
{
    /// <summary>The maximum number of passages shown of a document.</summary>
    private const int MostPassages = 60;

    private readonly DiagnosticBag found = new();
    private readonly List<StatementChange> changed = [];
    private readonly List<VoidedClearance> voided = [];
    private int unchanged;

    /// <summary>What was found while the documents were rendered.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => found.ToSorted();

    /// <summary>Clearances whose text has changed.</summary>
    public ImmutableArray<VoidedClearance> Voided => [.. voided];

    /// <summary>Compares the statements of all programmes that the change affects.</summary>
    public DocumentChanges Compare(
        ContentSet? before,
        ContentSet after,
        Func<string, ChangeImpact> impactOn
    )
    {
        var (notAffected, notCompared) = (0, 0);
        foreach (var programme in after.Programmes)
        {
            var was = before?.Programmes.FirstOrDefault(p => p.Id == programme.Id);
            var impact = impactOn(programme.Id);
            var all = Statements(was, programme);
            if (impact.IsEmpty)
            {
                continue;
            }

            var affected = all.Where(s => Covers(impact, s)).ToList();
            notAffected += all.Count - affected.Count;
            notCompared += Math.Max(0, affected.Count - request.MostStatements);
            var now = new ComparisonSide(after, programme, request.After, request.BuiltIn);
            var old = was is null
                ? null
                : new ComparisonSide(before!, was, request.Base.Tree!, request.BuiltIn);
            if (HypotheticalStatement.Of(was, programme, impact) is { } next)
            {
                Compare(
                    old,
                    now,
                    new StatementPair(was is null ? null : next, next, IsHypothetical: true),
                    impact.IsInternal
                );
            }

            foreach (var pair in affected.Take(request.MostStatements))
            {
                stop.ThrowIfCancellationRequested();
                Compare(old, now, pair, impact.IsInternal);
            }
        }

        return new DocumentChanges(
            DocumentsStatus.Compared,
            [.. changed],
            unchanged,
            notAffected,
            notCompared
        );
    }

    /// <summary>A statement on both sides.</summary>
    private sealed record StatementPair(
        Statement? Before,
        Statement? After,
        bool IsHypothetical = false
    )
    {
        public Statement Known => (After ?? Before)!;
    }

    private static List<StatementPair> Statements(Programme? before, Programme after) =>
        [
            .. after
                .Statements.Select(now => new StatementPair(before?.FindStatement(now.Id), now))
                .Concat(
                    (before?.Statements ?? [])
                        .Where(was => after.FindStatement(was.Id) is null)
                        .Select(static was => new StatementPair(was, null))
                )
                .OrderByDescending(static p => p.Known.Date)
                .ThenByDescending(static p => p.Known.Id, StringComparer.Ordinal),
        ];

    private static bool Covers(ChangeImpact impact, StatementPair pair) =>
        (pair.Before is { } was && impact.Covers(was))
        || (pair.After is { } now && impact.Covers(now));

    private void Compare(
        ComparisonSide? old,
        ComparisonSide now,
        StatementPair pair,
        bool isInternal
    )
    {
        var names = (pair.Before?.Documents ?? [])
            .Union(pair.After?.Documents ?? [], StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        var documents = DocumentKinds
            .All.Where(kind => kind.IsPublished && names.Contains(kind.Name))
            .Select(kind => Compare(old, now, pair, kind))
            .OfType<DocumentChange>()
            .ToImmutableArray();
        Clearances(old, now, pair);
        var hasBriefing =
            names.Contains(DocumentIds.Briefing) && (isInternal || !documents.IsEmpty);
        if (documents.IsEmpty)
        {
            unchanged += pair.IsHypothetical ? 0 : 1;
            return;
        }

        changed.Add(
            new StatementChange(
                now.Programme.Id,
                pair.Known.Id,
                pair.IsHypothetical
                    ? HypotheticalStatement.Name(pair.Known)
                    : ItemNames.Of(pair.Known),
                pair.Known.Date,
                documents,
                hasBriefing,
                pair.IsHypothetical
            )
        );
    }

    private DocumentChange? Compare(
        ComparisonSide? old,
        ComparisonSide now,
        StatementPair pair,
        DocumentKind kind
    )
    {
        var was = Render(old, pair.Before, kind, isReported: false);
        var current = Render(now, pair.After, kind, isReported: true);
        if (was?.Text.Text == current?.Text.Text)
        {
            return null;
        }

        var passages = PassageDiff.Of(Blocks(was), Blocks(current));
        if (passages.IsEmpty)
        {
            return null;
        }

        return new DocumentChange(
            kind.Name,
            was is null ? DocumentChangeKind.New
                : current is null ? DocumentChangeKind.Removed
                : DocumentChangeKind.Changed,
            Both(was?.SpokenMinutes, current?.SpokenMinutes),
            request is { CountsPages: true, Engines: { } engines } && !kind.IsPlain
                ? Both(
                    was is null ? null : old!.PagesOf(pair.Before!, was, engines),
                    current is null ? null : now.PagesOf(pair.After!, current, engines)
                )
                : null,
            [.. passages.Take(MostPassages).Select(Shown)],
            passages.Length
        );
    }

    private RenderedMarkdown? Render(
        ComparisonSide? side,
        Statement? statement,
        DocumentKind kind,
        bool isReported
    )
    {
        if (
            side is null
            || statement is null
            || !statement.Documents.Contains(kind.Name, StringComparer.Ordinal)
        )
        {
            return null;
        }

        var rendered = side.Render(statement, kind.Name, stop);
        if (isReported)
        {
            found.AddRange(rendered.Diagnostics);
        }

        return rendered.Value;
    }

    private void Clearances(ComparisonSide? old, ComparisonSide now, StatementPair pair)
    {
        if (
            request.Engines is not { } engines
            || old is null
            || pair is not { Before: { Clearances.IsEmpty: false } was, After: { } current }
        )
        {
            return;
        }

        var (before, after) = (
            old.DigestOf(was, engines, stop),
            now.DigestOf(current, engines, stop)
        );
        if (before is null || Same(before, after))
        {
            return;
        }

        foreach (var clearance in was.Clearances.Where(c => Same(c.Digest, before)))
        {
            // The same change may record a new clearance, of the present text.
            if (!current.Clearances.Any(c => c.Role == clearance.Role && Same(c.Digest, after)))
            {
                voided.Add(
                    new VoidedClearance(
                        ItemNames.Of(current),
                        clearance.Role,
                        clearance.Person,
                        clearance.Date
                    )
                );
            }
        }
    }

    /// <summary>The passage, without its words when they may not be quoted.</summary>
    private Passage Shown(Passage passage)
    {
        var words = string.Concat(
            passage
                .Before.Append(new PassageSegment("\n", IsChanged: false))
                .Concat(passage.After)
                .Select(static p => p.Words)
        );
        if (redaction.Why($"{passage.Heading}\n{words}") is not { } why)
        {
            return passage;
        }

        ImmutableArray<PassageSegment> instead = [new($"(not shown: {why})", IsChanged: false)];
        return new Passage(
            "",
            passage.Before.IsEmpty ? [] : instead,
            passage.After.IsEmpty ? [] : instead
        );
    }

    private static ImmutableArray<TextBlock> Blocks(RenderedMarkdown? markdown) =>
        markdown is null ? [] : MarkdownBlocks.Of(markdown.Text.Text);

    private static CountChange? Both(int? before, int? after) =>
        before is null && after is null ? null : new CountChange(before, after);

    private static bool Same(string? a, string? b) =>
        string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
