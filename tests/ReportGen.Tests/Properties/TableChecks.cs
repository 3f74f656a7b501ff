using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Tests.Properties;

/// <summary>Tables of counts.</summary>
internal static partial class TableChecks
{
    /// <summary>The last column is the sum of the others, and the last row that of the rows.</summary>
    public static IEnumerable<string> Tables(BuiltProgramme built)
    {
        foreach (var (statement, name, text) in built.EnglishDocuments())
        {
            foreach (var table in CountTable().Matches(text).Select(static m => m.Value))
            {
                var rows = Rows(table);
                if (rows.Exists(static r => r.Length > 1 && r[..^1].Sum() != r[^1]))
                {
                    yield return $"{name}: a row does not add up:\n{table}";
                }

                if (name.EndsWith("progress-report.md", StringComparison.Ordinal))
                {
                    var sums = rows[..^1]
                        .Aggregate(
                            new int[rows[0].Length],
                            static (sum, row) => [.. sum.Zip(row, static (a, b) => a + b)]
                        );
                    if (!sums.SequenceEqual(rows[^1]))
                    {
                        yield return $"{name}: a column does not add up:\n{table}";
                    }
                }
            }

            foreach (var fault in Totals(built.Spec, statement, name, text))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Totals(
        ProgrammeSpec programme,
        StatementSpec statement,
        string name,
        string text
    )
    {
        foreach (var (noun, items) in CountChecks.Kinds(programme))
        {
            var heading = $"Table: {noun[..1].ToUpperInvariant()}{noun[1..]}s by theme";
            var at = text.IndexOf(heading, StringComparison.Ordinal);
            if (at >= 0)
            {
                var total = Rows(CountTable().Match(text, at).Value)[^1][^1];
                var expected = CountChecks.Counted(programme, items, statement.Day).Length;
                if (total != expected)
                {
                    yield return $"{name}: {total} {noun}s in the table, not {expected}";
                }
            }
        }
    }

    private static List<int[]> Rows(string table) =>
        [
            .. table
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(2)
                .Select(static line =>
                    line.Split(
                            '|',
                            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                        )
                        .Skip(1)
                        .Select(static cell =>
                            int.Parse(cell.Trim('*'), CultureInfo.InvariantCulture)
                        )
                        .ToArray()
                ),
        ];

    [GeneratedRegex(
        @"\| (Theme \|[^\n]* Total|Day \|[^\n]* Total|Response \| Number) \|\n\|[-: |]*\n(\|[^\n]*\n)+",
        RegexOptions.ExplicitCapture,
        30_000
    )]
    private static partial Regex CountTable();
}
