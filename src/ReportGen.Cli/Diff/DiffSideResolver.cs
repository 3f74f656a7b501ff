using NodaTime;
using NodaTime.Text;
using ReportGen.Cli.Git;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Cli.Diff;

/// <summary>One side of a comparison: a programme as some files have it, and a day of it.</summary>
/// <param name="Label">The label of the side: a date, or a revision.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Day">The day.</param>
internal sealed record DiffSide(string Label, Programme Programme, LocalDate Day);

/// <summary>Finds out what the two names of <c>diff</c> mean: a statement, a date or a git revision.</summary>
/// <param name="content">The content on disk.</param>
/// <param name="openGit">Opens the git repository; null when there is none.</param>
/// <param name="warn">Receives a note for the reader.</param>
internal sealed class DiffSideResolver(
    ContentSet content,
    Func<GitRepository?> openGit,
    Action<string> warn
)
{
    private const string Forms =
        "A date is written 2025-01-16; a git revision is a branch, a tag, HEAD~1 or a commit.";

    /// <summary>Both sides, the earlier one first.</summary>
    /// <exception cref="UsageException">A name means nothing, or it is not clear which programme is meant.</exception>
    public (DiffSide Before, DiffSide After) Find(string from, string to, string? programmeId)
    {
        var programme = Choose([from, to], programmeId);
        using var git = IsDay(programme, from) && IsDay(programme, to) ? null : openGit();
        var (before, after) = (Content(from, programme, git), Content(to, programme, git));
        // A revision beside a day is looked at on that day; two revisions with all that they record.
        var end =
            DayOf(programme, from)
            ?? DayOf(programme, to)
            ?? LocalDate.Max(LastRecordedDay.Of(before!), LastRecordedDay.Of(after!));
        return (Side(from, programme, before, end), Side(to, programme, after, end));
    }

    /// <summary>The programme named, or the only one that knows both names, or the only one.</summary>
    private Programme Choose(string[] names, string? id)
    {
        if (id is not null)
        {
            return content.Programmes.FirstOrDefault(p => p.Id == id)
                ?? throw new UsageException(
                    UnknownNameMessage.Of(
                        "programme",
                        id,
                        content.Programmes.Select(static p => p.Id)
                    )
                );
        }

        // A statement says which programme is meant; dates and revisions fit every one.
        var named = names.Where(name => content.Programmes.Any(p => Has(p, name))).ToArray();
        var fitting = content.Programmes.Where(p => named.All(name => Has(p, name))).ToArray();
        return fitting switch
        {
            [var only] => only,
            [] => throw new UsageException(
                $"No programme has both a statement \"{names[0]}\" and a statement \"{names[1]}\"."
            ),
            _ => throw new UsageException(
                $"Which programme? Write --programme {string.Join(" or --programme ", fitting.Select(static p => p.Id))}."
            ),
        };
    }

    /// <summary>The programme as a revision has it; null when the name is a statement or a date.</summary>
    private Programme? Content(string name, Programme programme, GitRepository? git)
    {
        if (IsDay(programme, name))
        {
            return null;
        }

        if (git is null)
        {
            throw new UsageException(Explain(programme, name));
        }

        var revision = git.TryRevision(name);
        if (revision is null && Nearest(programme, name) is not null)
        {
            throw new UsageException(Explain(programme, name));
        }

        revision ??= git.Revision(name);
        return RevisionContent
                .Programmes(git, revision, default, warn)
                .FirstOrDefault(p => p.Id == programme.Id)
            ?? programme.WithoutRecords();
    }

    private static DiffSide Side(string name, Programme now, Programme? revision, LocalDate end)
    {
        if (revision is not null)
        {
            return new DiffSide(name, revision, end);
        }

        var day = DayOf(now, name)!.Value;
        return new DiffSide(DateWords.Of(day), now, day);
    }

    private static bool IsDay(Programme programme, string name) =>
        DayOf(programme, name) is not null;

    /// <summary>The day of a statement's data, or a date; null for a name that is neither.</summary>
    private static LocalDate? DayOf(Programme programme, string name) =>
        programme.FindStatement(name) is { } statement ? statement.DataAsAt
        : LocalDatePattern.Iso.Parse(name) is { Success: true } parsed ? parsed.Value
        : null;

    private static bool Has(Programme programme, string name) =>
        programme.FindStatement(name) is not null;

    private static string? Nearest(Programme programme, string name) =>
        ClosestWord.Find(name, programme.Statements.Select(static s => s.Id));

    private static string Explain(Programme programme, string name) =>
        UnknownNameMessage.Of("statement", name, programme.Statements.Select(static s => s.Id))
        + " "
        + Forms;
}
