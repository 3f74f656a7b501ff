using System.CommandLine;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Engines;
using ReportGen.Cli.Git;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Preview;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Preview;
using ReportGen.Core.Preview.Reports;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen preview</c>: summarises a change for reviewers.</summary>
internal static class PreviewCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var from = new Option<string>("--base")
        {
            Description =
                "The branch that the change will be merged into (main), a tag or a commit.",
            HelpName = "REF",
            Required = true,
        };
        var head = new Option<string?>("--head")
        {
            Description =
                "The revision with the change; by default the files in the working folder.",
            HelpName = "REF",
        };
        var output = new Option<string?>("--output")
        {
            Description =
                "The file to write; by default the summary of the workflow's step, or the screen.",
            HelpName = "FILE",
        };
        var comment = new Option<bool>("--comment")
        {
            Description = "Keep one comment on the pull request up to date.",
        };
        var artifacts = new Option<string?>("--artifacts-url")
        {
            Description =
                "Where the built documents can be opened; ending in a slash, each one is linked.",
            HelpName = "ADDRESS",
        };
        // An address that is left empty would take the next option for its value.
        artifacts.Validators.Add(static result =>
        {
            if (
                result.GetValueOrDefault<string?>() is { } address
                && !address.StartsWith("https://", StringComparison.Ordinal)
                && !address.StartsWith("http://", StringComparison.Ordinal)
            )
            {
                result.AddError(
                    $"--artifacts-url takes an address that begins with https://, not ‘{address}’."
                );
            }
        });
        var pdf = new Option<bool>("--pdf")
        {
            Description = "Build the PDF files too, and report their page counts.",
        };
        var all = new Option<bool>("--all")
        {
            Description =
                "Compare the documents of every statement that may differ, not only of the newest ten.",
        };
        var command = new Command(
            "preview",
            "Summarises a change for reviewers: errors, changes in meaning, and what the House would read."
        )
        {
            from,
            head,
            output,
            comment,
            artifacts,
            pdf,
            all,
        };
        command.SetAction(arguments =>
            (int)Run(
                new PreviewOptions(
                    arguments.GetValue(from)!,
                    arguments.GetValue(head),
                    arguments.GetValue(output),
                    arguments.GetValue(comment),
                    arguments.GetValue(artifacts),
                    arguments.GetValue(pdf),
                    arguments.GetValue(all)
                ),
                context.OpenRepository(arguments),
                context
            )
        );
        return command;
    }

    private static ExitCode Run(PreviewOptions options, DiskSourceTree tree, CommandContext context)
    {
        using var git = GitRepository.Open(tree.Root);
        var sides = PreviewSides.Find(tree, git, options.Base, options.Head);
        var report = Previewer.Make(
            new PreviewRequest
            {
                After = sides.After,
                Base = sides.Base,
                Changed = sides.Changed,
                BuiltIn = BuiltInFiles.Instance,
                RecordOf = programme =>
                    PublishedContent.RecordOf(
                        git,
                        programme,
                        tree.Now,
                        context.Console.Error.WriteLine
                    ),
                Engines = new PdfEngines(BuiltInFiles.Instance, tree).Choose,
                CountsPages = options.CountsPages,
                MostStatements = options.ComparesAll ? int.MaxValue : 10,
            },
            context.Stop
        );
        var comments = options.Comments
            ? PullRequestComment.Of(Environment.GetEnvironmentVariable)
            : null;
        new PreviewOutput(
            options,
            tree,
            WorkflowRun.OfProcess(),
            context.Console,
            comments
        ).Deliver(report, context.Stop);
        return report.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Success;
    }
}
