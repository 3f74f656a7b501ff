using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Markdown;

/// <summary>The diagnostics of reading Markdown.</summary>
public static class MarkdownDiagnostics
{
    /// <summary>The front matter has an unknown key.</summary>
    public static DiagnosticCode FrontMatterKey { get; } =
        new(
            "RG4001",
            Severity.Warning,
            "Unknown name at the top of a Markdown file",
            "Only certain names have a meaning between the two --- lines at the top of a Markdown file. Any other name is ignored, which is rarely what its author wants. Correct the spelling or remove the line.",
            "---\ntitel: Progress report\n---",
            "---\ntitle: Progress report\n---"
        );

    /// <summary>A value of the front matter can't be read.</summary>
    public static DiagnosticCode FrontMatterValue { get; } =
        new(
            "RG4002",
            Severity.Error,
            "Value at the top of a Markdown file can’t be read",
            "Write a date as year, month and day, a language as a code such as en-GB or cy, and contents as true or false. Every other value is plain words on one line.",
            "---\ntitle: Progress report\ndate: 16/01/2025\n---",
            "---\ntitle: Progress report\ndate: 2025-01-16\n---"
        );

    /// <summary>A line of the front matter is not a key with a value.</summary>
    public static DiagnosticCode FrontMatterLine { get; } =
        new(
            "RG4003",
            Severity.Error,
            "Line at the top of a Markdown file is not “name: value”",
            "Each line between the two --- lines states one fact: a name, a colon, a space and a value. Lists, and texts of several lines, are not allowed there.",
            "---\ntitle: Progress report\ncontents\n---",
            "---\ntitle: Progress report\ncontents: true\n---"
        );

    /// <summary>The front matter has the same key twice.</summary>
    public static DiagnosticCode FrontMatterRepeated { get; } =
        new(
            "RG4004",
            Severity.Error,
            "The same name twice at the top of a Markdown file",
            "A name may appear only once between the two --- lines; otherwise nobody can tell which value is meant. Remove one of the lines.",
            "---\ntitle: Progress report\ntitle: Report on progress\n---",
            "---\ntitle: Progress report\n---"
        );

    /// <summary>The front matter has no end.</summary>
    public static DiagnosticCode FrontMatterOpen { get; } =
        new(
            "RG4005",
            Severity.Error,
            "The top of a Markdown file is not closed",
            "Facts about a Markdown file, such as its title, go at the top between two --- lines. Without the second line, the whole text would be read as facts.",
            "---\ntitle: Progress report\n\n# Progress report",
            "---\ntitle: Progress report\n---\n\n# Progress report"
        );

