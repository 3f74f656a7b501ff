using System.CommandLine;
using ReportGen.Cli.Diff;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Git;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Programmes.State;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen diff A B</c>: what changed in meaning between two statements, days or git revisions.</summary>
internal static class DiffCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var from = new Argument<string>("A")
        {
            Description =
                "The earlier side: a statement (its file's name), a date or a git revision (main, HEAD~1).",
        };
        var to = new Argument<string>("B")
        {
            Description = "The later side: a statement, a date or a git revision.",
        };
        var programme = new Option<string?>("--programme")
        {
            Description = "The programme, when there are several.",
            HelpName = "ID",
        };
        var format = OutputFormatOption.Option();
        var command = new Command(
            "diff",
            "Shows what changed in meaning between two statements, dates or git revisions."
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
                context.OpenRepository(arguments),
                context
            )
        );
        return command;
    }

    private sealed record DiffOptions(
        string From,
        string To,
        string? Programme,
        OutputFormat Format
    );

    private static ExitCode Run(DiffOptions options, DiskSourceTree tree, CommandContext context)
    {
        var content = ContentCheck.Run(tree);
        if (content.HasErrors || content.Value is not { } sound)
        {
            return context.RefuseContent(
                tree,
                content.Diagnostics,
                "Nothing was compared. Correct the errors above, then try again."
            );
        }

        var sides = new DiffSideResolver(
            sound,
            () => GitRepository.Find(tree.Root),
            context.Console.Error.WriteLine
        );
        var (before, after) = sides.Find(options.From, options.To, options.Programme);
        if (before.Day > after.Day)
        {
            throw new UsageException(
                $"{options.From} is later than {options.To}. Write the earlier one first."
            );
        }

        var told = new ProgrammeDiff(
            $"{before.Label} to {after.Label}",
            after.Programme,
            ProgrammeState.On(before.Programme, before.Day),
            ProgrammeState.On(after.Programme, after.Day)
        );
        if (options.Format == OutputFormat.Json)
        {
            DiffJson.Write(told, context.Console.Output);
        }
        else
        {
            DiffText.Write(told, context.Console.Output);
        }

        return ExitCode.Success;
    }
}
