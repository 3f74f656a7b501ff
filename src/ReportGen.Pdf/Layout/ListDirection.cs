using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportGen.Core.Documents;

namespace ReportGen.Pdf.Layout;

/// <summary>Determines the direction of a list: that of its first letter.</summary>
internal static class ListDirection
{
    public static bool IsRightToLeft(ListBlock list) => Of(list) is true;

    private static bool? Of(Block block) =>
        !RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? null
            : block switch
            {
                Core.Documents.Paragraph paragraph => Bidi.IsRightToLeft(
                    PlainText.Of(paragraph.Content)
                ),
                Heading heading => Bidi.IsRightToLeft(PlainText.Of(heading.Content)),
                ListBlock list => First(list.Items, static item => Of(item.Blocks)),
                BlockQuote quote => Of(quote.Blocks),
                Callout callout => Of(callout.Blocks),
                Section section => Of(section.Blocks),
                _ => null,
            };

    private static bool? Of(ImmutableArray<Block> blocks) => First(blocks, Of);

    private static bool? First<T>(ImmutableArray<T> parts, Func<T, bool?> direction)
    {
        foreach (var part in parts)
        {
            if (direction(part) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
