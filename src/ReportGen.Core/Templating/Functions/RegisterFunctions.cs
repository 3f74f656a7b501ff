using System.Collections.Immutable;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Programmes.State;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>Functions that look something up by its id: figures, items, people, bodies, sources.</summary>
internal static class RegisterFunctions
{
    public static IEnumerable<TemplateFunction> Of(ProgrammeView view) =>
        [
            new("figure", ["id"], a => Figure(view, a.RequiredText(0), withNote: true)),
            new("value", ["id"], a => Figure(view, a.RequiredText(0), withNote: false).Plain),
            new("recommendation", ["id"], a => Label(view, a, TrackedKind.Recommendation)),
            new("commitment", ["id"], a => Label(view, a, TrackedKind.Commitment)),
            new("area", ["id"], a => Label(view, a, TrackedKind.Area)),
            new("link_to", ["item"], a => LinkTo(view, a)),
            new("links", ["items"], a => Links(view, a)),
            new(
                "heading",
                ["item"],
                a =>
                    a[0] is TemplateObject item
                        ? AnchoredHeading(view, item)
                        : throw a.Wrong(0, "an item")
            ),
            new("person", ["role", "day?"], a => Person(view, a)),
            new("role_title", ["role", "day?"], a => RoleTitle(view, a)),
            new("body_name", ["body", "day?"], a => BodyName(view, a)),
            new("cite", ["source", "at?"], a => Cite(view, a)),
            new("notes", [], _ => view.Notes.HasList ? view.Notes.Lines().ToArray<object?>() : []),
            new("statement_on", ["id"], a => StatementOn(view, a)),
            new("action", ["number"], a => Action(view, a)),
        ];

    /// <summary>The number with its source; the note only when a value is known.</summary>
    private static MarkdownText Figure(ProgrammeView view, string id, bool withNote)
    {
        if (view.State.Figure(id) is not { } state)
        {
            throw ProgrammeView.UnknownId(
                "figure or funding line",
                id,
                view.Programme.Figures.Select(static f => f.Id)
                    .Concat(view.Programme.Funding.Select(static f => f.Id))
            );
        }

        var words = FigureItems.Words(view, state, withNoun: true);
        var marks = withNote && state.Value is { } value ? view.Notes.Marks(value.Citations) : "";
        var origin = state.Value?.Place["value"];
        var markdown = MarkdownEscape.Inline(words);
        return new MarkdownText(markdown + marks, words)
        {
            Pieces = origin is { } place
                ? [new(0, markdown.Length + marks.Length, place, IsExact: false, IsLiteral: false)]
                : [],
        };
    }

    /// <summary>The words of an action of the statement, where they are to stand.</summary>
    private static MarkdownText? Action(ProgrammeView view, FunctionArguments a)
    {
        var number = WordFunctions.Whole(a, 0);
        var actions = view.Told.Actions;
        if (number < 1 || number > actions.Length)
        {
            throw a.Wrong(0, "the number of an action of this statement");
        }

        var words = actions[number - 1].Words;
        return view.Prose(RepeatedText.Addressed(words, view.Told, view.Statement));
    }

    private static MarkdownText Label(ProgrammeView view, FunctionArguments a, TrackedKind kind)
    {
        var id = a.RequiredText(0);
        var item = view.Programme.FindTracked(id);
        if (item is null || StateOn.KindOf(item) != kind)
        {
            IEnumerable<string> known = kind switch
            {
                TrackedKind.Recommendation => view.Programme.Recommendations.Select(static r =>
                    r.Id
                ),
                TrackedKind.Commitment => view.Programme.Commitments.Select(static c => c.Id),
                _ => view.Programme.Areas.Select(static x => x.Id),
            };
            throw ProgrammeView.UnknownId(kind.ToString().ToLowerInvariant(), id, known);
        }

        return view.Tracked(id) is { } shown
            ? view.Linked(shown, (MarkdownText)shown.Get("label")!)
            : MarkdownText.Words(view.In(item.Title));
    }

    private static MarkdownText LinkTo(ProgrammeView view, FunctionArguments a) =>
        a[0] is TemplateObject { Source: ItemState } item
            ? view.Linked(item, (MarkdownText)item.Get("label")!)
            : throw a.Wrong(0, "a recommendation, commitment or area");

    /// <summary>
    /// "A, B and C", each linked to its section; several recommendations of one report by their numbers:
    /// "recommendations 1, 2 and 3 of the audit".
    /// </summary>
    private static MarkdownText Links(ProgrammeView view, FunctionArguments a)
    {
        var all = a.List(0)
            .OfType<TemplateObject>()
            .GroupBy(
                static i => i.Get("report") is string report ? "_" + report : (string)i.Get("id")!,
                StringComparer.Ordinal
            )
            .Select(g => Together(view, [.. g]));
        return Listed(view, all);
    }

