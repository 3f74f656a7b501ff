using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Markdown;

/// <summary>The faults that reading Markdown can find.</summary>
public static class MarkdownDiagnostics
{
    /// <summary>The front matter has a key that means nothing.</summary>
    public static DiagnosticCode FrontMatterKey { get; } =
        new(
            "RG4001",
            Severity.Warning,
            "Unknown name at the top of a Markdown file",
            "Only the listed names mean something between the two lines of --- at the top of a Markdown file; another one is ignored, which is rarely what its author wants. Correct its spelling or remove it.",
            "---\ntitel: Progress report\n---",
            "---\ntitle: Progress report\n---"
        );

    /// <summary>A value of the front matter can't be read.</summary>
    public static DiagnosticCode FrontMatterValue { get; } =
        new(
            "RG4002",
            Severity.Error,
            "Value at the top of a Markdown file can’t be read",
            "A date is written as year, month and day; a language as a code such as en-GB or cy; contents is true or false; everything else is plain words on one line.",
            "---\ntitle: Progress report\ndate: 16/01/2025\n---",
            "---\ntitle: Progress report\ndate: 2025-01-16\n---"
        );

    /// <summary>A line of the front matter is no key with a value.</summary>
    public static DiagnosticCode FrontMatterLine { get; } =
        new(
            "RG4003",
            Severity.Error,
            "Line at the top of a Markdown file is not “name: value”",
            "Each line between the two lines of --- states one fact: a name, a colon, a space, a value. Lists and texts of several lines have no place there.",
            "---\ntitle: Progress report\ncontents\n---",
            "---\ntitle: Progress report\ncontents: true\n---"
        );

    /// <summary>The front matter names a key twice.</summary>
    public static DiagnosticCode FrontMatterRepeated { get; } =
        new(
            "RG4004",
            Severity.Error,
            "The same name twice at the top of a Markdown file",
            "Two lines between the two lines of --- say the same thing differently, and nobody can know which is meant. Remove one.",
            "---\ntitle: Progress report\ntitle: Report on progress\n---",
            "---\ntitle: Progress report\n---"
        );

    /// <summary>The front matter has no end.</summary>
    public static DiagnosticCode FrontMatterOpen { get; } =
        new(
            "RG4005",
            Severity.Error,
            "The top of a Markdown file is not closed",
            "What a Markdown file says of itself stands at its top, between two lines of ---. Without the second one the whole text would belong to it.",
            "---\ntitle: Progress report\n\n# Progress report",
            "---\ntitle: Progress report\n---\n\n# Progress report"
        );

    /// <summary>Nothing names the document.</summary>
    public static DiagnosticCode NoTitle { get; } =
        new(
            "RG4006",
            Severity.Warning,
            "Document without a title",
            "The title names the document in the browser, in the PDF and to people who use a screen reader. Begin the text with a heading of level 1.",
            "Progress since January.",
            "# Progress report\n\nProgress since January."
        );

    /// <summary>A chart's block is not YAML.</summary>
    public static DiagnosticCode ChartUnreadable { get; } =
        new(
            "RG4010",
            Severity.Error,
            "Chart can’t be read",
            "A chart stands between a line of ```chart and a line of ```, as lines of a name, a colon and a value. Usually a space behind a colon, a bracket or a quotation mark is missing. The block is shown as it is.",
            "# Report\n\n```chart\nkind: [bars\n```",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine of 20 recommendations are complete\ndescription: One bar with nine complete and eleven in progress.\nunit: recommendations\ncategories: [All]\nseries:\n  - {name: Complete, status: complete, values: [9]}\n  - {name: In progress, status: in-progress, values: [11]}\n```"
        );

    /// <summary>A chart lacks a key, repeats one, or has an unknown one.</summary>
    public static DiagnosticCode ChartKey { get; } =
        new(
            "RG4011",
            Severity.Error,
            "Chart lacks something, or has too much",
            "A chart has a kind, a title that says the finding, a description for people who can’t see it, a unit, categories and series; a source is welcome. The block is shown as it is until all are there.",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine of nine are complete\nunit: recommendations\ncategories: [All]\nseries:\n  - {name: Complete, values: [9]}\n```",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine of nine are complete\ndescription: One bar with nine complete recommendations.\nunit: recommendations\ncategories: [All]\nseries:\n  - {name: Complete, values: [9]}\n```"
        );

