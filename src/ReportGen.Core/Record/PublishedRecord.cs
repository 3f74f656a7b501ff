using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Record;

/// <summary>What was published of a programme, as a revision of the files has it: a matter of record.</summary>
public sealed class PublishedRecord
{
    private PublishedRecord(Programme programme, ImmutableArray<Statement> statements)
    {
        Programme = programme;
        Statements = statements;
        Until = statements.IsEmpty ? null : statements.Max(static s => s.DataAsAt);
    }

    /// <summary>The programme as the revision has it.</summary>
    public Programme Programme { get; }

    /// <summary>The statements that were published, by date, then id.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>The last day of which anything was published; null when nothing was.</summary>
    public LocalDate? Until { get; }

    /// <summary>Everything whose embargo had passed by a moment.</summary>
    /// <param name="programme">The programme as the revision has it.</param>
    /// <param name="now">The moment.</param>
    public static PublishedRecord By(Programme programme, Instant now) =>
        new(programme, [.. programme.Statements.Where(s => Embargo.OpensAt(s) <= now)]);

    /// <summary>True when what is dated on a day was published.</summary>
    public bool Holds(LocalDate day) => day <= Until;

    /// <summary>The statement with which things of a day were first published.</summary>
    public Statement FirstWith(LocalDate day) => Statements.First(s => day <= s.DataAsAt);
}
