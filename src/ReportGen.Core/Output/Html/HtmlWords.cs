namespace ReportGen.Core.Output.Html;

/// <summary>The fixed words of a page, which don't come from its document.</summary>
public sealed record HtmlWords
{
    /// <summary>English.</summary>
    public static HtmlWords English { get; } = new();

    /// <summary>Welsh.</summary>
    public static HtmlWords Welsh { get; } =
        new()
        {
            SkipToContent = "Neidio i’r prif gynnwys",
            Contents = "Cynnwys",
            Footnotes = "Troednodiadau",
            Footnote = "Troednodyn",
            BackToText = "Yn ôl i’r testun",
            Table = "Tabl",
            ChartData = "Data’r siart hwn",
            AccessibleFormat = "Gofyn am fformat hygyrch",
            AccessibleFormatBefore =
                "Os ydych yn defnyddio technoleg gynorthwyol (fel darllenydd sgrin) ac angen fersiwn o’r ddogfen hon mewn fformat mwy hygyrch, cysylltwch â ",
            AccessibleFormatAfter = ". Dywedwch wrthym pa fformat sydd ei angen arnoch.",
            OtherFormats = "Fformatau eraill",
            ImageMissing = "Delwedd",
            Done = "Wedi’i wneud:",
            NotDone = "Heb ei wneud:",
            Total = "Cyfanswm",
        };

    /// <summary>The words for a language tag: Welsh for <c>cy</c>, English otherwise.</summary>
    public static HtmlWords For(string language) =>
        language.StartsWith("cy", StringComparison.OrdinalIgnoreCase)
        && (language.Length == 2 || language[2] == '-')
            ? Welsh
            : English;

    /// <summary>The skip link.</summary>
    public string SkipToContent { get; init; } = "Skip to main content";

    /// <summary>The heading of the contents list.</summary>
    public string Contents { get; init; } = "Contents";

    /// <summary>The heading of the notes.</summary>
    public string Footnotes { get; init; } = "Footnotes";

    /// <summary>The name of a reference: "Footnote 1".</summary>
    public string Footnote { get; init; } = "Footnote";

    /// <summary>The name of the link from a note back to the text.</summary>
    public string BackToText { get; init; } = "Back to the text";

    /// <summary>The name of a table without a caption: "Table 1".</summary>
    public string Table { get; init; } = "Table";

    /// <summary>The label that opens the data table of a chart.</summary>
    public string ChartData { get; init; } = "Data for this chart";

    /// <summary>The heading of the offer of an accessible format.</summary>
    public string AccessibleFormat { get; init; } = "Request an accessible format";

    /// <summary>The offer, up to the contact.</summary>
    public string AccessibleFormatBefore { get; init; } =
        "If you use assistive technology (such as a screen reader) and need a version of this document in a more accessible format, contact ";

    /// <summary>The offer, after the contact.</summary>
    public string AccessibleFormatAfter { get; init; } =
        ". Tell us what format you need. It will help if you say what assistive technology you use.";

    /// <summary>The heading of the links to the same document in other formats.</summary>
    public string OtherFormats { get; init; } = "Other formats";

    /// <summary>The label before the alternative text of an image whose file is missing.</summary>
    public string ImageMissing { get; init; } = "Image";

    /// <summary>The label before a ticked task.</summary>
    public string Done { get; init; } = "Done:";

    /// <summary>The label before an open task.</summary>
    public string NotDone { get; init; } = "Not done:";

    /// <summary>The heading of a column of totals.</summary>
    public string Total { get; init; } = "Total";
}
