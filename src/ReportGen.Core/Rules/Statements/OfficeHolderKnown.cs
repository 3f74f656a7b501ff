using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Statements;

/// <summary>Exactly one person held the office on the day of a statement or promise.</summary>
internal static class OfficeHolderKnown
{
    private static readonly DiagnosticCode Vacant = new(
        "RG2533",
        Severity.Warning,
        "Nobody is recorded in the office on that day",
        "The name on a statement or promise comes from people.yaml and the day. No term of office includes this day, so no name can be printed.",
        "terms: [{role: home-secretary, from: 2024-07-05, to: 2025-09-05}]   # and a statement of 9 December 2025",
        "terms: [{role: home-secretary, from: 2025-09-05}]   # of the next holder"
    );

    private static readonly DiagnosticCode Several = new(
        "RG2534",
        Severity.Warning,
        "Two people are recorded in the office on that day",
        "On a day of handover people.yaml may have both. Use ‘person’ to name the one who made the statement.",
        "role: home-secretary",
        "role: home-secretary\nperson: shabana-mahmood"
    );

    private static readonly DiagnosticCode NotInOffice = new(
        "RG2535",
        Severity.Warning,
        "The person named did not hold the office then",
        "‘person’ has a term in this office, but not on the day of the statement. Check both dates.",
        "date: 2025-12-09\nrole: home-secretary\nperson: yvette-cooper",
        "date: 2025-12-09\nrole: home-secretary"
    );

    private static readonly DiagnosticCode Uncertain = new(
        "RG2549",
        Severity.Warning,
        "It is not certain who held the office on that day",
        "A first or a last day in people.yaml is unknown, and the day lies where it matters. The office is printed without a name.",
        "terms: [{role: fire-minister, from: 2025-04-01, to: unknown}]   # of one, and of the next:\nterms: [{role: fire-minister, from: unknown}]",
        "terms: [{role: fire-minister, from: 2025-04-01, to: 2025-09-06}]   # of one, and of the next:\nterms: [{role: fire-minister, from: 2025-09-07}]"
    );

    internal static Rule Rule { get; } =
        new(
            "Exactly one person held the office on the day of a statement or promise",
            [Vacant, Several, NotInOffice, Uncertain],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var statement in programme.Statements)
        {
            var found = statement.PersonId is { } id
                ? Named(programme, statement, id)
                : ByOffice(programme, statement.RoleId, statement.Date, statement.Place["role"]);
            if (found is not null)
            {
                yield return found;
            }
        }

        foreach (var commitment in programme.Commitments)
        {
            // Where it was said in a statement, the statement names the person.
            if (
                commitment.StatementId is null
                && ByOffice(
                    programme,
                    commitment.SaidByRoleId,
                    commitment.Said,
                    commitment.Place["said-by"]
                )
                    is { } found
            )
            {
                yield return found;
            }
        }
    }

    private static Diagnostic? ByOffice(
        Programme programme,
        string roleId,
        LocalDate day,
        SourceSpan span
    )
    {
        if (programme.FindRole(roleId) is null)
        {
            return null;
        }

        var holder = OfficeHolders.Who(programme, roleId, day);
        var title = OfficeHolders.RoleTitle(programme, roleId, day, "en-GB");
        return holder.Certainty switch
        {
            HolderCertainty.Vacant or HolderCertainty.Unknown => Vacant.At(
                span,
                $"people.yaml has nobody as {title} on {DateWords.Of(day)}.",
                "Add the term of the holder, with its source."
            ),
            HolderCertainty.Several => Several.At(
                span,
                $"people.yaml has {ListWords.Of([.. holder.People.Select(static p => p.Name)])} as {title} on {DateWords.Of(day)}.",
                $"Say who made the statement: person: {holder.People[0].Id}"
            ),
            HolderCertainty.Uncertain => Uncertain.At(
                span,
                $"people.yaml does not settle who was {title} on {DateWords.Of(day)}: {Or(holder.People)}. The office is printed without a name.",
                $"Find out and add to people.yaml: {Missing(holder.People, roleId, day)}."
            ),
            _ => null,
        };
    }

    private static string Or(ImmutableArray<Person> people) =>
        people.Length == 1
            ? $"it may have been {people[0].Name}"
            : $"it was {string.Join(" or ", people.Select(static p => p.Name))}";

    /// <summary>The unknown days that would settle who held the office.</summary>
    private static string Missing(ImmutableArray<Person> people, string roleId, LocalDate day) =>
        ListWords.Of([
            .. people.SelectMany(person =>
                person
                    .Terms.Where(t =>
                        string.Equals(t.RoleId, roleId, StringComparison.Ordinal)
                        && !(t.To < day)
                        && !(t.From > day)
                    )
                    .SelectMany(t =>
                        new[]
                        {
                            t.From is null ? $"the first day of {person.Name}" : null,
                            t.IsToUnknown ? $"the last day of {person.Name}" : null,
                        }
                    )
                    .OfType<string>()
            ),
        ]);

    private static Diagnostic? Named(Programme programme, Statement statement, string personId)
    {
        if (programme.FindPerson(personId) is not { } person)
        {
            return null;
        }

        var terms = person
            .Terms.Where(t => string.Equals(t.RoleId, statement.RoleId, StringComparison.Ordinal))
            .ToList();
        var held = terms.Exists(t =>
            (t.From is null || t.From <= statement.Date) && (t.To is null || t.To >= statement.Date)
        );

        // Someone may stand in for the holder, so having no term in the office is not a contradiction.
        return terms.Count == 0 || held
            ? null
            : NotInOffice.At(
                statement.Place["person"],
                $"According to people.yaml, {person.Name} did not hold this office on {DateWords.Of(statement.Date)}.",
                "Check the date of the statement and the terms of office."
            );
    }
}
