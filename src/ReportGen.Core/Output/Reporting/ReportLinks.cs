using System.Globalization;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Reporting;

/// <summary>The addresses at which the locations and codes of a report can be opened in a browser.</summary>
/// <param name="Files">The address before a file's path, with a final slash; null when there is none.</param>
/// <param name="Diagnostics">The address of the page that explains every code; null when there is none.</param>
public sealed record ReportLinks(string? Files, string? Diagnostics)
{
    /// <summary>The page of a repository that explains every code.</summary>
    public const string DiagnosticsPage = "docs/diagnostics.md";

    /// <summary>No addresses.</summary>
    public static ReportLinks None { get; } = new(null, null);

    /// <summary>The address of a line (from 1) of a file, or of the file when no line is known.</summary>
    public string? FileAt(string path, int? line)
    {
        if (Files is null)
        {
            return null;
        }

        var address = Files + Escaped(path);
        return line is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{address}?plain=1#L{number}")
            : address;
    }

    /// <summary>The address of the explanation of a code.</summary>
    public string? HelpFor(DiagnosticCode code) =>
        Diagnostics is null ? null : $"{Diagnostics}#{DiagnosticsDocument.AnchorOf(code)}";

    /// <summary>Escapes a path for an address (RFC 3986), segment by segment.</summary>
    public static string Escaped(string path) =>
        string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
