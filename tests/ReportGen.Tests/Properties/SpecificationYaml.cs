using System.Globalization;
using System.Text;
using NodaTime;
using ReportGen.Core.Sources;

namespace ReportGen.Tests.Properties;

/// <summary>Writes a programme as the files that people would type.</summary>
internal sealed class SpecificationYaml(ProgrammeSpec spec)
{
    private const string Folder = "content/programme/";
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Files(ProgrammeSpec spec)
    {
        var yaml = new SpecificationYaml(spec);
        yaml.Programme();
        yaml.People();
        yaml.Sources();
        yaml.Items();
        yaml.Figures("figures", spec.Figures);
        yaml.Figures("funding", spec.Funding);
        foreach (var statement in spec.Statements)
        {
            yaml.files[$"{Folder}statements/{statement.Id}.yaml"] = StatementYaml.Of(
                statement,
                yaml.Text
            );
        }

        foreach (var debate in spec.Debates)
        {
            yaml.files[$"{Folder}debates/{debate.Id}.yaml"] = Debate(spec, debate);
        }

        yaml.files["content/calendar.yaml"] = """
            periods:
              - {kind: recess, from: 2024-07-31, to: 2024-09-01, name: Summer recess}
              - {kind: recess, from: 2025-07-22, to: 2025-08-31, name: Summer recess}
              - {kind: recess, from: 2026-07-17, to: 2026-08-31, name: Summer recess}

            """;
        return yaml.files;
    }

