using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax;
using ReportGen.Core.Documents;
using Block = ReportGen.Core.Documents.Block;
using CodeBlock = ReportGen.Core.Documents.CodeBlock;

namespace ReportGen.Core.Markdown;

/// <summary>Reads the YAML of a fenced block <c>chart</c>.</summary>
internal sealed partial class ChartFence
{
    private const string Keys =
        "kind, title, description, unit, source, data, categories, dates, breaks and series";
    private readonly FencedCodeBlock fence;
    private readonly ConversionContext context;
    private bool isValid = true;

    private ChartFence(FencedCodeBlock fence, ConversionContext context)
    {
        this.fence = fence;
        this.context = context;
    }

    /// <summary>Reads the chart; returns the block as code when an error was reported.</summary>
    public static Block Read(FencedCodeBlock fence, string text, ConversionContext context)
    {
        var reader = new ChartFence(fence, context);
        return reader.Read(text) is { } chart && reader.isValid
            ? chart
            : new CodeBlock("chart", text);
    }

    private Chart? Read(string text)
    {
        if (ChartYaml.Parse(text, out var error) is not { } root)
        {
            ReportAt(
                MarkdownDiagnostics.ChartUnreadable,
                error!.Value.Line,
                error.Value.Column,
                error.Value.Message,
                null
            );
            return null;
        }

        if (root is not ChartMapping map)
        {
            ReportAt(
                MarkdownDiagnostics.ChartUnreadable,
                root,
                "Each line of a chart must be a name, a colon and a value.",
                null
            );
            return null;
        }

        CheckKeys(
            map,
            [
                "kind",
                "title",
                "description",
                "unit",
                "source",
                "data",
                "categories",
                "dates",
                "breaks",
                "series",
            ],
            Keys
        );
        var kind = Kind(map);
        var title = Words(map, "title", isRequired: true);
        var description = Words(map, "description", isRequired: true);
        var unit = Words(map, "unit", isRequired: true);
        var source = Words(map, "source", isRequired: false);
        var categories = Categories(map);
        var series = Series(map, categories.Length);
        return new Chart(kind, title, description, categories, series, unit, source)
        {
            Origin = context.Origin(fence),
            HasTable = HasTable(map),
            Days = Days(map, categories.Length),
            Breaks = Breaks(map, categories),
        };
    }

    /// <summary><c>data: in table</c>: a table of the document holds the same numbers.</summary>
    private bool HasTable(ChartMapping map)
    {
        var words = Words(map, "data", isRequired: false);
        if (words.Length > 0 && words is not "in table")
        {
            ReportAt(
                MarkdownDiagnostics.ChartValue,
                map.Find("data")!,
                "“data” can only say that the numbers of the chart are also in a table.",
                "If the document has a table with the same numbers, write data: in table. Otherwise remove the line."
            );
        }

        return words is "in table";
    }

    private ChartKind Kind(ChartMapping map)
    {
        var node = Required(map, "kind");
        switch ((node as ChartScalar)?.Value)
        {
            case "bars":
                return ChartKind.StackedBars;
            case "trend":
                return ChartKind.Trend;
            default:
                if (node is not null)
                {
                    ReportAt(
                        MarkdownDiagnostics.ChartValue,
                        node,
                        "This is not a kind of chart.",
                        "Write kind: bars or kind: trend."
                    );
                }

                return default;
        }
    }

    private ImmutableArray<string> Categories(ChartMapping map)
    {
        if (Required(map, "categories") is not { } node)
        {
            return [];
        }

        if (node is not ChartSequence { Items: [_, ..] items })
        {
            ReportAt(
                MarkdownDiagnostics.ChartValue,
                node,
                "“categories” must be a list of at least one name.",
                "Write categories: [Prevention, Justice]."
            );
            return [];
        }

        var names = ImmutableArray.CreateBuilder<string>(items.Length);
        foreach (var item in items)
        {
            if (item is ChartScalar { Value: [_, ..] value })
            {
                names.Add(value);
            }
            else
            {
                ReportAt(MarkdownDiagnostics.ChartValue, item, "A category must be a name.", null);
            }
        }

        return names.ToImmutable();
    }

