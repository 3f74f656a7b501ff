using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Record;

/// <summary>What was published of a programme, according to a revision of its files.</summary>
public sealed class PublishedRecord
{
    private PublishedRecord(Programme programme, ImmutableArray<Statement> statements)
    {
        Programme = programme;
        Statements = statements;
        Until = statements.IsEmpty ? null : statements.Max(static s => s.DataAsAt);
    }

    /// <summary>The programme in that revision.</summary>
    public Programme Programme { get; }

    /// <summary>The statements that were published, by date, then id.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>The last day covered by a published statement; null when none was published.</summary>
    public LocalDate? Until { get; }

    /// <summary>The record of every statement whose embargo had ended by a moment.</summary>
    /// <param name="programme">The programme in the revision.</param>
    /// <param name="now">The moment.</param>
    public static PublishedRecord By(Programme programme, Instant now) =>
        new(programme, [.. programme.Statements.Where(s => Embargo.OpensAt(s) <= now)]);

    /// <summary>True when what is dated on a day was published.</summary>
    public bool Covers(LocalDate day) => day <= Until;

    /// <summary>The first statement that published what is dated on a day.</summary>
    public Statement FirstWith(LocalDate day) => Statements.First(s => day <= s.DataAsAt);
}
