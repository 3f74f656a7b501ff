using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Building;

/// <summary>One statement whose documents are to be written.</summary>
/// <param name="Programme">Its programme.</param>
/// <param name="Statement">The statement; its data are those of the day asked for.</param>
/// <param name="Documents">The documents to write, by name, in the statement's order.</param>
public sealed record StatementJob(
    Programme Programme,
    Statement Statement,
    ImmutableArray<string> Documents
);

/// <summary>What a request selects from the content.</summary>
/// <param name="Programmes">The programmes asked for, with the data of the day asked for.</param>
/// <param name="Jobs">The statements, by programme, then date, then id.</param>
/// <param name="Unknown">Names in the request that the content does not have.</param>
public sealed record BuildPlan(
    ImmutableArray<Programme> Programmes,
    ImmutableArray<StatementJob> Jobs,
    ImmutableArray<UnknownName> Unknown
)
{
    /// <summary>Works out what to build.</summary>
    public static BuildPlan Of(ContentSet content, BuildRequest request)
    {
        var jobs = ImmutableArray.CreateBuilder<StatementJob>();
        var programmes = ImmutableArray.CreateBuilder<Programme>();
        foreach (var undated in content.Programmes.Where(p => Wants(request.Programmes, p.Id)))
        {
            var programme = AsAsked(undated, request);
            programmes.Add(programme);
            foreach (
                var statement in programme.Statements.Where(s => Wants(request.Statements, s.Id))
            )
            {
                var documents = statement.Documents.Where(d => Wants(request.Documents, d));
                if (documents.Any())
                {
                    jobs.Add(new StatementJob(programme, statement, [.. documents]));
                }
            }
        }

        return new BuildPlan(
            programmes.ToImmutable(),
            jobs.ToImmutable(),
            [.. Missing(content, request)]
        );
    }

    private static bool Wants(ImmutableArray<string> names, string name) =>
        names.IsEmpty || names.Contains(name, StringComparer.Ordinal);

    /// <summary>The programme with the data of the day asked for, without statements after that day.</summary>
    private static Programme AsAsked(Programme programme, BuildRequest request)
    {
        if (request.AsAt is not { } day)
        {
            return programme;
        }

        var statements = request.Statements.IsEmpty
            ? programme
                .Statements.Where(s => s.Date <= day)
                .Select(s => s with { DataAsAt = LocalDate.Min(s.DataAsAt, day) })
            : programme
                .Statements.Where(s =>
                    s.Corrects is null || s.Date <= day || Wants(request.Statements, s.Id)
                )
                .Select(s => Wants(request.Statements, s.Id) ? s with { DataAsAt = day } : s);
        return programme with { Statements = [.. statements] };
    }

    private static IEnumerable<UnknownName> Missing(ContentSet content, BuildRequest request)
    {
        var programmes = content.Programmes.Select(static p => p.Id).ToImmutableArray();
        var statements = content
            .Programmes.Where(p => Wants(request.Programmes, p.Id))
            .SelectMany(static p => p.Statements)
            .ToImmutableArray();
        return Missing("programme", request.Programmes, programmes)
            .Concat(
                Missing(
                    "statement",
                    request.Statements,
                    [.. statements.Select(static s => s.Id).Distinct(StringComparer.Ordinal)]
                )
            )
            .Concat(
                Missing(
                    "document",
                    request.Documents,
                    [
                        .. statements
                            .SelectMany(static s => s.Documents)
                            .Distinct(StringComparer.Ordinal),
                    ]
                )
            );
    }

    private static IEnumerable<UnknownName> Missing(
        string kind,
        ImmutableArray<string> asked,
        ImmutableArray<string> known
    ) =>
        asked
            .Where(name => !known.Contains(name, StringComparer.Ordinal))
            .Select(name => new UnknownName(kind, name, known));
}

/// <summary>A name in a request that the content does not have.</summary>
/// <param name="Kind">What it should be: "programme", "statement", "document".</param>
/// <param name="Name">As asked.</param>
/// <param name="Known">The names that exist.</param>
public sealed record UnknownName(string Kind, string Name, ImmutableArray<string> Known);
