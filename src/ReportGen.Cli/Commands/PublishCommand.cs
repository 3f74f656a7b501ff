using System.CommandLine;
using NodaTime;
using ReportGen.Cli.Git;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Publishing;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen publish</c>: the release of each statement on GitHub.</summary>
internal static class PublishCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var statements = new Argument<string[]>("STATEMENT")
        {
            Description = "The statements to publish (the names of their files).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var due = new Option<bool>("--due")
        {
            Description = "Every statement whose embargo has passed and that is not yet published.",
        };
        var programme = CommonOptions.Programme();
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Shows the plan and its result, and sends nothing.",
        };
        var wait = new Option<int>("--wait")
        {
            Description =
                "Also publishes, at its minute, a statement whose embargo ends within this many minutes; at most 300.",
            HelpName = "MINUTES",
        };
        wait.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 300)
            {
                result.AddError("--wait takes a number of minutes from 0 to 300.");
            }
        });
        var save = new Option<string?>("--save")
        {
            Description = "A folder to save the published files in, one folder for each release.",
            HelpName = "DIR",
        };
        var repository = CommonOptions.Repository(
            "The repository to publish in; otherwise publishing: repository: in programme.yaml, then GITHUB_REPOSITORY, then the remote origin."
        );
        var apiUrl = CommonOptions.ApiUrl();
        var command = new Command(
            "publish",
            "Publishes each statement as a GitHub release: draft, upload, read back, publish, verify. The token comes from REPORTGEN_TOKEN or GITHUB_TOKEN."
        )
        {
            statements,
            due,
            programme,
            dryRun,
            wait,
            save,
            repository,
            apiUrl,
        };
        command.Validators.Add(result =>
        {
            var hasNames = result.GetValue(statements) is { Length: > 0 };
            if (hasNames == result.GetValue(due))
            {
                result.AddError(
                    hasNames
                        ? "Give statements or --due, not both."
                        : "Give the statements to publish, or --due for all whose embargo has passed."
                );
            }
        });
        command.SetAction(arguments =>
        {
            var tree = context.OpenRepository(arguments);
            using var git = GitRepository.Find(tree.Root);
            return (int)
                new PublishRun(
                    new PublishOptions(
                        [.. arguments.GetValue(statements) ?? []],
                        arguments.GetValue(due),
                        arguments.GetValue(programme),
                        arguments.GetValue(dryRun),
                        Duration.FromMinutes(arguments.GetValue(wait)),
                        arguments.GetValue(save)
                    ),
                    tree,
                    git,
                    GitHubAccess.Read(
                        context.Environment,
                        arguments.GetValue(apiUrl),
                        arguments.GetValue(repository),
                        git?.OriginAddress
                    ),
                    context
                ).Run();
        });
        return command;
    }
}
