using System.Collections.Immutable;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Preview.Items;
using ReportGen.Core.Preview.Records;
using ReportGen.Core.Preview.Reports;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Record;
using ReportGen.Core.Rules.Protection;
using ReportGen.Core.Validation;

namespace ReportGen.Core.Preview;

/// <summary>Previews a change: what is wrong, what changes in meaning, what the House would read.</summary>
public static class Previewer
{
    /// <summary>Builds the preview. Writes nothing, and reads no unchanged file twice.</summary>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static PreviewReport Make(PreviewRequest request, CancellationToken stop = default)
    {
        var (read, cache) = ContentReader.Read(request.After, ContentCache.Empty);
        var problems = new DiagnosticBag();
        problems.AddRange(read.Diagnostics);
        var content = read.Value!;
        problems.AddRange(Validator.Validate(content));
        if (request.Base.Kind == PreviewBaseKind.Unavailable)
        {
            return Report(request, problems, [], DocumentChanges.None(DocumentsStatus.NoBase), []);
        }

        var before = request.Base.Tree is { } tree
            ? ContentReader.Read(tree, cache).Content.Value
            : null;
        var diff = RecordDiff.Of(request);
        problems.AddRange(Record(request, before, content, problems));
        var redaction = new Redaction(
            content,
            problems.ToSorted().Any(static d => d.Code == NoInternalText.Repeated)
        );
        ImmutableArray<ItemChange> items =
        [
            .. new ItemChanges(ProgrammeComparison.Of(before, content, diff.Unreadable), diff)
                .All()
                .Select(item => Shown(item, redaction)),
        ];
        if (read.HasErrors)
        {
            return Report(
                request,
                problems,
                items,
                DocumentChanges.None(DocumentsStatus.ContentHasErrors),
                []
            );
        }

        var comparison = new DocumentsComparison(request, redaction, stop);
        var documents = comparison.Compare(
            before,
            content,
            programme => ChangeImpact.Of(programme, diff, request.Changed)
        );
        problems.AddRange(comparison.Diagnostics);
        return Report(request, problems, items, documents, comparison.Voided);
    }

    private static PreviewReport Report(
        PreviewRequest request,
        DiagnosticBag problems,
        ImmutableArray<ItemChange> items,
        DocumentChanges documents,
        ImmutableArray<VoidedClearance> voided
    ) =>
        new(
            request.Base,
            new DiagnosticList(request).Of(problems.ToSorted()),
            items,
            documents,
            voided
        );

    /// <summary>Diagnostics for what was published before the change and is altered by it.</summary>
    private static ImmutableArray<Diagnostic> Record(
        PreviewRequest request,
        ContentSet? before,
        ContentSet after,
        DiagnosticBag found
    )
    {
        var unreadable = found
            .ToSorted()
            .Where(static d => d.Severity == Severity.Error)
            .Select(static d => d.Span.Path)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return
        [
            .. (before?.Programmes ?? []).SelectMany(was =>
                new RecordCheck(
                    request.RecordOf?.Invoke(was) ?? PublishedRecord.By(was, request.After.Now),
                    after.Programmes.FirstOrDefault(p => p.Id == was.Id),
                    unreadable.Contains,
                    statement => $"{was.Id}-{statement.Id}"
                ).Run()
            ),
        ];
    }

    /// <summary>The change, without its words when they may not be quoted.</summary>
    private static ItemChange Shown(ItemChange item, Redaction redaction) =>
        redaction.Why($"{item.Name}\n{string.Join('\n', item.Clauses)}") is { } why
            ? item with
            {
                Name = item.Path,
                Clauses = [$"changed (not shown: {why})"],
            }
            : item;
}
