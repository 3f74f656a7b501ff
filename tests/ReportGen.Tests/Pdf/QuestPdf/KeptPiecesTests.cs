using System.Collections.Immutable;
using ReportGen.Core.Documents;
using ReportGen.Pdf.QuestPdf.Composing;
using ReportGen.Pdf.QuestPdf.Planning;

namespace ReportGen.Tests.Pdf.QuestPdf;

public sealed class KeptPiecesTests
{
    [Fact]
    public void From_of_a_heading_keeps_what_follows()
    {
        var pieces = PlanOutline.Of("# T\n\n## Part\n\nWords.\n\nMore.").Plan.Pieces[1..];

        var (count, room) = KeptPieces.From(pieces, 0, 300);

        Assert.Equal(2, count);
        Assert.Equal(pieces[0].KeepsWithNext, room);
        Assert.Equal((1, 0), KeptPieces.From(pieces, 1, 300));
    }

    [Fact]
    public void From_of_headings_below_one_another_keeps_them_with_what_the_last_one_names()
    {
        var pieces = PlanOutline.Of("# T\n\n## Part\n\n### Section\n\nWords.").Plan.Pieces[1..];

        var (count, room) = KeptPieces.From(pieces, 0, 300);

        Assert.Equal(3, count);
        Assert.Equal(
            ((TextPiece)pieces[0]).Height + pieces[1].Above + pieces[1].KeepsWithNext,
            room,
            6
        );
    }

    [Fact]
    public void From_of_a_thousand_headings_never_asks_for_more_than_there_may_be()
    {
        var pieces = PlanOutline.Of(PdfBadInputTests.Cases()["a thousand headings"]).Plan.Pieces;
        var longest = 0;
        for (var i = 0; i < pieces.Length; )
        {
            var (count, room) = KeptPieces.From(pieces, i, 200);
            Assert.InRange(room, 0, 200);
            longest = Math.Max(longest, count);
            i += count;
        }

        Assert.InRange(longest, 2, 20);
    }

    [Fact]
    public void From_of_the_last_piece_is_that_piece() =>
        Assert.Equal((1, 0), KeptPieces.From(PlanOutline.Of("# Last").Plan.Pieces, 0, 300));

    [Fact]
    public void Plan_of_a_heading_of_pages_asks_for_half_a_page_at_most()
    {
        var (scope, plan) = PlanOutline.Of("# " + string.Join(' ', Enumerable.Repeat("word", 900)));

        Assert.Equal(scope.ColumnHeight / 2, plan.Pieces[0].KeepsWithNext);
    }

    [Fact]
    public void BeforeFirstBreak_of_an_item_is_what_its_label_must_not_leave()
    {
        var theme = new Theme { KeepsSentences = true };
        var (_, plan) = PlanOutline.Of(TestPdf.Document("# T\n\n- Words.\n\n> - # Heading"), theme);
        var item = (ItemPiece)((GroupPiece)plan.Pieces[1]).Pieces[0];

        Assert.Equal(((TextPiece)item.Body[0]).Height, KeptPieces.BeforeFirstBreak(item));
        Assert.True(KeptPieces.BeforeFirstBreak(plan.Pieces[2]) > 0);
        Assert.Equal(0, KeptPieces.BeforeFirstBreak(plan.Pieces[0]));
        Assert.Equal(
            0,
            KeptPieces.BeforeFirstBreak(PlanOutline.Of("# T\n\n- Words.").Plan.Pieces[1])
        );
    }

    [Fact]
    public void BeforeFirstBreak_of_a_label_above_what_it_names_has_two_lines_of_it()
    {
        var label = (TextPiece)PlanOutline.Of("# T\n\nWords.").Plan.Pieces[1];
        var item = new ItemPiece(label, 0, [label]);

        Assert.Equal(label.Height + 2 * label.Leading, KeptPieces.BeforeFirstBreak(item));
    }

    [Fact]
    public void AreBlank_of_a_heading_without_words_is_true()
    {
        ImmutableArray<Piece> place = [new GroupPiece("", []) { Anchor = "heading 0" }];

        Assert.True(KeptPieces.AreBlank([]));
        Assert.True(KeptPieces.AreBlank(place));
        Assert.True(KeptPieces.AreBlank([new GroupPiece("Sect", place)]));
        Assert.False(KeptPieces.AreBlank([.. place, .. PlanOutline.Of("# T").Plan.Pieces]));
    }
}
