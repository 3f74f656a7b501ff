using NodaTime.Text;

namespace ReportGen.Tests.Properties;

/// <summary>What is said to have changed since the House was last told.</summary>
internal static class ChangeChecks
{
    private static readonly (string Kind, string One, string Many)[] Sentences =
    [
        ("completed", "{0} was completed", "{0} were completed"),
        ("started", "work began on {0}", "work began on {0}"),
        ("slipped", "the date of {0} moved to a later one", "the dates of {0} moved to later ones"),
        ("date passed", "{0} passed its date", "{0} passed their dates"),
        (
            "brought forward",
            "the date of {0} was brought forward",
            "the dates of {0} were brought forward"
        ),
        ("response changed", "the response to {0} changed", "the responses to {0} changed"),
        ("responded", "a first response was given to {0}", "first responses were given to {0}"),
        ("reopened", "{0} was opened again", "{0} were opened again"),
        ("set back", "{0} went back to not started", "{0} went back to not started"),
        ("new", "{0} was added", "{0} were added"),
        ("withdrawn", "{0} was withdrawn", "{0} were withdrawn"),
        ("superseded", "{0} was superseded", "{0} were superseded"),
        ("merged", "{0} was merged into another", "{0} were merged into others"),
    ];

    private static readonly string[] Nouns = ["recommendation", "commitment"];

    /// <summary>The list of changes between the day that data.json names and its own.</summary>
    public static IEnumerable<string> Data(BuiltProgramme built)
    {
        foreach (var statement in built.Spec.Statements)
        {
            if (
                Told(built, statement) is not { } told
                || built.Data(statement).GetProperty("statement").Text("since") is not { } since
            )
            {
                continue;
            }

            var before = built.Spec.Statement(since).Day;
            var expected = ExpectedChanges.Between(built.Spec, before, statement.Day);
            foreach (var c in expected.Except(told))
            {
                yield return $"{statement.Id}: “{c.Kind}” of {c.Item} is missing";
            }

            foreach (var c in told.Except(expected))
            {
                yield return $"{statement.Id}: “{c.Kind}” of {c.Item} did not happen";
            }
        }
    }

    /// <summary>The changes of data.json; null when there is nothing to compare with.</summary>
    public static HashSet<ExpectedChange>? Told(BuiltProgramme built, StatementSpec statement)
    {
        var changes = built.Data(statement).GetProperty("changes");
        return changes.ValueKind == System.Text.Json.JsonValueKind.Null
            ? null
            :
            [
                .. changes
                    .GetProperty("items")
                    .EnumerateArray()
                    .Select(static c => new ExpectedChange(c.Text("kind")!, c.Text("item")!)),
            ];
    }

    /// <summary>Each clause of the summary has the right number, noun and verb, where only whole items changed.</summary>
    public static IEnumerable<string> Summary(BuiltProgramme built)
    {
        var whole = built
            .Spec.Recommendations.Concat(built.Spec.Commitments)
            .Where(static i => i.Parts.Length == 0 && i.Addressees.Length == 0)
            .ToDictionary(static i => i.Id, static i => i.Kind, StringComparer.Ordinal);
        foreach (var (statement, name, text) in built.EnglishDocuments())
        {
            var at = text.IndexOf("\nSince the ", StringComparison.Ordinal);
            if (at < 0 || Told(built, statement) is not { } told)
            {
                continue;
            }

            var summary = text[at..text.IndexOf('\n', at + 1)];
            foreach (var (kind, one, many) in Sentences)
            {
                var changed = told.Where(c =>
                        c.Kind == kind && !built.Spec.Areas.Any(a => a.Id == c.Item)
                    )
                    .ToList();
                if (changed.Count == 0 || !changed.TrueForAll(c => whole.ContainsKey(c.Item)))
                {
                    continue;
                }

                string[] things =
                [
                    .. Nouns
                        .Select(noun =>
                            (Noun: noun, Count: changed.Count(c => whole[c.Item] == noun))
                        )
                        .Where(static n => n.Count > 0)
                        .Select(static n => Checks.Counted(n.Count, n.Noun)),
                ];
                var clause = (changed.Count == 1 ? one : many).Replace(
                    "{0}",
                    Checks.Listed(things),
                    StringComparison.Ordinal
                );
                if (!summary.Contains(clause, StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"{name}: “{clause}” is not in “{summary.Trim()}”";
                }
            }
        }
    }

    /// <summary>A promise that moved to a later day has two days, the second later; and the other way round.</summary>
    public static IEnumerable<string> Order(BuiltProgramme built)
    {
        foreach (var statement in built.Spec.Statements)
        {
            var changes = built.Data(statement).GetProperty("changes");
            if (changes.ValueKind == System.Text.Json.JsonValueKind.Null)
            {
                continue;
            }

            foreach (var c in changes.GetProperty("items").EnumerateArray())
            {
                var kind = c.Text("kind");
                if (kind is not ("slipped" or "brought forward"))
                {
                    continue;
                }

                var (old, next) = (
                    c.GetProperty("old-due").Text("deadline"),
                    c.GetProperty("new-due").Text("deadline")
                );
                if (old is null || next is null)
                {
                    continue;
                }

                var order = LocalDatePattern
                    .Iso.Parse(next)
                    .Value.CompareTo(LocalDatePattern.Iso.Parse(old).Value);
                if (kind == "slipped" ? order <= 0 : order >= 0)
                {
                    yield return $"{statement.Id}: {c.Text("item")} {kind} from {old} to {next}";
                }
            }
        }
    }
}
