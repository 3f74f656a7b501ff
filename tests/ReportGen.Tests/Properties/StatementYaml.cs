using static ReportGen.Tests.Properties.SpecificationYaml;

namespace ReportGen.Tests.Properties;

/// <summary>Writes statements.</summary>
internal static class StatementYaml
{
    public static string Of(StatementSpec s, Func<TextSpec, string> text) =>
        Lines(
            ("title", text(s.Title)),
            ("language", s.Language),
            ("date", Day(s.Date)),
            ("kind", s.Kind),
            ("house", s.House),
            ("role", s.Role),
            ("person", s.Person),
            ("form-of-address", s.FormOfAddress),
            ("reference", s.Reference),
            ("hansard", s.Hansard),
            ("embargo", s.HasEmbargo ? $"{Day(s.Date)}T12:30" : null),
            ("data-as-at", Day(s.DataAsAt)),
            ("since", s.Since),
            ("repeats", s.Repeats),
            ("repeat-as", s.IsTakenAsRead ? "taken as read" : null),
            ("actions-as", s.ActionsAs),
            ("companion", s.Companion),
            ("documents", List(s.Documents)),
            (
                "corrects",
                s.Corrects is null
                    ? null
                    : Group(
                        ("statement", s.Corrects),
                        ("where", "the opening paragraph"),
                        ("wrong", "It was the first."),
                        ("right", "It was the second.")
                    )
            ),
            (
                "override",
                s.HasOverride
                    ? Group(
                        ("gate", "embargo"),
                        ("reason", "It was brought forward."),
                        ("person", "A. Official"),
                        ("date", Day(s.Date))
                    )
                    : null
            ),
            ("sources", "[record, {source: page, seen: 2024-02-01}]"),
            ("internal", Notes(s.Internal))
        )
        + Entries(
            "actions",
            s.Actions.Select(
                (words, n) =>
                    Group(
                        ("words", Quoted(words)),
                        ("commitments", n == 0 && s.ActionCommitment is { } id ? $"[{id}]" : null)
                    )
            )
        )
        + Entries("sections", Sections(s))
        + Entries(
            "texts",
            s.Delivered is { } delivered
                ?
                [
                    Group(
                        ("version", "delivered"),
                        ("text", Quoted(delivered)),
                        ("sources", "[record]")
                    ),
                ]
                : []
        );

    private static IEnumerable<string> Sections(StatementSpec s) =>
        from section in new[] { ("opening", s.Opening), ("body", s.Body), ("closing", s.Closing) }
        where section.Item2 is not null
        select Group(
            ("heading", section.Item1 == "body" ? "What is known" : null),
            ("kind", section.Item1),
            ("text", Quoted(section.Item2))
        );

    private static string? Notes(string? words) =>
        words is null
            ? null
            : Group(
                ("lines-to-take", $"[{Quoted(words)}]"),
                ("risks", $"[{Quoted(words + " as a risk")}]"),
                ("questions", $"[{{question: {Quoted(words + "?")}, answer: {Quoted(words)}}}]")
            );
}