    /// <summary>The document has no title.</summary>
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
            "Write a chart between a line ```chart and a line ```, each line in between being a name, a colon and a value. Usually a space after a colon, a bracket or a quotation mark is missing. The block is shown as typed.",
            "# Report\n\n```chart\nkind: [bars\n```",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine of 20 recommendations are complete\ndescription: One bar with nine complete and eleven in progress.\nunit: recommendations\ncategories: [All]\nseries:\n  - {name: Complete, status: complete, values: [9]}\n  - {name: In progress, status: in-progress, values: [11]}\n```"
        );

    /// <summary>A chart lacks a key, repeats one, or has an unknown one.</summary>
    public static DiagnosticCode ChartKey { get; } =
        new(
            "RG4011",
            Severity.Error,
            "Field of a chart missing, repeated or unknown",
            "A chart needs a kind, a title that states the finding, a description for people who can’t see it, a unit, categories and series; a source is welcome. The block is shown as typed until they are all there.",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine of nine are complete\nunit: recommendations\ncategories: [All]\nseries:\n  - {name: Complete, values: [9]}\n```",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine of nine are complete\ndescription: One bar with nine complete recommendations.\nunit: recommendations\ncategories: [All]\nseries:\n  - {name: Complete, values: [9]}\n```"
        );

    /// <summary>A value of a chart is wrong.</summary>
    public static DiagnosticCode ChartValue { get; } =
        new(
            "RG4012",
            Severity.Error,
            "Value in a chart is wrong",
            "Each series needs one number of zero or more for each category. The kind is bars or trend, and a status is one of the six. The block is shown as typed until every value is right.",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine are complete\ndescription: Two bars.\nunit: recommendations\ncategories: [Justice, Prevention]\nseries:\n  - {name: Complete, values: [9]}\n```",
            "# Report\n\n```chart\nkind: bars\ntitle: Nine are complete\ndescription: Two bars.\nunit: recommendations\ncategories: [Justice, Prevention]\nseries:\n  - {name: Complete, values: [5, 4]}\n```"
        );

    /// <summary>HTML in Markdown.</summary>
    public static DiagnosticCode RawHtml { get; } =
        new(
            "RG4020",
            Severity.Warning,
            "HTML in the text",
            "HTML is shown as plain text, because it could change what a reader sees or run something on the reader’s machine. Use Markdown instead. Two exceptions: a comment (<!-- … -->) is left out, and <br> starts a new line in a table cell.",
            "# Report\n\nThis is <u>important</u>.",
            "# Report\n\nThis is **important**."
        );

    /// <summary>An image has no alternative text.</summary>
    public static DiagnosticCode ImageWithoutText { get; } =
        new(
            "RG4021",
            Severity.Warning,
            "Image without alternative text",
            "People who can’t see an image hear its alternative text. Describe what the image shows, not that it is an image. Only a decorative image may have none.",
            "# Report\n\n![](map.png)",
            "# Report\n\n![Map of the five areas with local inquiries](map.png)"
        );

    /// <summary>An image file is missing.</summary>
    public static DiagnosticCode ImageMissing { get; } =
        new(
            "RG4022",
            Severity.Error,
            "Image not found",
            "The image named in the text is not in the repository, or its name is spelt differently; capital letters matter. Only PNG and JPEG files can be shown.",
            "# Report\n\n![Map of the areas](Map.png)",
            "# Report\n\n![Map of the areas](map.png)"
        );

    /// <summary>A link to an id that no heading has.</summary>
    public static DiagnosticCode LinkToNowhere { get; } =
        new(
            "RG4023",
            Severity.Error,
            "Link to a heading that doesn’t exist",
            "A link that begins with # leads to a heading in the same document. The id of a heading is its text in lower case, with hyphens instead of spaces and without punctuation.",
            "# Report\n\nSee [the method](#methods).\n\n## Method",
            "# Report\n\nSee [the method](#method).\n\n## Method"
        );

    /// <summary>A link with a scheme that documents may not contain.</summary>
    public static DiagnosticCode LinkNotAllowed { get; } =
        new(
            "RG4024",
            Severity.Error,
            "Link with an address that isn’t allowed",
            "Documents may link to web pages (https:// or http://), email addresses (mailto:), headings (#) and relative paths. Any other address could run something on the reader’s machine, so the words are shown without a link.",
            "# Report\n\n[the report](file:///C:/report.pdf)",
            "# Report\n\n[the report](https://www.gov.uk/report)"
        );

    /// <summary>A link without words.</summary>
    public static DiagnosticCode LinkWithoutWords { get; } =
        new(
            "RG4025",
            Severity.Warning,
            "Link without words",
            "People who use a screen reader hear only the words of a link, so the words must say where it leads. Until then the address is shown.",
            "# Report\n\n[](https://www.gov.uk/report)",
            "# Report\n\n[Progress report](https://www.gov.uk/report)"
        );

    /// <summary>A heading level is skipped.</summary>
    public static DiagnosticCode HeadingSkipped { get; } =
        new(
            "RG4026",
            Severity.Warning,
            "Heading level skipped",
            "Headings form an outline, and a gap in it confuses people who navigate by headings. Use at most one more # than the heading before.",
            "# Report\n\n### Areas",
            "# Report\n\n## Areas"
        );

    /// <summary>More than one title.</summary>
    public static DiagnosticCode SecondTitle { get; } =
        new(
            "RG4027",
            Severity.Warning,
            "Second heading of level 1",
            "The heading of level 1 is the document’s title, and a document has only one. Give the others level 2.",
            "# Report\n\n# Areas",
            "# Report\n\n## Areas"
        );

    /// <summary>A heading without words.</summary>
    public static DiagnosticCode HeadingEmpty { get; } =
        new(
            "RG4028",
            Severity.Warning,
            "Heading without words",
            "An empty heading leaves an empty line in the contents list. Write its words or remove it.",
            "# Report\n\n##\n\nText.",
            "# Report\n\n## Areas\n\nText."
        );

    /// <summary>The text is nested too deeply.</summary>
    public static DiagnosticCode TooDeep { get; } =
        new(
            "RG4030",
            Severity.Error,
            "Nested too deeply",
            "Quotations, lists or emphasis are nested more deeply than any reader could follow, usually because a character was pasted many times.",
            DeepNestingMistake,
            "# Report\n\n> A quotation."
        );

    /// <summary>The text is too long.</summary>
    public static DiagnosticCode TooLong { get; } =
        new(
            "RG4031",
            Severity.Error,
            "Text too long",
            "The text may have at most 8 million characters, and each line at most 50,000. Split it, or look for something that was pasted or generated by mistake.",
            "(a text of more than 8 million characters)",
            "# Report\n\nA text that fits."
        );

    /// <summary>A footnote that nothing refers to.</summary>
    public static DiagnosticCode NoteUnused { get; } =
        new(
            "RG4033",
            Severity.Warning,
            "Footnote that nothing refers to",
            "A footnote is shown only where the text refers to it; without a reference its words would be lost. Refer to it, or remove it.",
            "# Report\n\nText.\n\n[^a]: The source.",
            "# Report\n\nText.[^a]\n\n[^a]: The source."
        );

    /// <summary>An unknown kind of callout.</summary>
    public static DiagnosticCode CalloutUnknown { get; } =
        new(
            "RG4034",
            Severity.Warning,
            "Unknown kind of callout",
            "A quotation that begins with [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!BANNER] is shown as a callout. With any other word it is shown as an ordinary quotation.",
            "# Report\n\n> [!NOTICE]\n> Figures are provisional.",
            "# Report\n\n> [!NOTE]\n> Figures are provisional."
        );

    /// <summary>A section without a language.</summary>
    public static DiagnosticCode SectionUnknown { get; } =
        new(
            "RG4035",
            Severity.Warning,
            "Section without a language",
            "Lines of ::: mark a passage in another language, so that screen readers pronounce it correctly. They can’t be used for anything else.",
            "# Report\n\n::: welsh\nDatganiad.\n:::",
            "# Report\n\n::: {lang=cy}\nDatganiad.\n:::"
        );

    /// <summary>All diagnostics, ordered by code.</summary>
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

    private static string DeepNestingMistake =>
        "# Report\n\n" + new string('>', 70) + " A quotation.";
}
