using System.Collections.Immutable;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Content.Binding;

/// <summary>Assembles a programme from its files.</summary>
internal static class ProgrammeAssembler
{
    /// <summary>Assembles a programme, reusing records bound before; null when it has no readable <c>programme.yaml</c>.</summary>
    public static Programme? Assemble(
        string id,
        IReadOnlyList<ParsedFile> files,
        ImmutableArray<CalendarPeriod> calendar,
        BindingCache bindings
    )
    {
        ParsedFile? main = null;
        foreach (var file in files)
        {
            main = file.File.Schema.Kind is "programme" ? file : main;
        }

        if (main?.Root is not { } root)
        {
            return null;
        }

        var context = new BindingContext(FirstLanguage(root), calendar);
        var programme = ProgrammeBinder.Programme(id, new FieldReader(root, context));
        var recommendations = new List<Recommendation>();
        var commitments = new List<Commitment>();
        var statements = new List<Statement>();
        var debates = new List<Debate>();
        foreach (var file in files)
        {
            if (file.Root is null)
            {
                continue;
            }

            var own = ForFile(file, context);
            var name = file.File.Name;
            switch (file.File.Schema.Kind)
            {
                case "recommendation":
                    Add(recommendations, bindings.Of(file, own, TrackingBinder.Recommendation));
                    break;
                case "commitment":
                    Add(commitments, bindings.Of(file, own, TrackingBinder.Commitment));
                    break;
                case "statement":
                    Add(
                        statements,
                        bindings.Of(file, own, f => StatementBinder.Statement(name, f))
                    );
                    break;
                case "debate":
                    Add(debates, bindings.Of(file, own, f => StatementBinder.Debate(name, f)));
                    break;
                default:
                    programme = WithRegister(
                        programme,
                        file.File.Schema.Kind,
                        new FieldReader(file.Root, own)
                    );
                    break;
            }
        }

        var reports = programme.Reports;
        recommendations.Sort((a, b) => Order(a, b, reports));
        commitments.Sort(
            static (a, b) => a.Said != b.Said ? a.Said.CompareTo(b.Said) : Ids(a.Id, b.Id)
        );
        statements.Sort(
            static (a, b) => a.Date != b.Date ? a.Date.CompareTo(b.Date) : Ids(a.Id, b.Id)
        );
        debates.Sort(
            static (a, b) => a.Date != b.Date ? a.Date.CompareTo(b.Date) : Ids(a.Id, b.Id)
        );
        return programme with
        {
            Recommendations = [.. recommendations],
            Commitments = [.. commitments],
            Statements = [.. statements],
            Debates = [.. debates],
        };
    }

    private static Programme WithRegister(Programme programme, string kind, FieldReader fields) =>
        kind switch
        {
            "bodies" => programme with { Bodies = PeopleBinder.Bodies(fields) },
            "people" => programme with
            {
                Roles = PeopleBinder.Roles(fields),
                People = PeopleBinder.People(fields),
            },
            "sources" => programme with { Sources = PeopleBinder.Sources(fields) },
            "areas" => programme with { Areas = TrackingBinder.Areas(fields) },
            "funding" => programme with { Funding = FigureBinder.Funding(fields) },
            "figures" => programme with { Figures = FigureBinder.Figures(fields) },
            _ => programme,
        };

    /// <summary>The context of a statement or a debate, whose plain words are in the language that it names.</summary>
    private static BindingContext ForFile(ParsedFile file, BindingContext context) =>
        file.File.Schema.Kind is "statement" or "debate"
        && file.Root?["language"] is YamlScalar { IsEmpty: false } language
        && !string.Equals(language.Value, context.Language, StringComparison.Ordinal)
            ? context with
            {
                FileLanguage = language.Value,
            }
            : context;

    private static string FirstLanguage(YamlMapping root) =>
        root["languages"] is YamlSequence { Items: [YamlScalar { IsEmpty: false } first, ..] }
            ? first.Value
            : "en-GB";

    private static void Add<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }

    /// <summary>Sorts by report (in the order of programme.yaml), then number, then id.</summary>
    private static int Order(Recommendation a, Recommendation b, ImmutableArray<Report> reports)
    {
        var byReport = Position(a.ReportId, reports).CompareTo(Position(b.ReportId, reports));
        var byNumber = byReport != 0 ? byReport : NaturalOrder.Compare(a.Number, b.Number);
        return byNumber != 0 ? byNumber : Ids(a.Id, b.Id);
    }

    private static int Position(string reportId, ImmutableArray<Report> reports)
    {
        for (var i = 0; i < reports.Length; i++)
        {
            if (string.Equals(reports[i].Id, reportId, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    private static int Ids(string a, string b) => string.CompareOrdinal(a, b);
}

/// <summary>Orders numbers as people do: 2 before 10, 4.9 before 4.10, 2(a) before 2(b).</summary>
internal static class NaturalOrder
{
    /// <summary>Compares two numbers.</summary>
    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        while (a.Length > 0 && b.Length > 0)
        {
            int order;
            if (char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]))
            {
                var left = Digits(ref a);
                var right = Digits(ref b);
                order = left.Length.CompareTo(right.Length);
                order = order != 0 ? order : left.SequenceCompareTo(right);
            }
            else
            {
                order = a[0].CompareTo(b[0]);
                a = a[1..];
                b = b[1..];
            }

            if (order != 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private static ReadOnlySpan<char> Digits(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
        {
            length++;
        }

        var digits = text[..length].TrimStart('0');
        text = text[length..];
        return digits;
    }
}
