using System.Collections.Immutable;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Programmes.Dates;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Binding;

/// <summary>Reads fields shared by several kinds of record.</summary>
internal static class SharedBinder
{
    public static ImmutableArray<Citation> Citations(FieldReader fields, string name = "sources")
    {
        var items = fields.Items(name);
        if (items.Length == 0)
        {
            return [];
        }

        var made = ImmutableArray.CreateBuilder<Citation>(items.Length);
        foreach (var item in items)
        {
            if (ToCitation(item, fields.Context) is { } citation)
            {
                made.Add(citation);
            }
        }

        return made.DrainToImmutable();
    }

    public static Citation? Citation(FieldReader fields, string name) =>
        fields.Node(name) is { } node ? ToCitation(node, fields.Context) : null;

    public static InternalNotes? Internal(FieldReader fields) =>
        fields.Group("internal") is { } notes
            ? new InternalNotes(
                notes.Proses("lines-to-take"),
                notes.Proses("risks"),
                notes.List(
                    "questions",
                    static q =>
                        q.Words("question") is { } question
                            ? new ExpectedQuestion(question, q.NeededProse("answer"))
                            : null
                ),
                notes.Proses("notes"),
                notes.Words("confidence") switch
                {
                    "low" => Confidence.Low,
                    "medium" => Confidence.Medium,
                    "high" => Confidence.High,
                    _ => null,
                },
                notes.Place
            )
            : null;

    public static DueDate? Due(FieldReader fields)
    {
        switch (fields.Node("due"))
        {
            case YamlScalar { IsEmpty: false } scalar:
                var place = RecordLocation.At(scalar.Span);
                if (DateText.TryParse(scalar.Value, out var day))
                {
                    return new DueDate(null, null, day, null, null, null, place);
                }

                return MilestoneParser.TryResolve(
                    scalar.Value,
                    fields.Context.Calendar,
                    out var window
                )
                    ? new DueDate(
                        Milestone(scalar.Value, fields.Context),
                        window.From,
                        window.By,
                        null,
                        null,
                        null,
                        place
                    )
                    : null;
            case YamlMapping:
                return LongDue(fields.Group("due")!.Value);
            default:
                return null;
        }
    }

    public static Response? Response(FieldReader fields) =>
        fields.Words("response") switch
        {
            "accepted" => Programmes.Model.Response.Accepted,
            "accepted in principle" => Programmes.Model.Response.AcceptedInPrinciple,
            "accepted in part" => Programmes.Model.Response.AcceptedInPart,
            "under consideration" => Programmes.Model.Response.UnderConsideration,
            "not accepted" => Programmes.Model.Response.NotAccepted,
            "unknown" => Programmes.Model.Response.Unknown,
            _ => null,
        };

    public static Delivery? Delivery(FieldReader fields) =>
        fields.Words("delivery") switch
        {
            "not started" => Programmes.Model.Delivery.NotStarted,
            "in progress" => Programmes.Model.Delivery.InProgress,
            "complete" => Programmes.Model.Delivery.Complete,
            "superseded" => Programmes.Model.Delivery.Superseded,
            "withdrawn" => Programmes.Model.Delivery.Withdrawn,
            _ => null,
        };

    public static Nation? Nation(string? word) =>
        word switch
        {
            "england" => Programmes.Model.Nation.England,
            "wales" => Programmes.Model.Nation.Wales,
            "scotland" => Programmes.Model.Nation.Scotland,
            "northern ireland" => Programmes.Model.Nation.NorthernIreland,
            _ => null,
        };

    public static House? House(FieldReader fields) =>
        fields.Words("house") switch
        {
            "commons" => Programmes.Model.House.Commons,
            "lords" => Programmes.Model.House.Lords,
            "senedd" => Programmes.Model.House.Senedd,
            "scottish parliament" => Programmes.Model.House.ScottishParliament,
            "northern ireland assembly" => Programmes.Model.House.NorthernIrelandAssembly,
            _ => null,
        };

    private static Citation? ToCitation(YamlNode node, BindingContext context)
    {
        switch (node)
        {
            case YamlScalar { IsEmpty: false } scalar:
                return new Citation(scalar.Value, null, null, null, RecordLocation.At(scalar.Span));
            case YamlMapping group:
                var fields = new FieldReader(group, context);
                return fields.Words("source") is { } source
                    ? new Citation(
                        source,
                        fields.Words("at"),
                        fields.Words("quote"),
                        fields.Date("seen"),
                        fields.Place
                    )
                    : null;
            default:
                return null;
        }
    }

    private static LocalText Milestone(string words, BindingContext context)
    {
        var written = context.FileLanguage ?? context.Language;
        var language = written.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? written
            : MilestoneParser.Language;
        return new LocalText([new LanguageVersion(language, words, IsTranslation: false)]);
    }

    private static DueDate LongDue(FieldReader due)
    {
        var words = due.Text("words");
        // Words that can be read as a date are English, whatever the language of the file.
        if (
            due.Words("words") is { } plain
            && MilestoneParser.TryResolve(plain, due.Context.Calendar, out _)
        )
        {
            words = Milestone(plain, due.Context);
        }

        var (from, by) = (due.Date("from"), due.Date("by"));
        foreach (var version in words?.Versions ?? [])
        {
            if (
                by is null
                && MilestoneParser.TryResolve(version.Words, due.Context.Calendar, out var window)
            )
            {
                (from, by) = (from ?? window.From, window.By);
            }
        }

        RelativeDate? after = null;
        if (
            due.Words("within") is { } within
            && due.Words("of") is { } of
            && Durations.TryParse(within, out var length)
        )
        {
            after = new RelativeDate(length.Days, length.Weeks, length.Months, of);
            if (by is null && DateText.TryParse(of, out var start))
            {
                by = start.PlusMonths(length.Months).PlusWeeks(length.Weeks).PlusDays(length.Days);
            }
        }

        return new DueDate(
            words,
            from,
            by,
            due.Text("condition"),
            due.Date("backstop"),
            after,
            due.Place
        );
    }
}
