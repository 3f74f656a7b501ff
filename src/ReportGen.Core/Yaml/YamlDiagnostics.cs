using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Yaml;

/// <summary>RG1xxx: errors that stop a file from being read.</summary>
public static class YamlDiagnostics
{
    /// <summary>RG1001: the file is not UTF-8.</summary>
    public static readonly DiagnosticCode NotUtf8 = Error(
        "RG1001",
        "The file is not saved as UTF-8",
        "Old programs save pound signs, dashes and accents in encodings that other programs show as wrong characters. Type the character again and save the file as UTF-8.",
        "title: Funding of \\xA310 million",
        "title: Funding of £10 million"
    );

    /// <summary>RG1002: the file is UTF-16.</summary>
    public static readonly DiagnosticCode Utf16 = Error(
        "RG1002",
        "The file is saved as UTF-16",
        "Windows programs call this encoding “Unicode”. Choose “UTF-8” in the box “Encoding” when you save the file.",
        "(a file saved as “Unicode”)",
        "(the same file saved as “UTF-8”)"
    );

    /// <summary>RG1003: the file is not text.</summary>
    public static readonly DiagnosticCode NotText = Error(
        "RG1003",
        "The file is not plain text",
        "Only plain text files can be read. A Word document or a picture cannot be read, even if its name ends in .yaml.",
        "(a Word document named areas.yaml)",
        "areas: []"
    );

    /// <summary>RG1004: a tab before a field.</summary>
    public static readonly DiagnosticCode Tab = Error(
        "RG1004",
        "A tab in place of spaces",
        "The spaces at the beginning of a line show what it belongs to, and a tab has no agreed width. Use two spaces for each level.",
        "parts:\n\t- id: a",
        "parts:\n  - id: a"
    );

    /// <summary>RG1005: a field given twice.</summary>
    public static readonly DiagnosticCode DuplicateField = Error(
        "RG1005",
        "A field appears twice",
        "Only one of the two values could be used, and it is not clear which. Keep the right one and delete the other.",
        "title: Mandatory reporting\ntitle: Duty to report",
        "title: Mandatory reporting"
    );

    /// <summary>RG1006: anchors and aliases.</summary>
    public static readonly DiagnosticCode Anchor = Error(
        "RG1006",
        "A value begins with & or *",
        "Without quotes, these characters name a value in the file or refer to one, and such references are not used here. Put the value in quotes, or write it out.",
        "title: *Important*",
        "title: \"*Important*\""
    );

    /// <summary>RG1007: several documents in one file.</summary>
    public static readonly DiagnosticCode SeveralDocuments = Error(
        "RG1007",
        "A file holds more than one document",
        "A line of three dashes ends the document. Anything after it would be ignored, so it is reported instead. Put each record in its own file.",
        "id: rec-1\n---\nid: rec-2",
        "id: rec-1"
    );

    /// <summary>RG1008: merge keys.</summary>
    public static readonly DiagnosticCode MergeKey = Error(
        "RG1008",
        "Fields are copied with <<",
        "Copying fields from elsewhere hides what a file contains. Write the fields out.",
        "<<: {theme: policing}",
        "theme: policing"
    );

    /// <summary>RG1009: tags.</summary>
    public static readonly DiagnosticCode TypeMark = Error(
        "RG1009",
        "A value begins with !",
        "Without quotes, a word that begins with an exclamation mark is an instruction to a program, not text. Put quotes around the value.",
        "title: !important",
        "title: \"!important\""
    );

    /// <summary>RG1010: markers of an unfinished merge.</summary>
    public static readonly DiagnosticCode MergeConflict = Error(
        "RG1010",
        "Two versions of the same lines",
        "Two people changed the same lines. Git keeps both versions between markers until somebody chooses. Keep the right lines, and delete the others together with the three markers.",
        "<<<<<<< HEAD\ntitle: Duty to report\n=======\ntitle: Mandatory reporting\n>>>>>>> main",
        "title: Mandatory reporting"
    );

