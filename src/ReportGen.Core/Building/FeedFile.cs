using System.Collections.Immutable;
using System.Text;
using NodaTime;
using ReportGen.Core.Output.Atom;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Core.Building;

/// <summary>The Atom feed of a programme's statements.</summary>
internal static class FeedFile
{
    /// <summary>Its name in the programme's folder.</summary>
    public const string FileName = "feed.atom";

    /// <summary>Part of every id in every feed: it must never change.</summary>
    private static readonly LocalDate AuthorityDate = new(2025, 1, 1);

    /// <summary>Writes the feed.</summary>
    public static OutputFile Write(ProgrammeBuild build, ImmutableArray<BuiltStatement> made)
    {
        var programme = build.Programme;
        var language = IndexPages.LanguageOf(programme);
        var address = programme.Publishing.BaseUrl?.TrimEnd('/') is { } url
            ? $"{url}/{programme.Id}/"
            : "";
        var lastDay = made.IsEmpty ? AuthorityDate : made.Max(static m => m.Statement.Date);
        var feed = new AtomFeedContent(
            programme.Title.In(language),
            language,
            Authority(programme.Publishing.BaseUrl, programme.Contact),
            AuthorityDate,
            programme.Id,
            OfficeHolders.BodyName(programme, programme.BodyId, lastDay, language),
            [.. made.Select(m => Entry(build, m, language, address))]
        )
        {
            Self = address.Length > 0 ? address + FileName : null,
            Home = address + OutputFolder.IndexFile,
        };
        return new OutputFile(FileName, Encoding.UTF8.GetBytes(AtomFeed.Write(feed)));
    }

    private static AtomEntry Entry(
        ProgrammeBuild build,
        BuiltStatement made,
        string language,
        string address
    )
    {
        var words = new DocumentNames(language);
        var statement = made.Statement;
        var moment = MomentOf(statement.Embargo ?? statement.Date.AtMidnight());
        return new AtomEntry(
            statement.Id,
            statement.Title.In(language),
            moment,
            moment,
            string.Join(
                ' ',
                build
                    .Programme.CorrectionsOf(statement)
                    .Select(c => words.Corrected(statement, c))
                    .Append(
                        IndexPages.ItemStatus(build, made, language) ?? words.Statement(statement)
                    )
            ),
            [
                .. IndexPages
                    .Pages(made)
                    .Select(f => new AtomLink(
                        $"{address}{statement.Id}/{f.Name}",
                        "text/html",
                        words.Document(f.Name[..f.Name.LastIndexOf('.')])
                    )),
            ]
        );
    }

    /// <summary>The moment of a local time at Westminster, whatever the machine's time zone.</summary>
    private static Instant MomentOf(LocalDateTime local) =>
        local.InZoneLeniently(Embargo.London).ToInstant();

    /// <summary>The authority of the ids: the site's host, else the domain of the contact, else a name that nobody can own.</summary>
    private static string Authority(string? baseUrl, string? contact)
    {
        if (Uri.TryCreate(baseUrl, UriKind.Absolute, out var address) && address.Host.Length > 0)
        {
            return address.Host;
        }

        var at = contact?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return at > 0 && Uri.CheckHostName(contact![(at + 1)..]) == UriHostNameType.Dns
            ? contact[(at + 1)..]
            : "reportgen.invalid";
    }
}
