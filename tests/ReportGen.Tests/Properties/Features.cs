namespace ReportGen.Tests.Properties;

/// <summary>What a random programme has in it, so that no feature of the model is left out by chance.</summary>
internal static class Features
{
    private static readonly string[] Expected =
    [
        .. Of(
            "statement",
            "oral",
            "written",
            "paper",
            "correction",
            "repeat",
            "companion",
            "since",
            "data of a day before",
            "embargo",
            "override",
            "delivered",
            "stand-in",
            "taken as read",
            "paragraphs"
        ),
        .. Of(
            "house",
            "commons",
            "lords",
            "senedd",
            "scottish parliament",
            "northern ireland assembly"
        ),
        .. Of(
            "document",
            "oral-statement",
            "written-statement",
            "progress-report",
            "debate-summary",
            "release-notes",
            "briefing",
            "correction"
        ),
        .. Of(
            "response",
            "accepted",
            "accepted in principle",
            "accepted in part",
            "under consideration",
            "not accepted",
            "unknown"
        ),
        .. Of("delivery", "not started", "in progress", "complete", "superseded", "withdrawn"),
        .. Of("closed", "as asked", "in another form", "in part", "unsaid", "continues"),
        .. Of(
            "due",
            "a day",
            "words",
            "a window",
            "a condition",
            "a condition with a backstop",
            "a floor",
            "words with a backstop",
            "vague words with a condition",
            "vague words",
            "relative",
            "none"
        ),
        .. Of(
            "item",
            "parts",
            "addressees",
            "parts and addressees",
            "old number",
            "other number",
            "merged",
            "superseded by",
            "late first day",
            "added",
            "no update",
            "reopened",
            "moved date",
            "moved date with a reason",
            "overdue",
            "mixed response",
            "refused part",
            "instead",
            "status word",
            "answered by",
            "three nations"
        ),
        .. Of("area", "local inquiry", "pilot", "police force", "place"),
        .. Of(
            "number",
            "exact",
            "at least",
            "up to",
            "over",
            "more than",
            "about",
            "between",
            "unknown",
            "pounds",
            "percent",
            "days",
            "people",
            "count",
            "disclosive",
            "total",
            "revision",
            "unexplained revision",
            "series break",
            "conflict",
            "told",
            "published",
            "pennies"
        ),
        .. Of(
            "people",
            "unknown end",
            "unknown beginning",
            "several offices",
            "nobody",
            "new title",
            "new name of a body",
            "succeeded body"
        ),
        .. Of(
            "programme",
            "two languages",
            "first in Welsh",
            "no recommendation",
            "no commitment",
            "three reports",
            "late numbering",
            "internal",
            "debate low",
            "debate moderate",
            "debate significant"
        ),
    ];

    private static IEnumerable<string> Of(string kind, params string[] names) =>
        names.Select(n => $"{kind}: {n}");

