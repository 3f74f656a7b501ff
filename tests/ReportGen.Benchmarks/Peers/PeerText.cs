namespace ReportGen.Benchmarks.Peers;

/// <summary>Invented sentences of a public report, the same on every machine.</summary>
/// <param name="seed">The start of the sequence.</param>
internal sealed class PeerText(uint seed)
{
    private static readonly string[] Subjects =
    [
        "The programme team",
        "The independent adviser",
        "Each of the 43 forces",
        "The inspectorate",
        "The regional board",
        "The survivors’ panel",
        "The training college",
        "The local partnership",
    ];

    private static readonly string[] Verbs =
    [
        "reported",
        "confirmed",
        "found",
        "recorded in its minutes",
        "told the department",
        "agreed",
    ];

    private static readonly string[] Objects =
    [
        "that the first round of reviews had been finished within the time that was set",
        "that the new guidance was in use in every office that had been asked to adopt it",
        "that 1,250 members of staff had been trained since the beginning of the year",
        "that the returns could be compared between areas for the first time",
        "that the money for the second phase had been allocated but not yet spent",
        "that the number of cases waiting for more than six months had fallen by a fifth",
        "that records older than ten years had been searched and the results checked",
    ];

    private static readonly string[] Ends =
    [
        "and the figures are published with this report.",
        "although three areas had not replied when the count was made.",
        "which is what the inquiry had asked for.",
        "and a further account will be given before the summer recess.",
        "so that the remaining work can be planned with some confidence.",
        "and the House will be told when the last of it is complete.",
    ];

    private uint state = seed;

    /// <summary>The statuses in the order of the chart.</summary>
    public static IReadOnlyList<string> Statuses { get; } =
    ["Complete", "In progress", "Overdue", "Not started"];

    /// <summary>A number from 0 up to a limit that it does not reach.</summary>
    public int Next(int limit)
    {
        // The constants of Numerical Recipes' quick generator; the low bits are poor and are dropped.
        state = unchecked((state * 1664525u) + 1013904223u);
        return (int)((state >> 10) % (uint)limit);
    }

    /// <summary>One of some words.</summary>
    public string Pick(IReadOnlyList<string> words) => words[Next(words.Count)];

    /// <summary>A sentence of about 25 words.</summary>
    public string Sentence() => $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)}, {Pick(Ends)}";

    /// <summary>A sentence of about 17 words.</summary>
    public string Finding() => $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)}.";

    /// <summary>A paragraph of several sentences.</summary>
    public string Paragraph(int sentences) =>
        string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence()));
}
