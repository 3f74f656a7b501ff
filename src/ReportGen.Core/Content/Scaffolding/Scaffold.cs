using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Sources;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Scaffolding;

/// <summary>A starter file.</summary>
/// <param name="Path">Its path, relative to the repository.</param>
/// <param name="Text">Valid, commented YAML with LF line ends.</param>
public sealed record ScaffoldFile(string Path, string Text);

/// <summary>
/// Writes starter files: valid as they are, with a comment at every field that needs a decision.
/// </summary>
public static partial class Scaffold
{
    /// <summary>Lines to fill in about a mistake, below <c>corrects: statement:</c>.</summary>
    private static readonly ImmutableArray<string> WhatWasWrong =
    [
        "where: where in it",
        "wrong: what it said",
        "right: what it should have said",
    ];

    /// <summary>Writes the files of a new programme.</summary>
    /// <param name="id">Its folder's name: small letters, digits, hyphens.</param>
    /// <param name="title">Its title; null for one derived from the id.</param>
    /// <exception cref="ArgumentException">When the id has another form.</exception>
    public static ImmutableArray<ScaffoldFile> Programme(string id, string? title = null)
    {
        CheckId(id);
        var folder = RepositoryFolders.OfProgramme(id) + "/";
        var name = Quote(title ?? ToTitle(id));
        return
        [
            new(
                folder + ContentFiles.Programme,
                Head("programme", 2)
                    + $"""
                    title: {name}
                    # One or two sentences that appear at the head of its pages.
                    summary: What the Government promised the House, and where each promise stands.
                    # The first language is the language of the documents: en-GB, cy…
                    languages: [en-GB]
                    # The department that answers for it: an id in bodies.yaml.
                    body: the-department
                    # A notice on every document. Delete this line if none is wanted.
                    notice: "Draft: not a Government publication"
                    # Where to ask for an accessible format.
                    contact: accessible.formats@example.org
                    # The reports whose recommendations are tracked; each has its own numbering.
                    reports:
                      - id: the-report
                        title: The title of the report
                        # date: 2025-01-16
                        # author: Who wrote it
                        # count: 20
                    # Themes, in the order in which they are shown.
                    themes:
                      - id: first-theme
                        title: The first theme

                    """
            ),
            new(
                folder + ContentFiles.Bodies,
                Head("bodies", 2)
                    + """
                    # Departments, councils, police forces, regulators. A name that changes has dates:
                    #   names: [{name: Old Name, to: 2025-03-31}, {name: New Name, from: 2025-04-01}]
                    bodies:
                      - id: the-department
                        name: The Department
                        kind: department

                    """
            ),
            new(
                folder + ContentFiles.People,
                Head("people", 2)
                    + """
                    # Offices, and the people who hold them. The dates decide whose name is used.
                    roles:
                      - id: the-minister
                        title: The Minister
                        body: the-department
                    people:
                      - id: first-holder
                        name: The Minister's name in full style
                        house: commons
                        terms:
                          - role: the-minister
                            from: unknown

                    """
            ),
            new(
                folder + ContentFiles.Sources,
                Head("sources", 2)
                    + """
                    # Sources of what is said. Add one entry for each publication:
                    #   - id: hansard-2025-01-16
                    #     title: Official Report, 16 January 2025
                    #     publisher: House of Commons
                    #     url: https://hansard.parliament.uk/
                    #     published: 2025-01-16
                    sources: []

                    """
            ),
            new(
                folder + ContentFiles.Areas,
                Head("areas", 2)
                    + """
                    # Places that Members may look for:
                    #   - id: harbour
                    #     title: Harbour
                    #     kind: pilot
                    #     nation: england
                    areas: []

                    """
            ),
            new(
                folder + "funding.yaml",
                Head("funding", 2)
                    + """
                    # Money, in pounds without commas:
                    #   - id: first-package
                    #     title: The first package
                    #     values:
                    #       - {value: 5000000, as-at: 2025-01-16, sources: [hansard-2025-01-16]}
                    funding: []

                    """
            ),
            new(
                folder + "figures.yaml",
                Head("figures", 2)
                    + """
                    # Numbers, each written once; documents refer to them by id:
                    #   - id: cases
                    #     title: Recorded cases
                    #     unit: {kind: count, one: case, many: cases}
                    #     values:
                    #       - {value: at least 800, as-at: 2025-01-16, sources: [hansard-2025-01-16]}
                    figures: []

                    """
            ),
        ];
    }

