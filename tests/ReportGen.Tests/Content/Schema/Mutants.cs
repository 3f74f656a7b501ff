using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Yaml;

namespace ReportGen.Tests.Content.Schema;

/// <summary>Makes mistakes in a tree, one at a time.</summary>
internal static class Mutants
{
    private static readonly SourceSpan Span = SourceSpan.StartOf("x.yaml");

    private static readonly ImmutableArray<YamlNode> Values =
    [
        Plain(""),
        Plain("null"),
        Plain("~"),
        Plain("true"),
        Plain("yes"),
        Plain("0"),
        Plain("-1"),
        Plain("1.5"),
        Plain("4.10"),
        Plain("99999999"),
        Plain("1e3"),
        Plain("0x1F"),
        Plain(".inf"),
        Plain("Some Words"),
        Plain("under_score"),
        Plain("-x"),
        Plain("x-"),
        Plain("x--y"),
        Plain("2025-13-01"),
        Plain("2025-1-16"),
        Plain("16 January 2025"),
        Plain("2025-01-16T12:30"),
        Plain("2025-01-16T25:00"),
        Plain("unknown"),
        Plain("between 1 and"),
        Plain("£100"),
        Plain("1,000"),
        Plain("https://"),
        Plain("www.example.org"),
        Plain("HCWS 1"),
        Plain("12 fortnights"),
        Plain("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85"),
        new YamlScalar(Span, "", YamlStyle.Quoted),
        new YamlScalar(Span, "  ", YamlStyle.Quoted),
        new YamlScalar(Span, "5", YamlStyle.Quoted),
        new YamlScalar(Span, "true", YamlStyle.Quoted),
        new YamlSequence(Span, []),
        new YamlSequence(Span, [Plain("x")]),
        new YamlSequence(Span, [Plain("")]),
        new YamlMapping(Span, []),
        new YamlMapping(Span, [new YamlEntry(Plain("nonsense"), Plain("x"))]),
        new YamlMapping(Span, [new YamlEntry(Plain("en"), Plain("12"))]),
    ];

    /// <summary>The tree with each value replaced by each of the mistakes, each field left out and one added.</summary>
    public static IEnumerable<YamlNode> Of(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                yield return mapping with
                {
                    Entries = mapping.Entries.Add(new YamlEntry(Plain("zzz-unknown"), Plain("x"))),
                };
                for (var i = 0; i < mapping.Entries.Length; i++)
                {
                    yield return mapping with
                    {
                        Entries = mapping.Entries.RemoveAt(i),
                    };
                    var entry = mapping.Entries[i];
                    foreach (var value in Values.Concat(Of(entry.Value)))
                    {
                        yield return mapping with
                        {
                            Entries = mapping.Entries.SetItem(i, entry with { Value = value }),
                        };
                    }
                }

                break;
            case YamlSequence { Items.Length: > 0 } sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    foreach (var value in Values.Concat(Of(sequence.Items[i])))
                    {
                        yield return sequence with
                        {
                            Items = sequence.Items.SetItem(i, value),
                        };
                    }
                }

                break;
        }
    }

    private static YamlScalar Plain(string value) => new(Span, value, YamlStyle.Plain);
}
