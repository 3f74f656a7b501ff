namespace ReportGen.Core.Output.Html;

/// <summary>The words of a page that don't come from its document.</summary>
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

    /// <summary>The words for a language tag: Welsh for <c>cy</c>, else English.</summary>
    public static HtmlWords For(string language) =>
        language.StartsWith("cy", StringComparison.OrdinalIgnoreCase)
        && (language.Length == 2 || language[2] == '-')
            ? Welsh
            : English;

    /// <summary>The skip link.</summary>
    public string SkipToContent { get; init; } = "Skip to main content";

    /// <summary>Heads the contents list.</summary>
    public string Contents { get; init; } = "Contents";

    /// <summary>Heads the notes.</summary>
    public string Footnotes { get; init; } = "Footnotes";

    /// <summary>Names a reference: "Footnote 1".</summary>
    public string Footnote { get; init; } = "Footnote";

    /// <summary>Names the link from a note back to the text.</summary>
    public string BackToText { get; init; } = "Back to the text";

    /// <summary>Names a table without a caption: "Table 1".</summary>
    public string Table { get; init; } = "Table";

    /// <summary>Opens the data table of a chart.</summary>
    public string ChartData { get; init; } = "Data for this chart";

    /// <summary>Heads the offer of another format.</summary>
    public string AccessibleFormat { get; init; } = "Request an accessible format";

    /// <summary>The offer, up to the contact.</summary>
    public string AccessibleFormatBefore { get; init; } =
        "If you use assistive technology (such as a screen reader) and need a version of this document in a more accessible format, contact ";

    /// <summary>The offer, behind the contact.</summary>
    public string AccessibleFormatAfter { get; init; } =
        ". Tell us what format you need. It will help if you say what assistive technology you use.";

    /// <summary>Heads the links to the same document in other formats.</summary>
    public string OtherFormats { get; init; } = "Other formats";

    /// <summary>Stands before the alternative text of an image whose file is missing.</summary>
    public string ImageMissing { get; init; } = "Image";

    /// <summary>Before a ticked task.</summary>
    public string Done { get; init; } = "Done:";

    /// <summary>Before an open task.</summary>
    public string NotDone { get; init; } = "Not done:";

    /// <summary>Heads a column of sums.</summary>
    public string Total { get; init; } = "Total";
}
