using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Preview.Reports;

/// <summary>What a change comes to, for the people who decide on it. All texts are plain words.</summary>
/// <param name="Base">What it is compared with.</param>
/// <param name="Problems">What is wrong with the content, that in changed lines first, then in changed files.</param>
/// <param name="Items">What changed in meaning, item by item.</param>
/// <param name="Documents">What became of the documents.</param>
/// <param name="VoidedClearances">Clearances of a text that is another one now.</param>
public sealed record PreviewReport(
    PreviewBase Base,
    ImmutableArray<PreviewDiagnostic> Problems,
    ImmutableArray<ItemChange> Items,
    DocumentChanges Documents,
    ImmutableArray<VoidedClearance> VoidedClearances
)
{
    /// <summary>True when the content has errors: nothing can be made of it.</summary>
    public bool HasErrors => Problems.Any(static p => p.Diagnostic.Severity == Severity.Error);

    /// <summary>True when there are changes, and the House reads none of them.</summary>
    public bool IsInternalOnly =>
        !Items.IsEmpty
        && Items.All(static i => i.Weight != ChangeAudience.Public)
        && Documents.Statements.IsEmpty;
}

/// <summary>Something wrong.</summary>
/// <param name="Diagnostic">What.</param>
/// <param name="Line">Its line, from 1; null when the file can't be shown.</param>
/// <param name="Nearness">How near to the change.</param>
/// <param name="Related">Other places that explain it.</param>
public sealed record PreviewDiagnostic(
    Diagnostic Diagnostic,
    int? Line,
    Proximity Nearness,
    ImmutableArray<DiagnosticPlace> Related
);

/// <summary>Another place that explains a problem.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Line">Its line, from 1; null when the file can't be shown.</param>
/// <param name="Note">What it is: "the first is here".</param>
public sealed record DiagnosticPlace(string Path, int? Line, string Note);

/// <summary>How near to the change something is.</summary>
public enum Proximity
{
    /// <summary>On a line that was changed.</summary>
    ChangedLine,

    /// <summary>In a file that was changed.</summary>
    ChangedFile,

    /// <summary>Elsewhere.</summary>
    Elsewhere,
}

/// <summary>Who is told of a change.</summary>
public enum ChangeAudience
{
    /// <summary>The House may read it.</summary>
    Public,

    /// <summary>Internal notes alone: the department reads it, the House does not.</summary>
    Internal,

    /// <summary>Nothing but the place of a file.</summary>
    PlaceOnly,
}

/// <summary>What changed of one thing.</summary>
/// <param name="Programme">The programme's id; empty for what all share.</param>
/// <param name="Kind">"recommendation", "statement", "figure"…</param>
/// <param name="Name">What a reader calls it: "Recommendation 13, Mandatory reporting".</param>
/// <param name="Path">Its file; as it was, when it is gone.</param>
/// <param name="Weight">Who is told of it.</param>
/// <param name="Clauses">What changed: "in progress → complete", "due date moved from … to …, no reason given".</param>
public sealed record ItemChange(
    string Programme,
    string Kind,
    string Name,
    string Path,
    ChangeAudience Weight,
    ImmutableArray<string> Clauses
);

/// <summary>What became of the documents.</summary>
/// <param name="State">Whether they were looked at.</param>
/// <param name="Statements">Statements of which a document changed, the newest first.</param>
/// <param name="Unchanged">How many statements were compared and read as before.</param>
/// <param name="NotReached">How many statements can't change: their day is before the first thing that changed.</param>
/// <param name="NotCompared">How many older statements may change and were not compared.</param>
public sealed record DocumentChanges(
    DocumentsStatus State,
    ImmutableArray<StatementChange> Statements,
    int Unchanged,
    int NotReached,
    int NotCompared
)
{
    /// <summary>Nothing was looked at.</summary>
    public static DocumentChanges NotSeen(DocumentsStatus state) => new(state, [], 0, 0, 0);
}

/// <summary>Whether documents were looked at.</summary>
public enum DocumentsStatus
{
    /// <summary>They were.</summary>
    Compared,

    /// <summary>They can't be made before the errors are mended.</summary>
    ErrorsInTheWay,

    /// <summary>There is nothing to compare them with.</summary>
    NoBase,
}

/// <summary>A statement of which a document changed.</summary>
/// <param name="Programme">Its programme's id.</param>
/// <param name="Statement">Its id.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Date">Its day.</param>
/// <param name="Documents">The documents that changed, in the order in which they are made.</param>
/// <param name="IsBriefingChanged">True when the internal briefing may differ; it is not shown.</param>
/// <param name="IsSupposed">True for the statement that nobody has written yet, by which the House would be told next.</param>
public sealed record StatementChange(
    string Programme,
    string Statement,
    string Name,
    LocalDate Date,
    ImmutableArray<DocumentChange> Documents,
    bool IsBriefingChanged,
    bool IsSupposed
);

/// <summary>A document that changed.</summary>
/// <param name="Name">Its name as statements ask for it: <c>progress-report</c>.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Minutes">Minutes to speak it before and after; null for what is not spoken.</param>
/// <param name="Pages">Pages of its PDF before and after; null when they were not counted.</param>
/// <param name="Passages">What reads differently, in the order of the document; the first ones when there are many.</param>
/// <param name="PassageCount">How many passages there are.</param>
public sealed record DocumentChange(
    string Name,
    DocumentChangeKind Fate,
    CountChange? Minutes,
    CountChange? Pages,
    ImmutableArray<Passage> Passages,
    int PassageCount
);

/// <summary>What became of a document.</summary>
public enum DocumentChangeKind
{
    /// <summary>It reads differently.</summary>
    Changed,

    /// <summary>It is new.</summary>
    New,

    /// <summary>It is no longer made.</summary>
    Gone,
}

/// <summary>A number before and after.</summary>
/// <param name="Before">Before; null when there was none.</param>
/// <param name="After">After; null when there is none.</param>
public sealed record CountChange(int? Before, int? After);

/// <summary>A passage of a document, before and after.</summary>
/// <param name="Heading">The heading that it stands under; empty before the first.</param>
/// <param name="Before">Its words before, in pieces; empty when it is new.</param>
/// <param name="After">Its words after; empty when it is gone.</param>
public sealed record Passage(
    string Heading,
    ImmutableArray<PassageSegment> Before,
    ImmutableArray<PassageSegment> After
);

/// <summary>Some words of a passage.</summary>
/// <param name="Words">Plain words, spaces included.</param>
/// <param name="IsChanged">True when the other side does not have them.</param>
public sealed record PassageSegment(string Words, bool IsChanged);

/// <summary>A clearance of a text that is another one now.</summary>
/// <param name="Statement">What a reader calls the statement.</param>
/// <param name="Role">The role that cleared.</param>
/// <param name="Person">Who.</param>
/// <param name="Date">When.</param>
public sealed record VoidedClearance(string Statement, string Role, string Person, LocalDate Date);
