using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Preview.Reports;

/// <summary>The summary of a change for the people who decide on it. All texts are plain words.</summary>
/// <param name="Base">What it is compared with.</param>
/// <param name="Problems">What is wrong with the content: on changed lines first, then in changed files.</param>
/// <param name="Items">What changed in meaning, item by item.</param>
/// <param name="Documents">How the documents changed.</param>
/// <param name="VoidedClearances">Clearances whose text has changed.</param>
public sealed record PreviewReport(
    PreviewBase Base,
    ImmutableArray<PreviewDiagnostic> Problems,
    ImmutableArray<ItemChange> Items,
    DocumentChanges Documents,
    ImmutableArray<VoidedClearance> VoidedClearances
)
{
    /// <summary>True when the content has errors, so that no document can be written.</summary>
    public bool HasErrors => Problems.Any(static p => p.Diagnostic.Severity == Severity.Error);

    /// <summary>True when there are changes, and the House reads none of them.</summary>
    public bool IsInternalOnly =>
        !Items.IsEmpty
        && Items.All(static i => i.Audience != ChangeAudience.Public)
        && Documents.Statements.IsEmpty;
}

/// <summary>A diagnostic and its proximity to the change.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Line">Its line, from 1; null when the file can't be shown.</param>
/// <param name="Proximity">How near it is to the change.</param>
/// <param name="Related">Other places that explain it.</param>
public sealed record PreviewDiagnostic(
    Diagnostic Diagnostic,
    int? Line,
    Proximity Proximity,
    ImmutableArray<DiagnosticPlace> Related
);

/// <summary>Another place that explains a problem.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Line">Its line, from 1; null when the file can't be shown.</param>
/// <param name="Note">What it is: "the first is here".</param>
public sealed record DiagnosticPlace(string Path, int? Line, string Note);

/// <summary>How near a diagnostic is to the change.</summary>
public enum Proximity
{
    /// <summary>On a line that was changed.</summary>
    ChangedLine,

    /// <summary>In a file that was changed.</summary>
    ChangedFile,

    /// <summary>In a file that was not changed.</summary>
    Elsewhere,
}

/// <summary>Whom a change concerns.</summary>
public enum ChangeAudience
{
    /// <summary>The House may read it.</summary>
    Public,

    /// <summary>Internal notes alone: the department reads them, the House does not.</summary>
    Internal,

    /// <summary>Nobody: only the path of a file changed.</summary>
    PlaceOnly,
}

/// <summary>What changed in one record.</summary>
/// <param name="Programme">The programme's id; empty for what all programmes share.</param>
/// <param name="Kind">"recommendation", "statement", "figure"…</param>
/// <param name="Name">What a reader calls it: "Recommendation 13, Mandatory reporting".</param>
/// <param name="Path">Its file; where it was, when it was removed.</param>
/// <param name="Audience">Whom the change concerns.</param>
/// <param name="Clauses">What changed: "in progress → complete", "due date moved from … to …, no reason given".</param>
public sealed record ItemChange(
    string Programme,
    string Kind,
    string Name,
    string Path,
    ChangeAudience Audience,
    ImmutableArray<string> Clauses
);

/// <summary>How the documents changed.</summary>
/// <param name="State">Whether they were compared.</param>
/// <param name="Statements">Statements of which a document changed, the newest first.</param>
/// <param name="Unchanged">How many statements were compared and read as before.</param>
/// <param name="NotAffected">How many statements can't change: their day is before the first change.</param>
/// <param name="NotCompared">How many older statements may change but were not compared.</param>
public sealed record DocumentChanges(
    DocumentsStatus State,
    ImmutableArray<StatementChange> Statements,
    int Unchanged,
    int NotAffected,
    int NotCompared
)
{
    /// <summary>No document was compared.</summary>
    public static DocumentChanges None(DocumentsStatus state) => new(state, [], 0, 0, 0);
}

/// <summary>Whether documents were compared.</summary>
public enum DocumentsStatus
{
    /// <summary>They were.</summary>
    Compared,

    /// <summary>They can't be rendered until the errors are corrected.</summary>
    ContentHasErrors,

    /// <summary>There is nothing to compare them with.</summary>
    NoBase,
}

/// <summary>A statement of which a document changed.</summary>
/// <param name="Programme">Its programme's id.</param>
/// <param name="Statement">Its id.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Date">Its day.</param>
/// <param name="Documents">The documents that changed, in the order in which they are written.</param>
/// <param name="IsBriefingChanged">True when the internal briefing may differ; it is not shown.</param>
/// <param name="IsHypothetical">True for the statement that nobody has written yet, by which the House would be told next.</param>
public sealed record StatementChange(
    string Programme,
    string Statement,
    string Name,
    LocalDate Date,
    ImmutableArray<DocumentChange> Documents,
    bool IsBriefingChanged,
    bool IsHypothetical
);

/// <summary>A document that changed.</summary>
/// <param name="Name">The name that statements use: <c>progress-report</c>.</param>
/// <param name="Kind">How it changed.</param>
/// <param name="Minutes">Minutes to speak it before and after; null for what is not spoken.</param>
/// <param name="Pages">Pages of its PDF before and after; null when they were not counted.</param>
/// <param name="Passages">What reads differently, in the order of the document; only the first ones when there are many.</param>
/// <param name="PassageCount">How many passages there are.</param>
public sealed record DocumentChange(
    string Name,
    DocumentChangeKind Kind,
    CountChange? Minutes,
    CountChange? Pages,
    ImmutableArray<Passage> Passages,
    int PassageCount
);

/// <summary>How a document changed.</summary>
public enum DocumentChangeKind
{
    /// <summary>It reads differently.</summary>
    Changed,

    /// <summary>It is new.</summary>
    New,

    /// <summary>It is no longer written.</summary>
    Removed,
}

/// <summary>A number before and after.</summary>
/// <param name="Before">Before; null when there was none.</param>
/// <param name="After">After; null when there is none.</param>
public sealed record CountChange(int? Before, int? After);

/// <summary>A passage of a document, before and after.</summary>
/// <param name="Heading">The heading above it; empty before the first.</param>
/// <param name="Before">Its words before, in segments; empty when it is new.</param>
/// <param name="After">Its words after; empty when it was removed.</param>
public sealed record Passage(
    string Heading,
    ImmutableArray<PassageSegment> Before,
    ImmutableArray<PassageSegment> After
);

/// <summary>Some words of a passage.</summary>
/// <param name="Words">Plain words, spaces included.</param>
/// <param name="IsChanged">True when the other side lacks them.</param>
public sealed record PassageSegment(string Words, bool IsChanged);

/// <summary>A clearance whose text has changed since.</summary>
/// <param name="Statement">What a reader calls the statement.</param>
/// <param name="Role">The role that cleared.</param>
/// <param name="Person">Who.</param>
/// <param name="Date">When.</param>
public sealed record VoidedClearance(string Statement, string Role, string Person, LocalDate Date);
