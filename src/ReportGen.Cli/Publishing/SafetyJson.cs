using System.Collections.Immutable;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Publishing;

namespace ReportGen.Cli.Publishing;

/// <summary>The checks of safety for programs; the form is described in docs/command-line.md.</summary>
internal static class SafetyJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(
        string? repository,
        ImmutableArray<SafetyCheck> checks,
        TextWriter output
    )
    {
        JsonOutput.Write(
            output,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("repository", repository);
                json.WriteStartArray("checks");
                foreach (var check in checks)
                {
                    json.WriteStartObject();
                    json.WriteString("id", check.Id);
                    json.WriteString(
                        "outcome",
                        check.Outcome switch
                        {
                            SafetyOutcome.Fine => "ok",
                            SafetyOutcome.Wrong => "wrong",
                            _ => "unknown",
                        }
                    );
                    json.WriteString("words", check.Words);
                    json.WriteString("mend", check.Remedy);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
    }
}
