using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Dates;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Tests.Programmes;

/// <summary>Builds small programmes for tests: every function has sensible defaults.</summary>
internal static class TestProgrammes
{
    private static int places;

    internal static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    internal static LocalDate? MaybeDay(string? iso) => iso is null ? null : Day(iso);

    internal static LocalText Text(string words) =>
        new([new LanguageVersion("en-GB", words, IsTranslation: false)]);

    /// <summary>A place of its own for every record, so that diagnostics can be told apart.</summary>
    internal static RecordLocation Here(string path = "content/p/file.yaml")
    {
        var start = Interlocked.Increment(ref places) * 10;
        return RecordLocation.At(new SourceSpan(path, start, start + 5));
    }

    internal static Prose Prose(string markdown) => new(markdown, Here().Whole);

    internal static Programme Programme(
        IEnumerable<Recommendation>? recommendations = null,
        IEnumerable<Commitment>? commitments = null,
        IEnumerable<Statement>? statements = null,
        IEnumerable<Figure>? figures = null,
        IEnumerable<FundingLine>? funding = null,
        IEnumerable<Area>? areas = null,
        IEnumerable<Person>? people = null,
        IEnumerable<Report>? reports = null,
        IEnumerable<Debate>? debates = null,
        int threshold = 5
    ) =>
        new(
            "p",
            Text("Programme"),
            null,
            ["en-GB"],
            "home-office",
            null,
            null,
            null,
            null,
            new SpeechSettings(),
            Here("content/p/programme.yaml")
        )
        {
            Reports = [.. reports ?? [Report()]],
            Themes = [new Theme("theme", Text("Theme"), Here())],
            DisclosureThreshold = threshold,
            Bodies =
            [
                new Body(
                    "home-office",
                    [new DatedName(Text("Home Office"), null, null)],
                    BodyKind.Department,
                    null,
                    IsGovernment: true,
                    null,
                    null,
                    Here()
                ),
            ],
            Roles =
            [
                new Role(
                    "home-secretary",
                    [new DatedName(Text("Home Secretary"), null, null)],
                    "home-office",
                    Here()
                ),
            ],
            People = [.. people ?? [Person("one", "2020-01-01", null)]],
            Sources =
            [
                new Source("source", "A source", "A publisher", null, null, null, [], Here()),
            ],
            Recommendations = [.. recommendations ?? []],
            Commitments = [.. commitments ?? []],
            Statements = [.. statements ?? []],
            Figures = [.. figures ?? []],
            Funding = [.. funding ?? []],
            Areas = [.. areas ?? []],
            Debates = [.. debates ?? []],
        };

    internal static Report Report(
        string id = "report",
        int? count = null,
        string date = "2022-10-20"
    ) => new(id, Text("Report"), null, Day(date), null, count, null, Here());

    internal static Person Person(
        string id,
        string? from,
        string? to,
        string role = "home-secretary"
    ) =>
        new(
            id,
            $"Person {id}",
            null,
            House.Commons,
            [
                new TermOfOffice(
                    role,
                    MaybeDay(from),
                    to == "unknown" ? null : MaybeDay(to),
                    to == "unknown",
                    null,
                    Here()
                ),
            ],
            Here()
        );

    internal static Recommendation Recommendation(
        string id = "r1",
        IEnumerable<Update>? updates = null,
        string number = "1",
        string? since = null,
        IEnumerable<string>? parts = null,
        IEnumerable<string>? addressees = null,
        IEnumerable<NumberAlias>? aliases = null,
        string? mergedInto = null,
        string? mergedOn = null,
        string report = "report",
        InternalNotes? notes = null
    ) =>
        new(
            id,
            number,
            report,
            Text($"Title of {id}"),
            null,
            "theme",
            [],
            null,
            "home-office",
            MaybeDay(since),
            [.. (parts ?? []).Select(p => new Part(p, Text($"Part {p}"), Here()))],
            [
                .. (addressees ?? []).Select(a => new Addressee(
                    a,
                    "home-office",
                    null,
                    null,
                    null,
                    Here()
                )),
            ],
            [.. aliases ?? []],
            mergedInto,
            MaybeDay(mergedOn),
            [],
            [],
            [],
            [.. updates ?? []],
            notes,
            Here($"content/p/recommendations/{id}.yaml")
        );

    internal static Commitment Commitment(
        string id = "c1",
        string said = "2025-01-16",
        IEnumerable<Update>? updates = null,
        string? supersededBy = null,
        string? statement = null
    ) =>
        new(
            id,
            Text($"Title of {id}"),
            null,
            "theme",
            Day(said),
            "home-secretary",
            statement,
            null,
            null,
            "home-office",
            [],
            [],
            [],
            [],
            [],
            [],
            supersededBy,
            [Citation()],
            [.. updates ?? []],
            null,
            Here($"content/p/commitments/{id}.yaml")
        );

