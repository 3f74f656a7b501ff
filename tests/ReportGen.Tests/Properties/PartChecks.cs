using System.Text.RegularExpressions;
using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>A part is a part.</summary>
internal static class PartChecks
{
    /// <summary>What changed in a part alone is not told of the whole.</summary>
    public static IEnumerable<string> Clauses(BuiltProgramme built)
    {
        foreach (var (statement, name, text) in built.EnglishDocuments())
        {
            var at = text.IndexOf("\nSince the ", StringComparison.Ordinal);
            if (
                at < 0
                || built.Data(statement).GetProperty("statement").Text("since") is not { } since
            )
            {
                continue;
            }

            var summary = text[at..text.IndexOf('\n', at + 1)];
            var before = built.Spec.Statement(since).Day;
            foreach (var (kind, pattern) in Verbs)
            {
                var changed = Changed(built.Spec, kind, before, statement.Day).ToList();
                if (changed.Count > 0 && changed.TrueForAll(static c => !c.IsWhole))
                {
                    var found = Regex.Match(
                        summary,
                        pattern,
                        RegexOptions.None,
                        TimeSpan.FromSeconds(30)
                    );
                    if (found.Success && !found.Value.Contains("part", StringComparison.Ordinal))
                    {
                        yield return $"{name}: “{found.Value.Trim()}”, and only a part of {changed[0].Item.Id} did";
                    }
                }
            }
        }
    }

    private static readonly (string Kind, string Pattern)[] Verbs =
    [
        ("in progress", @"work began on [^;.]*?(recommendations?|commitments?)"),
        ("not started", @"(?<=[,;] |and )[^;,.]* went back to not started"),
        ("withdrawn", @"(?<=[,;] |and )[^;,.]* (was|were) withdrawn"),
        ("superseded", @"(?<=[,;] |and )[^;,.]* (was|were) superseded"),
    ];

    /// <summary>Items of which some part came to a delivery, and whether all of it did.</summary>
    private static IEnumerable<(ItemSpec Item, bool IsWhole)> Changed(
        ProgrammeSpec programme,
        string delivery,
        LocalDate from,
        LocalDate to
    )
    {
        foreach (var item in programme.Recommendations.Concat(programme.Commitments))
        {
            var (was, now) = (
                new ExpectedState(programme, item, from),
                new ExpectedState(programme, item, to)
            );
            if (
                !was.Exists
                || now.IsMerged
                || was.IsRefusedPartWithWork
                || now.IsRefusedPartWithWork
            )
            {
                continue;
            }

            var came = was.Leaves.Zip(now.Leaves, (a, b) => Came(a, b, delivery)).ToList();
            if (came.Contains(true))
            {
                yield return (item, !came.Contains(false));
            }
        }
    }

    private static bool Came(ExpectedLeaf was, ExpectedLeaf now, string delivery) =>
        now.Delivery == delivery
        && delivery switch
        {
            "in progress" => was.Delivery is null or "not started",
            "not started" => was.Delivery == "in progress",
            _ => was.Delivery != delivery,
        };

    /// <summary>Counts where work of the whole was reported while one part was refused.</summary>
    public static IEnumerable<string> Refused(BuiltProgramme built)
    {
        foreach (var statement in built.Spec.Statements)
        {
            foreach (
                var told in built.Data(statement).GetProperty("recommendations").EnumerateArray()
            )
            {
                var item = built.Spec.Recommendations.Single(r => r.Id == told.Text("id"));
                var state = new ExpectedState(built.Spec, item, statement.Day);
                if (!state.IsRefusedPartWithWork || item.Addressees.Length > 0)
                {
                    continue;
                }

                foreach (
                    var (part, leaf) in told.GetProperty("parts").EnumerateArray().Zip(state.Leaves)
                )
                {
                    var of = part.GetProperty("state");
                    if (
                        of.Text("delivery") != leaf.Delivery
                        || of.TryGetProperty("due", out _) != leaf.Due is not null
                    )
                    {
                        yield return $"{statement.Id}: {item.Id}({leaf.Part}), {leaf.Response}, is “{of.Text("delivery")}”, not “{leaf.Delivery}”; due {leaf.Due?.Yaml ?? "never"}";
                    }
                }
            }
        }
    }

    /// <summary>"Accepted in principle", with refused parts, is not "Mixed".</summary>
    public static IEnumerable<string> Stated(BuiltProgramme built)
    {
        foreach (
            var (statement, name, text) in built
                .EnglishDocuments()
                .Where(static d => d.Name.EndsWith("progress-report.md", StringComparison.Ordinal))
        )
        {
            foreach (
                var item in built.Spec.Recommendations.Where(static r =>
                    r.Parts.Length > 0 && r.Addressees.Length == 0
                )
            )
            {
                var state = new ExpectedState(built.Spec, item, statement.Day);
                var stated = item
                    .Updates.LastOrDefault(u =>
                        u.Date <= statement.Day && u.Part is null && u.Response is not null
                    )
                    ?.Response;
                var isRefusal =
                    stated is "accepted" or "accepted in principle"
                    && state.IsMixed
                    && state.Leaves.All(l => l.Response == stated || l.Response == "not accepted");
                var section = text.Split("\n### ")
                    .FirstOrDefault(s =>
                        s.Contains($"<a id=\"{item.Id}\">", StringComparison.Ordinal)
                    );
                if (
                    isRefusal
                    && state is { IsCounted: true }
                    && section?.Contains("**Response:** Mixed.", StringComparison.Ordinal) == true
                )
                {
                    yield return $"{name}: {item.Id} is {stated} but for parts that are refused, and “Mixed” is printed";
                }
            }
        }
    }

    /// <summary>What is said of the whole and of a part on one day is one answer, and no change of it.</summary>
    public static IEnumerable<string> OneDay(BuiltProgramme built)
    {
        foreach (
            var (statement, name, text) in built
                .EnglishDocuments()
                .Where(static d => d.Name.EndsWith("progress-report.md", StringComparison.Ordinal))
        )
        {
            foreach (var item in built.Spec.Recommendations.Where(static r => r.Parts.Length > 0))
            {
                var first = item.Updates.FirstOrDefault(static u => u.Response is not null);
                var section = text.Split("\n### ")
                    .FirstOrDefault(s =>
                        s.Contains($"<a id=\"{item.Id}\">", StringComparison.Ordinal)
                    );
                if (first is null || section is null)
                {
                    continue;
                }

                var line = section
                    .Split('\n')
                    .FirstOrDefault(l =>
                        l.StartsWith($"- {Checks.Day(first.Date)}", StringComparison.Ordinal)
                        && l.Contains("The response changed", StringComparison.Ordinal)
                    );
                if (line is not null)
                {
                    yield return $"{name}: {item.Id}: “{line}” on the day of the first response";
                }
            }
        }
    }

    /// <summary>A part that is done has no date to come.</summary>
    public static IEnumerable<string> Dates(BuiltProgramme built) =>
        from document in built.EnglishDocuments()
        where document.Name.EndsWith("progress-report.md", StringComparison.Ordinal)
        from line in document.Text.Split('\n')
        where
            Regex.IsMatch(
                line,
                @"^\| .*(?:● Complete|✕ Withdrawn|⇄ Superseded) \| (?!none given)[^|0-9]*\d{4}[^|]* \|$",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(30)
            )
        select $"{document.Name}: “{line}”";
}