    /// <summary>A value of a chart is wrong.</summary>
    public static DiagnosticCode ChartValue { get; } =
        new(
            "RG4012",
            Severity.Error,
            "Value in a chart is wrong",
            "Each series needs one number of zero or more for each category; the kind is bars or trend; a status is one of the six. The block is shown as it is until they agree.",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine are complete\ndescription: Two bars.\nunit: recommendations\ncategories: [Justice, Prevention]\nseries:\n  - {name: Complete, values: [9]}\n```",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine are complete\ndescription: Two bars.\nunit: recommendations\ncategories: [Justice, Prevention]\nseries:\n  - {name: Complete, values: [5, 4]}\n```"
        );

    /// <summary>HTML in Markdown.</summary>
    public static DiagnosticCode RawHtml { get; } =
        new(
            "RG4020",
            Severity.Warning,
            "HTML in the text",
            "HTML is never obeyed, because it could change what a reader sees or runs; it is shown as the text that it is. Use Markdown instead. A comment (<!-- … -->) is left out silently, and <br> parts the lines of a table’s cell.",
            "# Report\n\nThis is <u>important</u>.",
            "# Report\n\nThis is **important**."
        );

    /// <summary>An image says nothing to people who can’t see it.</summary>
    public static DiagnosticCode ImageWithoutText { get; } =
        new(
            "RG4021",
            Severity.Warning,
            "Image without alternative text",
            "People who can’t see an image hear its alternative text. Say what the image shows, not that it is an image. Only an image that adds nothing may stay without.",
            "# Report\n\n![](map.png)",
            "# Report\n\n![Map of the five areas with local inquiries](map.png)"
        );

    /// <summary>An image file is missing.</summary>
    public static DiagnosticCode ImageMissing { get; } =
        new(
            "RG4022",
            Severity.Error,
            "Image not found",
            "The image named in the text is not in the repository, or its name is spelt differently. Capital letters matter. PNG and JPEG files can be shown.",
            "# Report\n\n![Map of the areas](Map.png)",
            "# Report\n\n![Map of the areas](map.png)"
        );

    /// <summary>A link to an id that no heading has.</summary>
    public static DiagnosticCode LinkToNowhere { get; } =
        new(
            "RG4023",
            Severity.Error,
            "Link to a heading that doesn’t exist",
            "A link that begins with # leads to a heading of the same document. The id of a heading is its text in small letters, with hyphens for spaces and without punctuation.",
            "# Report\n\nSee [the method](#methods).\n\n## Method",
            "# Report\n\nSee [the method](#method).\n\n## Method"
        );

    /// <summary>A link with a scheme that documents don't have.</summary>
    public static DiagnosticCode LinkNotAllowed { get; } =
        new(
            "RG4024",
            Severity.Error,
            "Link with an address that isn’t allowed",
            "Documents link to web pages (https:// or http://), mail addresses (mailto:), headings (#) and relative paths. Anything else could run something on the reader’s machine, so its words are shown without a link.",
            "# Report\n\n[the report](file:///C:/report.pdf)",
            "# Report\n\n[the report](https://www.gov.uk/report)"
        );

    /// <summary>A link without words.</summary>
    public static DiagnosticCode LinkWithoutWords { get; } =
        new(
            "RG4025",
            Severity.Warning,
            "Link without words",
            "People who use a screen reader hear a link’s words and nothing else. Say where the link leads. Until then the address is shown.",
            "# Report\n\n[](https://www.gov.uk/report)",
            "# Report\n\n[Progress report](https://www.gov.uk/report)"
        );

