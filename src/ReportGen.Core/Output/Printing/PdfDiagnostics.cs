using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;

namespace ReportGen.Core.Output.Printing;

/// <summary>
/// The diagnostics of printing. RG5001 to RG5049 concern the document and are the same with every engine;
/// RG5050 to RG5059 are limits of the optional engine.
/// </summary>
public static class PdfDiagnostics
{
    /// <summary>RG5001: no font has a character; its code point is printed in its place.</summary>
    public static readonly DiagnosticCode MissingCharacter = new(
        "RG5001",
        Severity.Warning,
        "A character that no font has",
        "None of the fonts has this character, so its number is printed in square brackets instead. Type another character, or add a font that has it.",
        "The sign \U0001F9FF stands for progress.",
        "The word “progress” says what is meant."
    );

    /// <summary>RG5002: a font file can't be used.</summary>
    public static readonly DiagnosticCode UnusableFont = new(
        "RG5002",
        Severity.Warning,
        "A font that can't be used",
        "The file is not a TrueType font, or it is damaged. The PDF uses the other fonts.",
        "fonts/Letter.otf",
        "fonts/Letter.ttf"
    );

    /// <summary>RG5003: no font can be used.</summary>
    public static readonly DiagnosticCode NoFont = new(
        "RG5003",
        Severity.Error,
        "No font",
        "A PDF contains its fonts, and none of the font files can be used. Restore the fonts that came with the program.",
        "an empty folder templates/theme/fonts",
        "templates/theme/fonts with its .ttf files"
    );

    /// <summary>RG5004: an image can't be read or shown.</summary>
    public static readonly DiagnosticCode UnusableImage = new(
        "RG5004",
        Severity.Warning,
        "An image that can't be shown",
        "The image is missing, damaged, or of a kind that the archive format forbids. Its alternative text is printed instead. Save it again as a PNG, or as a JPEG in RGB.",
        "![Map of the areas](map.webp)",
        "![Map of the areas](map.png)"
    );

    /// <summary>RG5005: a link to an anchor that the document doesn't have.</summary>
    public static readonly DiagnosticCode LinkToNowhere = new(
        "RG5005",
        Severity.Warning,
        "A link to a heading that does not exist",
        "The link points to a heading that is not in this document. Its words are printed without a link. Correct the part after the # sign.",
        "[Funding](#fundign)",
        "[Funding](#funding)"
    );

    /// <summary>RG5006: a link of a kind that a public document may not contain.</summary>
    public static readonly DiagnosticCode RefusedLink = new(
        "RG5006",
        Severity.Warning,
        "A link that is not allowed",
        "Only web addresses, email addresses and headings in the document can be linked to. The words are printed without a link.",
        "[Open](file:///c:/report.doc)",
        "[Open](https://www.example.org/report)"
    );

    /// <summary>RG5007: a heading more than one level below the one before.</summary>
    public static readonly DiagnosticCode SkippedHeading = new(
        "RG5007",
        Severity.Warning,
        "A heading level is skipped",
        "People who navigate by headings expect no gaps between levels (PDF/UA-1 7.4.2). The heading is printed as written, but tagged as one level below the heading before it.",
        "## Summary\n\n#### Costs",
        "## Summary\n\n### Costs"
    );

    /// <summary>RG5008: a table has more columns than fit the page.</summary>
    public static readonly DiagnosticCode WideTable = new(
        "RG5008",
        Severity.Warning,
        "A table too wide for the page",
        "The columns don't fit side by side, so the table is printed in parts, each with the first column. Use fewer columns, or swap rows and columns.",
        "a table of 40 columns",
        "two tables of 6 columns"
    );

    /// <summary>RG5009: a table without any header.</summary>
    public static readonly DiagnosticCode TableWithoutHeader = new(
        "RG5009",
        Severity.Warning,
        "A table without headers",
        "Without a header row, a screen reader can't say what a cell means (PDF/UA-1 7.5). The first column is taken as the name of each row. Give every column a heading.",
        "| | |\n|-|-|\n| Wales | 4 |",
        "| Nation | Complete |\n|-|-|\n| Wales | 4 |"
    );

    /// <summary>RG5010: blocks nested deeper than a page can show.</summary>
    public static readonly DiagnosticCode DeepNesting = new(
        "RG5010",
        Severity.Warning,
        "Nested too deeply",
        "Lists or quotations are nested so deeply that no reader can follow. From here on, they are printed no further to the right.",
        "a list inside 12 other lists",
        "headings with short lists below them"
    );

    /// <summary>RG5011: an invalid language tag.</summary>
    public static readonly DiagnosticCode BadLanguage = new(
        "RG5011",
        Severity.Warning,
        "Not a language code",
        "Screen readers choose their voice by this code (BCP 47), for example en-GB or cy. The language of the surrounding text is used instead.",
        "language: Welsh",
        "language: cy"
    );

    /// <summary>RG5012: the document has no title.</summary>
    public static readonly DiagnosticCode EmptyTitle = new(
        "RG5012",
        Severity.Warning,
        "No title",
        "The title is what a reader sees in the window and hears first (PDF/UA-1 7.1). The first heading, or the kind of document, is used instead.",
        "title: \"\"",
        "title: Progress on the inquiry's recommendations"
    );

    /// <summary>RG5013: a reference to a footnote that does not exist.</summary>
    public static readonly DiagnosticCode MissingNote = new(
        "RG5013",
        Severity.Warning,
        "A footnote that does not exist",
        "The text refers to a footnote that the document doesn't have. Its number is printed without a link.",
        "As promised.[^1]",
        "As promised.[^1]\n\n[^1]: Official Report, 16 January 2025."
    );

