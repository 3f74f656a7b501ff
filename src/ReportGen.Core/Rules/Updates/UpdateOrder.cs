using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Rules.Updates;

/// <summary>Updates are in order of date, and none is older than its item.</summary>
internal static class UpdateOrder
{
    private static readonly DiagnosticCode OutOfOrder = new(
        "RG2501",
        Severity.Warning,
        "Updates are not in order of date",
        "Updates are applied by date, so the result is right, but people read the file from top to bottom. Put the oldest first.",
        "updates:\n  - {date: 2025-04-08, delivery: complete}\n  - {date: 2025-01-16, delivery: in progress}",
        "updates:\n  - {date: 2025-01-16, delivery: in progress}\n  - {date: 2025-04-08, delivery: complete}"
    );

    private static readonly DiagnosticCode BeforeItem = new(
        "RG2502",
        Severity.Warning,
        "Update is older than its item",
        "An item can't have progressed before it was recommended, promised or set up. One of the two dates is wrong, often the year.",
        "said: 2025-01-16\nupdates:\n  - {date: 2024-01-16, delivery: in progress}",
        "said: 2025-01-16\nupdates:\n  - {date: 2025-01-16, delivery: in progress}"
    );

    internal static Rule Rule { get; } =
        new(
            "Updates are in order of date, and none is older than its item",
            [OutOfOrder, BeforeItem],
            Check
        );

    private static IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var item in TrackedItems.Of(context.Programme))
        {
            var since = StateOn.Since(context.Programme, item);
            NodaTime.LocalDate? last = null;
            foreach (var update in item.Updates.OrderBy(static u => u.Place.Whole.Start))
            {
                if (update.Date < last)
                {
                    yield return OutOfOrder.At(
                        update.Place["date"],
                        $"This update of {DateWords.Of(update.Date)} comes after one of {DateWords.Of(last.Value)}.",
                        "Move it up, so that the oldest update comes first."
                    );
                }

                if (update.Date < since)
                {
                    yield return BeforeItem.At(
                        update.Place["date"],
                        $"This update is dated {DateWords.Of(update.Date)}, but “{item.Title.Original}” dates from {DateWords.Of(since.Value)}.",
                        "Check the year of both dates."
                    );
                }

                last = last is { } l ? NodaTime.LocalDate.Max(l, update.Date) : update.Date;
            }
        }
    }
}
