using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Building;

/// <summary>The pages that lead to documents: one per programme, and one for all.</summary>
internal static class IndexPages
{
    /// <summary>The name of each page.</summary>
    public const string FileName = "index.html";

    /// <summary>The page of a programme: what changed, where each thing stands, statements, places.</summary>
    public static OutputFile Programme(ProgrammeBuild work, ImmutableArray<BuiltStatement> made)
    {
        var programme = work.Programme;
        var language = LanguageOf(programme);
        var words = new DocumentNames(language);
        var latest = Latest(made);
        var state = latest is null ? null : work.States.On(latest.Statement.DataAsAt);
        var report = NewestReport(work, made);
        var index = new ProgrammeIndex(programme.Title.In(language), language)
        {
            Summary = programme.Summary?.In(language),
            AsAt = state?.Day,
            Changes = latest is null ? [] : Changes(work, latest.Statement, words, language),
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
            new HtmlOptions(work.Output.Css) { Feed = FeedFile.FileName }
        );
        return new OutputFile(FileName, Encoding.UTF8.GetBytes(html));
    }

    /// <summary>The page of all programmes.</summary>
    public static OutputFile Site(
        ImmutableArray<(ProgrammeBuild Work, ImmutableArray<BuiltStatement> Made)> programmes
    )
    {
        var entries = programmes.Select(static p =>
        {
            var language = LanguageOf(p.Work.Programme);
            var latest = Latest(p.Made);
            return new IndexProgramme(
                p.Work.Programme.Title.In(language),
                language,
                $"{p.Work.Programme.Id}/{FileName}",
                p.Work.Programme.Summary?.In(language),
                latest is null ? null : ItemStatus(p.Work, latest, language),
                latest is null ? null : FirstPage(latest, language, p.Work.Programme.Id + "/")
            );
        });
        var site = new SiteIndex(new DocumentNames("en-GB").AllProgrammes, "en-GB", [.. entries]);
        var css = programmes.IsEmpty ? "" : programmes[0].Work.Output.Css;
        return new OutputFile(
            FileName,
            Encoding.UTF8.GetBytes(IndexPage.Write(site, new HtmlOptions(css)))
        );
    }

    /// <summary>"Nine of 20 recommendations are complete."</summary>
    public static string? ItemStatus(ProgrammeBuild work, BuiltStatement made, string language)
    {
        var total = work.States.CountsOn(made.Statement.DataAsAt, TrackedKind.Recommendation).Total;
        return total.Base == 0
            ? null
            : new DocumentNames(language).ItemStatus(total[DisplayStatus.Complete], total.Base);
    }

    /// <summary>The language of a programme's pages.</summary>
    public static string LanguageOf(Programme programme) =>
        programme.Languages is [var first, ..] ? first : "en-GB";

    /// <summary>The statement that tells the newest data; the latest of them when several do.</summary>
    private static BuiltStatement? Latest(ImmutableArray<BuiltStatement> made) =>
        made.OrderBy(static m => m.Statement.DataAsAt).LastOrDefault();

    private static ImmutableArray<string> Changes(
        ProgrammeBuild work,
        Statement statement,
        DocumentNames words,
        string language
    )
    {
        if (
            LastTold.Before(work.Programme, statement) is not { } before
            || LastTold.Since(work.States, statement) is not { } changes
        )
        {
            return [];
        }

        var sentences = new ChangeSentences(work.Programme, language);
        var (was, now) = (work.States.On(before.DataAsAt), work.States.On(statement.DataAsAt));
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

    /// <summary>Where a tracked thing has its section in the newest progress report; null for a thing that it does not tell of.</summary>
    private static Func<string, string?> NewestReport(
        ProgrammeBuild work,
        ImmutableArray<BuiltStatement> made
    )
    {
        const string name = "progress-report.html";
        var reports = made.Where(static m =>
            m.Files.Any(static f => string.Equals(f.Name, name, StringComparison.Ordinal))
        );
        if (Latest([.. reports]) is not { } newest)
        {
            return static _ => null;
        }

        var told = work.States.On(newest.Statement.DataAsAt);
        return id => told.Find(id) is null ? null : $"{newest.Statement.Id}/{name}#{id}";
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
                "data.json" => words.Data,
                "recommendations.csv" => words.Csv,
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
