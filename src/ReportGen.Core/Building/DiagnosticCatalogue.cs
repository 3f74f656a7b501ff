using System.Collections.Immutable;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Content.Issues;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Markdown;
using ReportGen.Core.Record;
using ReportGen.Core.Templating;
using ReportGen.Core.Validation;
using ReportGen.Core.Yaml;

namespace ReportGen.Core.Building;

/// <summary>Every code of Core, in one visible list. The PDF engine and the command add theirs.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>All codes, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        .. YamlDiagnostics.All,
        .. ContentDiagnostics.All,
        .. IssueDiagnostics.All,
        .. TemplateDiagnostics.All,
        .. MarkdownDiagnostics.All,
        .. RuleDiagnostics.All,
        .. RecordDiagnostics.All,
        .. EngineDiagnostics.All,
    ];
}
