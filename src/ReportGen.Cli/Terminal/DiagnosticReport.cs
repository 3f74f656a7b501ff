using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Terminal;

/// <summary>Tells diagnostics, with the line that each is about.</summary>
/// <param name="screen">Where they are told.</param>
/// <param name="read">The bytes of a file by the path that diagnostics name, or null.</param>
internal sealed class DiagnosticReport(Screen screen, Func<string, ReadOnlyMemory<byte>?> read)
{
    private readonly Dictionary<string, SourceText?> texts = new(StringComparer.Ordinal);

    /// <summary>Tells all of them: text to the diagnostics' stream, JSON to the results'.</summary>
    public void Tell(ImmutableArray<Diagnostic> diagnostics, ReportFormat format)
    {
        if (format == ReportFormat.Json)
        {
            screen.Output.Write(Encoding.UTF8.GetString(DiagnosticJson.Write(diagnostics, TextOf)));
            return;
        }

        var printed = new DiagnosticText(screen.Looks.ErrorHasColour);
        foreach (var diagnostic in diagnostics)
        {
            screen.Error.Write(printed.Of(diagnostic, TextOf));
        }

        if (diagnostics.Length > 0)
        {
            screen.Error.WriteLine(Sum(diagnostics));
        }
    }

    /// <summary>Names the links that were not followed.</summary>
    public void TellRefused(IReadOnlyList<string> links)
    {
        foreach (var link in links)
        {
            screen.Error.WriteLine(
                $"{link} is a link that leads out of the repository: it was not read."
            );
        }
    }

    /// <summary>"2 errors, 1 warning."</summary>
    public static string Sum(ImmutableArray<Diagnostic> diagnostics)
    {
        var parts = new List<string>();
        foreach (
            var (severity, one, many) in new[]
            {
                (Severity.Error, "error", "errors"),
                (Severity.Warning, "warning", "warnings"),
                (Severity.Notice, "notice", "notices"),
            }
        )
        {
            var count = diagnostics.Count(d => d.Severity == severity);
            if (count > 0)
            {
                parts.Add(Amounts.Count(count, one, many));
            }
        }

        return parts.Count == 0 ? "Nothing is wrong." : string.Join(", ", parts) + ".";
    }

    private SourceText? TextOf(string path)
    {
        if (!texts.TryGetValue(path, out var text))
        {
            text = read(path) is { } bytes
                ? new SourceText(path, Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF'))
                : null;
            texts.Add(path, text);
        }

        return text;
    }
}