    /// <summary>A heading level is left out.</summary>
    public static DiagnosticCode HeadingSkipped { get; } =
        new(
            "RG4026",
            Severity.Warning,
            "Heading level left out",
            "Headings make an outline, and a gap in it confuses people who move by headings. Use one more # than the heading above it at most.",
            "# Report\n\n### Areas",
            "# Report\n\n## Areas"
        );

    /// <summary>More than one title.</summary>
    public static DiagnosticCode SecondTitle { get; } =
        new(
            "RG4027",
            Severity.Warning,
            "Second heading of level 1",
            "The heading of level 1 is the document’s title, and there is one. Give the others level 2.",
            "# Report\n\n# Areas",
            "# Report\n\n## Areas"
        );

    /// <summary>A heading without words.</summary>
    public static DiagnosticCode HeadingEmpty { get; } =
        new(
            "RG4028",
            Severity.Warning,
            "Heading without words",
            "An empty heading stands in the contents list with nothing to read. Write its words or remove it.",
            "# Report\n\n##\n\nText.",
            "# Report\n\n## Areas\n\nText."
        );

    /// <summary>Nested too deeply.</summary>
    public static DiagnosticCode TooDeep { get; } =
        new(
            "RG4030",
            Severity.Error,
            "Nested too deeply",
            "Quotations, lists or emphasis stand within one another more often than any reader could follow, usually because a character was pasted many times.",
            MistakeOfDepth,
            "# Report\n\n> A quotation."
        );

    /// <summary>Longer than any document.</summary>
    public static DiagnosticCode TooLong { get; } =
        new(
            "RG4031",
            Severity.Error,
            "Text too long",
            "The text, or one line of it, is longer than any that people read: 8 million characters, or 50,000 in a line. Split it, or look for something that was pasted or generated by mistake.",
            "(a text of more than 8 million characters)",
            "# Report\n\nA text that fits."
        );

    /// <summary>A footnote that nothing refers to.</summary>
    public static DiagnosticCode NoteUnused { get; } =
        new(
            "RG4033",
            Severity.Warning,
            "Footnote never referred to",
            "A footnote is shown because the text refers to it. Without a reference its words would vanish. Refer to it, or remove it.",
            "# Report\n\nText.\n\n[^a]: The source.",
            "# Report\n\nText.[^a]\n\n[^a]: The source."
        );

    /// <summary>An unknown kind of callout.</summary>
    public static DiagnosticCode CalloutUnknown { get; } =
        new(
            "RG4034",
            Severity.Warning,
            "Unknown kind of callout",
            "A quotation that begins with [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!BANNER] is set apart. Another word there is not known, and the text is shown as a quotation.",
            "# Report\n\n> [!NOTICE]\n> Figures are provisional.",
            "# Report\n\n> [!NOTE]\n> Figures are provisional."
        );

    /// <summary>A section that says no language.</summary>
    public static DiagnosticCode SectionUnknown { get; } =
        new(
            "RG4035",
            Severity.Warning,
            "Section without a language",
            "Lines of ::: set a passage in another language apart, so that it is pronounced rightly. Nothing else can be said there.",
            "# Report\n\n::: welsh\nDatganiad.\n:::",
            "# Report\n\n::: {lang=cy}\nDatganiad.\n:::"
        );

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        FrontMatterKey,
        FrontMatterValue,
        FrontMatterLine,
        FrontMatterRepeated,
        FrontMatterOpen,
        NoTitle,
        ChartUnreadable,
        ChartKey,
        ChartValue,
        RawHtml,
        ImageWithoutText,
        ImageMissing,
        LinkToNowhere,
        LinkNotAllowed,
        LinkWithoutWords,
        HeadingSkipped,
        SecondTitle,
        HeadingEmpty,
        TooDeep,
        TooLong,
        NoteUnused,
        CalloutUnknown,
        SectionUnknown,
    ];

    private static string MistakeOfDepth => "# Report\n\n" + new string('>', 70) + " A quotation.";
}
