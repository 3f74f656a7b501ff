using System.Buffers;
using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Yaml;

/// <summary>A value of a YAML file with its position. Immutable; the records below are all the kinds there are.</summary>
/// <param name="Span">Its position.</param>
public abstract record YamlNode(SourceSpan Span);

/// <summary>A single value: text, a number, a date.</summary>
/// <param name="Span">Its position, quotes included.</param>
/// <param name="Value">The value without quotes.</param>
/// <param name="Style">The way it is written.</param>
public sealed record YamlScalar(SourceSpan Span, string Value, YamlStyle Style) : YamlNode(Span)
{
    /// <summary>True when there is no value: <c>field:</c> and the end of the line.</summary>
    public bool IsEmpty => Style == YamlStyle.Plain && Value.Length == 0;

    /// <summary>True for text in the form of a field's name: small letters and hyphens.</summary>
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

/// <summary>A mapping.</summary>
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

/// <summary>A value with an error already reported, left out of all further checks.</summary>
/// <param name="Span">Its position.</param>
public sealed record YamlUnreadable(SourceSpan Span) : YamlNode(Span);

/// <summary>A field: its name and its value.</summary>
/// <param name="Key">The name.</param>
/// <param name="Value">The value.</param>
public readonly record struct YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>The way a value is written.</summary>
public enum YamlStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In quotes, single or double.</summary>
    Quoted,

    /// <summary>As a block of lines after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}

/// <summary>The content of one file, as far as it could be read.</summary>
/// <param name="Root">Its top-level value; null when there is none.</param>
/// <param name="IsPartial">True when some of it could not be read (and was reported).</param>
public sealed record YamlDocument(YamlNode? Root, bool IsPartial);
