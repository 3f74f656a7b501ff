using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Record;

/// <summary>Checks that nothing the House was told is edited, re-dated or deleted.</summary>
/// <param name="record">What was published.</param>
/// <param name="now">The programme in the new revision; null when it was removed.</param>
/// <param name="isUnreadable">True for a file with errors: its records are compared once these are corrected.</param>
/// <param name="releaseOf">Names the release of a statement for the user.</param>
public sealed class RecordCheck(
    PublishedRecord record,
    Programme? now,
    Func<string, bool> isUnreadable,
    Func<Statement, string> releaseOf
)
{
    private readonly Programme after = now ?? record.Programme.WithoutRecords();

    /// <summary>Reports everything that differs from what was published, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Run()
    {
        if (record.Until is null)
        {
            return [];
        }

        var found = new DiagnosticBag();
        var items = new ItemRecordCheck(this, after);
        var statements = new StatementRecordCheck(this, after);
        found.AddRange(items.Check());
        found.AddRange(new FigureRecordCheck(this, after).Check());
        found.AddRange(statements.Check());
        return found.ToSorted();
    }

    /// <summary>What was published.</summary>
    internal PublishedRecord Record => record;

    /// <summary>True when a record is in a file that could not be read in full.</summary>
    internal bool IsUnreadable(RecordLocation place) => isUnreadable(place.Whole.Path);

    /// <summary>"It was published with the statement 2025-01-16-oral (release NAME)."</summary>
    internal string PublishedWith(LocalDate day) => PublishedWith(record.FirstWith(day));

    /// <summary>The same for a statement.</summary>
    internal string PublishedWith(Statement statement) =>
        $"It was published with the statement {statement.Id} (release {releaseOf(statement)}).";

    /// <summary>The hint for something published that was changed or removed.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="instead">What to write instead, when the facts have changed.</param>
    internal string Hint(LocalDate day, string instead) => Hint(record.FirstWith(day), instead);

    /// <summary>The same for a statement.</summary>
    internal static string Hint(Statement statement, string instead) =>
        $"{instead} If what was published was wrong, start a correction: reportgen correct {statement.Id}";

    /// <summary>A missing record, reported where it was; null when its file could not be read in full.</summary>
    internal Diagnostic? Missing(RecordLocation was, string name, LocalDate day, string putBack) =>
        Missing(was, $"{name} is missing.", record.FirstWith(day), putBack);

    /// <summary>The same for a statement.</summary>
    internal Diagnostic? Missing(
        RecordLocation was,
        string message,
        Statement statement,
        string putBack
    ) =>
        IsUnreadable(was)
            ? null
            : RecordDiagnostics.Missing.At(
                SourceSpan.StartOf(was.Whole.Path),
                $"{message} {PublishedWith(statement)}",
                Hint(statement, putBack)
            );
}
