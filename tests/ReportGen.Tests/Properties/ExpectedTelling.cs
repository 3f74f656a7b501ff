namespace ReportGen.Tests.Properties;

/// <summary>When a House was last told.</summary>
internal static class ExpectedTelling
{
    /// <summary>
    /// The statement with which a statement is compared: the one that it names, else the last before it to the same
    /// House. A statement and its repeat are one telling, and so are the oral and the written statement of one day.
    /// A correction tells nothing new; a paper is laid before no House, and is compared with the last telling of any.
    /// </summary>
    public static StatementSpec? Before(ProgrammeSpec programme, StatementSpec statement)
    {
        var original = Original(programme, statement);
        if ((statement.Since ?? original.Since) is { } since)
        {
            return programme.Statement(since);
        }

        return programme
            .Statements.Where(s => s.House is not null && s.Kind != "correction")
            .Where(s => original.House is null ? s.Repeats is null : s.House == original.House)
            .Where(s =>
                s.Id != original.Companion && Original(programme, s).Id != original.Companion
            )
            .Where(s => (s.Date, s.Id).CompareTo((original.Date, original.Id)) < 0)
            .OrderBy(static s => s.Date)
            .ThenBy(static s => s.Id, StringComparer.Ordinal)
            .LastOrDefault();
    }

    private static StatementSpec Original(ProgrammeSpec programme, StatementSpec statement) =>
        statement.Repeats is { } id ? programme.Statement(id) : statement;
}
