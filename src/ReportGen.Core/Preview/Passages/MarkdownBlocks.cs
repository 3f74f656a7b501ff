using System.Collections.Immutable;
using ReportGen.Core.Templating.Engine;

namespace ReportGen.Core.Preview.Passages;

/// <summary>A paragraph, an entry of a list or a row of a table, as plain words on one line.</summary>
/// <param name="Heading">The heading above it.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsHeading">True for the heading itself.</param>
internal readonly record struct TextBlock(string Heading, string Words, bool IsHeading = false);

/// <summary>Splits the Markdown of a document into the pieces that a reader takes in at once.</summary>
internal static class MarkdownBlocks
{
    /// <summary>The blocks in order, without front matter and without blocks that have no words.</summary>
    public static ImmutableArray<TextBlock> Of(string markdown)
    {
        var splitter = new Splitter();
        var lines = markdown.Split('\n');
        var start = lines[0] == "---" ? Array.IndexOf(lines, "---", 1) + 1 : 0;
        for (var i = start; i < lines.Length; i++)
        {
            splitter.Take(lines[i]);
        }

        return splitter.End();
    }

    private sealed class Splitter
    {
        private readonly ImmutableArray<TextBlock>.Builder blocks =
            ImmutableArray.CreateBuilder<TextBlock>();
        private static readonly string[] ChartTextFields = ["title:", "description:"];
        private readonly List<string> open = [];
        private string heading = "";
        private string[]? header;
        private string? fence;

        public void Take(string line)
        {
            var text = line.Trim();
            if (fence is not null)
            {
                open.Add(text);
                if (text == fence)
                {
                    CloseFence();
                }

                return;
            }

            if (text.StartsWith("```", StringComparison.Ordinal))
            {
                Close();
                fence = text[..(text.Length - text.TrimStart('`').Length)];
                open.Add(text);
            }
            else if (text.Length == 0)
            {
                Close();
                header = null;
            }
            else if (text[0] == '#' && text.TrimStart('#').StartsWith(' '))
            {
                Close();
                heading = Plain(text.TrimStart('#').Trim());
                blocks.Add(new TextBlock(heading, heading, IsHeading: true));
            }
            else if (text[0] == '|')
            {
                Close();
                TakeRow(text);
            }
            else
            {
                var isEntry = BeginsEntry(text);
                if (isEntry)
                {
                    Close();
                }

                open.Add(isEntry && text[1] == ' ' ? text[2..].Trim() : text.TrimStart('>').Trim());
            }
        }

        public ImmutableArray<TextBlock> End()
        {
            if (fence is not null)
            {
                CloseFence();
            }

            Close();
            return blocks.ToImmutable();
        }

        private static bool BeginsEntry(string text) =>
            text.StartsWith("- ", StringComparison.Ordinal)
            || text.StartsWith("* ", StringComparison.Ordinal)
            || text.StartsWith("[^", StringComparison.Ordinal)
            || (
                char.IsAsciiDigit(text[0])
                && text.TrimStart("0123456789").StartsWith(". ", StringComparison.Ordinal)
            );

        private void Close()
        {
            if (open.Count == 0)
            {
                return;
            }

            // The mark of a note says nothing; what follows it does.
            if (
                open[0].StartsWith("[^", StringComparison.Ordinal)
                && open[0].IndexOf("]:", StringComparison.Ordinal) is > 0 and var end
            )
            {
                open[0] = open[0][(end + 2)..].Trim();
            }

            Add(Plain(string.Join('\n', open)));
            open.Clear();
        }

        private void CloseFence()
        {
            Add(
                open[0].TrimStart('`') is "chart"
                    ? ChartWords()
                    : string.Join(' ', open.Skip(1).SkipLast(1))
            );
            open.Clear();
            fence = null;
        }

        /// <summary>What a chart says to those who can't see it; its other lines are settings.</summary>
        private string ChartWords() =>
            "Chart: "
            + string.Join(
                ". ",
                ChartTextFields
                    .Select(field =>
                        open.Find(line => line.StartsWith(field, StringComparison.Ordinal))?[
                            field.Length..
                        ]
                    )
                    .OfType<string>()
                    .Select(static words => words.Trim().Trim('"').TrimEnd('.'))
            );

        private void TakeRow(string text)
        {
            var cells = Cells(text);
            if (header is null)
            {
                header = cells;
                return;
            }

            if (cells.All(static c => c.Trim(':', '-', ' ').Length == 0 && c.Contains('-')))
            {
                return;
            }

            var said = new List<string>();
            for (var i = 0; i < cells.Length; i++)
            {
                if (cells[i].Length > 0)
                {
                    var name = i < header.Length ? header[i] : "";
                    said.Add(name.Length == 0 ? cells[i] : $"{name}: {cells[i]}");
                }
            }

            Add(string.Join("; ", said));
        }

        private static string[] Cells(string row)
        {
            var cells = new List<string>();
            var from = 1;
            for (var i = 1; i < row.Length; i++)
            {
                if (row[i] == '\\')
                {
                    i++;
                }
                else if (row[i] == '|')
                {
                    cells.Add(Plain(row[from..i].Trim()));
                    from = i + 1;
                }
            }

            return [.. cells];
        }

        /// <summary>The words of Markdown, without HTML tags (an anchor before a heading).</summary>
        private static string Plain(string markdown)
        {
            var text = markdown;
            for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; )
            {
                var end = text.IndexOf('>', at);
                var isTag =
                    end > 0
                    && (at == 0 || text[at - 1] != '\\')
                    && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/');
                text = isTag ? text[..at] + text[(end + 1)..] : text;
                var next = isTag ? at : at + 1;
                at = next < text.Length ? text.IndexOf('<', next) : -1;
            }

            return MarkdownToPlainText.Of(text);
        }

        private void Add(string words)
        {
            var said = words.Trim();
            if (said.Length > 0)
            {
                blocks.Add(new TextBlock(heading, said));
            }
        }
    }
}
