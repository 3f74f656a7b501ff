using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>Counts: by status, by response, by theme and report.</summary>
internal static partial class CountChecks
{
    private static readonly string[] Statuses =
    [
        "complete",
        "in progress",
        "overdue",
        "not started",
        "withdrawn",
        "superseded",
    ];

    private static readonly string[] Responses =
    [
        "accepted",
        "accepted in principle",
        "accepted in part",
        "under consideration",
        "not accepted",
        "unknown",
        "mixed",
        "none",
    ];

    private static readonly string[] Small =
    [
        "None",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
    ];

    /// <summary>The items that are counted on a day.</summary>
    public static ExpectedState[] Counted(
        ProgrammeSpec programme,
        IEnumerable<ItemSpec> items,
        LocalDate day
    ) =>
        [.. items.Select(i => new ExpectedState(programme, i, day)).Where(static s => s.IsCounted)];

    /// <summary>What the summaries count.</summary>
    public static (string Noun, ItemSpec[] Items)[] Kinds(ProgrammeSpec programme) =>
        [("recommendation", programme.Recommendations), ("commitment", programme.Commitments)];

    public static IEnumerable<string> Data(BuiltProgramme built)
    {
        foreach (var statement in built.Spec.Statements)
        {
            var counts = built.Data(statement).GetProperty("counts");
            foreach (
                var (key, items) in new[]
                {
                    ("recommendations", built.Spec.Recommendations),
                    ("commitments", built.Spec.Commitments),
                    ("areas", built.Spec.Areas),
                }
            )
            {
                var states = Counted(built.Spec, items, statement.Day);
                var told = counts.GetProperty(key);
                foreach (var fault in Compare($"{statement.Id} {key}", told, states))
                {
                    yield return fault;
                }

                foreach (
                    var (group, name) in new[] { ("by-theme", "theme"), ("by-report", "report") }
                )
                {
                    foreach (
                        var one in told.TryGetProperty(group, out var all)
                            ? all.EnumerateArray()
                            : default
                    )
                    {
                        var id = one.Text(name);
                        var of = states.Where(s =>
                            (name == "theme" ? s.Item.Theme : s.Item.Report) == id
                        );
                        foreach (
                            var fault in Compare($"{statement.Id} {key} of {id}", one, [.. of])
                        )
                        {
                            yield return fault;
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Compare(
        string what,
        JsonElement told,
        ExpectedState[] states
    )
    {
        var expected = new Dictionary<string, (int Told, int Expected)>(StringComparer.Ordinal)
        {
            ["base"] = (told.Count("base"), states.Length),
            ["nothing-reported"] = (
                told.Count("nothing-reported"),
                states.Count(static s => s.IsUnreported)
            ),
        };
        foreach (var status in Statuses)
        {
            expected[status] = (
                told.GetProperty("by-status").Count(status),
                states.Count(s => s.Status == status)
            );
        }

        foreach (var response in Responses)
        {
            expected["response " + response] = (
                told.GetProperty("by-response").Count(response),
                states.Count(s => s.Response == response)
            );
        }

        return expected
            .Where(static e => e.Value.Told != e.Value.Expected)
            .Select(e => $"{what}: {e.Key} is {e.Value.Told}, not {e.Value.Expected}");
    }

    /// <summary>"As at 16 January 2025, of 20 recommendations, none is complete, …".</summary>
    public static IEnumerable<string> Standing(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        where document.Text.Contains("\nAs at ", StringComparison.Ordinal)
        let expected = Standing(built.Spec, document.Statement)
        where expected is not null && !document.Text.Contains(expected, StringComparison.Ordinal)
        select $"{document.Name}: “{AsAt().Match(document.Text).Value}” is not “{expected}”";

    private static string? Standing(ProgrammeSpec programme, StatementSpec statement)
    {
        var parts = new List<string>();
        foreach (var (noun, items) in Kinds(programme))
        {
            var states = Counted(programme, items, statement.Day);
            if (states.Length > 0)
            {
                parts.Add(
                    $"of {Checks.Counted(states.Length, noun)}, {Checks.Listed([.. Standing(states)])}"
                );
            }
        }

        return parts.Count == 0
            ? null
            : $"As at {Checks.Day(statement.Day)}, {string.Join("; ", parts)}.";
    }

    private static IEnumerable<string> Standing(ExpectedState[] states)
    {
        foreach (var status in Statuses)
        {
            var count = states.Count(s => s.Status == status);
            if (count == 0)
            {
                if (status == "complete")
                {
                    yield return "none is complete";
                }

                continue;
            }

            var silent = status == "not started" ? states.Count(static s => s.IsUnreported) : 0;
            yield return $"{count} {(count == 1 ? "is" : "are")} {status}"
                + (
                    silent == 0 ? ""
                    : silent == count ? " (with nothing reported on the work)"
                    : $" ({silent} of them with nothing reported on the work)"
                );
        }
    }

    /// <summary>The index page and the feed say how many of how many are complete.</summary>
    public static IEnumerable<string> IndexAndFeed(BuiltProgramme built)
    {
        if (built.Spec.Languages[0] != "en-GB")
        {
            yield break;
        }

        foreach (var statement in built.Spec.Statements)
        {
            var states = Counted(built.Spec, built.Spec.Recommendations, statement.Day);
            if (states.Length == 0)
            {
                continue;
            }

            var complete = states.Count(static s => s.Status == "complete");
            var expected =
                states.Length == 1
                    ? $"The one recommendation is {(complete == 1 ? "" : "not ")}complete"
                    : $"{(complete == 0 ? "None" : Small[complete])} of {Checks.Counted(states.Length, "recommendation")} {(complete < 2 ? "is" : "are")} complete";
            if (
                !Regex.IsMatch(
                    built.Files["feed.atom"],
                    expected,
                    RegexOptions.None,
                    TimeSpan.FromSeconds(30)
                )
            )
            {
                yield return $"{statement.Id}: the feed does not say “{expected}”";
            }
        }
    }

    [GeneratedRegex(@"As at [^\n]*", RegexOptions.None, 30_000)]
    private static partial Regex AsAt();
}
