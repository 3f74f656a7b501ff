using System.Collections.Immutable;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Building;

/// <summary>
/// The statements that a change of files affects, so that the user sees these first. Any document of a
/// programme may use any of its files, so the programme's other statements are built after them.
/// </summary>
/// <param name="First">The statements that the files are about; the newest when the files are about none.</param>
/// <param name="Related">
/// Those that name a changed statement or are named by it: what it repeats or corrects, its companion, what is
/// compared with it.
/// </param>
/// <param name="Rest">The other statements of the programmes.</param>
/// <remarks>Each list is by programme, newest first.</remarks>
public sealed record AffectedStatements(
    ImmutableArray<StatementName> First,
    ImmutableArray<StatementName> Related,
    ImmutableArray<StatementName> Rest
)
{
    private const string Content = RepositoryFolders.Content + "/";

    /// <summary>Finds what a change affects among the statements asked for.</summary>
    /// <param name="plan">The statements asked for, in the present content.</param>
    /// <param name="changed">Paths in the repository of files that were changed, added or deleted.</param>
    public static AffectedStatements By(BuildPlan plan, IEnumerable<string> changed)
    {
        var paths = changed.Select(Parse).ToList();
        var first = ImmutableArray.CreateBuilder<StatementName>();
        var related = ImmutableArray.CreateBuilder<StatementName>();
        var rest = ImmutableArray.CreateBuilder<StatementName>();
        foreach (var programme in plan.Programmes)
        {
            var own = paths
                .Where(p => p.Programme is null || Same(p.Programme, programme.Id))
                .ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var jobs = plan
                .Jobs.Where(j => Same(j.Programme.Id, programme.Id))
                .Select(static j => j.Statement)
                .OrderByDescending(static s => s.Date)
                .ThenByDescending(static s => s.Id, StringComparer.Ordinal)
                .ToList();
            var meant = own.SelectMany(p => About(p, programme)).ToHashSet(StringComparer.Ordinal);
            var early = jobs.Where(s => meant.Contains(s.Id)).ToList();
            if (early.Count == 0)
            {
                early = [.. jobs.Take(1)];
            }

            var named = own.SelectMany(p => RelatedTo(p, programme))
                .ToHashSet(StringComparer.Ordinal);
            var others = jobs.Except(early).ToLookup(s => named.Contains(s.Id));
            first.AddRange(early.Select(s => new StatementName(programme.Id, s.Id)));
            related.AddRange(others[true].Select(s => new StatementName(programme.Id, s.Id)));
            rest.AddRange(others[false].Select(s => new StatementName(programme.Id, s.Id)));
        }

        return new AffectedStatements(
            first.ToImmutable(),
            related.ToImmutable(),
            rest.ToImmutable()
        );
    }

    /// <summary>The statements that a file is about; none when it is about the programme as a whole.</summary>
    private static IEnumerable<string> About(ChangedFile file, Programme programme) =>
        file.Kind switch
        {
            ContentFiles.Statements => [file.Name],
            ContentFiles.Debates => programme
                .Debates.Where(d => Same(d.Id, file.Name))
                .Select(static d => d.StatementId)
                .OfType<string>(),
            _ => [],
        };

    /// <summary>The statements that name a changed one or are named by it.</summary>
    private static IEnumerable<string> RelatedTo(ChangedFile file, Programme programme)
    {
        if (file.Kind is not ContentFiles.Statements)
        {
            yield break;
        }

        var id = file.Name;
        foreach (var other in programme.Statements)
        {
            var names = new[] { other.Repeats, other.Companion, other.Corrects?.StatementId };
            if (Same(other.Id, id))
            {
                foreach (var named in names.OfType<string>())
                {
                    yield return named;
                }
            }
            else if (
                names.Contains(id, StringComparer.Ordinal)
                || (LastTold.Before(programme, other) is { } before && Same(before.Id, id))
            )
            {
                yield return other.Id;
            }
        }
    }

    private static ChangedFile Parse(string path)
    {
        var parts = path.StartsWith(Content, StringComparison.Ordinal)
            ? path[Content.Length..].Split('/')
            : [];
        return parts switch
        {
            [var programme, var kind, var file] => new ChangedFile(
                programme,
                kind,
                file[..Math.Max(file.LastIndexOf('.'), 0)]
            ),
            [var programme, _, ..] => new ChangedFile(programme, "", ""),
            _ => new ChangedFile(null, "", ""),
        };
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    /// <summary>A file that changed.</summary>
    /// <param name="Programme">Its programme; null for a file of all programmes.</param>
    /// <param name="Kind">Its folder in the programme ("statements"), or empty.</param>
    /// <param name="Name">Its name there without an extension, or empty.</param>
    private sealed record ChangedFile(string? Programme, string Kind, string Name);
}

/// <summary>The full name of a statement.</summary>
/// <param name="Programme">Its programme's id.</param>
/// <param name="Id">The statement's id.</param>
public sealed record StatementName(string Programme, string Id)
{
    /// <summary>PROGRAMME/STATEMENT, as its folder is called.</summary>
    public override string ToString() => $"{Programme}/{Id}";
}
