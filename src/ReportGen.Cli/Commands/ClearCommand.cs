using System.CommandLine;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Publishing;
using ReportGen.Core.Publishing;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen clear</c>: records a clearance of a statement's documents.</summary>
internal static class ClearCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var statement = new Argument<string>("STATEMENT")
        {
            Description = "The statement that was cleared (its file's name).",
        };
        var role = Words("--role", "ROLE", "The role that cleared it, such as \"private office\".");
        var person = Words("--person", "NAME", "Who cleared it.");
        var programme = CommonOptions.Programme();
        var date = DateOption.Create("--date", "When; today, in London, by default.");
        var command = new Command(
            "clear",
            "Records in a statement's file who cleared its documents as they are now."
        )
        {
            statement,
            role,
            person,
            programme,
            date,
        };
        command.SetAction(arguments =>
        {
            var tree = context.OpenRepository(arguments);
            return (int)
                new ClearRun(
                    new ClearOptions(
                        arguments.GetValue(statement)!,
                        arguments.GetValue(programme),
                        arguments.GetValue(role)!,
                        arguments.GetValue(person)!,
                        arguments.GetValue(date)
                            ?? Gates.DayOf(context.Environment.Clock.GetCurrentInstant())
                    ),
                    tree,
                    context
                ).Run();
        });
        return command;
    }

    private static Option<string> Words(string name, string helpName, string description)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = helpName,
            Required = true,
        };
        option.Validators.Add(result =>
        {
            var words = result.GetValueOrDefault<string>() ?? "";
            if (string.IsNullOrWhiteSpace(words) || words.Any(char.IsControl))
            {
                result.AddError($"{name} takes a few words on one line.");
            }
        });
        return option;
    }
}
