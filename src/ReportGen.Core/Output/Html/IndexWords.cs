namespace ReportGen.Core.Output.Html;

/// <summary>The words of index pages.</summary>
internal sealed record IndexWords(
    string Kind,
    string AsAt,
    string Changes,
    string ItemStatus,
    string Statements,
    string Areas,
    string Data,
    string Number,
    string Title,
    string Response,
    string Delivery,
    string Due,
    string Minister,
    string Latest,
    string NoStatements
)
{
    public static IndexWords For(string language) =>
        HtmlWords.For(language) == HtmlWords.Welsh ? Welsh : English;

    private static IndexWords English { get; } =
        new(
            "Programme",
            "As at",
            "What has changed",
            "Where things stand",
            "Statements to Parliament",
            "In your area",
            "Data",
            "Number",
            "Title",
            "Response",
            "Delivery",
            "Due",
            "Minister",
            "Latest statement:",
            "No statement has been published yet."
        );

    private static IndexWords Welsh { get; } =
        new(
            "Rhaglen",
            "Ar",
            "Beth sydd wedi newid",
            "Y sefyllfa bresennol",
            "Datganiadau i’r Senedd",
            "Yn eich ardal",
            "Data",
            "Rhif",
            "Teitl",
            "Ymateb",
            "Cyflawni",
            "Dyddiad",
            "Gweinidog",
            "Datganiad diweddaraf:",
            "Nid oes datganiad wedi’i gyhoeddi eto."
        );
}
