namespace ReportGen.Benchmarks.Peers;

/// <summary>A long document: headed sections of one shape.</summary>
/// <param name="Title">The title.</param>
/// <param name="Sections">The sections.</param>
internal sealed record PeerDocument(string Title, IReadOnlyList<PeerSection> Sections)
{
    /// <summary>A report of chapters, numbered from one on: each about six pages with 25 paragraphs, 20 rows and a chart.</summary>
    public static PeerDocument Report(int first, int chapters)
    {
        var text = new PeerText((uint)(76 + first));
        return new(
            "Annual report on the inquiry’s recommendations",
            [
                .. Enumerable
                    .Range(first, chapters)
                    .Select(i => PeerSection.Full(text, $"The year in area {i}", 25, 20)),
            ]
        );
    }
}

/// <summary>A section.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs, the first words of each in bold.</param>
/// <param name="Points">The items of its list.</param>
/// <param name="Rows">The rows of its table; none for no table and no chart.</param>
/// <param name="Counts">The rows per status, for the chart.</param>
internal sealed record PeerSection(
    string Heading,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<string> Points,
    IReadOnlyList<PeerRow> Rows,
    IReadOnlyList<int> Counts
)
{
    /// <summary>Words, a table and a chart.</summary>
    public static PeerSection Full(PeerText text, string heading, int paragraphs, int rows)
    {
        var table = Enumerable
            .Range(1, rows)
            .Select(i => new PeerRow(
                i,
                text.Pick([
                    "Guidance for schools",
                    "Training of staff",
                    "Records of old cases",
                    "Support for survivors",
                    "Inspection",
                ]),
                text.Pick([
                    "Home Office",
                    "Department for Education",
                    "National Police Chiefs’ Council",
                ]),
                text.Pick(PeerText.Statuses),
                text.Finding()
            ))
            .ToList();
        return new(
            heading,
            Words(text, paragraphs),
            Items(text, 6),
            table,
            [
                .. PeerText.Statuses.Select(s =>
                    table.Count(r => r.Status.Equals(s, StringComparison.Ordinal))
                ),
            ]
        );
    }

    private static List<string> Words(PeerText text, int count) =>
        [.. Enumerable.Range(0, count).Select(i => text.Paragraph(2 + (i % 2)))];

    private static List<string> Items(PeerText text, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => text.Sentence())];
}

/// <summary>A row of a table.</summary>
/// <param name="Number">The recommendation.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Lead">Who answers for it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Position">A sentence on it.</param>
internal sealed record PeerRow(
    int Number,
    string Title,
    string Lead,
    string Status,
    string Position
);