    /// <summary>RG1011: curly quotes.</summary>
    public static readonly DiagnosticCode SmartQuotes = Error(
        "RG1011",
        "Curly quotes around a value",
        "Word processors turn straight quotes into curly ones, which are read as part of the text. Type straight quotes.",
        "title: “Mandatory reporting”",
        "title: \"Mandatory reporting\""
    );

    /// <summary>RG1012: invisible characters.</summary>
    public static readonly DiagnosticCode Invisible = Error(
        "RG1012",
        "An invisible character",
        "Text copied from other programs may contain characters that cannot be seen. They break searches and links, and some reverse the order of the words.",
        "title: Mandatory\\u200B reporting",
        "title: Mandatory reporting"
    );

    /// <summary>RG1013: too deep.</summary>
    public static readonly DiagnosticCode TooDeep = Error(
        "RG1013",
        "Nested too deeply",
        "No field needs more than eight levels of lists and groups. Brackets have usually been typed by mistake.",
        "title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "title: Mandatory reporting"
    );

    /// <summary>RG1014: an empty file.</summary>
    public static readonly DiagnosticCode EmptyFile = Error(
        "RG1014",
        "The file is empty",
        "A file without fields has no meaning. Write its fields, or delete the file.",
        "# Nothing here yet",
        "areas: []"
    );

    /// <summary>RG1015: the file is a list or a single value.</summary>
    public static readonly DiagnosticCode NotFields = Error(
        "RG1015",
        "The file does not consist of fields",
        "Each file is a group of fields at the left margin: a name, a colon and a value. A list needs the name of its field above it.",
        "- id: oldham\n- id: telford",
        "areas:\n  - id: oldham\n  - id: telford"
    );

    /// <summary>RG1016: any other syntax error.</summary>
    public static readonly DiagnosticCode NotUnderstood = Error(
        "RG1016",
        "A line cannot be read",
        "A line should be a name, a colon, a space and a value, or a dash, a space and a list entry.",
        "{title: Mandatory reporting} extra",
        "title: Mandatory reporting"
    );

    /// <summary>RG1017: wrong indentation.</summary>
    public static readonly DiagnosticCode Indentation = Error(
        "RG1017",
        "A line starts too far left or right",
        "The spaces at the beginning of a line show what it belongs to. Fields that belong together start exactly below one another.",
        "id: rec-1\n  title: Mandatory reporting",
        "id: rec-1\ntitle: Mandatory reporting"
    );

    /// <summary>RG1018: a quotation mark never closed.</summary>
    public static readonly DiagnosticCode UnclosedQuote = Error(
        "RG1018",
        "A quotation mark is never closed",
        "A value that begins with a quotation mark ends with the same mark.",
        "title: \"Mandatory reporting",
        "title: \"Mandatory reporting\""
    );

    /// <summary>RG1019: no space after a colon.</summary>
    public static readonly DiagnosticCode MissingSpace = Error(
        "RG1019",
        "A space is missing after the colon",
        "A colon and a space separate the name of a field from its value.",
        "title:Mandatory reporting",
        "title: Mandatory reporting"
    );

    /// <summary>RG1020: a colon in a value.</summary>
    public static readonly DiagnosticCode ColonInValue = Error(
        "RG1020",
        "A value with a colon in it needs quotes",
        "A colon with a space after it would begin a new field. Put the whole value in quotes.",
        "title: Next steps: a timetable",
        "title: \"Next steps: a timetable\""
    );

    /// <summary>RG1021: a value that needs quotes.</summary>
    public static readonly DiagnosticCode NeedsQuotes = Error(
        "RG1021",
        "A value begins with a character that needs quotes",
        "Some characters have a special meaning at the beginning of a value: @ ` % * & ! | > { [ , ? and the dash. Put quotes around such a value.",
        "title: @HomeOffice",
        "title: \"@HomeOffice\""
    );

    /// <summary>RG1022: a bracket never closed.</summary>
    public static readonly DiagnosticCode UnclosedBracket = Error(
        "RG1022",
        "A bracket is never closed",
        "A list written on one line begins with [ and ends with ], with commas between its entries.",
        "extent: [england, wales",
        "extent: [england, wales]"
    );

