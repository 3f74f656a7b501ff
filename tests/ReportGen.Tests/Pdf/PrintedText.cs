using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Core.Documents;

namespace ReportGen.Tests.Pdf;

/// <summary>
/// The words that a printed document must show, in reading order, worked out from the tree alone:
/// what the engine's structure tree is compared with.
/// </summary>
internal sealed class PrintedText
{
    private readonly Document document;
    private readonly bool withAlternatives;
    private readonly StringBuilder text = new();
    private int listDepth;

    private PrintedText(Document document, bool withAlternatives) =>
        (this.document, this.withAlternatives) = (document, withAlternatives);

    /// <summary>The words; labels of lists included, blocks parted by a line end.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="withAlternatives">True when what is said of an image counts as text.</param>
    public static string Of(Document document, bool withAlternatives = true)
    {
        var printed = new PrintedText(document, withAlternatives);
        foreach (var block in document.Blocks)
        {
            printed.Append(block);
        }

        return printed.text.ToString();
    }

    private void Append(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Append(block);
        }
    }

    private void Append(Block block)
    {
        text.Append('\n');
        switch (block)
        {
            case Heading b:
                Append(b.Content);
                break;
            case Paragraph b:
                Append(b.Content);
                break;
            case ListBlock b:
                Append(b);
                break;
            case BlockQuote b:
                Append(b.Blocks);
                break;
            case Callout b:
                text.Append(b.Title).Append('\n');
                Append(b.Blocks);
                break;
            case CodeBlock b:
                text.Append(b.Text);
                break;
            case Table b:
                Append(b);
                break;
            case Figure b:
                Append([b.Image]);
                text.Append('\n');
                Append(b.Caption);
                break;
            case DefinitionList b:
                foreach (var item in b.Items)
                {
                    foreach (var term in item.Terms)
                    {
                        text.Append('\n');
                        Append(term);
                    }

                    Append(item.Blocks);
                }

                break;
            case Section b:
                Append(b.Blocks);
                break;
            case RawHtmlBlock b:
                text.Append(b.Text);
                break;
        }

        text.Append('\n');
    }

    private void Append(ListBlock list)
    {
        listDepth++;
        for (var i = 0; i < list.Items.Length; i++)
        {
            text.Append('\n').Append(Label(list, i)).Append(' ');
            Append(list.Items[i].Blocks);
        }

        listDepth--;
    }

    private void Append(Table table)
    {
        Append(table.Caption);
        foreach (var row in table.Header.Concat(table.Rows))
        {
            foreach (var cell in row.Cells)
            {
                text.Append('\n');
                Append(cell.Content);
            }
        }

        text.Append('\n');
        Append(table.Source);
    }

    private void Append(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Text i:
                    text.Append(i.Value);
                    break;
                case Code i:
                    text.Append(i.Value);
                    break;
                case Emphasis i:
                    Append(i.Content);
                    break;
                case Strong i:
                    Append(i.Content);
                    break;
                case Strikethrough i:
                    Append(i.Content);
                    break;
                case Link i:
                    Append(i.Content);
                    break;
                case LanguageSpan i:
                    Append(i.Content);
                    break;
                case Image i:
                    Image(i);
                    break;
                case LineBreak:
                    text.Append('\n');
                    break;
                case RawHtmlInline i:
                    text.Append(i.Value);
                    break;
                case StatusMark i:
                    text.Append(StatusStyle.Sign(i.Status)).Append(' ').Append(i.Words);
                    break;
                case Abbreviation i:
                    text.Append(i.Value);
                    break;
                case NoteReference i:
                    text.Append(i.Number.ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }
    }

    /// <summary>An image that can't be shown gives its alternative text in square brackets.</summary>
    private void Image(Image image)
    {
        if (withAlternatives && image.Alternative.Length > 0)
        {
            text.Append(
                document.Images.ContainsKey(image.Source)
                    ? image.Alternative
                    : $"[{image.Alternative}]"
            );
        }
    }

    private string Label(ListBlock list, int index)
    {
        if (list.Items[index].IsDone is { } done)
        {
            return done ? "☑" : "☐";
        }

        var number = list.Start + index;
        return list.Numbering switch
        {
            ListNumbering.Bullet => (listDepth % 3) switch
            {
                1 => "•",
                2 => "◦",
                _ => "▪",
            },
            ListNumbering.Decimal => number.ToString(CultureInfo.InvariantCulture) + ".",
            ListNumbering.LowerAlpha => Letter(number).ToLowerInvariant() + ".",
            ListNumbering.UpperAlpha => Letter(number) + ".",
            ListNumbering.LowerRoman => Roman(number).ToLowerInvariant() + ".",
            _ => Roman(number) + ".",
        };
    }

    /// <summary>A to Z, then AA.</summary>
    private static string Letter(int number) =>
        number < 1 ? number.ToString(CultureInfo.InvariantCulture)
        : number <= 26 ? ((char)('A' + number - 1)).ToString()
        : Letter((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs =
        [
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var roman = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
