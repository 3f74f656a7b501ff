using NodaTime;
using ReportGen.Core.Content.Schema;
using ReportGen.Core.Content.Values;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Core.Content.Scaffolding;

/// <content>Statements and corrections.</content>
public static partial class Scaffold
{
    /// <summary>Writes a new statement.</summary>
    /// <param name="programme">Its programme; the first office is suggested.</param>
    /// <param name="date">The day.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="title">Its title; null for the programme's.</param>
    /// <param name="house">The House; the Commons by default, ignored for a paper.</param>
    public static ScaffoldFile Statement(
        Programme programme,
        LocalDate date,
        StatementKind kind = StatementKind.Oral,
        string? title = null,
        House house = House.Commons
    ) => Statement(programme, date, kind, title, house, corrected: null, name: null, WhatWasWrong);

    /// <summary>Writes the correction of a statement, with the same House, office and language and a link to it.</summary>
    /// <param name="programme">Its programme.</param>
    /// <param name="corrected">The statement that was wrong.</param>
    /// <param name="date">The day of the correction.</param>
    /// <param name="mistake">Lines that describe the mistake, not indented; null for lines to fill in.</param>
    public static ScaffoldFile Correction(
        Programme programme,
        Statement corrected,
        LocalDate date,
        IReadOnlyList<string>? mistake = null
    )
    {
        var first = $"{DateText.Write(date)}-correction";
        var name = first;
        for (var n = 2; programme.Statements.Any(s => s.Id == name); n++)
        {
            name = $"{first}-{n.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }

        return Statement(
            programme,
            date,
            StatementKind.Correction,
            corrected.Title.Original,
            // A paper has no House; its correction goes to the House of the other statements.
            corrected.House
                ?? programme.Statements.LastOrDefault(static s => s.House is not null)?.House
                ?? House.Commons,
            corrected,
            name,
            mistake ?? WhatWasWrong
        );
    }

    private static ScaffoldFile Statement(
        Programme programme,
        LocalDate date,
        StatementKind kind,
        string? title,
        House? house,
        Statement? corrected,
        string? name,
        IReadOnlyList<string> mistake
    )
    {
        var word = kind switch
        {
            StatementKind.Written => "written",
            StatementKind.Paper => "paper",
            StatementKind.Correction => "correction",
            _ => "oral",
        };
        var day = DateText.Write(date);
        var documents = kind switch
        {
            StatementKind.Written =>
                $"[{DocumentIds.WrittenStatement}, {DocumentIds.ProgressReport}, {DocumentIds.ReleaseNotes}, {DocumentIds.Briefing}]",
            StatementKind.Paper => $"[{DocumentIds.ProgressReport}, {DocumentIds.ReleaseNotes}]",
            StatementKind.Correction => $"[{DocumentIds.Correction}, {DocumentIds.ReleaseNotes}]",
            _ =>
                $"[{DocumentIds.OralStatement}, {DocumentIds.ProgressReport}, {DocumentIds.ReleaseNotes}, {DocumentIds.Briefing}]",
        };
        var text = new YamlLineWriter(Head("statement", 3));
        text.Field("title", Quote(title ?? programme.Title.Original));
        if (corrected?.Language is { } language)
        {
            text.Field("language", language);
        }

        text.Field("date", day);
        text.Field("kind", word);
        if (kind != StatementKind.Paper && house is { } place)
        {
            text.Field("house", WordOf(place));
        }

        text.Comment(
            "The office that makes it: an id in people.yaml. The date decides who held it."
        );
        text.Field(
            "role",
            corrected?.RoleId ?? First(programme.Roles, static r => r.Id, "the-minister")
        );
        if (kind == StatementKind.Oral)
        {
            text.Comment("How the Chair is addressed.");
            text.Field("form-of-address", house == House.Lords ? "My Lords" : "Mr Speaker");
        }

        text.Comment("Issued by Parliament; unknown until then.");
        text.Field("reference", "unknown");
        text.Comment("Not to be published before this time (in London).");
        text.Line($"# embargo: {day}T12:30");
        text.Comment("The documents it produces.");
        text.Field("documents", documents);
        if (kind == StatementKind.Correction)
        {
            text.Comment("What was wrong, where, and the correct text. No new material.");
            text.Line("corrects:");
            text.Line(
                $"  statement: {corrected?.Id ?? Last(programme.Statements, $"{day}-{word}")}"
            );
            foreach (var line in mistake)
            {
                text.Line(line.Length == 0 ? "" : "  " + line);
            }
        }
        else
        {
            text.Comment("Its actions, in order, with the commitments they make or report:");
            text.Line("#   - words: We will publish a plan.");
            text.Line("#     commitments: [a-plan]");
            text.Line("actions: []");
            WriteSections(text, kind, house, title ?? programme.Title.Original);
        }

        text.Comment("Notes that appear only in the internal briefing.");
        text.Line("internal:");
        text.Line("  lines-to-take: []");
        text.Line("  questions: []");
        return new ScaffoldFile(
            $"{RepositoryFolders.OfProgramme(programme.Id)}/{ContentFiles.Statements}/{name ?? $"{day}-{word}"}.yaml",
            text.ToString()
        );
    }

    /// <summary>The first and last words, to be edited: documents print them as they stand, and nothing before them.</summary>
    private static void WriteSections(
        YamlLineWriter text,
        StatementKind kind,
        House? house,
        string title
    )
    {
        text.Comment("Its own text: opening, body (with a heading) and closing.");
        text.Line("sections:");
        text.Line("  - kind: opening");
        text.Line("    text: |");
        if (kind != StatementKind.Oral)
        {
            text.Line(
                kind == StatementKind.Paper
                    ? $"      This paper sets out progress on: {title}."
                    : $"      Today I am updating the House on: {title}."
            );
            return;
        }

        text.Line(
            house == House.Lords
                ? $"      My Lords, with permission, I will make a statement: {title}."
                : $"      With permission, Mr Speaker, I will make a statement: {title}."
        );
        text.Line("  - kind: closing");
        text.Line("    text: |");
        text.Line("      I commend this statement to the House.");
    }
}
