using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Preview.Items;

/// <summary>Describes changes of state as briefly as a note between colleagues: "in progress → complete".</summary>
/// <param name="programme">The programme after the change.</param>
internal sealed class ChangeClauses(Programme programme)
{
    /// <summary>One change as a clause; null for a change that other clauses describe.</summary>
    public string? Of(Change change)
    {
        var clause = Clause(change);
        return clause is null ? null : TrackedPartOf(change) + clause;
    }

    private string? Clause(Change change) =>
        change.Kind switch
        {
            ChangeKind.Completed => Delivery(change) + ClosureOf(change),
            ChangeKind.Started => Delivery(change),
            ChangeKind.Reopened
            or ChangeKind.SetBack
            or ChangeKind.Withdrawn
            or ChangeKind.Superseded => Delivery(change) + ReasonOf(change),
            ChangeKind.ClosureChanged => "still complete, now recorded as complete"
                + ClosureOf(change),
            ChangeKind.Slipped =>
                $"due date moved from {Due(change.OldDue)} to {Due(change.NewDue)}"
                    + ReasonOf(change),
            ChangeKind.BroughtForward =>
                $"due date brought forward from {Due(change.OldDue)} to {Due(change.NewDue)}",
            ChangeKind.DateReworded =>
                $"due date put in other words: {Due(change.OldDue)} → {Due(change.NewDue)}"
                    + ReasonOf(change),
            ChangeKind.DateSet => $"due date set: {Due(change.NewDue)}",
            ChangeKind.DatePassed =>
                $"the due date, {Due(change.NewDue)}, has passed{ReasonOf(change)}",
            ChangeKind.ResponseChanged =>
                $"response: {Response(change.OldResponse)} → {Response(change.NewResponse)}"
                    + ReasonOf(change),
            ChangeKind.Responded => $"response given: {Response(change.NewResponse)}",
            ChangeKind.ResponseKnown => $"response now known: {Response(change.NewResponse)}",
            ChangeKind.New => "new: "
                + ItemStatus(change.NewResponse, change.NewDelivery, change.NewDue),
            ChangeKind.Merged when change.NewText is { } into =>
                $"merged into {(programme.FindTracked(into) is { } item ? ItemNames.Of(item, programme) : into)}",
            ChangeKind.Renumbered => $"number {change.OldText} → {change.NewText}",
            ChangeKind.Vanished => "removed; it was "
                + ItemStatus(change.OldResponse, change.OldDelivery, change.OldDue),
            // The changed fields show which update was rewritten, and how.
            _ => null,
        };

    private string ItemStatus(Response? response, Delivery? delivery, DuePromise? due)
    {
        var words = new List<string>();
        if (response is not null)
        {
            words.Add(Response(response));
        }

        words.Add(FirstLetter.Lower(StatusWords.Of(delivery)));
        if (due is not null)
        {
            words.Add($"due {Due(due)}");
        }

        return string.Join(", ", words);
    }

    private static string Delivery(Change change) =>
        change.OldDelivery is null
            ? FirstLetter.Lower(StatusWords.Of(change.NewDelivery))
            : $"{FirstLetter.Lower(StatusWords.Of(change.OldDelivery))} → {FirstLetter.Lower(StatusWords.Of(change.NewDelivery))}";

    private static string ClosureOf(Change change) =>
        change.Closed is not { } closed ? ""
        : closed.Comparison == ClosureComparison.AsAsked ? ", as asked"
        : $", {FirstLetter.Lower(StatusWords.Of(closed.Comparison))}{(closed.Words is { } words ? $" ({words.Original.Trim().TrimEnd('.')})" : "")}";

    private static string ReasonOf(Change change) =>
        change.Reason is { } reason
            ? $", reason: {reason.Original.Trim().TrimEnd('.')}"
            : $", {StatusWords.NoReasonGiven()}";

    private string TrackedPartOf(Change change)
    {
        var part = change.TrackedPart.PartId is { } id ? $"part ({id})" : "";
        var addressee = change.TrackedPart.AddresseeId is { } to
            ? NameOfAddressee(change.Item, to)
            : "";
        return (part.Length, addressee.Length) switch
        {
            (0, 0) => "",
            (0, _) => $"{addressee}: ",
            (_, 0) => $"{part}: ",
            _ => $"{part}, {addressee}: ",
        };
    }

    private string NameOfAddressee(ITracked item, string id)
    {
        var body = item.Addressees.FirstOrDefault(a => a.Id == id)?.BodyId ?? id;
        return programme.FindBody(body) is { Names: [.., var last] } ? last.Name.Original : id;
    }

    private string Due(DuePromise? due) =>
        due is null
            ? "no date"
            : DueWords.Of(
                due,
                nameOf: id =>
                    programme.FindStatement(id) is { } statement
                        ? $"the statement of {DateWords.Of(statement.Date)}"
                    : programme.FindTracked(id) is { } item ? item.Title.Original
                    : id
            );

    private static string Response(Response? response) =>
        FirstLetter.Lower(StatusWords.Of(response));
}
