using Scriban.Syntax;

namespace ReportGen.Core.Templating.Engine;

/// <summary>Finds syntax that would bypass the escaping of text or reach beyond the template.</summary>
internal sealed class ForbiddenSyntax : ScriptVisitor
{
    private (ScriptNode Node, string Name)? found;

    /// <summary>The first such node in a template, or null.</summary>
    public static (ScriptNode Node, string Name)? Find(ScriptNode page)
    {
        var visitor = new ForbiddenSyntax();
        visitor.Visit(page);
        return visitor.found;
    }

    public override void Visit(ScriptCaptureStatement node) => Report(node, "capture");

    public override void Visit(ScriptWrapStatement node) => Report(node, "wrap");

    public override void Visit(ScriptTableRowStatement node) => Report(node, "tablerow");

    public override void Visit(ScriptImportStatement node) => Report(node, "import");

    public override void Visit(ScriptReadOnlyStatement node) => Report(node, "readonly");

    private void Report(ScriptNode node, string name) => found ??= (node, name);
}
