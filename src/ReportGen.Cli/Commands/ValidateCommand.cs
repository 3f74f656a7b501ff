using System.CommandLine;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen validate</c>: everything that is wrong, at once.</summary>
internal static class ValidateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Composition composition)
    {
        var format = DiagnosticFormats.Option();
        var command = new Command(
            "validate",
            "Finds everything that is wrong in the content and in the documents made from it, with its place and how to mend it."
        )
        {
            format,
        };
        command.SetAction(arguments =>
            (int)Run(composition.OpenRepository(arguments), arguments.GetValue(format), composition)
        );
        return command;
    }

    private static ExitCode Run(
        DiskSourceTree tree,
        DiagnosticFormat format,
        Composition composition
    )
    {
        var result = Builder.Validate(
            new BuildRequest { Jobs = Environment.ProcessorCount },
            new BuildTools(tree, BuiltInFiles.Instance, null) { Put = static _ => { } },
            composition.Stop
        );
        var report = composition.Report(tree);
        report.Tell(result.Diagnostics, format);
        report.TellRefused(tree.RefusedLinks);
        if (format == DiagnosticFormat.Text)
        {
            composition.Screen.Output.WriteLine(
                result.HasErrors
                    ? "Mend what is listed above, then run reportgen validate again."
                    : "The content is sound. Next: reportgen build makes every document."
            );
        }

        return result.HasErrors ? ExitCode.ContentHasErrors : ExitCode.Fine;
    }
}
