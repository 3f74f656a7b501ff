using System.CommandLine;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Publishing;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Content.Scaffolding;
using ReportGen.Core.Programmes.Words;
using ReportGen.Core.Publishing;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen correct</c>: begins the correction of a statement. It never replaces a file.</summary>
internal static class CorrectCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var statement = new Argument<string>("STATEMENT")
        {
            Description = "The statement that was wrong (its file's name).",
        };
        var programme = CommonOptions.Programme();
        var date = DateOption.Create(
            "--date",
            "The day of the correction; today, in London, by default."
        );
        var command = new Command(
            "correct",
            "Starts a correction: a separate statement that says what was wrong, where, and what is right."
        )
        {
            statement,
            programme,
            date,
        };
        command.SetAction(arguments =>
            (int)Run(
                context,
                context.OpenRepository(arguments),
                arguments.GetValue(statement)!,
                arguments.GetValue(programme),
                arguments.GetValue(date)
                    ?? Gates.DayOf(context.Environment.Clock.GetCurrentInstant())
            )
        );
        return command;
    }

    private static ExitCode Run(
        CommandContext context,
        DiskSourceTree tree,
        string name,
        string? programme,
        LocalDate date
    )
    {
        // Errors elsewhere in the content need not keep a mistake from being put right.
        var content = ContentReader.Read(tree).Value!;
        var wrong = StatementLookup.Find(content, name, programme);
        if (date < wrong.Statement.Date)
        {
            throw new UsageException(
                $"A correction can't come before what it corrects: {wrong.Statement.Id} is of {DateWords.Of(wrong.Statement.Date)}. Write --date with that day or a later one."
            );
        }

        ScaffoldWriter.Write(
            tree,
            [Scaffold.Correction(wrong.Programme, wrong.Statement, date)],
            "day",
            context.Console.Output
        );
        context.Console.Output.WriteLine(
            "Fill in where the statement was wrong, what it said and what it should have said. Then run reportgen validate, have it cleared, and publish it like any statement. Publishing it puts a notice at the top of the old release's notes and changes nothing else there."
        );
        return ExitCode.Success;
    }
}
