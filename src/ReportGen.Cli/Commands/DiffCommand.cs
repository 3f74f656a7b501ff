using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Model;
using ReportGen.Core.Content.State;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen diff A B</c>: what changed in meaning between two statements or days.</summary>
internal static class DiffCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Composition composition)
    {
        var from = new Argument<string>("A")
        {
            Description = "A statement (its file's name) or a date: what was known then is before.",
        };
        var to = new Argument<string>("B") { Description = "A later statement or date." };
        var programme = new Option<string?>("--programme")
        {
            Description = "The programme, when there are several.",
            HelpName = "ID",
        };
        var format = ReportFormats.Option();
        var command = new Command(
            "diff",
            "Says what changed in meaning between two statements or dates. Two git revisions can't be compared yet."
        )
        {
            from,
            to,
            programme,
            format,
        };
        command.SetAction(arguments =>
            (int)Run(
                new DiffOptions(
                    arguments.GetValue(from)!,
                    arguments.GetValue(to)!,
                    arguments.GetValue(programme),
                    arguments.GetValue(format)
                ),
                composition.OpenRepository(arguments),
                composition
            )
        );
        return command;
    }

    private sealed record DiffOptions(
        string From,
        string To,
        string? Programme,
        ReportFormat Format
    );

    private static ExitCode Run(DiffOptions options, DiskSourceTree tree, Composition composition)
    {
        var content = ContentCheck.Run(tree);
        if (content.HasErrors || content.Value is not { } sound)
        {
            composition
                .Report(tree)
                .Tell(
                    [.. content.Diagnostics.Where(static d => d.Severity == Severity.Error)],
                    ReportFormat.Text
                );
            composition.Screen.Error.WriteLine(
                "Nothing was compared. Mend what is listed above, then try again."
            );
            return ExitCode.ContentHasErrors;
        }

        var programme = Choose(sound, options);
        var (before, after) = (Day(programme, options.From), Day(programme, options.To));
        if (before > after)
        {
            throw new WrongUseException(
                $"{options.From} is later than {options.To}. Write the earlier one first."
            );
        }

        var told = new Comparison(
            programme,
            ProgrammeState.On(programme, before),
            ProgrammeState.On(programme, after)
        );
        if (options.Format == ReportFormat.Json)
        {
            DiffJson.Write(told, composition.Screen.Output);
        }
        else
        {
            DiffText.Write(told, composition.Screen.Output);
        }

        return ExitCode.Fine;
    }

    /// <summary>The programme named, or the only one that knows both names, or the only one.</summary>
    private static Programme Choose(ContentSet content, DiffOptions options)
    {
        if (options.Programme is { } id)
        {
            return content.Programmes.FirstOrDefault(p => p.Id == id)
                ?? throw new WrongUseException(
                    Unknown("programme", id, content.Programmes.Select(static p => p.Id))
                );
        }

        var fitting = content
            .Programmes.Where(p => Knows(p, options.From) && Knows(p, options.To))
            .ToArray();
        return fitting switch
        {
            [var only] => only,
            [] => throw new WrongUseException(Explain(content, options)),
            _ => throw new WrongUseException(
                $"Which programme? Write --programme {string.Join(" or --programme ", fitting.Select(static p => p.Id))}."
            ),
        };
    }

    /// <summary>Why no programme has both names: in the one that has the other name, or in all.</summary>
    private static string Explain(ContentSet content, DiffOptions options)
    {
        foreach (
            var (known, unknown) in new[] { (options.From, options.To), (options.To, options.From) }
        )
        {
            if (content.Programmes.FirstOrDefault(p => Knows(p, known)) is { } programme)
            {
                return Explain(programme, unknown);
            }
        }

        return $"There is no statement \"{options.From}\" and none \"{options.To}\". A date is written 2025-01-16. Git revisions can't be compared yet.";
    }

    private static bool Knows(Programme programme, string name) =>
        programme.FindStatement(name) is not null || LocalDatePattern.Iso.Parse(name).Success;

    private static LocalDate Day(Programme programme, string name)
    {
        if (programme.FindStatement(name) is { } statement)
        {
            return statement.DataAsAt;
        }

        var parsed = LocalDatePattern.Iso.Parse(name);
        return parsed.Success
            ? parsed.Value
            : throw new WrongUseException(Explain(programme, name));
    }

    private static string Explain(Programme programme, string name) =>
        Unknown("statement", name, programme.Statements.Select(static s => s.Id))
        + " A date is written 2025-01-16. Git revisions can't be compared yet.";

    private static string Unknown(string kind, string name, IEnumerable<string> known) =>
        Nearest.To(name, known) is { } near
            ? $"There is no {kind} \"{name}\". Did you mean {near}?"
            : $"There is no {kind} \"{name}\".";
}