    internal static Area Area(
        string id,
        IEnumerable<Update>? updates = null,
        string? since = null
    ) =>
        new(
            id,
            Text($"Area {id}"),
            AreaKind.LocalInquiry,
            Nation.England,
            null,
            null,
            MaybeDay(since),
            [],
            [.. updates ?? []],
            null,
            Here("content/p/areas.yaml")
        );

    internal static Update Update(
        string date,
        Delivery? delivery = null,
        Response? response = null,
        DueDate? due = null,
        string? reason = null,
        string? part = null,
        string? addressee = null,
        Closure? closed = null,
        string? instead = null,
        string? words = null,
        string? note = null,
        bool sourced = true,
        InternalNotes? notes = null
    ) =>
        new(
            Day(date),
            part,
            addressee,
            response,
            delivery,
            due,
            note is null ? null : Prose(note),
            MaybeText(reason),
            words,
            null,
            MaybeText(instead),
            closed,
            null,
            null,
            sourced ? [Citation()] : [],
            notes,
            Here()
        );

    internal static LocalText? MaybeText(string? words) => words is null ? null : Text(words);

    internal static Citation Citation() => new("source", null, null, null, Here());

    /// <summary>A date, or words that resolve.</summary>
    internal static DueDate Due(string due)
    {
        var iso = LocalDatePattern.Iso.Parse(due);
        if (iso.Success)
        {
            return new DueDate(null, null, iso.Value, null, null, null, Here());
        }

        return MilestoneParser.TryResolve(due, [], out var window)
            ? new DueDate(Text(due), window.From, window.By, null, null, null, Here())
            : new DueDate(Text(due), null, null, null, null, null, Here());
    }

    internal static DueDate Within(int weeks, string of) =>
        new(null, null, null, null, null, new RelativeDate(0, weeks, 0, of), Here());

    internal static Closure AsAsked { get; } = new(ClosureComparison.AsAsked, null, null);

    internal static Statement Statement(
        string id,
        string date,
        string text = "",
        StatementKind kind = StatementKind.Oral,
        House? house = House.Commons,
        string? dataAsAt = null,
        string? since = null,
        string? repeats = null,
        string? companion = null,
        IEnumerable<StatementAction>? actions = null,
        string? address = null,
        Correction? corrects = null,
        LocalDateTime? embargo = null,
        string? person = null,
        IEnumerable<string>? about = null,
        string title = "Statement"
    ) =>
        new(
            id,
            Text(title),
            Day(date),
            kind,
            house,
            "home-secretary",
            person,
            address,
            null,
            null,
            embargo,
            Day(dataAsAt ?? date),
            since,
            repeats,
            companion,
            ["oral-statement"],
            [.. actions ?? []],
            text.Length == 0
                ? []
                :
                [
                    new StatementSection(
                        null,
                        SectionKind.Opening,
                        Prose(text),
                        [.. about ?? []],
                        Here()
                    ),
                ],
            [],
            corrects,
            [],
            null,
            [],
            null,
            Here($"content/p/statements/{id}.yaml")
        );

    internal static StatementAction Action(string words, params string[] commitments) =>
        new(Prose(words), [.. commitments], [], Here());

    internal static Quantity Exactly(decimal number) => new(QuantityForm.Exact, number, null);

    internal static Unit Cases { get; } = new(UnitKind.Count, "case", "cases");

    internal static Figure Figure(
        string id,
        Unit? unit = null,
        bool disclosive = false,
        IEnumerable<string>? totalOf = null,
        params FigureValue[] values
    ) =>
        new(
            id,
            Text($"Figure {id}"),
            unit ?? Cases,
            null,
            null,
            disclosive,
            [.. totalOf ?? []],
            [.. values],
            null,
            Here("content/p/figures.yaml")
        );

    internal static FigureValue Value(
        decimal number,
        string asAt = "2024-12-31",
        string? published = null,
        string? told = null,
        string? revision = null,
        bool sourced = true,
        IEnumerable<decimal>? conflicts = null
    ) => Value(Exactly(number), asAt, published, told, revision, sourced, conflicts);

    internal static FigureValue Value(
        Quantity quantity,
        string asAt = "2024-12-31",
        string? published = null,
        string? told = null,
        string? revision = null,
        bool sourced = true,
        IEnumerable<decimal>? conflicts = null
    ) =>
        new(
            quantity,
            Day(asAt),
            null,
            MaybeDay(published),
            MaybeDay(told),
            null,
            revision,
            null,
            sourced ? [Citation()] : [],
            [
                .. (conflicts ?? []).Select(c => new ConflictingValue(
                    Exactly(c),
                    [Citation()],
                    null
                )),
            ],
            Here()
        );

    internal static FundingLine Funding(
        string id,
        decimal pounds,
        string? partOf = null,
        IEnumerable<decimal>? conflicts = null
    ) =>
        new(
            id,
            Text($"Funding {id}"),
            null,
            partOf,
            null,
            [Value(pounds, conflicts: conflicts)],
            null,
            null,
            Here("content/p/funding.yaml")
        );
}