    /// <summary>Features that none of the programmes has.</summary>
    public static IEnumerable<string> Missing(IEnumerable<ProgrammeSpec> programmes) =>
        Expected.Except(
            programmes.SelectMany(Of).Distinct(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    private static IEnumerable<string> Of(ProgrammeSpec p) =>
        [
            .. p.Statements.SelectMany(s => OfStatement(p, s)),
            .. p.Items.SelectMany(i => OfItem(p, i)),
            .. p.Items.SelectMany(static i => i.Updates).SelectMany(OfUpdate),
            .. p.Figures.Concat(p.Funding).SelectMany(OfFigure),
            .. OfPeople(p),
            .. OfProgramme(p),
        ];

    private static IEnumerable<string> OfStatement(ProgrammeSpec p, StatementSpec s) =>
        Of(
                "statement",
                [
                    s.Kind,
                    s.Repeats is null ? "" : "repeat",
                    s.Companion is null ? "" : "companion",
                    s.Since is null ? "" : "since",
                    s.DataAsAt is null ? "" : "data of a day before",
                    s.HasEmbargo ? "embargo" : "",
                    s.HasOverride ? "override" : "",
                    s.Delivered is null ? "" : "delivered",
                    s.IsTakenAsRead ? "taken as read" : "",
                    s.ActionsAs ?? "",
                    s.Person is { } id
                    && !p.People.Single(x => x.Id == id).Terms.Any(t => t.Role == s.Role)
                        ? "stand-in"
                        : "",
                ]
            )
            .Concat(Of("document", s.Documents))
            .Append("house: " + s.House);

    private static IEnumerable<string> OfItem(ProgrammeSpec p, ItemSpec i)
    {
        var last = p.Statements.Max(static s => s.Day);
        var state = new ExpectedState(p, i, last);
        var dues = i
            .Updates.Where(static u => u.Due is not null && u.Part is null && u.Addressee is null)
            .ToList();
        return Of(
                "item",
                [
                    i.Parts.Length > 0 ? "parts" : "",
                    i.Addressees.Length > 0 ? "addressees" : "",
                    i.Parts.Length > 0 && i.Addressees.Length > 0 ? "parts and addressees" : "",
                    i.Aliases.Any(static a => a.Until is not null) ? "old number" : "",
                    i.Aliases.Any(static a => a.Until is null) ? "other number" : "",
                    i.MergedInto is null ? "" : "merged",
                    i.SupersededBy is null ? "" : "superseded by",
                    i.Since > p.Statements[0].Day ? "late first day" : "",
                    i.Added is null ? "" : "added",
                    i.Updates.Length == 0 ? "no update" : "",
                    Reopened(i) ? "reopened" : "",
                    dues.Count > 1 ? "moved date" : "",
                    dues.Skip(1).Any(static u => u.Reason is not null)
                        ? "moved date with a reason"
                        : "",
                    state.IsOverdue ? "overdue" : "",
                    state.IsMixed ? "mixed response" : "",
                    state.IsRefusedPartWithWork ? "refused part" : "",
                    state.Leaves.Any(static l => l.Instead is not null) ? "instead" : "",
                    i.Updates.Any(static u => u.Word is not null) ? "status word" : "",
                    i.Addressees.Any(static a => a.AnsweredBy is not null) ? "answered by" : "",
                    i.Addressees.Select(static a => a.Nation).OfType<string>().Distinct().Count()
                    > 2
                        ? "three nations"
                        : "",
                ]
            )
            .Append("area: " + i.AreaKind);
    }

    private static bool Reopened(ItemSpec i) =>
        i
            .Updates.Where(static u => u.Delivery is not null && u.Narrowness == 0)
            .Select(static u => u.Delivery!)
            .Aggregate(
                (Last: "", Found: false),
                static (a, d) => (d, a.Found || (a.Last == "complete" && d is "in progress"))
            )
            .Found;

    private static IEnumerable<string> OfUpdate(UpdateSpec u) =>
        [
            "response: " + u.Response,
            "delivery: " + u.Delivery,
            "due: " + (u.Due?.Form ?? "none"),
            "closed: " + (u.Delivery == "complete" ? u.Compared ?? "unsaid" : ""),
            "closed: " + (u.Continues is null ? "" : "continues"),
        ];

    private static IEnumerable<string> OfFigure(FigureSpec f) =>
        Of(
                "number",
                [f.Unit, f.IsDisclosive ? "disclosive" : "", f.TotalOf.Length > 0 ? "total" : ""]
            )
            .Concat(
                f.Values.SelectMany(v =>
                    Of(
                        "number",
                        [
                            v.Form,
                            v.Revision is null ? "" : "revision",
                            v.Revision is null && f.Values.Any(o => o != v && o.AsAt == v.AsAt)
                                ? "unexplained revision"
                                : "",
                            v.SeriesBreak is null ? "" : "series break",
                            v.Conflict is null ? "" : "conflict",
                            v.Told is null ? "" : "told",
                            v.Published is null ? "" : "published",
                            f.Unit == "pounds"
                            && v.Low != null
                            && v.Low != decimal.Truncate(v.Low.Value)
                                ? "pennies"
                                : "",
                        ]
                    )
                )
            );

    private static IEnumerable<string> OfPeople(ProgrammeSpec p)
    {
        var terms = p.People.SelectMany(static x => x.Terms).ToList();
        return Of(
            "people",
            [
                terms.Exists(static t => t.To is null && !t.IsOpen) ? "unknown end" : "",
                terms.Exists(static t => t.From is null) ? "unknown beginning" : "",
                p.People.Any(static x => x.Terms.Select(static t => t.Role).Distinct().Count() > 1)
                    ? "several offices"
                    : "",
                p.Roles.Any(r => !terms.Exists(t => t.Role == r.Id)) ? "nobody" : "",
                p.Roles.Any(static r => r.Titles.Length > 1) ? "new title" : "",
                p.Bodies.Any(static b => b.Names.Length > 1) ? "new name of a body" : "",
                p.Bodies.Any(static b => b.SucceededBy is not null) ? "succeeded body" : "",
            ]
        );
    }

    private static IEnumerable<string> OfProgramme(ProgrammeSpec p) =>
        Of(
            "programme",
            [
                p.Languages.Length > 1 ? "two languages" : "",
                p.Languages[0] == "cy" ? "first in Welsh" : "",
                p.Recommendations.Length == 0 ? "no recommendation" : "",
                p.Commitments.Length == 0 ? "no commitment" : "",
                p.Reports.Length > 2 ? "three reports" : "",
                p.Recommendations.Any(static r => r.Number == "34") ? "late numbering" : "",
                p.Internal is null ? "" : "internal",
                .. p.Debates.Select(static d => "debate " + d.Level),
            ]
        );
}
