using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Content.Checking;

/// <summary>RG20xx to RG24xx: files that break the format, and ids that do not exist.</summary>
public static class ContentDiagnostics
{
    /// <summary>RG2001: a field that does not exist.</summary>
    public static readonly DiagnosticCode UnknownField = new(
        "RG2001",
        Severity.Error,
        "A field that does not exist",
        "Each kind of record has its own fields. Any other field would be ignored, so it is reported; usually it is a typing mistake.",
        "staus: in progress",
        "delivery: in progress"
    );

    /// <summary>RG2002: a field is missing.</summary>
    public static readonly DiagnosticCode MissingField = new(
        "RG2002",
        Severity.Error,
        "A field is missing",
        "Some fields cannot be left out, because documents are built from them.",
        "id: rec-13\nnumber: \"13\"",
        "id: rec-13\nnumber: \"13\"\ntitle: Mandatory reporting"
    );

    /// <summary>RG2003: one value, a list and a group of fields confused.</summary>
    public static readonly DiagnosticCode WrongKind = new(
        "RG2003",
        Severity.Error,
        "One value, a list and a group of fields confused",
        "Some fields take one value, some a list of values, and some a group of fields.",
        "extent: england",
        "extent: [england]"
    );

    /// <summary>RG2004: a field has no value.</summary>
    public static readonly DiagnosticCode EmptyValue = new(
        "RG2004",
        Severity.Error,
        "A field has no value",
        "A field without a value has no meaning. Write its value, or delete the line. Everything after a space and ‘#’ is a comment and is not read.",
        "title:",
        "title: Mandatory reporting"
    );

    /// <summary>RG2005: a word that is not among those to choose from.</summary>
    public static readonly DiagnosticCode NotAChoice = new(
        "RG2005",
        Severity.Error,
        "A word that is not among those to choose from",
        "Some fields take one of a few words, so that they can be counted and compared.",
        "delivery: ongoing",
        "delivery: in progress"
    );

    /// <summary>RG2006: a date in the wrong form.</summary>
    public static readonly DiagnosticCode DateForm = new(
        "RG2006",
        Severity.Error,
        "A date in the wrong form",
        "Dates are written year, month, day: 2025-01-16. Nobody can then mistake the day for the month, and dates sort in order.",
        "date: 16 January 2025",
        "date: 2025-01-16"
    );

    /// <summary>RG2007: a day that does not exist.</summary>
    public static readonly DiagnosticCode NoSuchDay = new(
        "RG2007",
        Severity.Error,
        "A day that does not exist",
        "The month does not have that many days, or the year does not have that month.",
        "date: 2025-02-30",
        "date: 2025-02-28"
    );

    /// <summary>RG2008: a date that can be read in two ways.</summary>
    public static readonly DiagnosticCode AmbiguousDate = new(
        "RG2008",
        Severity.Error,
        "A date that can be read in two ways",
        "01/02/2025 is 1 February to some and 2 January to others. Write year, month, day.",
        "date: 01/02/2025",
        "date: 2025-02-01"
    );

    /// <summary>RG2009: a date and time in the wrong form.</summary>
    public static readonly DiagnosticCode DateTimeForm = new(
        "RG2009",
        Severity.Error,
        "A date and time in the wrong form",
        "The time follows the date after a capital T, on the 24-hour clock, in London time. A field that takes only a date has no time.",
        "embargo: 16 January 2025 12:30pm",
        "embargo: 2025-01-16T12:30"
    );

    /// <summary>RG2010: neither true nor false.</summary>
    public static readonly DiagnosticCode NotBoolean = new(
        "RG2010",
        Severity.Error,
        "Neither true nor false",
        "The answer to a yes-or-no question is true or false, without quotes.",
        "disclosive: yes",
        "disclosive: true"
    );

    /// <summary>RG2011: words that look like something else.</summary>
    public static readonly DiagnosticCode NeedsQuotesAsWords = new(
        "RG2011",
        Severity.Error,
        "Words that look like something else",
        "Without quotes, some programs do not read yes, no, on, off, true, false, null and numbers as words. Put quotes around them.",
        "chamber: no",
        "chamber: \"no\""
    );

    /// <summary>RG2012: not a whole number.</summary>
    public static readonly DiagnosticCode NotWholeNumber = new(
        "RG2012",
        Severity.Error,
        "Not a whole number",
        "A count is written in digits, without quotes, commas or units, and within the range stated.",
        "count: twenty",
        "count: 20"
    );

    /// <summary>RG2013: a number that cannot be read.</summary>
    public static readonly DiagnosticCode NotQuantity = new(
        "RG2013",
        Severity.Error,
        "A number that cannot be read",
        "Numbers are written without commas, units or signs (the unit has its own field). A number may follow: at least, over, more than, up to, about. A range is written: between 10 and 20. A number that is not known is written: unknown.",
        "value: £1,000",
        "value: 1000"
    );

