using System.CommandLine;
using ReportGen.Cli.Git;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Publishing;
using ReportGen.Cli.Reporting;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen doctor</c>: whether this repository is set up safely.</summary>
internal static class DoctorCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var repository = CommonOptions.Repository(
            "The drafting repository; else GITHUB_REPOSITORY, else the remote origin."
        );
        var apiUrl = CommonOptions.ApiUrl();
        var format = OutputFormatOption.Option();
        var command = new Command(
            "doctor",
            "Says whether this repository is set up safely, and how to mend what is not. It reads, and changes nothing."
        )
        {
            repository,
            apiUrl,
            format,
        };
        command.SetAction(arguments =>
        {
            var tree = context.OpenRepository(arguments);
            using var git = GitRepository.Find(tree.Root);
            return (int)
                new DoctorRun(
                    tree,
                    GitHubAccess.Read(
                        context.Environment,
                        arguments.GetValue(apiUrl),
                        arguments.GetValue(repository),
                        git?.OriginAddress
                    ),
                    context
                ).Run(arguments.GetValue(format));
        });
        return command;
    }
}