    /// <summary>RG5014: a chart without a description, or whose series don't fit its categories.</summary>
    public static readonly DiagnosticCode IncompleteChart = new(
        "RG5014",
        Severity.Warning,
        "An incomplete chart",
        "A chart needs a description in words (PDF/UA-1 7.3) and one value per category in every series. Missing values are drawn as zero, and the title replaces a missing description.",
        "description: \"\"",
        "description: Nine of 20 recommendations are complete, eight are in progress."
    );

    /// <summary>RG5015: a value of the theme can't be used.</summary>
    public static readonly DiagnosticCode UnusableTheme = new(
        "RG5015",
        Severity.Warning,
        "A theme with a value that can't be used",
        "A size, margin or colour can't be printed or read. Text must be at least 12 points, the page at least 200 points with room for text between the margins, and colours written as #rrggbb. The nearest usable value is used.",
        "body: 8",
        "body: 12"
    );

    /// <summary>RG5016: attachments with the same name or without one.</summary>
    public static readonly DiagnosticCode BadAttachment = new(
        "RG5016",
        Severity.Warning,
        "An attachment without a unique name",
        "Attached files are listed by name, so each needs a different one. A number is added to the name.",
        "data.json, data.json",
        "data.json, figures.json"
    );

    /// <summary>RG5017: the engine's own check of its output failed.</summary>
    public static readonly DiagnosticCode InvalidOutput = new(
        "RG5017",
        Severity.Error,
        "An error in the PDF",
        "The finished PDF breaks a rule of PDF/UA-1 or PDF/A that the program checks itself. This is an error in the program: please report it, with the document.",
        "",
        ""
    );

    /// <summary>RG5050: the optional engine's library doesn't run here.</summary>
    public static readonly DiagnosticCode LibraryUnavailable = new(
        "RG5050",
        Severity.Error,
        "The PDF library can't run on this machine",
        "The optional engine needs a native library from its package, and that library could not be loaded: there is none for this kind of machine, or a file of the program is missing. Publish the program again for this machine, or use the built-in engine.",
        "engine: questpdf",
        "engine: built-in"
    );

    /// <summary>RG5051: the optional engine could not lay the document out.</summary>
    public static readonly DiagnosticCode LayoutRefused = new(
        "RG5051",
        Severity.Error,
        "The PDF library could not lay out the document",
        "Something is too large for its place on the page, so the optional engine writes no file. Use the built-in engine for this document, or make the table or the picture smaller.",
        "engine: questpdf",
        "engine: built-in"
    );

    /// <summary>RG5052: a link that takes more than one line.</summary>
    public static readonly DiagnosticCode PartedLink = new(
        "RG5052",
        Severity.Warning,
        "A link longer than a line",
        "The optional engine can't tag a link over two lines as one link, so a screen reader announces it once for each line. The built-in engine can. Link only the words that name the target.",
        "[The Government's full response to all the recommendations of the Independent Inquiry, laid before Parliament in April](https://example.org/)",
        "[The Government's response](https://example.org/) to all the recommendations"
    );

    /// <summary>RG5053: bidirectional text with links.</summary>
    public static readonly DiagnosticCode MixedDirections = new(
        "RG5053",
        Severity.Warning,
        "Text in both directions next to a link",
        "The optional engine orders right-to-left text correctly within plain text, but not across links, code and changes of language. The built-in engine can. Put the link in a separate paragraph.",
        "مرحبا [بالعالم](https://example.org/)",
        "مرحبا\n\n[بالعالم](https://example.org/)"
    );

    /// <summary>RG5054: a header row that would fill the page.</summary>
    public static readonly DiagnosticCode TallHeader = new(
        "RG5054",
        Severity.Warning,
        "A table header too tall to repeat",
        "The optional engine repeats header rows on every page, and these would leave no room for other rows. They are printed once, as rows of the table, so the columns have no headers in the structure. Write shorter headings.",
        "| A whole paragraph of explanation… | … |",
        "| Area | Complete |"
    );

    /// <summary>RG5055: a link to an anchor, within a header row.</summary>
    public static readonly DiagnosticCode LinkInHeader = new(
        "RG5055",
        Severity.Warning,
        "A link within the document from a table header",
        "The optional engine repeats header rows on every page, and would repeat a link within the document, such as that of a footnote, outside the structure that is read aloud. The words are printed without the link. The built-in engine keeps the link.",
        "| Area[^1] | Complete |",
        "| Area | Complete |"
    );

    /// <summary>Reports RG5013 for a reference.</summary>
    internal static void ReportMissingNote(NoteReference reference, ReportDiagnostic report) =>
        report(
            MissingNote,
            reference.Origin,
            $"There is no footnote [^{reference.Id}].",
            $"Write [^{reference.Id}]: and the words of the note in a separate paragraph."
        );

    /// <summary>All diagnostics, ordered by code.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        MissingCharacter,
        UnusableFont,
        NoFont,
        UnusableImage,
        LinkToNowhere,
        RefusedLink,
        SkippedHeading,
        WideTable,
        TableWithoutHeader,
        DeepNesting,
        BadLanguage,
        EmptyTitle,
        MissingNote,
        IncompleteChart,
        UnusableTheme,
        BadAttachment,
        InvalidOutput,
        LibraryUnavailable,
        LayoutRefused,
        PartedLink,
        MixedDirections,
        TallHeader,
        LinkInHeader,
    ];
}
