using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>Who held an office on a day, as far as the terms say.</summary>
/// <param name="Named">Those whom a document may name.</param>
/// <param name="MustBeNamed">True when the terms leave no doubt, so that a document names the one.</param>
internal sealed record ExpectedHolder(string[] Named, bool MustBeNamed)
{
    public static ExpectedHolder Of(ProgrammeSpec programme, string role, LocalDate day)
    {
        var terms = (
            from person in programme.People
            from term in person.Terms
            where term.Role == role
            select Narrowed(programme, person, term)
        ).ToList();
        // An office has one holder at a time. Whoever is recorded on both sides of the day held it; whoever is
        // recorded before the day and still holds it did too, unless somebody may have come in between.
        var settled = terms.FindAll(t => t.From <= day && t.To >= day);
        var open = terms.FindAll(t => t.From <= day && t.Term.IsOpen);
        var possible = terms.FindAll(t => !(t.From > day) && !(t.Term.To < day));
        var doubtful = possible.Except(settled).Except(open).ToList();
        var certain = settled.Concat(open).Distinct().ToList();
        if (
            settled.Count == 0
            && doubtful.Exists(d =>
                d.Term.From is null || !(d.From <= open.Max(static o => o.From))
            )
        )
        {
            return new ExpectedHolder([], false);
        }

        return new ExpectedHolder(
            [.. certain.Select(static c => c.Name).Distinct()],
            certain.Count == 1 && doubtful.Count == 0
        );
    }

    /// <summary>The term with what statements add: whoever made one in the office held it on that day.</summary>
    private static (string Name, TermSpec Term, LocalDate? From, LocalDate? To) Narrowed(
        ProgrammeSpec programme,
        PersonSpec person,
        TermSpec term
    )
    {
        var days = programme
            .Statements.Where(s => s.Person == person.Id && s.Role == term.Role)
            .Select(static s => s.Date)
            .Where(d => !(term.From > d) && !(term.To < d))
            .ToList();
        return (
            person.Name,
            term,
            term.From ?? (days.Count > 0 ? days.Min() : null),
            term.To ?? (days.Count > 0 ? days.Max() : null)
        );
    }

    /// <summary>The title of an office on a day; between two titles the earlier one is kept.</summary>
    public static string Title(ProgrammeSpec programme, string role, LocalDate day) =>
        programme
            .Roles.Single(r => r.Id == role)
            .Titles.Where(t => !(t.From > day))
            .OrderBy(static t => t.From ?? LocalDate.MinIsoValue)
            .Last()
            .Name;
}
