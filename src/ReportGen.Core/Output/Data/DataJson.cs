using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Output.Data;

/// <summary>Writes values of the model; absent values are left out.</summary>
internal sealed class DataJson(Utf8JsonWriter json, Programme programme)
{
    public Utf8JsonWriter Json => json;

    public Programme Programme => programme;

    public void Text(string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }

    public void Texts(string key, ImmutableArray<string> values)
    {
        if (values.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public void Date(string key, LocalDate? day)
    {
        if (day is { } known)
        {
            json.WriteString(key, LocalDatePattern.Iso.Format(known));
        }
    }

    /// <summary>Writes a text by language: <c>{"cy": "…", "en": "…"}</c>, the language it was written in first.</summary>
    public void Local(string key, LocalText? text)
    {
        if (text is null)
        {
            return;
        }

        json.WriteStartObject(key);
        foreach (var version in text.Versions)
        {
            json.WriteString(version.Language, version.Words);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes Markdown as typed, expressions included.</summary>
    public void Prose(string key, Prose? prose)
    {
        if (prose is not null)
        {
            json.WriteString(key, prose.Markdown.TrimEnd('\n'));
        }
    }

    public void True(string key, bool value)
    {
        if (value)
        {
            json.WriteBoolean(key, true);
        }
    }

    public void Citations(ImmutableArray<Citation> citations)
    {
        if (citations.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray("sources");
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            json.WriteString("source", citation.SourceId);
            Text("at", citation.At);
            Text("quote", citation.Quote);
            Date("seen", citation.Seen);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Due(string key, DueDate? due, LocalDate? deadline)
    {
        if (due is null)
        {
            return;
        }

        json.WriteStartObject(key);
        Local("words", due.Words);
        Date("from", due.From);
        Date("by", due.By);
        Local("condition", due.Condition);
        Date("backstop", due.Backstop);
        if (due.After is { } after)
        {
            json.WriteStartObject("after");
            json.WriteString("of", after.Of);
            json.WriteNumber("months", after.Months);
            json.WriteNumber("weeks", after.Weeks);
            json.WriteNumber("days", after.Days);
            json.WriteEndObject();
        }

        Date("deadline", deadline);
        json.WriteEndObject();
    }
}