    public static InMemorySourceTree Tree(IReadOnlyDictionary<string, string> files) =>
        new(
            files.ToDictionary(
                static f => f.Key,
                static f => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Value),
                StringComparer.Ordinal
            )
        );

    /// <summary>A group of fields on one line, without those that are left out.</summary>
    public static string Group(params (string Key, string? Value)[] fields) =>
        $"{{{string.Join(", ", fields.Where(static f => f.Value is not null).Select(static f => $"{f.Key}: {f.Value}"))}}}";

    /// <summary>Lines of fields, without those that are left out.</summary>
    public static string Lines(params (string Key, string? Value)[] fields) =>
        string.Concat(
            fields
                .Where(static f => f.Value is not null)
                .Select(static f => $"{f.Key}: {f.Value}\n")
        );

    public static string? Quoted(string? words) =>
        words is null ? null : $"\"{words.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    public static string? Day(LocalDate? day) => day is { } known ? Iso.Of(known) : null;

    public static string? List(IEnumerable<string?> values)
    {
        var all = values.ToList();
        return all.Count == 0 ? null : $"[{string.Join(", ", all)}]";
    }

    /// <summary>Entries below a field, one a line; nothing when there are none.</summary>
    public static string Entries(string key, IEnumerable<string> groups)
    {
        var all = groups.ToList();
        return all.Count == 0
            ? ""
            : $"{key}:\n" + string.Concat(all.Select(static g => $"  - {g}\n"));
    }

    public static string? Internal(string? words) =>
        words is null ? null : Group(("notes", $"[{Quoted(words)}]"), ("confidence", "low"));

    private string Text(TextSpec text) =>
        text.Welsh is null
            ? Quoted(text.Words)!
            : Group(
                ("cy", Quoted(text.Welsh)),
                ("en-GB", Quoted(text.Words)),
                ("translated-from", "en-GB")
            );

    private void Programme()
    {
        files[Folder + "programme.yaml"] =
            Lines(
                ("title", "Fire safety"),
                ("summary", "An invented programme."),
                ("languages", List(spec.Languages)),
                ("body", "department"),
                ("notice", Quoted(spec.Notice)),
                ("contact", "formats@example.org"),
                ("disclosure-threshold", Number(spec.Threshold)),
                ("internal", Internal(spec.Internal))
            )
            + Entries(
                "reports",
                spec.Reports.Select(static r =>
                    Group(
                        ("id", r.Id),
                        ("title", Quoted(r.Title)),
                        ("short-title", Quoted(r.ShortTitle)),
                        ("date", Day(r.Date)),
                        ("author", Quoted(r.Author)),
                        ("count", r.Count is { } count ? Number(count) : null),
                        ("source", "report")
                    )
                )
            )
            + Entries(
                "themes",
                spec.Themes.Select(static t => Group(("id", t), ("title", $"Subject {t[^1]}")))
            )
            + "vocabularies:\n  - {id: others, title: Words of others, words: [{word: Agreed, response: accepted}]}\n";
        files[Folder + "bodies.yaml"] = Entries(
            "bodies",
            spec.Bodies.Select(static b =>
                Group(
                    ("id", b.Id),
                    ("names", Dated("name", b.Names)),
                    ("kind", b.Kind),
                    ("government", b.IsGovernment is { } is_ ? (is_ ? "true" : "false") : null),
                    ("succeeded-by", b.SucceededBy),
                    ("succeeded-on", Day(b.SucceededOn))
                )
            )
        );
    }

    private static string? Dated(string key, DatedName[] names) =>
        List(
            names.Select(n =>
                Group((key, Quoted(n.Name)), ("from", Day(n.From)), ("to", Day(n.To)))
            )
        );

    private void People() =>
        files[Folder + "people.yaml"] =
            Entries(
                "roles",
                spec.Roles.Select(static r =>
                    Group(("id", r.Id), ("titles", Dated("title", r.Titles)), ("body", r.Body))
                )
            )
            + Entries(
                "people",
                spec.People.Select(static p =>
                    Group(
                        ("id", p.Id),
                        ("name", Quoted(p.Name)),
                        ("house", p.House),
                        (
                            "terms",
                            List(
                                p.Terms.Select(static t =>
                                    Group(
                                        ("role", t.Role),
                                        ("from", Day(t.From) ?? "unknown"),
                                        ("to", Day(t.To) ?? (t.IsOpen ? null : "unknown")),
                                        ("source", "list")
                                    )
                                )
                            )
                        )
                    )
                )
            );

    private void Sources() =>
        files[Folder + "sources.yaml"] = """
            sources:
              - {id: report, title: The report, publisher: The inquiry, published: 2023-11-01, reference: HC 99}
              - {id: list, title: List of ministers, publisher: An office, published: unknown}
              - {id: record, title: Official record, publisher: An office, url: "https://example.org/record"}
              - id: page
                title: A page
                publisher: An office
                url: https://example.org/page
                versions: [{seen: 2024-02-01, says: Work has begun.}, {seen: 2025-02-01, says: Work goes on.}]

            """;

    private void Items()
    {
        foreach (var item in spec.Recommendations)
        {
            files[$"{Folder}recommendations/{item.Id}.yaml"] = ItemYaml.Of(item, Text);
        }

        foreach (var item in spec.Commitments)
        {
            files[$"{Folder}commitments/{item.Id}.yaml"] = ItemYaml.Of(item, Text);
        }

        if (spec.Areas.Length > 0)
        {
            files[Folder + "areas.yaml"] =
                "areas:\n"
                + string.Concat(spec.Areas.Select(a => ItemYaml.Entry(ItemYaml.Of(a, Text))));
        }
    }

    private void Figures(string kind, FigureSpec[] figures)
    {
        if (figures.Length == 0)
        {
            return;
        }

        files[$"{Folder}{kind}.yaml"] =
            $"{kind}:\n"
            + string.Concat(
                figures.Select(f =>
                    ItemYaml.Entry(
                        Lines(
                            ("id", f.Id),
                            ("title", Text(f.Title)),
                            ("unit", kind == "funding" ? null : Unit(f.Unit)),
                            ("disclosive", f.IsDisclosive ? "true" : null),
                            ("total-of", List(f.TotalOf)),
                            ("part-of", f.PartOf)
                        ) + Entries("values", f.Values.Select(Value))
                    )
                )
            );
    }

    private static string Unit(string unit) =>
        unit switch
        {
            "count" => "{kind: count, one: case, many: cases}",
            "people" => "{kind: people, one: person, many: people}",
            _ => unit,
        };

    private static string Value(ValueSpec value) =>
        Group(
            ("value", Amount(value)),
            ("as-at", Day(value.AsAt)),
            ("published", Day(value.Published)),
            ("told", Day(value.Told)),
            ("statement", value.Statement),
            ("revision", value.Revision),
            ("series-break", value.SeriesBreak),
            ("sources", "[record]"),
            (
                "conflicts",
                value.Conflict is { } other
                    ? $"[{{value: {Number(other)}, sources: [page], note: Another count}}]"
                    : null
            )
        );

    private static string Amount(ValueSpec value) =>
        value.Form switch
        {
            "exact" => Number(value.Low!.Value),
            "between" => $"between {Number(value.Low!.Value)} and {Number(value.High!.Value)}",
            "unknown" => "unknown",
            var form => $"{form} {Number((value.Low ?? value.High)!.Value)}",
        };

    private static string Debate(ProgrammeSpec spec, DebateSpec debate) =>
        Lines(
            ("statement", debate.Statement),
            ("title", Quoted("The debate")),
            ("language", spec.LanguageOf(spec.Statement(debate.Statement))),
            ("emoji", Quoted(debate.Emoji)),
            ("date", Iso.Of(spec.Statement(debate.Statement).Date)),
            ("chamber", "The Chamber"),
            ("account", "The minister made a statement and answered questions."),
            ("points", "[{heading: Pace, text: Members asked about the pace.}]"),
            ("divisiveness", Group(("level", debate.Level), ("account", "Members spoke in turn."))),
            ("sources", "[record]"),
            ("internal", Internal(debate.Internal))
        );

    private static string Number(decimal number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);
}
