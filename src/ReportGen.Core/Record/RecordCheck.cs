using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Record;

/// <summary>Protects what was published: nothing that the House was told is edited, re-dated or deleted.</summary>
/// <param name="record">What was published.</param>
/// <param name="now">The programme as it is to be; null when it is not there any more.</param>
/// <param name="isUnreadable">True for a file with faults of its own: what it holds is compared when they are mended.</param>
/// <param name="releaseOf">The release of a statement, as people find it.</param>
public sealed class RecordCheck(
    PublishedRecord record,
    Programme? now,
    Func<string, bool> isUnreadable,
    Func<Statement, string> releaseOf
)
{
    private readonly Programme after = now ?? record.Programme.WithoutRecords();

    /// <summary>Everything that is not as it was published, sorted by place.</summary>
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

    /// <summary>True when a thing stands in a file that could not be read whole.</summary>
    internal bool IsUnreadable(RecordLocation place) => isUnreadable(place.Whole.Path);

    /// <summary>"It was published with “Title” on 16 January 2025 (release NAME)."</summary>
    internal string With(LocalDate day) => With(record.FirstWith(day));

    /// <summary>The same, of a statement.</summary>
    internal string With(Statement statement) =>
        $"It was published with the statement {statement.Id} (release {releaseOf(statement)}).";

    /// <summary>What to do about something that was published.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="instead">What to write instead, when the world has changed.</param>
    internal string Mend(LocalDate day, string instead) => Mend(record.FirstWith(day), instead);

    /// <summary>The same, of a statement.</summary>
    internal static string Mend(Statement statement, string instead) =>
        $"{instead} If what was published was wrong, begin a correction: reportgen correct {statement.Id}";

    /// <summary>Something that is gone: told where it was, since there is no place for it now.</summary>
    internal Diagnostic? Gone(RecordLocation was, string name, LocalDate day, string putBack)
    {
        if (IsUnreadable(was))
        {
            return null;
        }

        return RecordDiagnostics.Vanished.At(
            new SourceSpan(was.Whole.Path, 0, 0),
            $"{name} is gone. {With(day)}",
            Mend(day, putBack)
        );
    }
}
