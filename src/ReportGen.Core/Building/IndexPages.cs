using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Data;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Building;

/// <summary>The pages that link to documents: one per programme, and one for all.</summary>
internal static class IndexPages
{
    /// <summary>The page of a programme: what changed, the status of each item, statements, places.</summary>
    public static OutputFile Programme(ProgrammeBuild build, ImmutableArray<BuiltStatement> made)
    {
        var programme = build.Programme;
        var language = LanguageOf(programme);
        var words = new DocumentNames(language);
        var latest = Latest(made);
        var state = latest is null ? null : build.States.On(latest.Statement.DataAsAt);
        var report = NewestReport(build, made);
        var index = new ProgrammeIndex(programme.Title.In(language), language)
        {
            Summary = programme.Summary?.In(language),
            AsAt = state?.Day,
            Changes = latest is null ? [] : Changes(build, latest.Statement, words, language),
            Statements = [.. made.Reverse().Select(m => Statement(programme, m, words, language))],
            Groups = state is null
                ? []
                :
                [
                    .. ByReport(state, words, language)
                        .Select(g => new IndexGroup(
                            g.Heading,
                            [.. g.Items.Select(s => Item(s, programme, language, report))]
                        )),
                    new IndexGroup(
                        words.Commitments,
                        [.. state.Commitments.Select(s => Item(s, programme, language, report))]
                    ),
                ],
            Areas = state is null ? [] : [.. state.Areas.Select(s => Area(s, programme, language))],
            Data = latest is null ? [] : Data(latest, words),
            Notice = programme.Notice,
            Contact = programme.Contact,
        };
        var html = IndexPage.Write(
            index,
            new HtmlOptions(build.Output.Css) { Feed = FeedFile.FileName }
        );
        return new OutputFile(OutputFolder.IndexFile, Encoding.UTF8.GetBytes(html));
    }

    /// <summary>The page of all programmes.</summary>
    public static OutputFile Site(
        ImmutableArray<(ProgrammeBuild Build, ImmutableArray<BuiltStatement> Made)> programmes
    )
    {
        var entries = programmes.Select(static p =>
        {
            var language = LanguageOf(p.Build.Programme);
            var latest = Latest(p.Made);
            return new IndexProgramme(
                p.Build.Programme.Title.In(language),
                language,
                $"{p.Build.Programme.Id}/{OutputFolder.IndexFile}",
                p.Build.Programme.Summary?.In(language),
                latest is null ? null : ItemStatus(p.Build, latest, language),
                latest is null ? null : FirstPage(latest, language, p.Build.Programme.Id + "/")
            );
        });
        var site = new SiteIndex(new DocumentNames("en-GB").AllProgrammes, "en-GB", [.. entries]);
        var css = programmes.IsEmpty ? "" : programmes[0].Build.Output.Css;
        return new OutputFile(
            OutputFolder.IndexFile,
            Encoding.UTF8.GetBytes(IndexPage.Write(site, new HtmlOptions(css)))
        );
    }

    /// <summary>"Nine of 20 recommendations are complete."</summary>
    public static string? ItemStatus(ProgrammeBuild build, BuiltStatement made, string language)
    {
        var total = build
            .States.CountsOn(made.Statement.DataAsAt, TrackedKind.Recommendation)
            .Total;
        return total.Base == 0
            ? null
            : new DocumentNames(language).ItemStatus(total[DisplayStatus.Complete], total.Base);
    }

    /// <summary>The language of a programme's pages.</summary>
    public static string LanguageOf(Programme programme) =>
        programme.Languages is [var first, ..] ? first : "en-GB";

    /// <summary>The statement with the newest data; the latest of them when there are several.</summary>
    private static BuiltStatement? Latest(ImmutableArray<BuiltStatement> made) =>
        made.OrderBy(static m => m.Statement.DataAsAt).LastOrDefault();

    private static ImmutableArray<string> Changes(
        ProgrammeBuild build,
        Statement statement,
        DocumentNames words,
        string language
    )
    {
        if (
            LastTold.Before(build.Programme, statement) is not { } before
            || LastTold.Since(build.States, statement) is not { } changes
        )
        {
            return [];
        }

        var sentences = new ChangeSentences(build.Programme, language);
        var (was, now) = (build.States.On(before.DataAsAt), build.States.On(statement.DataAsAt));
        return changes.IsEmpty
            ? [words.NothingChanged]
            :
            [
                .. changes.All.Select(sentences.Of),
                .. changes.Figures.Select(f => words.OfFigure(sentences.Of(f, was, now))),
                .. changes.Funding.Select(f => words.OfFunding(sentences.Of(f, was, now))),
            ];
    }

    private static IndexStatement Statement(
        Programme programme,
        BuiltStatement made,
        DocumentNames words,
        string language
    ) =>
        new(
            made.Statement.Title.In(language),
            made.Statement.Date,
            words.Statement(made.Statement),
            OfficeHolders.SpeakerOf(programme, made.Statement)?.Name,
            [
                .. Pages(made)
                    .Select(f => new PageLink(
                        words.Document(Stem(f.Name)),
                        $"{made.Statement.Id}/{f.Name}"
                    )),
            ]
        )
        {
            Notices =
            [
                .. programme
                    .CorrectionsOf(made.Statement)
                    .Select(c => words.Corrected(made.Statement, c)),
            ],
        };

