using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Who held an office on a day, and how sure that is.</summary>
/// <param name="Certainty">How sure.</param>
/// <param name="People">Those who held it or may have; the one who took office last comes first.</param>
public sealed record OfficeHolder(HolderCertainty Certainty, ImmutableArray<Person> People)
{
    /// <summary>The person to name: the holder; of two on a day of handover the new one; null when nobody can be named with certainty.</summary>
    public Person? Person =>
        Certainty is HolderCertainty.One or HolderCertainty.Several ? People[0] : null;
}

/// <summary>How sure it is who held an office.</summary>
public enum HolderCertainty
{
    /// <summary>No recorded term of the office could include the day.</summary>
    Unknown,

    /// <summary>The last holder recorded had left, and no other is recorded yet.</summary>
    Vacant,

    /// <summary>One holder.</summary>
    One,

    /// <summary>Two or more holders are recorded for the day.</summary>
    Several,

    /// <summary>One or more may have held it: a first or a last day that would settle it is unknown.</summary>
    Uncertain,
}

/// <summary>The names in force on a day: of people in office, bodies and offices.</summary>
public static class OfficeHolders
{
    /// <summary>Who held an office on a day.</summary>
    /// <remarks>
    /// An office has one holder at a time, so whoever certainly held it excludes those who only may have. A term
    /// recorded as still held says nothing of when it ends: somebody whose first day is unknown may have followed.
    /// A statement that names its speaker shows that they held the office on its day.
    /// </remarks>
    /// <param name="programme">Where people are recorded.</param>
    /// <param name="roleId">The office.</param>
    /// <param name="day">The day; a last day in office counts.</param>
    public static OfficeHolder Who(Programme programme, string roleId, LocalDate day)
    {
        var terms = programme
            .People.SelectMany(person =>
                person
                    .Terms.Where(t => string.Equals(t.RoleId, roleId, StringComparison.Ordinal))
                    .Select(t => new KnownTerm(programme, person, t))
            )
            .ToList();
        var reaching = terms.FindAll(t => !(t.Term.To < day) && !(t.Term.From > day));
        var certain = reaching.FindAll(t => t.Includes(day));
        var latest = certain.Max(static t => t.From);
        ImmutableArray<Person> possible =
        [
            .. reaching
                .Except(certain)
                .Where(t => !(t.From <= latest))
                .Select(static t => t.Person),
        ];
        if (possible.Length > 0 && !certain.Exists(t => t.Until >= day))
        {
            return new OfficeHolder(
                HolderCertainty.Uncertain,
                [.. certain.Select(static t => t.Person).Concat(possible).Distinct()]
            );
        }

        ImmutableArray<Person> holders =
        [
            .. certain
                .OrderByDescending(static t => t.From)
                .Select(static t => t.Person)
                .Distinct(),
        ];
        return new OfficeHolder(
            holders.Length switch
            {
                0 when terms.Exists(t => t.Term.To < day) => HolderCertainty.Vacant,
                0 => HolderCertainty.Unknown,
                1 => HolderCertainty.One,
                _ => HolderCertainty.Several,
            },
            holders
        );
    }

    /// <summary>Who makes a statement: the person named in it, else the holder of its office on its day; null when there is none.</summary>
    public static Person? SpeakerOf(Programme programme, Statement statement) =>
        statement.PersonId is { } id
            ? programme.FindPerson(id)
            : Who(programme, statement.RoleId, statement.Date).Person;

    /// <summary>
    /// Who made a commitment: the person named in its statement, when the statement was made in the same office,
    /// else the holder of the office on the day; null when nobody can be named with certainty.
    /// </summary>
    public static Person? SpeakerOf(Programme programme, Commitment commitment) =>
        commitment.StatementId is { } id
        && programme.FindStatement(id) is { } statement
        && string.Equals(statement.RoleId, commitment.SaidByRoleId, StringComparison.Ordinal)
            ? SpeakerOf(programme, statement)
            : Who(programme, commitment.SaidByRoleId, commitment.Said).Person;

    /// <summary>The name of a body on a day; its id when there is no such body.</summary>
    public static string BodyName(
        Programme programme,
        string bodyId,
        LocalDate day,
        string language
    ) =>
        programme.FindBody(bodyId) is { } body
            ? NameOn(body.Names, day, language) ?? bodyId
            : bodyId;

    /// <summary>The title of an office on a day; its id when there is no such office.</summary>
    public static string RoleTitle(
        Programme programme,
        string roleId,
        LocalDate day,
        string language
    ) =>
        programme.FindRole(roleId) is { } role
            ? NameOn(role.Titles, day, language) ?? roleId
            : roleId;

    /// <summary>The body that does the work on a day, following those that took it over.</summary>
    /// <returns>The id given, when no other had taken over.</returns>
    public static string ResponsibleBody(Programme programme, string bodyId, LocalDate day)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var current = bodyId;
        while (
            seen.Add(current)
            && programme.FindBody(current) is { SucceededBy: { } next } body
            && body.SucceededOn <= day
        )
        {
            current = next;
        }

        return current;
    }

    /// <summary>The name in force on the day; when there is none, the latest before it, else the first.</summary>
    private static string? NameOn(ImmutableArray<DatedName> names, LocalDate day, string language)
    {
        DatedName? nearest = null;
        foreach (var name in names)
        {
            var hasBegun = name.From is null || name.From <= day;
            if (hasBegun && (name.To is null || name.To >= day))
            {
                return name.Name.In(language);
            }

            nearest = hasBegun ? name : nearest ?? name;
        }

        return nearest?.Name.In(language);
    }

    /// <summary>A term of office with what is certain of it.</summary>
    /// <param name="programme">Its statements are searched only where the term leaves a day open.</param>
    /// <param name="person">Whose.</param>
    /// <param name="term">The term as recorded.</param>
    private sealed class KnownTerm(Programme programme, Person person, TermOfOffice term)
    {
        public Person Person => person;

        public TermOfOffice Term => term;

        /// <summary>The first day on which they certainly held it, or null.</summary>
        public LocalDate? From => term.From ?? Statements().Min();

        /// <summary>The last day on which they certainly held it; null when there is none, or while it is held.</summary>
        public LocalDate? Until =>
            term.To ?? Statements().Max() ?? (term.IsToUnknown ? term.From : null);

        /// <summary>True when they certainly held it on the day.</summary>
        public bool Includes(LocalDate day) =>
            From <= day && ((term.To is null && !term.IsToUnknown) || Until >= day);

        /// <summary>The days of the statements that name them as their speaker in this office.</summary>
        private IEnumerable<LocalDate?> Statements() =>
            programme
                .Statements.Where(s =>
                    string.Equals(s.PersonId, person.Id, StringComparison.Ordinal)
                    && string.Equals(s.RoleId, term.RoleId, StringComparison.Ordinal)
                    && !(s.Date < term.From)
                    && !(s.Date > term.To)
                )
                .Select(static s => (LocalDate?)s.Date);
    }
}
