using System.CommandLine;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Git;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Output.Reporting;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen validate</c>: everything that is wrong, at once.</summary>
internal static class ValidateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var format = DiagnosticFormatOption.Option();
        var against = new Option<string?>("--against")
        {
            Description =
                "A git revision (main) or the tag of a release: anything it shows as published must not be edited, re-dated or deleted.",
            HelpName = "REVISION",
        };
        var changedSince = new Option<string?>("--changed-since")
        {
            Description =
                "A git revision: with --format github, errors on lines changed since then are shown first.",
            HelpName = "REVISION",
        };
        var command = new Command(
            "validate",
            "Finds every error in the content and in the documents built from it, and says how to correct each."
        )
        {
            format,
            against,
            changedSince,
        };
        command.SetAction(arguments =>
            (int)Run(
                new ValidateOptions(
                    arguments.GetValue(format),
                    arguments.GetValue(against),
                    arguments.GetValue(changedSince)
                ),
                context.OpenRepository(arguments),
                context
            )
        );
        return command;
    }

    private sealed record ValidateOptions(
        DiagnosticFormat Format,
        string? Against,
        string? ChangedSince
    );

    private static ExitCode Run(
        ValidateOptions options,
        DiskSourceTree tree,
        CommandContext context
    )
    {
        using var git =
            options.Against is null && options.ChangedSince is null
                ? null
                : GitRepository.Open(tree.Root);
        var changed = options.ChangedSince is { } since
            ? git!.ChangedLines(git.Revision(since))
            : ChangedLines.None;
        var against = options.Against is { } name ? git!.Revision(name) : null;
        var result = Builder.Validate(
            new BuildRequest { Jobs = Environment.ProcessorCount },
            new BuildTools(tree, BuiltInFiles.Instance, null) { Put = static _ => { } },
            context.Stop
        );
        if (against is not null)
        {
            var kept = PublishedContent.Check(
                git!,
                against,
                ContentReader.Read(tree, result.Cache.Reading).Content.Value!,
                result.Diagnostics,
                tree.Now,
                context.Console.Error.WriteLine
            );
            result = result.With(kept);
        }

        var report = context.Report(tree);
        report.Tell(result.Diagnostics, options.Format, changed);
        report.TellRefused(tree.RefusedLinks);
        if (options.Format == DiagnosticFormat.Text)
        {
            context.Console.Output.WriteLine(
                result.HasErrors
                    ? "Correct the errors above, then run reportgen validate again."
                    : "The content has no errors. Next: reportgen build"
            );
        }

        return result.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Success;
    }
}
