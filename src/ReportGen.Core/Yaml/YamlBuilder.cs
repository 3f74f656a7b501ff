using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportGen.Core.Yaml;

/// <summary>
/// Builds the tree from the events of YamlDotNet's parser, on an explicit stack so that no depth of nesting
/// overflows the call stack. Reports what YAML allows and these files do not: anchors, tags, several documents,
/// merge keys.
/// </summary>
internal sealed class YamlBuilder(SourceText source, DiagnosticBag bag)
{
    /// <summary>The deepest nesting read; real files have about eight levels.</summary>
    public const int MaximumDepth = 48;

    private readonly Stack<Frame> frames = new();
    private YamlNode? root;
    private int references;

    /// <summary>True once a value has been left out.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>The end of the last value that could be read.</summary>
    public int LastEnd { get; private set; }

    /// <summary>Reads all events. Throws YamlDotNet's exception at the first syntax error.</summary>
    /// <exception cref="NestingTooDeepException">At a value nested deeper than <see cref="MaximumDepth"/>.</exception>
    public YamlNode? Build(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        var documents = 0;
        while (parser.MoveNext())
        {
            LastEnd = Math.Max(LastEnd, Offset(parser.Current!.End));
            switch (parser.Current)
            {
                case DocumentStart start:
                    if (++documents > 1)
                    {
                        ReportSecondDocument(start);
                        return root;
                    }

                    break;
                case YamlDotNet.Core.Events.Scalar scalar:
                    CheckProperties(scalar);
                    Add(ToScalar(scalar));
                    break;
                case AnchorAlias alias:
                    ReportAlias(alias);
                    break;
                case SequenceStart start:
                    CheckProperties(start);
                    Open(start, isMapping: false);
                    break;
                case MappingStart start:
                    CheckProperties(start);
                    Open(start, isMapping: true);
                    break;
                case SequenceEnd or MappingEnd:
                    Close(parser.Current);
                    break;
            }
        }

        return root;
    }

    private void Open(NodeEvent start, bool isMapping)
    {
        if (frames.Count >= MaximumDepth)
        {
            throw new NestingTooDeepException(Offset(start.Start));
        }

        frames.Push(new Frame(isMapping, Offset(start.Start)));
    }

    private void Close(ParsingEvent end)
    {
        var frame = frames.Pop();
        var last = frame.LastEnd >= 0 ? frame.LastEnd : frame.Start;
        // A list or group in brackets ends with its bracket; others end with their last value.
        var at = Offset(end.Start);
        var stop =
            at >= last && at < source.Text.Length && source.Text[at] is ']' or '}' ? at + 1 : last;
        var span = source.Span(frame.Start, stop);
        if (frame.IsMapping && frame.HasNoNames)
        {
            Add(new YamlUnreadable(span));
        }
        else if (frame.IsMapping)
        {
            Add(new YamlMapping(span, frame.Entries.DrainToImmutable()));
        }
        else
        {
            Add(new YamlSequence(span, frame.Items.DrainToImmutable()));
        }
    }

    private void Add(YamlNode node)
    {
        if (frames.Count == 0)
        {
            root ??= node;
            return;
        }

        var frame = frames.Peek();
        frame.LastEnd = Math.Max(frame.LastEnd, node.Span.End);
        if (!frame.IsMapping)
        {
            frame.Items.Add(node);
            return;
        }

        if (!frame.HasKey)
        {
            TakeKey(frame, node);
            return;
        }

        frame.HasKey = false;
        if (frame.Key is { } key)
        {
            AddEntry(frame, key, node);
        }
    }

    private void TakeKey(Frame frame, YamlNode node)
    {
        frame.HasKey = true;
        frame.Key = node as YamlScalar;
        if (node is YamlScalar { Value: "<<" } merge)
        {
            frame.Key = null;
            Report(
                YamlDiagnostics.MergeKey,
                merge.Span,
                "‘<<’ (copying fields from elsewhere) is not used in these files.",
                "Delete this line and write out the fields themselves."
            );
        }
        else if (frame.Key is null && node is not YamlUnreadable)
        {
            frame.HasNoNames = frame.Entries.Count == 0;
            ReportInvalidKey(node);
        }
    }

    private void AddEntry(Frame frame, YamlScalar key, YamlNode value)
    {
        foreach (var entry in frame.Entries)
        {
            if (string.Equals(entry.Key.Value, key.Value, StringComparison.Ordinal))
            {
                if (frame.IsNextEntry)
                {
                    return;
                }

                // The first field again, in a list: probably the next entry, without its dash.
                frame.IsNextEntry =
                    entry == frame.Entries[0] && frames.Count > 1 && !frames.ElementAt(1).IsMapping;
                bag.Add(
                    YamlDiagnostics.DuplicateField.At(
                        key.Span,
                        $"‘{key.Value}’ appears twice.",
                        frame.IsNextEntry
                            ? $"If another entry of the list begins here, put a dash and a space before it: - {key.Value}: … Otherwise delete one of the two."
                            : $"Keep one ‘{key.Value}:’ and delete the other."
                    ) with
                    {
                        Related = [new RelatedPlace(entry.Key.Span, "first given here")],
                    }
                );
                return;
            }
        }

        frame.Entries.Add(new YamlEntry(key, value));
    }

