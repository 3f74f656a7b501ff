using System.Collections.Immutable;
using ReportGen.Core.Templating.Engine;
using ReportGen.Core.Templating.Objects;

namespace ReportGen.Core.Templating.Functions;

/// <summary>All functions that templates and prose may call; documented in <c>docs/templates.md</c>.</summary>
internal static class TemplateFunctions
{
    /// <summary>The functions of a document.</summary>
    public static ImmutableArray<TemplateFunction> Of(ProgrammeView view) =>
        [
            .. WordFunctions.Of(view),
            .. ListFunctions.Of(view),
            .. StateFunctions.Of(view),
            .. RegisterFunctions.Of(view),
            .. ChartFunctions.Of(view),
            .. SummaryFunctions.Of(view),
        ];
}
