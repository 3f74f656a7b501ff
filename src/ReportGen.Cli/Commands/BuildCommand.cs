using System.CommandLine;
using ReportGen.Cli.Building;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Engines;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen build</c>: every document of every statement, or those that are named.</summary>
internal static class BuildCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var programmes = CommonOptions.Programmes();
        var statements = CommonOptions.Statements();
        var documents = NamesOption.Create(
            "--document",
            "NAME",
            "Only this document, such as progress-report; the statement's other files are left unchanged."
        );
        var asAt = DateOption.Create(
            "--as-at",
            "The date of the data (2025-06-30). With --statement it replaces the statement's own date; without, later statements are left out."
        );
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write to; by default output in the repository.",
            HelpName = "DIR",
        };
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description =
                "How many statements are built at once; by default one per processor. The output is the same.",
            HelpName = "N",
            DefaultValueFactory = static _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--jobs takes a number from 1.");
            }
        });
        var noPdf = CommonOptions.NoPdf();
        var format = DiagnosticFormatOption.Option();
        var command = new Command(
            "build",
            "Builds every document as Markdown, HTML and PDF, with data, index pages and feeds."
        )
        {
            programmes,
            statements,
            documents,
            asAt,
            output,
            jobs,
            noPdf,
            format,
        };
        var engine = new EngineOptions();
        engine.AddTo(command);
        command.SetAction(arguments =>
        {
            var tree = context.OpenRepository(arguments);
            return (int)Run(
                new BuildOptions(
                    new BuildRequest
                    {
                        Programmes = [.. arguments.GetValue(programmes) ?? []],
                        Statements = [.. arguments.GetValue(statements) ?? []],
                        Documents = [.. arguments.GetValue(documents) ?? []],
                        AsAt = arguments.GetValue(asAt),
                        Jobs = arguments.GetValue(jobs),
                        Engine = engine.Of(arguments),
                    },
                    arguments.GetValue(output),
                    !arguments.GetValue(noPdf),
                    arguments.GetValue(format)
                ),
                tree,
                context
            );
        });
        return command;
    }

    private static ExitCode Run(BuildOptions options, DiskSourceTree tree, CommandContext context)
    {
        var folder = OutputFolderOf(options.Output, tree);
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        using var output = new OutputDirectory(folder);
        var remarks = options.Format.IsForPrograms()
            ? context.Console.OnErrorOnly()
            : context.Console;
        var display = new BuildDisplay(remarks, DisplayPath.Of(folder));
        var result = display.Run(() =>
            Builder.Build(
                options.Request,
                new BuildTools(
                    tree,
                    BuiltInFiles.Instance,
                    options.HasPdf ? new PdfEngines(BuiltInFiles.Instance, tree).Choose : null
                )
                {
                    Put = output.Put,
                    Progress = display,
                    Clock = clock,
                },
                context.Stop
            )
        );
        UnknownNames.Refuse(result.Unknown);
        var report = context.Report(tree);
        report.Tell(result.Diagnostics, options.Format);
        report.TellRefused(tree.RefusedLinks);
        if (!options.Request.Documents.IsEmpty)
        {
            ForgetDigests(output, result);
        }

        var close = new BuildSummary(remarks, DisplayPath.Of(folder));
        close.Tell(options.Request, result, clock.GetElapsedTime(start));
        if (options.Request.IsWhole && !result.HasErrors)
        {
            close.TellLeftOver(output, result);
        }

        return result.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Success;
    }

    /// <summary>The digests of a folder are out of date once one of its files is rebuilt.</summary>
    private static void ForgetDigests(OutputDirectory output, BuildResult result)
    {
        foreach (var folder in result.Made)
        {
            output.Remove($"{folder.Path}/{DigestList.FileName}");
        }
    }

    private static string OutputFolderOf(string? named, DiskSourceTree tree)
    {
        var folder = Path.GetFullPath(named ?? Path.Combine(tree.Root, RepositoryFolders.Output));
        foreach (
            var source in new[] { RepositoryFolders.Content, RepositoryFolders.Templates, "src" }
        )
        {
            if (RepositoryPath.IsWithin(folder, Path.Combine(tree.Root, source)))
            {
                throw new UsageException(
                    $"--output can't be inside the folder {source}, which holds the sources."
                );
            }
        }

        return folder;
    }

    private sealed record BuildOptions(
        BuildRequest Request,
        string? Output,
        bool HasPdf,
        DiagnosticFormat Format
    );
}
