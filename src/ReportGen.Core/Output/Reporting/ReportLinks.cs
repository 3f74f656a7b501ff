using System.Globalization;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Output.Reporting;

/// <summary>Where a report's places can be opened in a browser.</summary>
/// <param name="Files">The address in front of a file's path, with a slash at its end; null when there is none.</param>
/// <param name="Diagnostics">The address of the page that explains every code; null when there is none.</param>
public sealed record ReportLinks(string? Files, string? Diagnostics)
{
    /// <summary>The page of a repository that explains every code.</summary>
    public const string DiagnosticsPage = "docs/diagnostics.md";

    /// <summary>Nothing can be opened.</summary>
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

    /// <summary>A path as part of an address: RFC 3986, each segment by itself.</summary>
    public static string Escaped(string path) =>
        string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
