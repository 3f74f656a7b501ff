using System.Text.RegularExpressions;
using NodaTime;

namespace ReportGen.Tests.Properties;

/// <summary>Who is named in an office, and what the office was called.</summary>
internal static partial class PeopleChecks
{
    /// <summary>Every place where a document prints an office, with the name that stands beside it, or none.</summary>
    public static IEnumerable<(
        string Where,
        string Role,
        LocalDate Day,
        string? Name,
        string Title,
        bool IsOwn
    )> Printed(BuiltProgramme built)
    {
        foreach (var (statement, file, text) in built.EnglishDocuments())
        {
            if (Minister().Match(text) is { Success: true } minister)
            {
                var (name, title) = Split(built.Spec, minister.Groups["who"].Value);
                yield return (
                    file,
                    statement.Role,
                    statement.Date,
                    name,
                    title,
                    statement.Person is not null
                );
            }

            foreach (var (item, section) in Sections(built.Spec, text))
            {
                if (item.Owner is { } owner && Owner().Match(section) is { Success: true } found)
                {
                    var words = found.Groups["who"].Value;
                    var name = built
                        .Spec.People.Select(static p => p.Name)
                        .FirstOrDefault(n => words.EndsWith(", " + n, StringComparison.Ordinal));
                    yield return (
                        $"{file} {item.Id}",
                        owner,
                        statement.Day,
                        name,
                        name is null ? words : words[..^(name.Length + 2)],
                        false
                    );
                }

                if (item.SaidBy is { } role && Said().Match(section) is { Success: true } said)
                {
                    var (name, title) = Split(built.Spec, said.Groups["who"].Value);
                    var isOwn =
                        item.Statement is { } id
                        && built.Spec.Statement(id) is { Person: not null } s
                        && s.Role == role;
                    yield return (
                        $"{file} {item.Id} said",
                        role,
                        item.Since!.Value,
                        name,
                        title,
                        isOwn
                    );
                }
            }
        }
    }

    public static IEnumerable<string> Titles(BuiltProgramme built) =>
        from p in Printed(built)
        let expected = ExpectedHolder.Title(built.Spec, p.Role, p.Day)
        where p.Title != expected
        select $"{p.Where}: “{p.Title}” is not “{expected}” on {Checks.Day(p.Day)}";

    /// <summary>Whoever certainly held the office is named; in a statement the person that it names itself.</summary>
    public static IEnumerable<string> Named(BuiltProgramme built)
    {
        foreach (var p in Printed(built))
        {
            var expected = ExpectedHolder.Of(built.Spec, p.Role, p.Day);
            if (!p.IsOwn && expected.MustBeNamed && !expected.Named.Contains(p.Name))
            {
                yield return $"{p.Where}: “{p.Name}” is not {expected.Named[0]} on {Checks.Day(p.Day)}";
            }
        }

        foreach (var statement in built.Spec.Statements)
        {
            var told = built.Data(statement).GetProperty("statement").Text("person");
            if (statement.Person is { } own && told != own)
            {
                yield return $"{statement.Id}: {told} is not {own}";
            }
        }
    }

    /// <summary>Where every day of an office is known, only its holder is named.</summary>
    public static IEnumerable<string> NotInOffice(BuiltProgramme built) =>
        from p in Printed(built)
        where p.Name is not null && !p.IsOwn
        let terms = built.Spec.People.SelectMany(static x => x.Terms).Where(t => t.Role == p.Role)
        where terms.All(static t => t.From is not null && (t.To is not null || t.IsOpen))
        where !ExpectedHolder.Of(built.Spec, p.Role, p.Day).Named.Contains(p.Name)
        select $"{p.Where}: {p.Name} was not {p.Title} on {Checks.Day(p.Day)}";

    /// <summary>"Ann Example, Minister for Fires", or the office alone.</summary>
    private static (string? Name, string Title) Split(ProgrammeSpec programme, string words)
    {
        var name = programme
            .People.Select(static p => p.Name)
            .FirstOrDefault(n => words.StartsWith(n + ", ", StringComparison.Ordinal));
        return (name, name is null ? words : words[(name.Length + 2)..]);
    }

    private static IEnumerable<(ItemSpec Item, string Section)> Sections(
        ProgrammeSpec programme,
        string text
    ) =>
        from section in text.Split("\n### ").Skip(1)
        let id = Anchor().Match(section)
        where id.Success
        let item = programme.Items.FirstOrDefault(i => i.Id == id.Groups["id"].Value)
        where item is not null
        select (item, section);

    [GeneratedRegex(
        @"^- \*\*Minister:\*\* (?<who>[^\n]+)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        30_000
    )]
    private static partial Regex Minister();

    [GeneratedRegex(@"\*\*Owner:\*\* (?<who>[^.*\n]+)\.", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Owner();

    [GeneratedRegex(@"Said on [^\n]*? by (?<who>[^.\n[]+)\.", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Said();

    [GeneratedRegex("<a id=\"(?<id>[a-z0-9-]+)\">", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Anchor();
}
