using System.Collections.Immutable;
using System.Text;
using ReportGen.Core.Documents;
using ReportGen.Core.Output.Printing;
using ReportGen.Core.Output.Typesetting;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Tests.Pdf.QuestPdf;

/// <summary>Plans documents, and prints plans as the tags that the library is asked for.</summary>
internal sealed class PlanOutline
{
    private static readonly Lazy<IReadOnlyList<LoadedFont>> Shipped = new(static () =>
        LoadedFont.Load(TestPdf.FontFiles()).Value!
    );

    private readonly StringBuilder tags = new();
    private readonly StringBuilder words = new();

    private readonly Plan plan;

    private PlanOutline(Plan plan)
    {
        this.plan = plan;
        foreach (var piece in plan.Pieces)
        {
            Append(piece, 0);
        }
    }

    /// <summary>The fonts that ship.</summary>
    public static IReadOnlyList<LoadedFont> Fonts => Shipped.Value;

    /// <summary>A document's scope and plan.</summary>
    public static (TypesettingScope Scope, Plan Plan) Of(Document document, Theme? theme = null)
    {
        var scope = new TypesettingScope(
            document,
            theme ?? new Theme(),
            new FontFaces(Fonts),
            new CharacterShaper(),
            QuestImage.Read
        );
        return (scope, BlockPlan.Of(scope));
    }

    /// <summary>The plan of a text in Markdown.</summary>
    public static (TypesettingScope Scope, Plan Plan) Of(string markdown) =>
        Of(TestPdf.Document(markdown));

    /// <summary>The tags with their text, one line each; a line end within a text is shown as |.</summary>
    public static string Tags(Plan plan) => new PlanOutline(plan).tags.ToString();

    /// <summary>The words in reading order.</summary>
    public static string Words(Plan plan) => new PlanOutline(plan).words.ToString();

    /// <summary>Every text of a plan.</summary>
    public static IEnumerable<TextPiece> Texts(IEnumerable<Piece> pieces) =>
        pieces.SelectMany(static p =>
            p switch
            {
                TextPiece text => [text],
                GroupPiece group => Texts(group.Pieces),
                ItemPiece item => [item.Label, .. Texts(item.Body)],
                EntryPiece entry => [entry.Words],
                TablePiece table => table.Header.Concat(table.Rows).SelectMany(static r => r),
                _ => (IEnumerable<TextPiece>)[],
            }
        );

    private void Append(Piece piece, int depth)
    {
        switch (piece)
        {
            case TextPiece text:
                Text(text, depth, text.Role);
                break;
            case GroupPiece group:
                Open(depth, group.Role + (group.Language is { } tag ? $" {tag}" : ""));
                Append(group.Pieces, depth + 1);
                break;
            case ItemPiece item:
                Open(depth, "Item");
                Text(item.Label, depth + 1, "Lbl");
                Open(depth + 1, "Body");
                Append(item.Body, depth + 2);
                break;
            case EntryPiece entry:
                Text(entry.Words, depth, $"Entry -> {entry.Target}");
                break;
            case TablePiece table:
                Open(depth, "Table");
                Rows(table.Header, depth + 1, "Header", hasRowHeaders: false);
                Rows(table.Rows, depth + 1, "Row", table.HasRowHeaders);
                break;
            case PicturePiece picture:
                words.Append('\n').Append(picture.Picture.Alternative).Append('\n');
                Open(depth, $"Figure “{picture.Picture.Alternative}”");
                break;
            case DrawingPiece drawing:
                Open(depth, $"Drawing “{drawing.Alternative}”");
                break;
            case RulePiece:
                Open(depth, "(rule)");
                break;
        }
    }

    private void Append(ImmutableArray<Piece> pieces, int depth)
    {
        foreach (var piece in pieces)
        {
            Append(piece, depth);
        }
    }

    private void Rows(
        ImmutableArray<ImmutableArray<TextPiece>> rows,
        int depth,
        string name,
        bool hasRowHeaders
    )
    {
        foreach (var row in rows)
        {
            Open(depth, name);
            for (var i = 0; i < row.Length; i++)
            {
                Text(row[i], depth + 1, hasRowHeaders && i == 0 ? "RowHeader" : "Cell");
            }
        }
    }

    private void Open(int depth, string name) =>
        tags.Append(' ', depth * 2).Append(name).Append('\n');

    private void Text(TextPiece piece, int depth, string name)
    {
        tags.Append(' ', depth * 2).Append(name).Append(": ");
        for (var i = 0; i < piece.Lines.Length; i++)
        {
            tags.Append(i > 0 ? "|" : "");
            foreach (var segment in piece.Lines[i].Segments)
            {
                var text = string.Concat(segment.Spans.Select(static s => s.Text));
                words.Append(text).Append(segment.Picture?.Alternative);
                text = text.Replace('\u00A0', '_');
                tags.Append(
                    segment.Tag is null
                        ? text
                        : $"[{string.Join(' ', segment.Tags.Select(t => Name(t, text)))}: {text}]"
                );
            }
        }

        words.Append('\n');
        tags.Append('\n');
    }

    private string Name(InlineTag tag, string text) =>
        tag switch
        {
            { Link: { } d } => "Link " + (d.Address ?? plan.Anchors.Of(d.Anchor!)),
            { Language: { } language } => language,
            { Expansion: { } expansion } => $"Span “{text} ({expansion})”",
            _ => tag.Type,
        };
}