    /// <summary>RG2014: an id in the wrong form.</summary>
    public static readonly DiagnosticCode NotAnId = new(
        "RG2014",
        Severity.Error,
        "An id in the wrong form",
        "Ids are used in addresses and file names, so they contain only small letters, digits and single hyphens, and never change.",
        "id: Rec 13",
        "id: rec-13"
    );

    /// <summary>RG2015: a promise whose words name no day.</summary>
    public static readonly DiagnosticCode DueWords = new(
        "RG2015",
        Severity.Error,
        "A promise whose words name no day",
        "A promised date is a day, or words that name one (before Easter 2025, spring 2025, by the end of 2025). Other words are given as words, with a date, a condition or a backstop where one was promised.",
        "due: in due course",
        "due: {words: in due course}"
    );

    /// <summary>RG2016: a text in several languages is incomplete or wrong.</summary>
    public static readonly DiagnosticCode Languages = new(
        "RG2016",
        Severity.Error,
        "A text in several languages is incomplete or wrong",
        "A text in several languages gives each language by its code. translated-from names the language it was written in.",
        "title: {welsh: Adrodd gorfodol}",
        "title: {cy: Adrodd gorfodol, en: Mandatory reporting, translated-from: cy}"
    );

    /// <summary>RG2017: an official reference in the wrong form.</summary>
    public static readonly DiagnosticCode ReferenceForm = new(
        "RG2017",
        Severity.Error,
        "An official reference in the wrong form",
        "References are issued by Parliament or a publisher and are written exactly as issued. Until then, write unknown.",
        "reference: hcws 352",
        "reference: HCWS352"
    );

    /// <summary>RG2018: not a web address.</summary>
    public static readonly DiagnosticCode NotAnAddress = new(
        "RG2018",
        Severity.Error,
        "Not a web address",
        "A web address begins with https:// and has no spaces.",
        "url: www.gov.uk",
        "url: https://www.gov.uk/"
    );

    /// <summary>RG2019: at least one of several fields is needed.</summary>
    public static readonly DiagnosticCode NeedsOneOf = new(
        "RG2019",
        Severity.Error,
        "At least one of several fields is needed",
        "Without any of them the group has no meaning.",
        "updates:\n  - date: 2025-01-16",
        "updates:\n  - date: 2025-01-16\n    delivery: in progress"
    );

    /// <summary>RG2020: exactly one of several fields is needed.</summary>
    public static readonly DiagnosticCode OnlyOneOf = new(
        "RG2020",
        Severity.Error,
        "Exactly one of several fields is needed",
        "The fields give the same information in two ways; write only one of them.",
        "name: Home Office\nnames: [{name: Home Office}]",
        "name: Home Office"
    );

    /// <summary>RG2021: the first is after the last.</summary>
    public static readonly DiagnosticCode WrongOrder = new(
        "RG2021",
        Severity.Error,
        "The first is after the last",
        "A period or range begins before it ends.",
        "from: 2025-04-22\nto: 2025-04-08",
        "from: 2025-04-08\nto: 2025-04-22"
    );

    /// <summary>RG2022: a number that would change when it is read.</summary>
    public static readonly DiagnosticCode NumberWouldChange = new(
        "RG2022",
        Severity.Error,
        "A number that would change when it is read",
        "Without quotes, 4.10 is read as the number 4.1, and 010 as 10. Put quotes around it.",
        "number: 4.10",
        "number: \"4.10\""
    );

    /// <summary>RG2023: a value in the wrong form.</summary>
    public static readonly DiagnosticCode WrongPattern = new(
        "RG2023",
        Severity.Error,
        "A value in the wrong form",
        "Some values have a fixed form: language codes, digests, repositories, lengths of time.",
        "languages: [English]",
        "languages: [en-GB]"
    );

    /// <summary>RG2024: a field that needs another field.</summary>
    public static readonly DiagnosticCode NeedsAnother = new(
        "RG2024",
        Severity.Error,
        "A field that needs another field",
        "Some fields have a meaning only together.",
        "merged-on: 2023-05-22",
        "merged-into: rec-14\nmerged-on: 2023-05-22"
    );

    /// <summary>RG2030: an id that does not exist.</summary>
    public static readonly DiagnosticCode Dangling = new(
        "RG2030",
        Severity.Error,
        "An id that does not exist",
        "The programme has no such id. Usually it is a typing mistake, or the record it names has not been written yet.",
        "theme: reproting",
        "theme: reporting"
    );

    /// <summary>RG2031: the same id given twice.</summary>
    public static readonly DiagnosticCode DuplicateId = new(
        "RG2031",
        Severity.Error,
        "The same id given twice",
        "Ids tell records apart, so each is given once in a programme. Recommendations, commitments and areas share their ids; so do figures and funding lines.",
        "id: rec-13 (in two files)",
        "id: rec-13 (in one), id: rec-14 (in the other)"
    );

