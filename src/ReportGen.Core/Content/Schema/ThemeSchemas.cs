using static ReportGen.Core.Content.Schema.SharedSchemas;

namespace ReportGen.Core.Content.Schema;

/// <summary>
/// Files in <c>templates/theme/</c>, for editors only: the reader of themes has stricter checks (sizes out of
/// range).
/// </summary>
internal static class ThemeSchemas
{
    private static readonly ScalarSchema Size = new(ValueForm.Patterned)
    {
        Pattern = new(
            "a size of type",
            "^[0-9]+([.][0-9]+)?/[0-9]+([.][0-9]+)?$",
            static text => text.Contains('/', StringComparison.Ordinal),
            "Write size/leading in points: 12/17"
        ),
    };

    private static readonly ScalarSchema Colour = new(ValueForm.Patterned)
    {
        Pattern = new(
            "a colour",
            "^#[0-9A-Fa-f]{6}$",
            static text => text is ['#', _, _, _, _, _, _],
            "Write # and six digits in quotes: \"#0b0c0c\""
        ),
    };

    public static readonly RecordSchema Theme = new(
        "theme",
        "a theme",
        "Page, type and colours of printed documents. Fields left out keep their defaults.",
        [
            Optional("page-width", Label, "The page's width in millimetres.", "210"),
            Optional("page-height", Label, "The page's height in millimetres.", "297"),
            Optional("margin-top", Label, "The margin above the text in millimetres.", "22"),
            Optional("margin-bottom", Label, "The margin below the text in millimetres.", "25"),
            Optional("margin-side", Label, "The margins beside the text in millimetres.", "25"),
            Optional(
                "body",
                Size,
                "Running text: size and leading in points; at least 12.",
                "12/17"
            ),
            Optional("heading-1", Size, "The title.", "26/32"),
            Optional("heading-2", Size, "Headings of sections.", "18/24"),
            Optional("heading-3", Size, "Headings within sections.", "14/20"),
            Optional("heading-4", Size, "The smallest headings.", "12/17"),
            Optional("small", Size, "Captions, sources and footnotes.", "10/14"),
            Optional("running", Size, "The running header and footer.", "9/12"),
            Optional("code", Size, "Code.", "10.5/15"),
            Optional("paragraph-gap", Label, "The space between paragraphs in points.", "6"),
            Optional("text-colour", Colour, "The colour of text.", "\"#0b0c0c\""),
            Optional("link-colour", Colour, "The colour of links.", "\"#1d70b8\""),
            Optional("line-colour", Colour, "The colour of lines.", "\"#b1b4b6\""),
            Optional(
                "quiet-colour",
                Colour,
                "The colour of secondary text; contrast at least 4.5:1 on white.",
                "\"#505a5f\""
            ),
            Optional(
                "banner-colour",
                Colour,
                "The colour behind banners, under black text.",
                "\"#ffdd00\""
            ),
            Optional(
                "keeps-sentences",
                TrueOrFalse,
                "Whether each sentence is kept on one page.",
                "false"
            ),
            Optional(
                "families",
                PlainWords,
                "Font families in order of preference, separated by commas.",
                "Source Sans 3"
            ),
        ]
    );
}