    private ImmutableArray<ChartSeries> Series(ChartMapping map, int count)
    {
        if (Required(map, "series") is not { } node)
        {
            return [];
        }

        if (node is not ChartSequence { Items: [_, ..] items })
        {
            ReportAt(
                MarkdownDiagnostics.ChartValue,
                node,
                "“series” must be a list of at least one series.",
                "Write - name: Complete and below it values: [1, 2]."
            );
            return [];
        }

        var all = ImmutableArray.CreateBuilder<ChartSeries>(items.Length);
        foreach (var item in items)
        {
            if (item is not ChartMapping series)
            {
                ReportAt(
                    MarkdownDiagnostics.ChartValue,
                    item,
                    "A series must have a name and values, and may have a status.",
                    null
                );
                continue;
            }

            CheckKeys(series, ["name", "status", "values"], "name, status and values");
            all.Add(
                new ChartSeries(
                    Words(series, "name", isRequired: true),
                    StatusOf(series),
                    Values(series, count)
                )
            );
        }

        return all.ToImmutable();
    }

    private Status? StatusOf(ChartMapping series)
    {
        if (series.Find("status") is not { } node || node is ChartScalar { Value: "" })
        {
            return null;
        }

        var typed = Normalised((node as ChartScalar)?.Value ?? "");
        foreach (var status in StatusStyle.All)
        {
            if (
                string.Equals(typed, Normalised(StatusStyle.Word(status)), StringComparison.Ordinal)
            )
            {
                return status;
            }
        }

        ReportAt(
            MarkdownDiagnostics.ChartValue,
            node,
            "This is not a status.",
            "Write complete, in-progress, overdue, not-started, withdrawn or superseded."
        );
        return null;
    }

    private static string Normalised(string words) =>
        words
            .ToLowerInvariant()
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace("_", "", StringComparison.Ordinal);

    private ImmutableArray<decimal> Values(ChartMapping series, int count)
    {
        if (Required(series, "values") is not { } node)
        {
            return [];
        }

        if (node is not ChartSequence list || list.Items.Length != count)
        {
            ReportAt(
                MarkdownDiagnostics.ChartValue,
                node,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"“values” needs one number for each of the {count} categories."
                ),
                null
            );
            return [];
        }

        var values = ImmutableArray.CreateBuilder<decimal>(count);
        foreach (var item in list.Items)
        {
            if (
                item is ChartScalar scalar
                && decimal.TryParse(
                    scalar.Value,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                )
                && value <= 1_000_000_000_000m
            )
            {
                values.Add(value);
            }
            else
            {
                ReportAt(
                    MarkdownDiagnostics.ChartValue,
                    item,
                    "This is not a number, or it is below zero.",
                    "Write digits only: 1200 or 3.5."
                );
                values.Add(0);
            }
        }

        return values.ToImmutable();
    }

    private string Words(ChartMapping map, string key, bool isRequired)
    {
        var node = isRequired ? Required(map, key) : map.Find(key);
        switch (node)
        {
            case null:
                return "";
            case ChartScalar { Value: var value } when value.Trim().Length > 0 || !isRequired:
                return string.Join(
                    ' ',
                    value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                );
            default:
                ReportAt(MarkdownDiagnostics.ChartValue, node, $"“{key}” needs words.", null);
                return "";
        }
    }

    private ChartNode? Required(ChartMapping map, string key)
    {
        var node = map.Find(key);
        if (node is null)
        {
            ReportAt(
                MarkdownDiagnostics.ChartKey,
                map,
                $"The chart has no “{key}”.",
                $"Add a line {key}: …"
            );
        }

        return node;
    }

    private void CheckKeys(ChartMapping map, ReadOnlySpan<string> known, string list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Value))
            {
                ReportAt(
                    MarkdownDiagnostics.ChartKey,
                    key,
                    $"“{key.Value}” is not a field of a chart.",
                    $"The fields are {list}."
                );
            }
            else if (!seen.Add(key.Value))
            {
                ReportAt(
                    MarkdownDiagnostics.ChartKey,
                    key,
                    $"The chart has “{key.Value}” twice.",
                    "Remove one of them."
                );
            }
        }
    }

    private void ReportAt(
        Diagnostics.DiagnosticCode code,
        ChartNode node,
        string message,
        string? hint
    ) => ReportAt(code, node.Line, node.Column, message, hint);

    private void ReportAt(
        Diagnostics.DiagnosticCode code,
        int line,
        int column,
        string message,
        string? hint
    )
    {
        isValid = false;
        var at = fence.Span.Start;
        if (fence.Lines.Count > 0)
        {
            var slice = fence.Lines.Lines[Math.Clamp(line - 1, 0, fence.Lines.Count - 1)].Slice;
            at = Math.Min(slice.Start + column - 1, slice.End + 1);
        }

        context.Report(code, at, at, message, hint);
    }
}
