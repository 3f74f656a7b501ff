using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace ReportGen.Benchmarks.Generator;

/// <summary>
/// Writes the YAML of a programme of any size. The same sizes give the same files. Each statement tells the
/// House of some updates, so that states, comparisons and trends have work to do.
/// </summary>
/// <param name="recommendations">How many recommendations, in three reports.</param>
/// <param name="statements">How many statements, one every three weeks.</param>
internal sealed class LargeProgramme(int recommendations, int statements)
{
    /// <summary>The programme's folder below <c>content/</c>.</summary>
    public const string Id = "large";

    private const int Themes = 12;
    private const int Areas = 40;
    private const int Figures = 30;
    private static readonly string[] Reports = ["first", "second", "third"];
    private static readonly LocalDate First = new(2015, 1, 12);
    private readonly Sequence random = new(20260101);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.Ordinal);

    /// <summary>Path → bytes of every file below <c>content/</c>.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Write()
    {
        files.Clear();
        Add("programme", "programme.yaml", Programme());
        Add("bodies", "bodies.yaml", Bodies());
        Add("people", "people.yaml", People());
        Add("sources", "sources.yaml", Sources());
        Add("areas", "areas.yaml", AreaList());
        Add("figures", "figures.yaml", FigureList());
        for (var i = 0; i < recommendations; i++)
        {
            Add("recommendation", $"recommendations/r{i:0000}.yaml", Recommendation(i));
        }

        for (var i = 0; i < statements; i++)
        {
            Add("commitment", $"commitments/c{i:0000}.yaml", Commitment(i));
            Add("statement", $"statements/{StatementId(i)}.yaml", Statement(i));
        }

        return files;
    }

    private static LocalDate DayOf(int statement) => First.PlusDays(21 * statement);

    private static string StatementId(int statement) => $"{Iso(DayOf(statement))}-written";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private void Add(string kind, string name, string yaml)
    {
        var up = name.Contains('/') ? "../../../" : "../../";
        var text =
            $"# yaml-language-server: $schema={up}.vscode/schemas/{kind}.schema.json\n{yaml}";
        files[$"content/{Id}/{name}"] = Encoding.UTF8.GetBytes(text);
    }

    private static string Programme()
    {
        var text = new StringBuilder(
            """
            title: A large programme
            summary: A generated programme, as large as any that is likely.
            languages: [en-GB]
            body: department
            notice: "Generated for measuring: not a Government publication"
            contact: accessible-formats@example.org
            reports:
              - {id: first, title: The first report, short-title: First, date: 2014-10-01, author: The Inquiry}
              - {id: second, title: The second report, short-title: Second, date: 2014-10-02, author: The Inquiry}
              - {id: third, title: The third report, short-title: Third, date: 2014-10-03, author: The Committee}
            themes:

            """
        );
        for (var i = 0; i < Themes; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - {{id: theme-{i}, title: Theme {i + 1}}}\n"
            );
        }

        return text.ToString();
    }

    private static string Bodies()
    {
        var text = new StringBuilder(
            "bodies:\n  - {id: department, name: Department for Measuring, kind: department}\n"
        );
        for (var i = 0; i < Areas; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - {{id: council-{i}, name: Council {i + 1}, kind: local authority, nation: england, government: false}}\n"
            );
        }

        return text.ToString();
    }

    private static string People() =>
        """
            roles:
              - {id: secretary, title: Secretary of State for Measuring, body: department}
            people:
              - id: first-holder
                name: Alex Example
                house: commons
                terms: [{role: secretary, from: 2014-01-01, to: 2019-12-31}]
              - id: second-holder
                name: Sam Sample
                house: commons
                terms: [{role: secretary, from: 2020-01-01}]

            """;

    private static string Sources() =>
        """
            sources:
              - {id: report, title: The report, publisher: The Inquiry, url: "https://example.org/report", published: 2014-10-01}
              - {id: register, title: The register, publisher: Department for Measuring, url: "https://example.org/register", published: 2015-01-01}

            """;

    private static string AreaList()
    {
        var text = new StringBuilder("areas:\n");
        for (var i = 0; i < Areas; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                  - id: area-{i}
                    title: Place {i + 1}
                    kind: local inquiry
                    nation: england
                    body: council-{i}
                    since: 2015-01-01
                    sources: [register]
                    updates:
                      - {"{"}date: {Iso(
                    DayOf(i % 5)
                )}, delivery: in progress, sources: [register]{"}"}

                """
            );
        }

        return text.ToString();
    }

    private string FigureList()
    {
        var text = new StringBuilder("figures:\n");
        for (var i = 0; i < Figures; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                  - id: figure-{i}
                    title: Cases of kind {i + 1}
                    unit: {"{"}kind: count, one: case, many: cases{"}"}
                    values:

                """
            );
            for (var day = 0; day < 10; day++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"      - {{value: {1000 + random.Below(9000)}, as-at: {Iso(First.PlusMonths(12 * day))}, sources: [register]}}\n"
                );
            }
        }

        return text.ToString();
    }

    private string Recommendation(int index)
    {
        var report = Reports[index % Reports.Length];
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            id: r{index:0000}
            number: "{index / 3 + 1}"
            report: {report}
            title: Make the thing numbered {index + 1} safer
            text: |
              The responsible body should make the thing numbered {index
                + 1} safer, should say how it
              will know that it is safer, and should publish what it finds.
            theme: theme-{index % Themes}
            extent: [england]
            owner: secretary
            body: department
            areas: [area-{index % Areas}]
            sources: [report]
            updates:

            """
        );
        var statement = random.Below(Math.Max(1, statements / 4));
        AppendUpdate(text, statement, "response: accepted, delivery: not started");
        while (statement < statements - 1 && random.Below(5) > 0)
        {
            statement += 1 + random.Below(Math.Max(1, statements / 5));
            if (statement >= statements)
            {
                break;
            }

            switch (random.Below(3))
            {
                case 0:
                    AppendUpdate(text, statement, "delivery: in progress");
                    break;
                case 1:
                    AppendUpdate(
                        text,
                        statement,
                        $"delivery: in progress, due: {Iso(DayOf(statement).PlusMonths(9))}, reason: More consultation was needed"
                    );
                    break;
                default:
                    AppendUpdate(
                        text,
                        statement,
                        "delivery: complete, closed: {compared: as asked}"
                    );
                    return text.ToString();
            }
        }

        return text.ToString();
    }

    private static void AppendUpdate(StringBuilder text, int statement, string fields) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"  - {{date: {Iso(DayOf(statement))}, {fields}, statement: {StatementId(statement)}, sources: [register]}}\n"
        );

    private static string Commitment(int index) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            id: c{index:0000}
            title: Publish the plan numbered {index + 1}
            words: |
              We will publish the plan numbered {index + 1} within a year.
            theme: theme-{index % Themes}
            said: {Iso(DayOf(index))}
            said-by: secretary
            statement: {StatementId(index)}
            hansard: unknown
            owner: secretary
            body: department
            sources: [register]
            updates:
              - {"{"}date: {Iso(DayOf(index))}, delivery: in progress, due: {Iso(
                DayOf(index).PlusMonths(12)
            )}, statement: {StatementId(index)}, sources: [register]{"}"}

            """
        );

    private string Statement(int index)
    {
        var isReport = index % 10 == 9;
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            title: Progress of the large programme, number {{index + 1}}
            date: {{Iso(DayOf(index))}}
            kind: written
            house: commons
            role: secretary
            person: {{(DayOf(index).Year < 2020 ? "first-holder" : "second-holder")}}
            reference: unknown
            documents: [written-statement, {{(isReport ? "progress-report, " : "")}}release-notes]
            sections:
              - heading: What has been done
                kind: opening
                text: |
                  The Government has made progress on the recommendations of the reports, as set out
                  below. There were {{"{{"}} figure "figure-{{index
                % Figures}}" {{"}}"}} of kind {{index % Figures + 1}}.
              - heading: What will be done
                kind: closing
                text: |
                  The Government will tell the House again in {{random.Of(
                "three",
                "four",
                "six"
            )}} weeks.
            sources: [register]

            """
        );
    }
}
