using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>Functions for lists: choosing from them and writing them in words.</summary>
internal static class ListFunctions
{
    public static IEnumerable<TemplateFunction> Of(ProgrammeView view) =>
        [
            new("list", ["items"], a => InWords(view, a)),
            new("where", ["items", "field", "value?"], Where),
            new("without", ["items", "field", "value?"], Without),
            new("pick", ["items", "field"], a => Pick(a)),
            new("join", ["items", "between"], a => Join(a)),
            new("first", ["items"], a => a.List(0) is [var first, ..] ? first : null),
            new("last", ["items"], a => a.List(0) is [.., var last] ? last : null),
            new("size", ["items"], a => a[0] is string text ? text.Length : a.List(0).Count),
            new("together", ["items", "more"], a => (object?[])[.. a.List(0), .. a.List(1)]),
            new(
                "take",
                ["items", "number"],
                a => (object?[])[.. a.List(0).Take(WordFunctions.Whole(a, 1))]
            ),
            new(
                "skip",
                ["items", "number"],
                a => (object?[])[.. a.List(0).Skip(WordFunctions.Whole(a, 1))]
            ),
            new("concat", ["a?", "b?", "c?", "d?"], Concat),
        ];

    /// <summary>"A, B and C": text, or Markdown when any member is.</summary>
    private static object InWords(ProgrammeView view, FunctionArguments a)
    {
        var items = a.List(0).Where(i => a.Context.ToBool(default, i)).ToList();
        var plain = ListWords.Of([.. items.Select(i => Plain(a, i))], view.Language);
        return items.Exists(static i => i is MarkdownText)
            ? new MarkdownText(
                ListWords.Of([.. items.Select(i => Markdown(a, i))], view.Language),
                plain
            )
            : plain;
    }

    private static object Join(FunctionArguments a)
    {
        var items = a.List(0).Where(i => a.Context.ToBool(default, i)).ToList();
        var between = a.RequiredText(1);
        var plain = string.Join(between, items.Select(i => Plain(a, i)));
        return items.Exists(static i => i is MarkdownText)
            ? new MarkdownText(
                string.Join(MarkdownEscape.Inline(between), items.Select(i => Markdown(a, i))),
                plain
            )
            : plain;
    }

    /// <summary>Joins words and Markdown into one Markdown text.</summary>
    private static MarkdownText Concat(FunctionArguments a)
    {
        var (markdown, plain) = ("", "");
        for (var i = 0; i < 4; i++)
        {
            if (a[i] is { } part)
            {
                markdown += Markdown(a, part);
                plain += Plain(a, part);
            }
        }

        return new MarkdownText(markdown, plain);
    }

    private static object?[] Where(FunctionArguments a) => Choose(a, wanted: true);

    private static object?[] Without(FunctionArguments a) => Choose(a, wanted: false);

    private static object?[] Choose(FunctionArguments a, bool wanted)
    {
        var field = a.RequiredText(1);
        var chosen = new List<object?>();
        foreach (var item in a.List(0))
        {
            a.Context.CountStep();
            var value = Field(item, field);
            var matches = a[2] is null
                ? a.Context.ToBool(default, value)
                : string.Equals(Plain(a, value), Plain(a, a[2]), StringComparison.Ordinal);
            if (matches == wanted)
            {
                chosen.Add(item);
            }
        }

        return [.. chosen];
    }

    private static object?[] Pick(FunctionArguments a)
    {
        var field = a.RequiredText(1);
        return [.. a.List(0).Select(i => Field(i, field))];
    }

    private static object? Field(object? item, string field)
    {
        if (item is not TemplateObject known)
        {
            return null;
        }

        return known.Contains(field)
            ? known.Get(field)
            : throw new TemplateException(
                TemplateDiagnostics.UnknownName,
                $"“{field}” is not a field of {known.Name}.",
                ClosestWord.Find(field, known.GetMembers().Order(StringComparer.Ordinal))
                    is { } nearest
                    ? $"Write {nearest}."
                    : null
            );
    }

    private static string Plain(FunctionArguments a, object? value) =>
        a.Context.ObjectToString(value) ?? "";

    private static string Markdown(FunctionArguments a, object? value) =>
        value is MarkdownText m
            ? MarkdownFlattener.Flatten(m.Flat ?? m.Markdown, isCell: false)
            : MarkdownEscape.Inline(Plain(a, value));
}
