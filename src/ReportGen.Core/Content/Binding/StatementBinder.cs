using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Binding;

/// <summary>Reads statements and debates.</summary>
internal static class StatementBinder
{
    public static Statement? Statement(string id, FieldReader f) =>
        f.Date("date") is { } date
            ? new Statement(
                id,
                f.NeededText("title"),
                date,
                f.Words("kind") switch
                {
                    "written" => StatementKind.Written,
                    "paper" => StatementKind.Paper,
                    "correction" => StatementKind.Correction,
                    _ => StatementKind.Oral,
                },
                SharedBinder.House(f),
                f.Words("role") ?? "",
                f.Words("person"),
                f.Words("form-of-address"),
                f.Reference("reference"),
                f.WordsUnlessUnknown("hansard"),
                f.DateTime("embargo"),
                f.Date("data-as-at") ?? date,
                f.Words("since"),
                f.Words("repeats"),
                f.Words("companion"),
                f.WordList("documents"),
                f.List("actions", Action),
                f.List("sections", Section),
                f.List(
                    "texts",
                    static t => new StatementText(
                        t.Words("version") is "delivered"
                            ? TextVersion.Delivered
                            : TextVersion.Recorded,
                        t.Prose("text"),
                        SharedBinder.Citations(t),
                        t.Place
                    )
                ),
                f.Group("corrects") is { } corrects ? Correction(corrects) : null,
                f.List("clearances", Clearance),
                f.Group("override") is { } passed ? Override(passed) : null,
                SharedBinder.Citations(f),
                SharedBinder.Internal(f),
                f.Place
            )
            {
                Language = f.Words("language"),
                ActionsAs = f.Words("actions-as") switch
                {
                    "paragraphs" => ActionPlacement.Paragraphs,
                    "in sections" => ActionPlacement.InSections,
                    _ => ActionPlacement.Numbered,
                },
                IsTakenAsRead = f.Words("repeat-as") is "taken as read",
            }
            : null;

    public static Debate? Debate(string id, FieldReader f) =>
        f.Date("date") is { } date
            ? new Debate(
                id,
                f.Words("statement"),
                f.NeededText("title"),
                f.Words("emoji"),
                date,
                f.Words("chamber") ?? "",
                f.NeededProse("account"),
                f.List(
                    "points",
                    static p => new DebatePoint(
                        p.Words("heading") ?? "",
                        p.NeededProse("text"),
                        p.WordList("recommendations"),
                        p.WordList("commitments"),
                        p.WordList("areas"),
                        p.WordList("figures"),
                        p.Place
                    )
                ),
                f.Group("divisiveness") is { } division
                    ? new Divisiveness(
                        division.Words("level") switch
                        {
                            "significant" => DivisivenessLevel.Significant,
                            "moderate" => DivisivenessLevel.Moderate,
                            _ => DivisivenessLevel.Low,
                        },
                        division.NeededProse("account")
                    )
                    : new Divisiveness(DivisivenessLevel.Low, new Prose("", f.Place.Whole)),
                SharedBinder.Citations(f),
                SharedBinder.Internal(f),
                f.Place
            )
            {
                Language = f.Words("language"),
            }
            : null;

    private static StatementAction Action(FieldReader f) =>
        new(
            f.NeededProse("words"),
            f.WordList("commitments"),
            f.WordList("recommendations"),
            f.Place
        );

    private static StatementSection Section(FieldReader f) =>
        new(
            f.Text("heading"),
            f.Words("kind") switch
            {
                "opening" => SectionKind.Opening,
                "closing" => SectionKind.Closing,
                _ => SectionKind.Body,
            },
            f.NeededProse("text"),
            f.WordList("recommendations"),
            f.Place
        );

    private static Correction Correction(FieldReader f) =>
        new(
            f.Words("statement") ?? "",
            f.Words("where") ?? "",
            f.NeededProse("wrong"),
            f.NeededProse("right"),
            f.Place
        );

    private static Clearance? Clearance(FieldReader f) =>
        f.Date("date") is { } date
            ? new Clearance(
                f.Words("role") ?? "",
                f.Words("person") ?? "",
                date,
                f.Words("digest") ?? "",
                f.Place
            )
            : null;

    private static GateOverride? Override(FieldReader f) =>
        f.Date("date") is { } date
            ? new GateOverride(
                f.Words("gate") ?? "",
                f.Words("reason") ?? "",
                f.Words("person") ?? "",
                date
            )
            : null;
}
