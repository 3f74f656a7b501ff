using NodaTime.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
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
        "An item can't have progressed before it was recommended, promised or set up. One of the two dates is wrong, often the year. A recommendation that came into the list after it was made has both days: ‘since’ (or the report's date) and ‘added’.",
        "said: 2025-01-16\nupdates:\n  - {date: 2024-01-16, delivery: in progress}",
        "said: 2025-01-16\nupdates:\n  - {date: 2025-01-16, delivery: in progress}"
    );

    private static readonly DiagnosticCode DueBeforePromise = new(
        "RG2553",
        Severity.Error,
        "Date promised for a day that had already passed",
        "A promise can't be due before the day on which it was made: it would be overdue at once. One of the two dates is wrong, often the year.",
        "- {date: 2026-02-25, due: {words: by the end of the year, by: 2025-12-31}}",
        "- {date: 2026-02-25, due: {words: by the end of the year, by: 2026-12-31}}"
    );

    internal static Rule Rule { get; } =
        new(
            "Updates are in order of date, none is older than its item, and none promises a day gone by",
            [OutOfOrder, BeforeItem, DueBeforePromise],
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
                        item is Recommendation { Since: { } day }
                            ? $"Check the year of both dates. If it was made earlier, and only added to the list or given its number on {DateWords.Of(day)}, write added: {LocalDatePattern.Iso.Format(day)} in place of ‘since’."
                            : "Check the year of both dates."
                    );
                }

                if (update.Due is { Deadline: { } deadline } due && deadline < update.Date)
                {
                    yield return DueBeforePromise.At(
                        due.Place.Whole,
                        $"This date, {DateWords.Of(deadline)}, is before the day on which it was promised, {DateWords.Of(update.Date)}.",
                        "Check the year of both dates. If the date had been promised earlier, give it in the update of that day."
                    );
                }

                last = last is { } l ? NodaTime.LocalDate.Max(l, update.Date) : update.Date;
            }
        }
    }
}
