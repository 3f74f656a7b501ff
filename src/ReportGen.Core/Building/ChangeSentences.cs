using NodaTime;
using ReportGen.Core.Programmes.Comparison;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;

namespace ReportGen.Core.Building;

/// <summary>Describes changes in one line each, in English or Welsh, for index pages and the <c>diff</c> command.</summary>
/// <param name="programme">The programme that changed.</param>
/// <param name="language">A BCP 47 tag.</param>
public sealed class ChangeSentences(Programme programme, string language)
{
    private readonly bool isWelsh = language.StartsWith("cy", StringComparison.OrdinalIgnoreCase);

    /// <summary>The words that head changes of a kind: "Completed", "Date moved later".</summary>
    public string Heading(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Completed => Pick("Completed", "Cwblhawyd"),
            ChangeKind.Started => Pick("Work began", "Dechreuwyd ar y gwaith"),
            ChangeKind.Slipped => Pick("Date moved later", "Gohiriwyd y dyddiad"),
            ChangeKind.DatePassed => Pick("Date passed", "Aeth y dyddiad heibio"),
            ChangeKind.BroughtForward => Pick(
                "Date brought forward",
                "Daethpwyd â’r dyddiad ymlaen"
            ),
            ChangeKind.DateReworded => Pick(
                "Date put in other words",
                "Mynegwyd y dyddiad mewn geiriau eraill"
            ),
            ChangeKind.DateSet => Pick("Date given", "Rhoddwyd dyddiad"),
            ChangeKind.ResponseChanged => Pick("Response changed", "Newidiwyd yr ymateb"),
            ChangeKind.Responded => Pick("Response given", "Rhoddwyd ymateb"),
            ChangeKind.ResponseKnown => Pick("Response now known", "Ymateb yn hysbys bellach"),
            ChangeKind.Reopened => Pick("Reopened", "Ailagorwyd"),
            ChangeKind.SetBack => Pick("Set back to not started", "Yn ôl i heb ddechrau"),
            ChangeKind.ClosureChanged => Pick(
                "Compared otherwise with what was asked",
                "Cymharwyd yn wahanol â’r hyn a ofynnwyd"
            ),
            ChangeKind.New => Pick("New", "Newydd"),
            ChangeKind.Withdrawn => Pick("Withdrawn", "Tynnwyd yn ôl"),
            ChangeKind.Superseded => Pick("Superseded", "Disodlwyd"),
            ChangeKind.Merged => Pick("Merged", "Cyfunwyd"),
            ChangeKind.Renumbered => Pick("Renumbered", "Ailrifwyd"),
            ChangeKind.Rewritten => Pick(
                "An update of the past was rewritten",
                "Ailysgrifennwyd diweddariad"
            ),
            _ => Pick("No longer there", "Nid yw yno mwyach"),
        };

    /// <summary>One change with its kind: "Completed: recommendation 13, Mandatory reporting".</summary>
    public string Of(Change change) => $"{Heading(change.Kind)}: {Detail(change)}";

    /// <summary>One change without its kind: "recommendation 13, Mandatory reporting; from March 2026 to June 2026; no reason given".</summary>
    public string Detail(Change change)
    {
        var parts = new List<string> { NameOf(change.Item) + TrackedPartOf(change) };
        switch (change.Kind)
        {
            case ChangeKind.Slipped or ChangeKind.BroughtForward or ChangeKind.DateReworded:
                parts.Add(FromTo(Due(change.OldDue), Due(change.NewDue)));
                break;
            case ChangeKind.DateSet:
                parts.Add(Due(change.NewDue));
                break;
            case ChangeKind.DatePassed:
                parts.Add(Due(change.OldDue ?? change.NewDue));
                break;
            case ChangeKind.ResponseChanged:
                parts.Add(
                    FromTo(
                        FirstLetter.Lower(StatusWords.Of(change.OldResponse, language)),
                        FirstLetter.Lower(StatusWords.Of(change.NewResponse, language))
                    )
                );
                break;
            case ChangeKind.New:
                parts.AddRange(StateOfNew(change));
                break;
            case ChangeKind.Responded or ChangeKind.ResponseKnown:
                parts.Add(FirstLetter.Lower(StatusWords.Of(change.NewResponse, language)));
                break;
            case ChangeKind.Completed
            or ChangeKind.ClosureChanged
                when change.Closed is { Comparison: not ClosureComparison.AsAsked } closed:
                parts.Add(
                    FirstLetter.Lower(StatusWords.Of(closed.Comparison, language))
                        + (closed.Words is { } words ? $" ({words.In(language).TrimEnd('.')})" : "")
                );
                break;
            case ChangeKind.Renumbered:
                parts.Add(FromTo(change.OldText ?? "", change.NewText ?? ""));
                break;
            case ChangeKind.Merged when change.NewText is { } into:
                parts.Add(Pick("into ", "i mewn i ") + NameOf(into));
                break;
        }

        var needsReason =
            change.Kind
            is ChangeKind.Slipped
                or ChangeKind.DatePassed
                or ChangeKind.ResponseChanged;
        if (change.Reason is { } reason)
        {
            parts.Add(reason.In(language).TrimEnd('.'));
        }
        else if (needsReason)
        {
            parts.Add(StatusWords.NoReasonGiven(language));
        }

        return string.Join("; ", parts);
    }