    /// <summary>RG2032: an id of the wrong kind.</summary>
    public static readonly DiagnosticCode WrongKindOfId = new(
        "RG2032",
        Severity.Error,
        "An id of the wrong kind",
        "The id exists, but this field needs the id of another kind of record.",
        "recommendations: [a-commitment]",
        "commitments: [a-commitment]"
    );

    /// <summary>RG2033: the same entry twice in one list.</summary>
    public static readonly DiagnosticCode RepeatedEntry = new(
        "RG2033",
        Severity.Warning,
        "The same entry twice in one list",
        "The second entry adds nothing; another id may have been meant.",
        "areas: [oldham, oldham]",
        "areas: [oldham]"
    );

    /// <summary>RG2034: a status word that is not in the vocabulary.</summary>
    public static readonly DiagnosticCode NotAWordOfVocabulary = new(
        "RG2034",
        Severity.Error,
        "A status word that is not in the vocabulary",
        "An update that names a vocabulary uses exactly one of its words.",
        "words: Onging\nvocabulary: monitor",
        "words: Ongoing\nvocabulary: monitor"
    );

    /// <summary>RG2040: a file with the wrong ending.</summary>
    public static readonly DiagnosticCode WrongEnding = new(
        "RG2040",
        Severity.Error,
        "A file with the wrong ending",
        "Only files that end in .yaml (small letters) are read. Others would be left out without notice, so they are reported.",
        "recommendations/13.yml",
        "recommendations/13.yaml"
    );

    /// <summary>RG2041: a file that is not read here.</summary>
    public static readonly DiagnosticCode NotReadHere = new(
        "RG2041",
        Severity.Warning,
        "A file that is not read here",
        "The folder content/ has a fixed structure. A file in any other place is not read.",
        "content/home/recomendations/13.yaml",
        "content/home/recommendations/13.yaml"
    );

    /// <summary>RG2042: a programme without programme.yaml.</summary>
    public static readonly DiagnosticCode NoProgrammeFile = new(
        "RG2042",
        Severity.Error,
        "A programme without programme.yaml",
        "Each folder in content/ is a programme. Its file programme.yaml gives its title and who answers for it.",
        "content/home/people.yaml (and no programme.yaml)",
        "content/home/programme.yaml"
    );

    /// <summary>RG2043: a file name that cannot be an id.</summary>
    public static readonly DiagnosticCode FileNameNotId = new(
        "RG2043",
        Severity.Error,
        "A file name that cannot be an id",
        "The name of a statement's or debate's file is its id and part of addresses: small letters, digits and single hyphens.",
        "statements/16 January.yaml",
        "statements/2025-01-16-oral.yaml"
    );

    /// <summary>RG2044: a folder name that cannot be an id.</summary>
    public static readonly DiagnosticCode FolderNameNotId = new(
        "RG2044",
        Severity.Error,
        "A folder name that cannot be an id",
        "The name of a programme's folder is its id and part of addresses: small letters, digits and single hyphens.",
        "content/Home Office/",
        "content/home-office/"
    );

    /// <summary>RG2045: there is no content.</summary>
    public static readonly DiagnosticCode NoContent = new(
        "RG2045",
        Severity.Error,
        "There is no content",
        "No file was found below content/.",
        "(an empty folder content/)",
        "content/home-office/programme.yaml"
    );

    /// <summary>RG2046: the schema line names another kind of file.</summary>
    public static readonly DiagnosticCode WrongSchemaLine = new(
        "RG2046",
        Severity.Warning,
        "The first line names another kind of file",
        "The first line tells editors which fields a file may have. If it names another kind of file, the editor suggests the wrong fields.",
        "# yaml-language-server: $schema=../../.vscode/schemas/areas.schema.json (in people.yaml)",
        "# yaml-language-server: $schema=../../.vscode/schemas/people.schema.json"
    );

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        UnknownField,
        MissingField,
        WrongKind,
        EmptyValue,
        NotAChoice,
        DateForm,
        NoSuchDay,
        AmbiguousDate,
        DateTimeForm,
        NotBoolean,
        NeedsQuotesAsWords,
        NotWholeNumber,
        NotQuantity,
        NotAnId,
        DueWords,
        Languages,
        ReferenceForm,
        NotAnAddress,
        NeedsOneOf,
        OnlyOneOf,
        WrongOrder,
        NumberWouldChange,
        WrongPattern,
        NeedsAnother,
        Dangling,
        DuplicateId,
        WrongKindOfId,
        RepeatedEntry,
        NotAWordOfVocabulary,
        WrongEnding,
        NotReadHere,
        NoProgrammeFile,
        FileNameNotId,
        FolderNameNotId,
        NoContent,
        WrongSchemaLine,
    ];
}
