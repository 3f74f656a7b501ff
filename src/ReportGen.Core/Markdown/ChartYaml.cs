using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportGen.Core.Markdown;

/// <summary>A node of a chart's YAML with its position in the block (line and column from 1).</summary>
internal abstract record ChartNode(int Line, int Column);

/// <summary>A scalar.</summary>
internal sealed record ChartScalar(string Value, int Line, int Column) : ChartNode(Line, Column);

/// <summary>A sequence.</summary>
internal sealed record ChartSequence(ImmutableArray<ChartNode> Items, int Line, int Column)
    : ChartNode(Line, Column);

/// <summary>A mapping: keys and values as typed, in order.</summary>
internal sealed record ChartMapping(
    ImmutableArray<(ChartScalar Key, ChartNode Value)> Entries,
    int Line,
    int Column
) : ChartNode(Line, Column)
{
    /// <summary>The value of a key, or null.</summary>
    public ChartNode? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (string.Equals(name.Value, key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>Reads the subset of YAML used by charts: one document, no anchors, at most four levels.</summary>
internal static class ChartYaml
{
    private const int MaximumDepth = 4;

    /// <summary>Returns the root, or null with the error.</summary>
    public static ChartNode? Parse(string text, out (int Line, int Column, string Message)? error)
    {
        error = null;
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                error = (1, 1, "The chart is empty.");
                return null;
            }

            var root = Node(parser, 0);
            parser.Consume<DocumentEnd>();
            return root;
        }
        catch (Exception exception)
            when (exception
                    is YamlException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            // For some malformed texts the parser throws exceptions other than its own.
            var start = (exception as YamlException)?.Start;
            error = (
                (int)(start?.Line ?? 1),
                (int)(start?.Column ?? 1),
                "The chart can’t be read: look for a missing space, bracket or quotation mark."
            );
            return null;
        }
    }

    private static ChartNode Node(Parser parser, int depth)
    {
        var (line, column) = Here(parser);
        if (depth > MaximumDepth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "Too deep");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new ChartScalar(scalar.Value, line, column);
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<ChartNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(parser, depth + 1));
            }

            return new ChartSequence(items.ToImmutable(), line, column);
        }

        // Aliases end here too: charts don't support them.
        parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<(ChartScalar, ChartNode)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var (keyLine, keyColumn) = Here(parser);
            var key = parser.Consume<Scalar>();
            entries.Add((new ChartScalar(key.Value, keyLine, keyColumn), Node(parser, depth + 1)));
        }

        return new ChartMapping(entries.ToImmutable(), line, column);
    }

    private static (int Line, int Column) Here(Parser parser)
    {
        // Accept moves to the next event, so that its position is known before it is consumed.
        parser.Accept<ParsingEvent>(out var next);
        return next is null ? (1, 1) : ((int)next.Start.Line, (int)next.Start.Column);
    }
}