    private void ReportInvalidKey(YamlNode key)
    {
        var start = key.Span.Start;
        var isExpression = start > 0 && source.Text[start - 1] == '{' && source.Text[start] == '{';
        if (isExpression)
        {
            Report(
                YamlDiagnostics.NeedsQuotes,
                source.Span(start - 1, start + 1),
                "A value that begins with ‘{{’ needs quotes around it.",
                "Put the whole value in single quotes: '{{ … }}'."
            );
            return;
        }

        Report(
            YamlDiagnostics.NotAName,
            key.Span,
            "The name of a field is expected here, not a list or group.",
            "Write a name, a colon, a space and the value: title: Mandatory reporting"
        );
    }

    private void ReportAlias(AnchorAlias alias)
    {
        var span = Span(alias);
        ReportReference(
            span,
            $"A value that begins with ‘*’ (here ‘*{alias.Value}’) is read as a reference to another value, and such references are not used in these files.",
            $"If you mean the text, put it in quotes: \"*{alias.Value}\". Otherwise write the value out."
        );
        Add(new YamlUnreadable(span));
    }

    private void CheckProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            var start = Offset(node.Start);
            ReportReference(
                source.Span(
                    start,
                    Math.Min(start + 1 + node.Anchor.Value.Length, source.Text.Length)
                ),
                $"A value that begins with ‘&’ (here ‘&{node.Anchor.Value}’) gives a value a name to refer to, and such names are not used in these files.",
                $"If you mean the text, put it in quotes: \"&{node.Anchor.Value} …\". Otherwise delete ‘&{node.Anchor.Value}’."
            );
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            var start = Offset(node.Start);
            Report(
                YamlDiagnostics.TypeMark,
                source.Span(start, Math.Min(start + 1, source.Text.Length)),
                "A value that begins with ‘!’ needs quotes.",
                "Put quotes around the value, or delete the word that begins with ‘!’."
            );
        }
    }

    /// <summary>Reports only the first few: a file built on references would bury everything else.</summary>
    private void ReportReference(SourceSpan span, string message, string hint)
    {
        IsPartial = true;
        if (++references <= 3)
        {
            Report(YamlDiagnostics.Anchor, span, message, hint);
        }
    }

    private void ReportSecondDocument(DocumentStart start)
    {
        var at = Offset(start.Start);
        Report(
            YamlDiagnostics.SeveralDocuments,
            source.Span(at, Math.Min(at + 3, source.Text.Length)),
            "‘---’ begins a second document in this file; the rest of the file is not read.",
            "Delete the line ‘---’, or move the lines below it to another file."
        );
    }

    private void Report(DiagnosticCode code, SourceSpan span, string message, string hint)
    {
        IsPartial = true;
        bag.Add(code.At(span, message, hint));
    }

    private YamlScalar ToScalar(YamlDotNet.Core.Events.Scalar scalar)
    {
        var style = scalar.Style switch
        {
            ScalarStyle.Plain => YamlStyle.Plain,
            ScalarStyle.Literal or ScalarStyle.Folded => YamlStyle.Block,
            _ => YamlStyle.Quoted,
        };
        var span = Span(scalar);
        if (style == YamlStyle.Block)
        {
            // The library counts the line ends after a block as part of it.
            var end = span.End;
            while (end > span.Start && source.Text[end - 1] is '\n' or '\r' or ' ')
            {
                end--;
            }

            span = span with { End = end };
        }

        return new YamlScalar(span, scalar.Value, style);
    }

    private SourceSpan Span(ParsingEvent e) => source.Span(Offset(e.Start), Offset(e.End));

    private int Offset(Mark mark) => YamlPositions.ToOffset(source, mark);

    private sealed class Frame(bool isMapping, int start)
    {
        public bool IsMapping => isMapping;

        public int Start => start;

        public int LastEnd { get; set; } = -1;

        public bool HasKey { get; set; }

        public YamlScalar? Key { get; set; }

        public bool HasNoNames { get; set; }

        public bool IsNextEntry { get; set; }

        public ImmutableArray<YamlEntry>.Builder Entries { get; } =
            ImmutableArray.CreateBuilder<YamlEntry>(isMapping ? 8 : 0);

        public ImmutableArray<YamlNode>.Builder Items { get; } =
            ImmutableArray.CreateBuilder<YamlNode>(isMapping ? 0 : 4);
    }
}

/// <summary>Thrown at nesting deeper than <see cref="YamlBuilder.MaximumDepth"/>.</summary>
/// <param name="offset">The start of the first value that is too deep.</param>
internal sealed class NestingTooDeepException(int offset) : Exception("Nested too deeply.")
{
    /// <summary>The start of the first value that is too deep.</summary>
    public int Offset => offset;
}

/// <summary>Converts YamlDotNet's positions to offsets.</summary>
internal static class YamlPositions
{
    /// <summary>The offset of a YamlDotNet mark, clamped to the text.</summary>
    public static int ToOffset(SourceText source, Mark mark) =>
        (int)Math.Clamp(mark.Index, 0, source.Text.Length);
}
