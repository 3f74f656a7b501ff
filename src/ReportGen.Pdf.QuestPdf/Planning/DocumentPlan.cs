using ReportGen.Core.Documents;

namespace ReportGen.Pdf.QuestPdf.Planning;

/// <summary>The order of a whole document: kind, title block, contents, the rest, notes, whom to ask.</summary>
internal static class DocumentPlan
{
    /// <summary>Plans a document; its faults are in the scope.</summary>
    public static Plan Of(PlanScope scope)
    {
        var theme = scope.Theme;
        var info = scope.Document.Info;
        var blocks = scope.Document.Blocks.IsDefault ? [] : scope.Document.Blocks;
        var plan = new BlockPlan(scope);
        var column = new PlanColumn(
            new Flow(),
            scope.ColumnWidth,
            theme.Body,
            theme.ParagraphGap.Value
        );
        Head(plan, scope, column);
        var start = TitleBlock.EndOf(blocks, info.HasContents);
        if (start > 0 && !column.Flow.IsEmpty)
        {
            plan.KeepTitleClose();
        }

        plan.Blocks(blocks[..Math.Min(1, start)], column);
        if (!string.IsNullOrWhiteSpace(info.Status) && !TitleBlock.HasBanner(blocks))
        {
            plan.Banner(info.Status, column);
        }

        plan.Blocks(blocks[Math.Min(1, start)..start], column);
        if (info.HasContents)
        {
            ContentsPlan.Add(scope, column, start > 0 ? (Heading)blocks[0] : null);
        }

        plan.Blocks(blocks[start..], column);
        plan.Notes(column);
        if (!string.IsNullOrWhiteSpace(info.Contact))
        {
            plan.Contact(info.Contact, column with { Gap = 14, Type = theme.Small });
        }

        if (column.Flow.IsEmpty)
        {
            // An empty document still says what it is.
            plan.Words(
                scope.Title,
                column,
                scope.Look(theme.Body.Size, isBold: true),
                theme.Body.Leading,
                0
            );
        }

        return new Plan(scope.Title, scope.Language, column.Flow.Pieces, RunningPlan.Of(scope));
    }

    private static void Head(BlockPlan plan, PlanScope scope, PlanColumn column)
    {
        var info = scope.Document.Info;
        var theme = scope.Theme;
        if (!string.IsNullOrWhiteSpace(info.Notice))
        {
            plan.Words(
                info.Notice,
                column,
                scope.Look(theme.Small.Size, colour: scope.QuietColour),
                theme.Small.Leading,
                10
            );
        }

        if (!string.IsNullOrWhiteSpace(info.Kind))
        {
            plan.Words(
                info.Kind,
                column,
                scope.Look(theme.Body.Size, isBold: true),
                theme.Body.Leading,
                2
            );
        }
    }
}

/// <summary>The contents list: headings of levels 2 and 3, and of level 1 after the title.</summary>
internal static class ContentsPlan
{
    /// <summary>Room for page numbers at the right, in points.</summary>
    private const double NumberWidth = 44;

    public static void Add(PlanScope scope, PlanColumn column, Heading? title)
    {
        var entries = scope
            .Outline.Where(h => h.Index >= 0 && !ReferenceEquals(h.Node, title) && h.Level <= 3)
            .ToArray();
        if (entries.Length == 0)
        {
            return;
        }

        var size = scope.Theme.Headings.Length > 2 ? scope.Theme.Headings[2] : column.Type;
        var flow = new Flow();
        var words = InlinePlan.Words(
            scope,
            scope.Words.Contents,
            scope.Look(size.Size, isBold: true)
        );
        var head = InlinePlan.Lines(scope, words, column.Width, size.Leading, null);
        flow.Add(new TextPiece(TextRole.Caption, head, size.Leading), 0, column.Gap);
        var least = entries.Min(static e => e.Level);
        foreach (var entry in entries)
        {
            flow.Add(Entry(scope, column, entry, (entry.Level - least) * 16), 2, 2);
        }

        column.Flow.Add(
            new GroupPiece(GroupRole.Contents, flow.Pieces),
            2 * column.Gap,
            2 * column.Gap
        );
    }

    private static EntryPiece Entry(
        PlanScope scope,
        PlanColumn column,
        OutlineHeading entry,
        double indent
    )
    {
        var words = InlinePlan.Words(scope, entry.Title, scope.Look(column.Type.Size));
        var width = column.Width - indent - NumberWidth;
        var lines = InlinePlan.Lines(scope, words, width, column.Type.Leading, null);
        return new EntryPiece(
            new TextPiece(TextRole.Paragraph, lines, column.Type.Leading),
            scope.AnchorOf(entry.Node)!,
            scope.Words.GoTo(PrintableText.OneLine(entry.Title)),
            indent,
            NumberWidth
        );
    }
}

/// <summary>Running header and footer.</summary>
internal static class RunningPlan
{
    /// <summary>Room for the page number at the right, in points.</summary>
    public const double NumberWidth = 110;

    public static RunningLines Of(PlanScope scope)
    {
        var info = scope.Document.Info;
        var date = info.Date is { } day ? scope.Words.Date(day) : null;
        var start = string.Join(
            ", ",
            new[] { info.Programme, date }.Where(static p => !string.IsNullOrWhiteSpace(p))
        );
        var end = OneLine(scope, info.Status, scope.ColumnWidth / 2 - 6, isBold: true);
        var room = scope.ColumnWidth - (end is null ? 0 : end.Width + 12);
        var width = scope.ColumnWidth - NumberWidth;
        var font = scope.Fonts.First(new Face(scope.Theme.KeepsSentences, false, false));
        return new RunningLines(
            OneLine(scope, start, room, isBold: false),
            end,
            OneLine(scope, scope.Title, width, isBold: false)
                ?? new PlanLine(0, []) { Height = scope.Theme.Running.Leading },
            OneLine(scope, info.Notice, width, isBold: false),
            scope.Theme.KeepsSentences
                ? new PlanStyle(font, 30, scope.TextColour)
                : new PlanStyle(font, scope.Theme.Running.Size, scope.QuietColour),
            scope.Theme.KeepsSentences
        );
    }

    /// <summary>One line in running type; what is too long ends in an ellipsis (the whole stands on the first page).</summary>
    private static PlanLine? OneLine(PlanScope scope, string? words, double width, bool isBold)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var running = scope.Theme.Running;
        var look = scope.Look(running.Size, isBold, colour: scope.QuietColour);
        for (var kept = PrintableText.OneLine(words); ; kept = Shorter(kept))
        {
            var broken = new LineBreaker(scope.Fonts).Break(
                InlinePlan.Words(scope, kept, look),
                width,
                running.Leading
            );
            if (broken.Length <= 1 || kept.Length <= 1)
            {
                return broken.FirstOrDefault();
            }
        }
    }

    private static string Shorter(string words)
    {
        var cut = words.TrimEnd('…');
        return cut.Length <= 1 ? "…" : cut[..^1].TrimEnd() + "…";
    }
}
