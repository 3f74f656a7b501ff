using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Record;

/// <summary>RG81xx: published material that was changed or removed.</summary>
public static class RecordDiagnostics
{
    /// <summary>RG8101: an item that the House was told about is missing.</summary>
    public static readonly DiagnosticCode Missing = new(
        "RG8101",
        Severity.Error,
        "An item that the House was told about is missing",
        "An item that the House was told about can be withdrawn or superseded, with a reason, but not deleted. Put it back, and add an update that says what became of it.",
        "(the file of a commitment made in a published statement was deleted)",
        "updates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-06-16, delivery: withdrawn, reason: The Bill was not taken forward.}"
    );

    /// <summary>RG8102: a published update was changed.</summary>
    public static readonly DiagnosticCode UpdateChanged = new(
        "RG8102",
        Severity.Error,
        "A published update was changed",
        "A published update is a matter of record. Report what changed since in a new update with its own date; put a mistake right with a correction.",
        "updates:\n  - {date: 2025-01-16, delivery: complete}",
        "updates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-04-08, delivery: complete}"
    );

    /// <summary>RG8103: a published update is missing.</summary>
    public static readonly DiagnosticCode UpdateGone = new(
        "RG8103",
        Severity.Error,
        "A published update is missing",
        "A published update is a matter of record and can't be removed. Put it back; if it was wrong, start a correction.",
        "updates:\n  - {date: 2025-04-08, delivery: complete}",
        "updates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-04-08, delivery: complete}"
    );

    /// <summary>RG8104: a new update is dated on a day that a published statement covers.</summary>
    public static readonly DiagnosticCode Backdated = new(
        "RG8104",
        Severity.Warning,
        "A new update is dated before a published statement",
        "A new update with an earlier date changes what published documents would say if they were built again. If the news came later, date the update with the day on which it became known, and give the day it happened in the note.",
        "updates:\n  - {date: 2025-01-10, note: The group met.}",
        "updates:\n  - {date: 2025-02-03, note: The group met on 10 January.}"
    );

    /// <summary>RG8105: a published number was changed or removed.</summary>
    public static readonly DiagnosticCode NumberChanged = new(
        "RG8105",
        Severity.Error,
        "A published number was changed",
        "A published number stays as it is. To replace it, add a new value for the same day, with `revision` saying why; it applies from the day on which it is published.",
        "values:\n  - {value: 4300, as-at: 2023-12-31, published: 2025-04-08}",
        "values:\n  - {value: 4228, as-at: 2023-12-31, published: 2025-04-08}\n  - {value: 4300, as-at: 2023-12-31, published: 2025-06-16, revision: Late returns from two forces.}"
    );

    /// <summary>RG8106: a published statement or summary was changed.</summary>
    public static readonly DiagnosticCode StatementChanged = new(
        "RG8106",
        Severity.Error,
        "A published statement was changed",
        "What a minister told the House is a matter of record. Put a mistake right with a correction, which has its own date and document.",
        "sections:\n  - {kind: opening, text: We have finished the work.}",
        "sections:\n  - {kind: opening, text: We have begun the work.}"
    );

    /// <summary>RG8107: the words of a recommendation or promise were changed.</summary>
    public static readonly DiagnosticCode PromiseChanged = new(
        "RG8107",
        Severity.Error,
        "The words of a recommendation or promise were changed",
        "A recommendation, and a promise made by a minister, keep their original words. Updates say what became of them.",
        "words: We will consult on the duty.",
        "words: We will bring in the duty."
    );

    /// <summary>All codes of this file, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        Missing,
        UpdateChanged,
        UpdateGone,
        Backdated,
        NumberChanged,
        StatementChanged,
        PromiseChanged,
    ];
}