    /// <summary>How something new was answered, where it stands and when it is due, as far as that is known.</summary>
    private IEnumerable<string> StateOfNew(Change change)
    {
        if (change.NewResponse is { } response)
        {
            yield return FirstLetter.Lower(StatusWords.Of(response, language));
        }

        if (change.NewDelivery is { } delivery and not Delivery.Complete)
        {
            yield return FirstLetter.Lower(StatusWords.Of(delivery, language));
        }

        if (change.NewDue is { } due)
        {
            yield return Pick("due ", "erbyn ") + DueWords.Of(due, language, id => NameOf(id));
        }
    }

    /// <summary>One figure that changed: "Cases of abuse: from 100 to 120".</summary>
    public string Of(FigureChange change, ProgrammeState before, ProgrammeState after)
    {
        var title = change.New.Title.In(language);
        var now = FigureWords.Of(
            change.New,
            Suppressions.On(after.Programme, after.Day),
            language: language
        );
        if (change is { SeriesBreak: { } why, New.Value: { } value })
        {
            var reason = why.Trim().TrimEnd('.');
            var asAt = DateWords.Of(value.AsAt, language);
            return Pick(
                $"{title}: {now} (as at {asAt}); not comparable with earlier figures: {reason}",
                $"{title}: {now} (ar {asAt}); ni ellir ei gymharu â ffigurau cynharach: {reason}"
            );
        }

        if (change.Kind == FigureChangeKind.First)
        {
            return $"{title}: {Pick("first published figure", "y ffigur cyntaf i’w gyhoeddi")}, {now}";
        }

        if (change.Old is not { Value: not null } old)
        {
            return $"{title}: {now}";
        }

        var was = FigureWords.Of(
            old,
            Suppressions.On(before.Programme, before.Day),
            language: language
        );
        return string.Equals(was, now, StringComparison.Ordinal)
            ? $"{title}: {Pick("unchanged at", "heb newid,")} {now}"
            : $"{title}: {FromTo(was, now)}";
    }

    /// <summary>A tracked item as a reader knows it: "recommendation 13, Mandatory reporting".</summary>
    public string NameOf(ITracked item) =>
        item is Recommendation recommendation
            ? $"{Pick("recommendation", "argymhelliad")} {recommendation.Number}{ReportOf(recommendation)}, {item.Title.In(language)}"
            : item.Title.In(language);

    /// <summary>What a relative date counts from, or what took an item in.</summary>
    internal string NameOf(string id) =>
        programme.FindStatement(id) is { } statement
            ? Pick("the statement of ", "datganiad ") + DateWords.Of(statement.Date, language)
        : programme.FindTracked(id) is { } item ? NameOf(item)
        : id;

    /// <summary>The report, where the numbers of two reports could be confused.</summary>
    private string ReportOf(Recommendation recommendation) =>
        programme.Reports.Length > 1
        && programme.Reports.FirstOrDefault(r => r.Id == recommendation.ReportId) is { } report
            ? Pick(" of the ", " yn ")
                + Article.Without(report.ShortTitle ?? report.Title.In(language))
            : "";

    /// <summary>", part (a), Welsh Government"; empty for the whole.</summary>
    private string TrackedPartOf(Change change)
    {
        var part = change.TrackedPart.PartId is { } id
            ? Pick($", part ({id})", $", rhan ({id})")
            : "";
        var addressee = change.Item.Addressees.FirstOrDefault(a =>
            string.Equals(a.Id, change.TrackedPart.AddresseeId, StringComparison.Ordinal)
        );
        return addressee is null
            ? part
            : $"{part}, {OfficeHolders.BodyName(programme, addressee.BodyId, change.On ?? LocalDate.MaxIsoValue, language)}";
    }

    private string Due(DuePromise? due) =>
        due is null ? Pick("no date", "dim dyddiad") : DueWords.Of(due, language, id => NameOf(id));

    private string FromTo(string from, string to) =>
        Pick($"from {from} to {to}", $"o {from} i {to}");

    private string Pick(string english, string welsh) => isWelsh ? welsh : english;
}