    private static MarkdownText Together(ProgrammeView view, ImmutableArray<TemplateObject> items)
    {
        if (items is [var only])
        {
            return view.Linked(only, (MarkdownText)only.Get("label")!);
        }

        var numbers = Listed(
            view,
            items.Select(i => view.Linked(i, MarkdownText.Words((string)i.Get("number")!)))
        );
        string Said(string list) =>
            view.Programme.Reports.Length > 1
                ? view.Say("recommendations-of-report", list, (string)items[0].Get("report_title")!)
                : view.Say("recommendations-n", list);
        return new MarkdownText(Said(numbers.Markdown), Said(numbers.Plain));
    }

    private static MarkdownText Listed(ProgrammeView view, IEnumerable<MarkdownText> texts)
    {
        var all = texts.ToList();
        return new MarkdownText(
            ListWords.Of([.. all.Select(static l => l.Markdown)], view.Language),
            ListWords.Of([.. all.Select(static l => l.Plain)], view.Language)
        );
    }

    /// <summary>The heading of an item's section with the item's id as its anchor, so that links survive a change of title.</summary>
    private static MarkdownText AnchoredHeading(ProgrammeView view, TemplateObject item)
    {
        var words = Heading(view, item);
        return view.Kind.Name is DocumentIds.ProgressReport && item.Get("id") is string id
            ? words with
            {
                Markdown = $"<a id=\"{id}\"></a>{words.Markdown}",
            }
            : words;
    }

    /// <summary>"Recommendation 13: Mandatory reporting"; the title alone for other items.</summary>
    private static MarkdownText Heading(ProgrammeView view, TemplateObject item)
    {
        var title = item.Get("title") switch
        {
            MarkdownText marked => marked,
            string words => MarkdownText.Words(words),
            _ => MarkdownText.Words(""),
        };
        return item.Get("number") is string number
            ? new MarkdownText(
                view.Say("recommendation-heading", MarkdownEscape.Inline(number), title.Markdown),
                view.Say("recommendation-heading", number, title.Plain)
            )
            : title;
    }

    private static string? Person(ProgrammeView view, FunctionArguments a)
    {
        var role = Role(view, a);
        var day = a[1] is null ? view.Day : WordFunctions.Day(a, 1);
        return OfficeHolders.Who(view.Programme, role, day).Person?.Name;
    }

    private static string RoleTitle(ProgrammeView view, FunctionArguments a)
    {
        var day = a[1] is null ? view.Day : WordFunctions.Day(a, 1);
        return OfficeHolders.RoleTitle(view.Programme, Role(view, a), day, view.Language);
    }

    private static string Role(ProgrammeView view, FunctionArguments a)
    {
        var id = a.RequiredText(0);
        return view.Programme.FindRole(id) is not null
            ? id
            : throw ProgrammeView.UnknownId(
                "role",
                id,
                view.Programme.Roles.Select(static r => r.Id)
            );
    }

    private static string BodyName(ProgrammeView view, FunctionArguments a)
    {
        var id = a.RequiredText(0);
        if (view.Programme.FindBody(id) is null)
        {
            throw ProgrammeView.UnknownId(
                "body",
                id,
                view.Programme.Bodies.Select(static b => b.Id)
            );
        }

        var day = a[1] is null ? view.Day : WordFunctions.Day(a, 1);
        return OfficeHolders.BodyName(view.Programme, id, day, view.Language);
    }

    private static MarkdownText Cite(ProgrammeView view, FunctionArguments a)
    {
        var id = a.RequiredText(0);
        if (view.Programme.FindSource(id) is not { } source)
        {
            throw ProgrammeView.UnknownId(
                "source",
                id,
                view.Programme.Sources.Select(static s => s.Id)
            );
        }

        ImmutableArray<Citation> one = [new(id, a.Text(1), null, null, source.Place)];
        return new MarkdownText(view.Notes.Marks(one), "");
    }

    private static TemplateObject StatementOn(ProgrammeView view, FunctionArguments a)
    {
        var id = a.RequiredText(0);
        return view.Programme.FindStatement(id) is { } statement
            ? StatementItems.Brief(view, statement)
            : throw ProgrammeView.UnknownId(
                "statement",
                id,
                view.Programme.Statements.Select(static s => s.Id)
            );
    }
}