    /// <summary>Finds the section of a tracked item in the newest progress report; null for an item that the report does not cover.</summary>
    private static Func<string, string?> NewestReport(
        ProgrammeBuild build,
        ImmutableArray<BuiltStatement> made
    )
    {
        const string name = DocumentIds.ProgressReport + ".html";
        var reports = made.Where(static m =>
            m.Files.Any(static f => string.Equals(f.Name, name, StringComparison.Ordinal))
        );
        if (Latest([.. reports]) is not { } newest)
        {
            return static _ => null;
        }

        var reported = build.States.On(newest.Statement.DataAsAt);
        return id => reported.Find(id) is null ? null : $"{newest.Statement.Id}/{name}#{id}";
    }

    /// <summary>The recommendations: a table for each report where there are several, so that no number is without its own.</summary>
    private static IEnumerable<(string Heading, IEnumerable<ItemState> Items)> ByReport(
        ProgrammeState state,
        DocumentNames words,
        string language
    )
    {
        var reports = state.Programme.Reports;
        return reports.Length < 2
            ? [(words.Recommendations, state.Recommendations)]
            : reports
                .Select(r =>
                    (
                        $"{words.Recommendations}: {r.ShortTitle ?? r.Title.In(language)}",
                        state.Recommendations.Where(s =>
                            s.Item is Recommendation i
                            && string.Equals(i.ReportId, r.Id, StringComparison.Ordinal)
                        )
                    )
                )
                .Where(static g => g.Item2.Any());
    }

    private static IndexItem Item(
        ItemState state,
        Programme programme,
        string language,
        Func<string, string?> sectionOf
    ) =>
        new(
            state.Item is Recommendation recommendation ? recommendation.Number : "",
            state.Item.Title.In(language),
            sectionOf(state.Item.Id),
            state.Kind == TrackedKind.Recommendation ? StatusWords.ResponseOf(state, language) : "",
            StatusOf(state.Status),
            StatusWords.Of(state.Status, language),
            state.Due is { } due
                ? DueWords.Of(due, language, new ChangeSentences(programme, language).NameOf)
                : ""
        );

    private static IndexArea Area(ItemState state, Programme programme, string language)
    {
        var area = (Area)state.Item;
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(
            $"{StatusWords.Of(area.Kind, language)}: {StatusWords.Of(state.Status, language)}"
        );
        foreach (var recommendation in programme.Recommendations)
        {
            if (recommendation.AreaIds.Contains(area.Id, StringComparer.Ordinal))
            {
                lines.Add(new ChangeSentences(programme, language).NameOf(recommendation));
            }
        }

        return new IndexArea(area.Title.In(language), lines.ToImmutable(), []);
    }

    private static ImmutableArray<PageLink> Data(BuiltStatement latest, DocumentNames words)
    {
        var links = ImmutableArray.CreateBuilder<PageLink>();
        foreach (var file in latest.Files)
        {
            var label = file.Name switch
            {
                DataFile.FileName => words.Data,
                RecommendationsCsv.FileName => words.Csv,
                _ => null,
            };
            if (label is not null)
            {
                links.Add(new PageLink(label, $"{latest.Statement.Id}/{file.Name}"));
            }
        }

        links.Add(new PageLink(words.Feed, FeedFile.FileName));
        return links.ToImmutable();
    }

    private static PageLink? FirstPage(BuiltStatement made, string language, string folder) =>
        Pages(made).FirstOrDefault() is { } page
            ? new PageLink(
                $"{made.Statement.Title.In(language)}, {DateWords.Of(made.Statement.Date, language)}",
                $"{folder}{made.Statement.Id}/{page.Name}"
            )
            : null;

    /// <summary>The HTML pages in the order in which the statement names its documents.</summary>
    public static IEnumerable<WrittenFile> Pages(BuiltStatement made) =>
        made
            .Files.Where(static f => f.Name.EndsWith(".html", StringComparison.Ordinal))
            .OrderBy(f => Rank(made.Statement, Stem(f.Name)))
            .ThenBy(static f => f.Name, StringComparer.Ordinal);

    private static int Rank(Statement statement, string stem)
    {
        for (var i = 0; i < statement.Documents.Length; i++)
        {
            if (stem.StartsWith(statement.Documents[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static string Stem(string name) => name[..name.LastIndexOf('.')];

    private static Status StatusOf(DisplayStatus status) =>
        status switch
        {
            DisplayStatus.Complete => Status.Complete,
            DisplayStatus.InProgress => Status.InProgress,
            DisplayStatus.Overdue => Status.Overdue,
            DisplayStatus.Withdrawn => Status.Withdrawn,
            DisplayStatus.Superseded => Status.Superseded,
            _ => Status.NotStarted,
        };
}