    /// <summary>Writes a new recommendation.</summary>
    /// <param name="programme">Its programme; its first report and theme are suggested.</param>
    /// <param name="id">Its id.</param>
    /// <param name="number">Its number in the report.</param>
    /// <param name="title">A short title; null for one derived from the id.</param>
    /// <exception cref="ArgumentException">When the id has another form.</exception>
    public static ScaffoldFile Recommendation(
        Programme programme,
        string id,
        string number,
        string? title = null
    )
    {
        CheckId(id);
        var text = new YamlLineWriter(Head("recommendation", 3));
        text.Comment("The id never changes, even when the number does.");
        text.Field("id", id);
        text.Field("number", Quote(number));
        text.Field("report", First(programme.Reports, static r => r.Id, "the-report"));
        text.Field("title", Quote(title ?? ToTitle(id)));
        text.Comment("The words of the recommendation.");
        text.Line("text: |");
        text.Line("  The Government should…");
        text.Field("theme", First(programme.Themes, static t => t.Id, "first-theme"));
        text.Comment("The nations it is about.");
        text.Field("extent", "[england]");
        text.Comment("The office that owns it: an id in people.yaml.");
        text.Field("owner", First(programme.Roles, static r => r.Id, "the-minister"));
        Updates(text);
        return new ScaffoldFile(
            $"{RepositoryFolders.OfProgramme(programme.Id)}/{ContentFiles.Recommendations}/{id}.yaml",
            text.ToString()
        );
    }

    /// <summary>Writes a new commitment.</summary>
    /// <param name="programme">Its programme; its first theme and office are suggested.</param>
    /// <param name="id">Its id.</param>
    /// <param name="said">The day on which it was said.</param>
    /// <param name="title">A short title; null for one derived from the id.</param>
    /// <exception cref="ArgumentException">When the id has another form.</exception>
    public static ScaffoldFile Commitment(
        Programme programme,
        string id,
        LocalDate said,
        string? title = null
    )
    {
        CheckId(id);
        var role = First(programme.Roles, static r => r.Id, "the-minister");
        var text = new YamlLineWriter(Head("commitment", 3));
        text.Comment("The id never changes.");
        text.Field("id", id);
        text.Field("title", Quote(title ?? ToTitle(id)));
        text.Comment("The words used in the House.");
        text.Line("words: |");
        text.Line("  We will…");
        text.Field("theme", First(programme.Themes, static t => t.Id, "first-theme"));
        text.Field("said", DateText.Write(said));
        text.Comment("The office that said it, and the one that owns it.");
        text.Field("said-by", role);
        text.Field("owner", role);
        text.Comment("The place in the Official Report.");
        text.Field("hansard", "unknown");
        text.Comment("The recommendations it answers, and the areas and money it is about.");
        text.Field("recommendations", "[]");
        text.Field("areas", "[]");
        text.Field("funding", "[]");
        Updates(text);
        return new ScaffoldFile(
            $"{RepositoryFolders.OfProgramme(programme.Id)}/{ContentFiles.Commitments}/{id}.yaml",
            text.ToString()
        );
    }

    private static void Updates(YamlLineWriter text)
    {
        text.Comment("Its sources: ids in sources.yaml, with the page or column.");
        text.Field("sources", "[]");
        text.Comment(
            "What changed, day by day. Response is what was said, delivery what was done:"
        );
        text.Line("#   - date: 2025-01-16");
        text.Line("#     response: accepted");
        text.Line("#     delivery: in progress");
        text.Line("#     due: before Easter 2025");
        text.Line("#     note: What happened.");
        text.Line("#     statement: 2025-01-16-oral");
        text.Line("#     sources: [{source: hansard-2025-01-16, at: column 735}]");
        text.Field("updates", "[]");
    }

    private static string Head(string kind, int depth) =>
        $"# yaml-language-server: $schema={string.Concat(Enumerable.Repeat("../", depth))}.vscode/schemas/{kind}.schema.json\n";

    private static void CheckId(string id)
    {
        if (!Identifiers.IsId(id))
        {
            throw new ArgumentException(
                $"‘{id}’ cannot be an id: small letters, digits and single hyphens.",
                nameof(id)
            );
        }
    }

    private static string First<T>(ImmutableArray<T> items, Func<T, string> id, string otherwise) =>
        items.Length > 0 ? id(items[0]) : otherwise;

    private static string Last(ImmutableArray<Statement> statements, string otherwise) =>
        statements.Length > 0 ? statements[^1].Id : otherwise;

    private static string ToTitle(string id) => FirstLetter.Upper(id.Replace('-', ' '));

    private static string Quote(string words) =>
        YamlSyntaxErrors.Quote(words.ReplaceLineEndings(" ").Replace('\t', ' '));

    private static string WordOf(House house) =>
        house switch
        {
            House.Lords => "lords",
            House.Senedd => "senedd",
            House.ScottishParliament => "scottish parliament",
            House.NorthernIrelandAssembly => "northern ireland assembly",
            _ => "commons",
        };
}
