using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>A heading of the document, with its level in the structure tree.</summary>
/// <param name="Node">The heading.</param>
/// <param name="Index">Its index among all headings, from 0; -1 for a heading without words, which is only an anchor.</param>
/// <param name="StructureLevel">The level as tagged, never more than one below the heading before (PDF/UA-1 7.4.2); 0 for a heading without words.</param>
/// <param name="Title">Its words.</param>
internal sealed record OutlineHeading(Heading Node, int Index, int StructureLevel, string Title)
{
    /// <summary>The level as written, 1 to 6.</summary>
    public int Level => Math.Clamp(Node.Level, 1, 6);
}

/// <summary>Collects the headings of a document in order, with the levels that PDF/UA-1 7.4.2 allows.</summary>
internal sealed class HeadingOutline
{
    private readonly List<OutlineHeading> all = [];
    private readonly ReportDiagnostic report;
    private int count;
    private int level;

    private HeadingOutline(ReportDiagnostic report) => this.report = report;

    /// <summary>Collects the headings; reports RG5007 for each skipped level.</summary>
    public static IReadOnlyList<OutlineHeading> Of(
        ImmutableArray<Block> blocks,
        ReportDiagnostic report
    )
    {
        var outline = new HeadingOutline(report);
        outline.Find(blocks.IsDefault ? [] : blocks);
        return outline.all;
    }

    private void Find(ImmutableArray<Block> blocks)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Add(heading);
                    break;
                case Section section:
                    Find(section.Blocks);
                    break;
                case BlockQuote quote:
                    Find(quote.Blocks);
                    break;
                case Callout callout:
                    Find(callout.Blocks);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Find(item.Blocks);
                    }

                    break;
                case DefinitionList definitions:
                    foreach (var item in definitions.Items)
                    {
                        Find(item.Blocks);
                    }

                    break;
            }
        }
    }

    private void Add(Heading heading)
    {
        var title = PlainText.Of(heading.Content).Trim();
        if (!IsVisible(title))
        {
            // Nothing to read, so it is not a heading in the structure, only an anchor.
            all.Add(new OutlineHeading(heading, -1, 0, title));
            return;
        }

        var wanted = Math.Clamp(heading.Level, 1, 6);
        var allowed = Math.Min(wanted, level + 1);
        if (wanted > allowed)
        {
            report(
                PdfDiagnostics.SkippedHeading,
                heading.Origin,
                level == 0
                    ? $"The first heading is of level {wanted}."
                    : $"A heading of level {wanted} follows one of level {level}.",
                $"Write it with {allowed} # signs."
            );
        }

        level = allowed;
        all.Add(new OutlineHeading(heading, count++, allowed, title));
    }

    /// <summary>True when any character is visible.</summary>
    private static bool IsVisible(string title)
    {
        foreach (var c in title)
        {
            if (
                !char.IsWhiteSpace(c)
                && c is not ('\u00AD' or '\uFFFC')
                && !PrintableText.IsInvisible(c)
            )
            {
                return true;
            }
        }

        return false;
    }
}
