namespace ReportGen.Tests.Properties;

/// <summary>What nobody knows is not printed as known.</summary>
internal static class DoubtChecks
{
    /// <summary>Nobody is named in an office that the terms leave in doubt.</summary>
    public static IEnumerable<string> Holders(BuiltProgramme built)
    {
        foreach (var p in PeopleChecks.Printed(built))
        {
            var expected = ExpectedHolder.Of(built.Spec, p.Role, p.Day);
            if (p.Name is { } name && !p.IsOwn && !expected.Named.Contains(name))
            {
                yield return $"{p.Where}: {name} is named as {p.Title} on {Checks.Day(p.Day)}; the terms do not say so";
            }
        }

        foreach (var statement in built.Spec.Statements.Where(static s => s.Person is null))
        {
            var expected = ExpectedHolder.Of(built.Spec, statement.Role, statement.Date);
            if (
                built.Data(statement).GetProperty("statement").Text("person") is { } id
                && !expected.Named.Contains(built.Spec.People.Single(p => p.Id == id).Name)
            )
            {
                yield return $"{statement.Id}: data.json names {id} as {statement.Role}; the terms do not say so";
            }
        }
    }
}
