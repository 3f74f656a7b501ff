using static ReportGen.Tests.Properties.SpecificationYaml;

namespace ReportGen.Tests.Properties;

/// <summary>Writes recommendations, commitments and areas.</summary>
internal static class ItemYaml
{
    public static string Of(ItemSpec item, Func<TextSpec, string> text) =>
        Lines(("id", item.Id), ("title", text(item.Title)))
        + item.Kind switch
        {
            "recommendation" => Recommendation(item),
            "commitment" => Commitment(item),
            _ => Lines(
                ("kind", item.AreaKind),
                ("nation", item.Extent),
                ("code", "unknown"),
                ("since", Day(item.Since)),
                ("body", item.Body)
            ),
        }
        + Lines(
            (
                "parts",
                List(
                    item.Parts.Select(static p =>
                        Group(("id", p), ("text", Quoted($"Do what {p} asks.")))
                    )
                )
            ),
            ("addressees", List(item.Addressees.Select(Addressee))),
            ("areas", List(item.Areas)),
            ("figures", List(item.Figures)),
            ("sources", "[{source: record, at: page 4}]"),
            ("internal", SpecificationYaml.Internal(item.Internal))
        )
        + Entries("updates", item.Updates.Select(Update));

    /// <summary>A record as an entry of a list.</summary>
    public static string Entry(string lines) =>
        "  - " + lines.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";

    private static string Recommendation(ItemSpec item) =>
        Lines(
            ("number", Quoted(item.Number)),
            ("report", item.Report),
            ("text", "The bodies addressed should act."),
            ("theme", item.Theme),
            ("extent", List(item.Extent is { } nation ? [nation] : [])),
            ("since", Day(item.Since)),
            ("added", Day(item.Added)),
            ("owner", item.Owner),
            ("body", item.Body),
            (
                "aliases",
                List(
                    item.Aliases.Select(static a =>
                        Group(
                            ("number", Quoted(a.Number)),
                            ("report", a.Report),
                            ("until", Day(a.Until)),
                            ("note", Quoted(a.Note))
                        )
                    )
                )
            ),
            ("merged-into", item.MergedInto),
            ("merged-on", Day(item.MergedOn))
        );

    private static string Commitment(ItemSpec item) =>
        Lines(
            ("words", "We will act on it."),
            ("theme", item.Theme),
            ("said", Day(item.Since)),
            ("said-by", item.SaidBy),
            ("statement", item.Statement),
            ("hansard", "unknown"),
            ("owner", item.Owner),
            ("body", item.Body),
            ("recommendations", List(item.Recommendations)),
            ("funding", List(item.Funding)),
            ("superseded-by", item.SupersededBy)
        );

    private static string Addressee(AddresseeSpec a) =>
        Group(
            ("id", a.Id),
            ("body", a.Body),
            ("nation", a.Nation),
            ("answered-by", a.AnsweredBy),
            ("owner", a.Owner)
        );

    private static string Update(UpdateSpec u) =>
        Group(
            ("date", Day(u.Date)),
            ("part", u.Part),
            ("addressee", u.Addressee),
            ("response", u.Response),
            ("delivery", u.Delivery),
            ("due", u.Due?.Yaml),
            ("note", Quoted(u.Note)),
            ("reason", Quoted(u.Reason)),
            ("words", u.Word),
            ("vocabulary", u.Word is null ? null : "others"),
            ("instead", Quoted(u.Instead)),
            (
                "closed",
                u.Compared is null
                    ? null
                    : Group(
                        ("compared", u.Compared),
                        ("words", Quoted(u.ClosedWords)),
                        ("continues", Quoted(u.Continues))
                    )
            ),
            ("statement", u.Statement),
            ("published", u.Statement is null ? Day(u.Date) : null),
            ("sources", "[record]"),
            ("internal", SpecificationYaml.Internal(u.Internal))
        );
}
