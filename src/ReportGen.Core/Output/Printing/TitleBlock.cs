using System.Collections.Immutable;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>The blocks at the top of a document, before its contents list.</summary>
internal static class TitleBlock
{
    /// <summary>
    /// The number of blocks that belong to the title: an initial heading of level 1, and the facts and banners after
    /// it. When a contents list follows, the opening paragraphs belong too, so that the answer comes before the list.
    /// </summary>
    public static int EndOf(ImmutableArray<Block> blocks, bool hasContents)
    {
        if (blocks is not [Heading { Level: 1 }, ..])
        {
            return 0;
        }

        var end = 1;
        while (
            end < blocks.Length
            && blocks[end]
                is DefinitionList { IsFacts: true }
                    or Callout { Kind: CalloutKind.Banner }
        )
        {
            end++;
        }

        while (hasContents && end < blocks.Length && blocks[end] is Paragraph)
        {
            end++;
        }

        return end;
    }

    /// <summary>True when the document shows its status itself.</summary>
    public static bool HasBanner(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Callout { Kind: CalloutKind.Banner })
            {
                return true;
            }
        }

        return false;
    }
}
