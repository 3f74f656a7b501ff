using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>A heading as the structure of a document has it.</summary>
/// <param name="Node">The heading.</param>
/// <param name="Index">Its place among all headings, from 0; -1 for one without words, which is a place only.</param>
/// <param name="StructureLevel">As tagged, 0 for one without words: never more than one below the heading before (PDF/UA-1 7.4.2).</param>
/// <param name="Title">Its words.</param>
internal sealed record OutlineHeading(Heading Node, int Index, int StructureLevel, string Title)
{
    /// <summary>As written, 1 to 6.</summary>
    public int Level => Math.Clamp(Node.Level, 1, 6);
}

/// <summary>All headings of a document in their order, with the levels that PDF/UA-1 7.4.2 allows.</summary>
internal sealed class HeadingOutline
{
    private readonly List<OutlineHeading> all = [];
    private readonly ReportDiagnostic report;
    private int count;
    private int level;

    private HeadingOutline(ReportDiagnostic report) => this.report = report;

    /// <summary>Finds them; RG5007 for each level that is skipped.</summary>
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
            // Nothing to read: no heading in the structure, only a place.
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

    /// <summary>True when some character leaves ink.</summary>
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
