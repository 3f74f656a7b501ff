using System.Collections.Immutable;
using NodaTime;
using ReportGen.Core.Building;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Publishing;

/// <summary>The safety checks that the repository's files alone can answer.</summary>
public static class FileSafetyChecks
{
    /// <summary>All of them, in the order in which they are reported.</summary>
    /// <param name="content">The content as read.</param>
    /// <param name="tree">The repository.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="environment">The PDF engine that the environment chooses.</param>
    public static ImmutableArray<SafetyCheck> Check(
        ContentSet content,
        ISourceTree tree,
        LocalDate today,
        EngineFlags environment
    ) =>
        [
            Pinned(tree),
            .. content.Programmes.Select(Clearances),
            .. content.Programmes.Select(p => Engine(p, environment)),
            Calendar(content, today),
        ];

    private static SafetyCheck Pinned(ISourceTree tree)
    {
        const string id = "actions-pinned";
        var unpinned = WorkflowFiles.Unpinned(tree);
        return unpinned.IsEmpty
            ? SafetyCheck.Fine(id, "Every action in the workflows is named by its full commit.")
            : SafetyCheck.Wrong(
                id,
                $"Actions are named by a branch or a tag, which others can move: {string.Join("; ", unpinned)}.",
                "Write the 40 digits of the commit after the @, and the version in a comment."
            );
    }

    private static SafetyCheck Clearances(Programme programme)
    {
        var id = $"clearances:{programme.Id}";
        var roles = programme.Publishing.RequiredClearances;
        return roles.IsEmpty
            ? SafetyCheck.Wrong(
                id,
                $"Programme {programme.Id} requires no clearance, so anybody's text could be published.",
                "Name the roles in programme.yaml: publishing: {required-clearances: [private office]}"
            )
            : SafetyCheck.Fine(
                id,
                $"Programme {programme.Id} requires clearances: {string.Join(", ", roles)}."
            );
    }

    private static SafetyCheck Engine(Programme programme, EngineFlags environment)
    {
        var id = $"engine-licence:{programme.Id}";
        var choice = EngineChoice.Of(new EngineFlags(null, null), programme).Under(environment);
        return choice switch
        {
            { IsOptional: false } => SafetyCheck.Fine(
                id,
                $"Programme {programme.Id} writes its PDF files with the built-in engine, which needs no licence."
            ),
            { Licence: { } licence } => SafetyCheck.Fine(
                id,
                $"Programme {programme.Id} names its QuestPDF licence: {EngineChoice.NameOf(licence)}."
            ),
            _ => SafetyCheck.Wrong(
                id,
                $"Programme {programme.Id} writes its PDF files with QuestPDF but does not say under which licence.",
                "Write the licence type into programme.yaml (publishing: questpdf-licence:), or choose engine: built-in, which needs none."
            ),
        };
    }

    private static SafetyCheck Calendar(ContentSet content, LocalDate today)
    {
        const string id = "calendar";
        var coming = content
            .Programmes.SelectMany(static p => p.Statements)
            .Where(s => s.Date >= today && s.House is House.Commons or House.Lords)
            .ToArray();
        var uncovered = coming.Where(s => !IsCovered(content.Calendar, s)).ToArray();
        return uncovered.Length > 0
            ? SafetyCheck.Wrong(
                id,
                $"The calendar does not cover the days of these coming statements: {string.Join(", ", uncovered.Select(static s => $"{s.Id} ({DateWords.Of(s.Date)})"))}.",
                "Add sitting days and recesses to content/calendar.yaml, with their source."
            )
            : SafetyCheck.Fine(
                id,
                coming.Length == 0
                    ? "There is no coming statement to either House for the calendar to cover."
                    : "The calendar covers the days of all coming statements."
            );
    }

    private static bool IsCovered(ImmutableArray<CalendarPeriod> calendar, Statement statement) =>
        calendar.Any(p =>
            (p.House is null || p.House == statement.House)
            && p.From <= statement.Date
            && statement.Date <= p.To
        );
}
