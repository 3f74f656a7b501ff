namespace ReportGen.Core.Templating;

/// <summary>The limits of a template. Counted, not timed: the same template stops at the same place on every machine.</summary>
/// <param name="Steps">Statements and expressions evaluated.</param>
/// <param name="LoopSteps">Iterations of one loop.</param>
/// <param name="Depth">Nested includes and calls.</param>
/// <param name="Characters">Characters written (UTF-16 code units).</param>
public sealed record TemplateLimits(int Steps, int LoopSteps, int Depth, int Characters)
{
    /// <summary>For the template of a document.</summary>
    public static TemplateLimits Document { get; } = new(20_000_000, 200_000, 64, 8_000_000);

    /// <summary>For the expressions in one text of the content, counted on top of the document's.</summary>
    public static TemplateLimits Prose { get; } = new(20_000, 2_000, 16, 200_000);
}