    /// <summary>RG1023: a list or group as the name of a field.</summary>
    public static readonly DiagnosticCode NotAName = Error(
        "RG1023",
        "A list or group in place of a name",
        "The name of a field is a plain word.",
        "[title, summary]: Mandatory reporting",
        "title: Mandatory reporting"
    );

    /// <summary>RG1024: the file is too large.</summary>
    public static readonly DiagnosticCode TooLarge = Error(
        "RG1024",
        "The file is too large",
        "Nobody writes a file of more than eight megabytes by hand. Split it.",
        "(a file of 20 megabytes)",
        "(several smaller files)"
    );

    /// <summary>RG1025: words after a closing quotation mark.</summary>
    public static readonly DiagnosticCode TextAfterQuote = Error(
        "RG1025",
        "Words follow the closing quotation mark",
        "A value that begins with a quotation mark ends with the next one, which may be an apostrophe. Use double quotes around a value with an apostrophe.",
        "title: 'The Government's response'",
        "title: \"The Government's response\""
    );

    /// <summary>RG1026: a backslash between double quotes.</summary>
    public static readonly DiagnosticCode Backslash = Error(
        "RG1026",
        "A backslash between double quotes",
        "Between double quotes a backslash changes the meaning of the next character. Use single quotes around the value.",
        "title: \"Reports\\drafts\"",
        "title: 'Reports\\drafts'"
    );

    /// <summary>RG1027: a list begun on the line of its name.</summary>
    public static readonly DiagnosticCode ListOnSameLine = Error(
        "RG1027",
        "A list begins on the line of its name",
        "The first dash of a list goes on the line below the name, two spaces further right.",
        "extent: - england",
        "extent:\n  - england"
    );

    /// <summary>RG1028: a line without a colon.</summary>
    public static readonly DiagnosticCode MissingColon = Error(
        "RG1028",
        "A colon is missing",
        "The name of a field is followed by a colon and a space. Text of several lines needs ‘|’ after the colon and two more spaces before each line.",
        "title Mandatory reporting\ntheme: reporting",
        "title: Mandatory reporting\ntheme: reporting"
    );

    /// <summary>RG1029: a non-breaking space.</summary>
    public static readonly DiagnosticCode HardSpace = Error(
        "RG1029",
        "A non-breaking space instead of an ordinary one",
        "Text copied from a web page or from Word often holds non-breaking spaces. They look like ordinary spaces but do not work as such before a field, next to a colon, or in a date, an id or a word to choose from.",
        "\\u00A0 title: Mandatory reporting",
        "  title: Mandatory reporting"
    );

    /// <summary>RG1030: a long dash or a bullet in place of a hyphen.</summary>
    public static readonly DiagnosticCode WrongDash = Error(
        "RG1030",
        "A long dash or a bullet instead of a hyphen",
        "Word turns a hyphen at the beginning of a line, or between numbers, into a long dash or a bullet. List entries, dates and ids need the hyphen of the keyboard.",
        "extent:\n  – england",
        "extent:\n  - england"
    );

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        NotUtf8,
        Utf16,
        NotText,
        Tab,
        DuplicateField,
        Anchor,
        SeveralDocuments,
        MergeKey,
        TypeMark,
        MergeConflict,
        SmartQuotes,
        Invisible,
        TooDeep,
        EmptyFile,
        NotFields,
        NotUnderstood,
        Indentation,
        UnclosedQuote,
        MissingSpace,
        ColonInValue,
        NeedsQuotes,
        UnclosedBracket,
        NotAName,
        TooLarge,
        TextAfterQuote,
        Backslash,
        ListOnSameLine,
        MissingColon,
        HardSpace,
        WrongDash,
    ];

    private static DiagnosticCode Error(
        string id,
        string title,
        string explanation,
        string mistake,
        string correction
    ) => new(id, Severity.Error, title, explanation, mistake, correction);
}
