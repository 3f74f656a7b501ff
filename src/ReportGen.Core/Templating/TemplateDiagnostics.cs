using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Core.Templating;

/// <summary>RG3xxx: errors in templates and in expressions in prose.</summary>
public static class TemplateDiagnostics
{
    /// <summary>A template or partial that does not exist.</summary>
    public static DiagnosticCode Missing { get; } =
        new(
            "RG3001",
            Severity.Error,
            "Template not found",
            "A document or an include names a template that is not in the programme's own templates folder, in templates/ or in the program. Names are paths below templates/, without a leading slash or “..”.",
            "{{ include \"partials/fact.md\" }}",
            "{{ include \"partials/facts.md\" }}"
        );

    /// <summary>A template that can't be read as a template.</summary>
    public static DiagnosticCode Syntax { get; } =
        new(
            "RG3002",
            Severity.Error,
            "Template can't be read",
            "Something between {{ and }} is not complete: a bracket or a quotation mark is missing, or an “if” or “for” has no “end”.",
            "{{ if item.due }}Due {{ due item }}",
            "{{ if item.due }}Due {{ due item }}{{ end }}"
        );

    /// <summary>A variable, function or field that does not exist.</summary>
    public static DiagnosticCode UnknownName { get; } =
        new(
            "RG3003",
            Severity.Error,
            "Unknown name in a template",
            "A template or a text asks for something that does not exist. docs/templates.md lists every function and the fields of every object.",
            "{{ statement.titel }}",
            "{{ statement.title }}"
        );

    /// <summary>A field of something that is absent.</summary>
    public static DiagnosticCode Absent { get; } =
        new(
            "RG3004",
            Severity.Error,
            "Field of something absent",
            "The template asks for a field of something that this item does not have. Test for it first with “if”, or write ?. instead of the full stop.",
            "{{ statement.corrects.where }}",
            "{{ if statement.corrects }}{{ statement.corrects.where }}{{ end }}"
        );

    /// <summary>A function called with an argument that it can't use.</summary>
    public static DiagnosticCode BadArgument { get; } =
        new(
            "RG3005",
            Severity.Error,
            "Wrong value given to a function",
            "A function of a template or a text was given something that it can't use, often an id that is not in the programme.",
            "{{ figure \"recorded-case\" }}",
            "{{ figure \"recorded-cases\" }}"
        );

    /// <summary>Too many steps, loops or characters.</summary>
    public static DiagnosticCode Limit { get; } =
        new(
            "RG3006",
            Severity.Error,
            "Template does too much",
            "Templates are stopped when they loop, include themselves or write without end. The limits are far above what any document needs.",
            "{{ while true }}again{{ end }}",
            "{{ for r in recommendations }}{{ r.title }}{{ end }}"
        );

    /// <summary>Part of the template language that is not allowed here.</summary>
    public static DiagnosticCode NotAllowed { get; } =
        new(
            "RG3007",
            Severity.Error,
            "Not allowed in a template",
            "Templates may use values, functions, if, for, case, while, with, func and include. Statements that would bypass the escaping of text (capture, wrap, tablerow, import) are not available.",
            "{{ capture title }}# {{ statement.title }}{{ end }}",
            "# {{ statement.title }}"
        );

    /// <summary>Anything else that goes wrong while a template runs.</summary>
    public static DiagnosticCode Failed { get; } =
        new(
            "RG3008",
            Severity.Error,
            "Template failed",
            "A calculation in a template can't be done: a text compared with a number, say, or a list written out where a text is meant.",
            "{{ recommendations }}",
            "{{ for r in recommendations }}{{ r.title }}{{ end }}"
        );

    /// <summary>A document that is not one of the seven.</summary>
    public static DiagnosticCode UnknownDocument { get; } =
        new(
            "RG3009",
            Severity.Error,
            "Unknown document",
            "A statement asks for a document that does not exist. The seven are oral-statement, written-statement, progress-report, debate-summary, release-notes, briefing and correction.",
            "documents: [oral-statment]",
            "documents: [oral-statement]"
        );

    /// <summary>A document whose material is missing.</summary>
    public static DiagnosticCode NothingToShow { get; } =
        new(
            "RG3010",
            Severity.Error,
            "Nothing to write the document from",
            "A statement asks for a debate summary, but no file below debates/ names the statement; or it asks for a correction, but has no “corrects”.",
            "documents: [debate-summary]",
            "documents: [progress-report]"
        );

    /// <summary>Release notes that had to be shortened.</summary>
    public static DiagnosticCode NotesShortened { get; } =
        new(
            "RG3011",
            Severity.Warning,
            "Release notes shortened",
            "GitHub accepts at most 125,000 characters, and 5,000 of them are kept free for notices. The notes of this release are longer, so its page shows their short form, without the list by recommendation. The full notes are a file of the release. Nothing was cut in the middle.",
            "2,000 recommendations in one release",
            "The short form, with a link to the full notes among the files"
        );

    /// <summary>Release notes that are too long even in their short form.</summary>
    public static DiagnosticCode NotesTooLong { get; } =
        new(
            "RG3012",
            Severity.Error,
            "Release notes too long",
            "GitHub accepts at most 125,000 characters, 5,000 of them are kept free for notices, and even the short form of these notes is longer. Shorten the template, or the reasons and notes that it prints.",
            "A release-notes.md that prints every note of every year",
            "A release-notes.md that prints what changed and links to the report"
        );

    /// <summary>A theme or words file that can't be read.</summary>
    public static DiagnosticCode DataUnreadable { get; } =
        new(
            "RG3013",
            Severity.Error,
            "Theme or words file can't be read",
            "Each line of the files below templates/theme/ and templates/words/ is a name, a colon and a value.",
            "body-size 12",
            "body-size: 12"
        );

    /// <summary>A key of a theme or words file that does not exist.</summary>
    public static DiagnosticCode DataKey { get; } =
        new(
            "RG3014",
            Severity.Error,
            "Unknown name in a theme or words file",
            "Nothing reads this name, so the line has no effect; it is probably misspelt.",
            "boddy-size: 12",
            "body-size: 12"
        );

    /// <summary>A value of a theme that can't be used.</summary>
    public static DiagnosticCode ThemeValue { get; } =
        new(
            "RG3015",
            Severity.Error,
            "Wrong value in a theme",
            "Sizes are numbers in points, margins numbers in millimetres, colours are written #rrggbb, and running text is never under 12 points.",
            "body-size: 9",
            "body-size: 12"
        );

    /// <summary>All codes, by id.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        Missing,
        Syntax,
        UnknownName,
        Absent,
        BadArgument,
        Limit,
        NotAllowed,
        Failed,
        UnknownDocument,
        NothingToShow,
        NotesShortened,
        NotesTooLong,
        DataUnreadable,
        DataKey,
        ThemeValue,
    ];
}
