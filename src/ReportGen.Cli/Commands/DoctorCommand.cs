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
            "The drafting repository; otherwise GITHUB_REPOSITORY, then the remote origin."
        );
        var apiUrl = CommonOptions.ApiUrl();
        var format = OutputFormatOption.Option();
        var command = new Command(
            "doctor",
            "Checks that this repository is set up safely, and explains how to fix what is not. It changes nothing."
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
