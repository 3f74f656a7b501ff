using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Programmes.State;

/// <summary>Who held an office on a day, and how sure that is.</summary>
/// <param name="Certainty">How sure.</param>
/// <param name="People">Those who held it or may have; the last to take office comes first.</param>
public sealed record OfficeHolder(HolderCertainty Certainty, ImmutableArray<Person> People)
{
    /// <summary>The person to name: the holder; on a day of handover the new one; null when there is none.</summary>
    public Person? Person => People.Length > 0 ? People[0] : null;
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

    /// <summary>One or more whose first day is unknown may have held it.</summary>
    Uncertain,
}

/// <summary>The names in force on a day: of people in office, bodies and offices.</summary>
public static class OfficeHolders
{
    /// <summary>Who held an office on a day.</summary>
    /// <param name="programme">Where people are recorded.</param>
    /// <param name="roleId">The office.</param>
    /// <param name="day">The day; a last day in office counts.</param>
    public static OfficeHolder Who(Programme programme, string roleId, LocalDate day)
    {
        var certain = new List<(LocalDate From, Person Person)>();
        var possible = new List<Person>();
        var hasLeft = false;
        foreach (var person in programme.People)
        {
            foreach (var term in person.Terms)
            {
                if (!string.Equals(term.RoleId, roleId, StringComparison.Ordinal))
                {
                    continue;
                }

                if (term.To < day)
                {
                    hasLeft = true;
                }
                else if (term.From is not { } from)
                {
                    possible.Add(person);
                }
                else if (from <= day)
                {
                    certain.Add((from, person));
                }
            }
        }

        if (certain.Count > 0)
        {
            ImmutableArray<Person> holders =
            [
                .. certain
                    .OrderByDescending(static c => c.From)
                    .Select(static c => c.Person)
                    .Distinct(),
            ];
            return new OfficeHolder(
                holders.Length == 1 ? HolderCertainty.One : HolderCertainty.Several,
                holders
            );
        }

        if (possible.Count > 0)
        {
            return new OfficeHolder(HolderCertainty.Uncertain, [.. possible.Distinct()]);
        }

        return new OfficeHolder(hasLeft ? HolderCertainty.Vacant : HolderCertainty.Unknown, []);
    }

    /// <summary>Who makes a statement: the person named in it, else the holder of its office on its day; null when there is none.</summary>
    public static Person? SpeakerOf(Programme programme, Statement statement) =>
        statement.PersonId is { } id
            ? programme.FindPerson(id)
            : Who(programme, statement.RoleId, statement.Date).Person;

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
}
