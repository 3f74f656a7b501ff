using System.Buffers;
using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Yaml;

/// <summary>A value of a YAML file with its place. Immutable; the closed family below is all there is.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record YamlNode(SourceSpan Span);

/// <summary>One value: words, a number, a date.</summary>
/// <param name="Span">Where it stands, quotes included.</param>
/// <param name="Value">The value without quotes.</param>
/// <param name="Style">How it was written.</param>
public sealed record YamlScalar(SourceSpan Span, string Value, YamlStyle Style) : YamlNode(Span)
{
    /// <summary>True when nothing was written: <c>field:</c> and the end of the line.</summary>
    public bool IsEmpty => Style == YamlStyle.Plain && Value.Length == 0;

    /// <summary>True for words that are written as names of fields are: small letters and hyphens.</summary>
    internal static bool IsFieldName(ReadOnlySpan<char> words) =>
        words.IndexOfAnyExcept(FieldNameLetters) < 0;

    private static readonly SearchValues<char> FieldNameLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz-"
    );
}

/// <summary>A list.</summary>
/// <param name="Span">From the first item to the last.</param>
/// <param name="Items">Its items in the order of the file.</param>
public sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <summary>A group of fields.</summary>
/// <param name="Span">From the first name to the last value.</param>
/// <param name="Entries">Its fields in the order of the file; each name once.</param>
public sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries)
    : YamlNode(Span)
{
    /// <summary>The value of a field, or null when it is absent.</summary>
    public YamlNode? this[string name]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (string.Equals(entry.Key.Value, name, StringComparison.Ordinal))
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>Something that was already reported and is left out of all further checks.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record YamlUnreadable(SourceSpan Span) : YamlNode(Span);

/// <summary>A field: its name and its value.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value.</param>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>How a value was written.</summary>
public enum YamlStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In quotes, single or double.</summary>
    Quoted,

    /// <summary>As a block of lines after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}

/// <summary>What could be read of one file.</summary>
/// <param name="Root">Its content; null when there is none.</param>
/// <param name="IsPartial">True when some of it could not be read (and was reported).</param>
public sealed record YamlDocument(YamlNode? Root, bool IsPartial);
