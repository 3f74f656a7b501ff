using System.Text;
using NodaTime.Text;
using ReportGen.Cli.Terminal;

namespace ReportGen.Cli.Diff;

/// <summary>A comparison for programs; the form is described in docs/command-line.md.</summary>
internal static class DiffJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(ProgrammeDiff told, TextWriter output)
    {
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("programme", told.Programme.Id);
                json.WriteString("compared", told.Heading);
                json.WriteString("from", LocalDatePattern.Iso.Format(told.Changes.From));
                json.WriteString("to", LocalDatePattern.Iso.Format(told.Changes.To));
                json.WriteStartArray("changes");
                foreach (var change in told.Changes.All)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", Kebab(change.Kind.ToString()));
                    json.WriteString("item", change.Item.Id);
                    json.WriteString("itemKind", Kebab(change.ItemKind.ToString()));
                    if (change.On is { } day)
                    {
                        json.WriteString("on", LocalDatePattern.Iso.Format(day));
                    }

                    json.WriteString("words", told.Sentences.Of(change));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("figures");
                foreach (var number in told.Numbers)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", Kebab(number.Kind.ToString()));
                    json.WriteString("id", number.New.Id);
                    json.WriteString("words", told.Sentences.Of(number, told.Before, told.After));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }

    /// <summary>"DatePassed" → "date-passed".</summary>
    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
