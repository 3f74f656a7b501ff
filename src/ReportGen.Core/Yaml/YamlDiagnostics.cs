using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Yaml;

/// <summary>RG1xxx: what stops a file from being read at all.</summary>
public static class YamlDiagnostics
{
    /// <summary>RG1001: the file is not UTF-8.</summary>
    public static readonly DiagnosticCode NotUtf8 = Error(
        "RG1001",
        "The file is not saved as UTF-8",
        "Old programs save pound signs, dashes and accents in encodings of their own, which come out as wrong characters elsewhere. Type the character again and save the file as UTF-8.",
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

    /// <summary>RG1003: the file is not a text.</summary>
    public static readonly DiagnosticCode NotText = Error(
        "RG1003",
        "The file is not plain text",
        "Only plain text files can be read. A Word document or a picture cannot be read even when its name ends in .yaml.",
        "(a Word document named areas.yaml)",
        "areas: []"
    );

    /// <summary>RG1004: a tab before a field.</summary>
    public static readonly DiagnosticCode Tab = Error(
        "RG1004",
        "A tab stands where spaces belong",
        "The spaces at the beginning of a line say what belongs to what, and a tab has no agreed width. Use two spaces for each level.",
        "parts:\n\t- id: a",
        "parts:\n  - id: a"
    );

    /// <summary>RG1005: a field given twice.</summary>
    public static readonly DiagnosticCode DuplicateField = Error(
        "RG1005",
        "A field is given twice",
        "Only one of the two values could be used, and nobody could tell which. Keep the right one and delete the other.",
        "title: Mandatory reporting\ntitle: Duty to report",
        "title: Mandatory reporting"
    );

    /// <summary>RG1006: anchors and aliases.</summary>
    public static readonly DiagnosticCode Anchor = Error(
        "RG1006",
        "A value begins with & or *",
        "Without quotes, these characters name a place in the file or refer to one, and such references are not used here. Put the value in quotes, or write it out.",
        "title: *Important*",
        "title: \"*Important*\""
    );

    /// <summary>RG1007: several documents in one file.</summary>
    public static readonly DiagnosticCode SeveralDocuments = Error(
        "RG1007",
        "A file holds more than one document",
        "A line of three dashes ends the document. What follows it would be ignored, so it is reported instead. Put each thing in a file of its own.",
        "id: rec-1\n---\nid: rec-2",
        "id: rec-1"
    );

    /// <summary>RG1008: merge keys.</summary>
    public static readonly DiagnosticCode MergeKey = Error(
        "RG1008",
        "Fields are taken over with <<",
        "Taking fields over from another place hides what a file says. Write the fields out.",
        "<<: {theme: policing}",
        "theme: policing"
    );

    /// <summary>RG1009: tags.</summary>
    public static readonly DiagnosticCode TypeMark = Error(
        "RG1009",
        "A value begins with !",
        "Without quotes, a word that begins with an exclamation mark is an instruction to a program, not a text. Put quotes around the value.",
        "title: !important",
        "title: \"!important\""
    );

    /// <summary>RG1010: marks of an unfinished merge.</summary>
    public static readonly DiagnosticCode MergeConflict = Error(
        "RG1010",
        "Two versions of the same lines wait for a choice",
        "Two people changed the same lines. Git keeps both between marks until somebody chooses. Keep the right lines, and delete the others together with the three marks.",
        "<<<<<<< HEAD\ntitle: Duty to report\n=======\ntitle: Mandatory reporting\n>>>>>>> main",
        "title: Mandatory reporting"
    );

    /// <summary>RG1011: curly quotes.</summary>
    public static readonly DiagnosticCode SmartQuotes = Error(
        "RG1011",
        "Curly quotes around a value",
        "Word processors turn straight quotes into curly ones, which are read as part of the words. Type straight quotes.",
        "title: “Mandatory reporting”",
        "title: \"Mandatory reporting\""
    );

    /// <summary>RG1012: invisible characters.</summary>
    public static readonly DiagnosticCode Invisible = Error(
        "RG1012",
        "An invisible character",
        "Text copied from other programs may hold characters that cannot be seen. They break searches and links, and some turn the order of the words about.",
        "title: Mandatory\\u200B reporting",
        "title: Mandatory reporting"
    );

    /// <summary>RG1013: too deep.</summary>
    public static readonly DiagnosticCode TooDeep = Error(
        "RG1013",
        "Nested too deeply",
        "No field needs more than eight levels of lists and groups. Usually brackets were typed by mistake.",
        "title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "title: Mandatory reporting"
    );

    /// <summary>RG1014: an empty file.</summary>
    public static readonly DiagnosticCode EmptyFile = Error(
        "RG1014",
        "The file is empty",
        "A file without fields says nothing. Write its fields, or delete the file.",
        "# Nothing here yet",
        "areas: []"
    );

    /// <summary>RG1015: the file is a list or words.</summary>
    public static readonly DiagnosticCode NotFields = Error(
        "RG1015",
        "The file does not consist of fields",
        "Each file is a group of fields at the left margin: a name, a colon and a value. A list needs the name of its field above it.",
        "- id: oldham\n- id: telford",
        "areas:\n  - id: oldham\n  - id: telford"
    );

    /// <summary>RG1016: anything else.</summary>
    public static readonly DiagnosticCode NotUnderstood = Error(
        "RG1016",
        "A line cannot be read",
        "A line should be a name, a colon, a space and a value, or a dash, a space and an entry of a list.",
        "{title: Mandatory reporting} extra",
        "title: Mandatory reporting"
    );

    /// <summary>RG1017: wrong indentation.</summary>
    public static readonly DiagnosticCode Indentation = Error(
        "RG1017",
        "A line starts too far left or right",
        "The spaces at the beginning of a line say what it belongs to. Fields of the same thing start exactly below one another.",
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

    /// <summary>RG1019: no space behind a colon.</summary>
    public static readonly DiagnosticCode MissingSpace = Error(
        "RG1019",
        "A space is missing after the colon",
        "A colon and a space part the name of a field from its value.",
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
        "Some characters have a meaning of their own at the beginning of a value: @ ` % * & ! | > { [ , ? and the dash. Put quotes around such a value.",
        "title: @HomeOffice",
        "title: \"@HomeOffice\""
    );

    /// <summary>RG1022: a bracket never closed.</summary>
    public static readonly DiagnosticCode UnclosedBracket = Error(
        "RG1022",
        "A bracket is never closed",
        "A list written in one line stands between [ and ], with commas between its entries.",
        "extent: [england, wales",
        "extent: [england, wales]"
    );

    /// <summary>RG1023: something that can't be a name.</summary>
    public static readonly DiagnosticCode NotAName = Error(
        "RG1023",
        "A list or group stands in the place of a name",
        "The name of a field is a plain word.",
        "[title, summary]: Mandatory reporting",
        "title: Mandatory reporting"
    );

    /// <summary>RG1024: the file is too large.</summary>
    public static readonly DiagnosticCode TooLarge = Error(
        "RG1024",
        "The file is too large",
        "A file of more than eight megabytes is not a text that somebody wrote. Split it.",
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
        "The first dash of a list stands on the line below the name, two spaces further right.",
        "extent: - england",
        "extent:\n  - england"
    );

    /// <summary>RG1028: a line without a colon.</summary>
    public static readonly DiagnosticCode MissingColon = Error(
        "RG1028",
        "A colon is missing",
        "The name of a field is followed by a colon and a space. A text of several lines needs ‘|’ after the colon and two more spaces before each of its lines.",
        "title Mandatory reporting\ntheme: reporting",
        "title: Mandatory reporting\ntheme: reporting"
    );

    /// <summary>RG1029: a non-breaking space.</summary>
    public static readonly DiagnosticCode HardSpace = Error(
        "RG1029",
        "A non-breaking space instead of an ordinary one",
        "Text copied from a web page or from Word often holds non-breaking spaces. They look like spaces but do not count as such: before a field, beside a colon, or in a date, an id or a word to choose from.",
        "\\u00A0 title: Mandatory reporting",
        "  title: Mandatory reporting"
    );

    /// <summary>A long dash or a bullet where a hyphen belongs.</summary>
    public static readonly DiagnosticCode WrongDash = Error(
        "RG1030",
        "A long dash or a bullet instead of a hyphen",
        "Word turns a hyphen at the beginning of a line, or between numbers, into a long dash or a bullet. Only the hyphen of the keyboard begins an entry of a list and stands in dates and ids.",
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
        string mended
    ) => new(id, Severity.Error, title, explanation, mistake, mended);
}
