using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Content.Binding;

/// <summary>Reads <c>programme.yaml</c>, <c>calendar.yaml</c> and <c>protected-terms.yaml</c>.</summary>
internal static class ProgrammeBinder
{
    public static Programme Programme(string id, FieldReader fields)
    {
        var languages = fields.WordList("languages");
        var speech = fields.Group("speech");
        return new Programme(
            id,
            fields.NeededText("title"),
            fields.Text("summary"),
            languages.Length > 0 ? languages : [fields.Context.Language],
            fields.Words("body") ?? "",
            fields.Words("notice"),
            fields.Words("contact"),
            fields.Words("licence"),
            fields.Words("copyright"),
            new SpeechSettings(
                speech?.WholeNumber("words-per-minute") ?? 130,
                speech?.WholeNumber("target-minutes") ?? 10
            ),
            fields.Place
        )
        {
            Reports = fields.List("reports", Report),
            Themes = fields.List("themes", Theme),
            Vocabularies = fields.List("vocabularies", Vocabulary),
            DisclosureThreshold = fields.WholeNumber("disclosure-threshold") ?? 5,
            Publishing = fields.Group("publishing") is { } publishing
                ? Publishing(publishing)
                : new PublishingSettings(),
            Internal = SharedBinder.Internal(fields),
        };
    }

    public static ImmutableArray<CalendarPeriod> Calendar(FieldReader fields) =>
        fields.List(
            "periods",
            static f =>
                f.Date("from") is { } from && f.Date("to") is { } to
                    ? new CalendarPeriod(
                        SharedBinder.House(f),
                        f.Words("kind") is "recess" ? CalendarKind.Recess : CalendarKind.Sitting,
                        from,
                        to,
                        f.Words("name"),
                        f.Words("source-url"),
                        f.Place
                    )
                    : null
        );

    public static ImmutableArray<ProtectedTerm> ProtectedTerms(FieldReader fields) =>
        fields.List(
            "terms",
            static f =>
                f.Words("id") is { } id
                    ? new ProtectedTerm(
                        id,
                        f.Words("term"),
                        f.Words("sha256"),
                        f.WholeNumber("words") ?? 1,
                        f.Words("reason") ?? "",
                        f.Date("until"),
                        f.Place
                    )
                    : null
        );

    private static Report? Report(FieldReader f) =>
        f.Words("id") is { } id
            ? new Report(
                id,
                f.NeededText("title"),
                f.Words("short-title"),
                f.Date("date"),
                f.Words("author"),
                f.WholeNumber("count"),
                SharedBinder.Citation(f, "source"),
                f.Place
            )
            : null;

    private static Theme? Theme(FieldReader f) =>
        f.Words("id") is { } id ? new Theme(id, f.NeededText("title"), f.Place) : null;

    private static Vocabulary? Vocabulary(FieldReader f) =>
        f.Words("id") is { } id
            ? new Vocabulary(
                id,
                f.Words("title") ?? "",
                f.List(
                    "words",
                    static w =>
                        w.Words("word") is { } word
                            ? new VocabularyWord(
                                word,
                                SharedBinder.Response(w),
                                SharedBinder.Delivery(w)
                            )
                            : null
                ),
                f.Place
            )
            : null;

    private static PublishingSettings Publishing(FieldReader f) =>
        new()
        {
            Engine = f.Words("engine") ?? PublishingSettings.BuiltInEngine,
            QuestPdfLicence = f.Words("questpdf-licence"),
            Place = f.Place,
            Repository = f.Words("repository"),
            BaseUrl = f.Words("base-url"),
            RequiredClearances = f.WordList("required-clearances"),
        };
}
