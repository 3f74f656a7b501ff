using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Record;

/// <summary>RG81xx: what was published, and is not as it was.</summary>
public static class RecordDiagnostics
{
    /// <summary>RG8101: an item that the House was told about is gone.</summary>
    public static readonly DiagnosticCode Vanished = new(
        "RG8101",
        Severity.Error,
        "Something that the House was told about is gone",
        "What the House was told about can be withdrawn or superseded, with a reason; it can't be deleted. Put it back, and add an update that says what became of it.",
        "(the file of a commitment that a published statement made was deleted)",
        "updates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-06-16, delivery: withdrawn, reason: The Bill was not taken forward.}"
    );

    /// <summary>RG8102: a published update says something else.</summary>
    public static readonly DiagnosticCode UpdateChanged = new(
        "RG8102",
        Severity.Error,
        "A published update was changed",
        "An update that was published is a matter of record. What changed since is told by a new update of its own day; what was wrong is put right by a correction.",
        "updates:\n  - {date: 2025-01-16, delivery: complete}",
        "updates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-04-08, delivery: complete}"
    );

    /// <summary>RG8103: a published update is gone.</summary>
    public static readonly DiagnosticCode UpdateGone = new(
        "RG8103",
        Severity.Error,
        "A published update is gone",
        "An update that was published is a matter of record and stays. Put it back; if it was wrong, begin a correction.",
        "updates:\n  - {date: 2025-04-08, delivery: complete}",
        "updates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-04-08, delivery: complete}"
    );

    /// <summary>RG8104: a new update has a day of which the House has been told already.</summary>
    public static readonly DiagnosticCode Backdated = new(
        "RG8104",
        Severity.Warning,
        "A new update is dated before a published statement",
        "A new update with a day in the past changes what earlier documents would say if they were made again. When the news came later, give it the day on which it became known, and name the day it happened in the note.",
        "updates:\n  - {date: 2025-01-10, note: The group met.}",
        "updates:\n  - {date: 2025-02-03, note: The group met on 10 January.}"
    );

    /// <summary>RG8105: a published number was changed or taken away.</summary>
    public static readonly DiagnosticCode NumberChanged = new(
        "RG8105",
        Severity.Error,
        "A published number was changed",
        "A number that was published stays as it is. A new value for the same day, with `revision` saying why, takes its place from the day on which it was published.",
        "values:\n  - {value: 4300, as-at: 2023-12-31, published: 2025-04-08}",
        "values:\n  - {value: 4228, as-at: 2023-12-31, published: 2025-04-08}\n  - {value: 4300, as-at: 2023-12-31, published: 2025-06-16, revision: Late returns from two forces.}"
    );

    /// <summary>RG8106: a published statement or summary was changed.</summary>
    public static readonly DiagnosticCode StatementChanged = new(
        "RG8106",
        Severity.Error,
        "A published statement was changed",
        "What a minister told the House stays as it was told. What was wrong is put right by a correction, which has its own day and document.",
        "sections:\n  - {kind: opening, text: We have finished the work.}",
        "sections:\n  - {kind: opening, text: We have begun the work.}"
    );

    /// <summary>RG8107: the words of a recommendation or promise were changed.</summary>
    public static readonly DiagnosticCode PromiseChanged = new(
        "RG8107",
        Severity.Error,
        "The words of a recommendation or promise were changed",
        "What was recommended, and what a minister promised, stays in the words of its day. What became of it is told by updates.",
        "words: We will consult on the duty.",
        "words: We will bring in the duty."
    );

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        Vanished,
        UpdateChanged,
        UpdateGone,
        Backdated,
        NumberChanged,
        StatementChanged,
        PromiseChanged,
    ];
}
