using System.CommandLine;
using System.Text;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Checking;
using ReportGen.Core.Diagnostics;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen new update --issue FILE</c>: the YAML to paste that an issue written with a form asks for.</summary>
internal static class NewUpdateCommand
{
    /// <summary>GitHub takes no longer text of an issue; four bytes for each character.</summary>
    private const int MaximumBytes = 4 * 65_536;

    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var issue = new Option<string>("--issue")
        {
            Description =
                "The file with the text of an issue written with one of the forms; - for standard input.",
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command(
            "update",
            "Turns an issue written with a form into YAML to paste. Nothing is changed."
        )
        {
            issue,
        };
        command.SetAction(arguments =>
            (int)Run(context, context.OpenRepository(arguments), arguments.GetValue(issue)!)
        );
        return command;
    }

    private static ExitCode Run(CommandContext context, DiskSourceTree tree, string file)
    {
        var isInput = file is "-";
        var bytes = isInput ? FromInput() : FromFile(file);
        var bag = new DiagnosticBag();
        var name = isInput ? "issue" : file;
        var made =
            SourceDecoder.Decode(name, bytes, bag) is { } text && bag.Count == 0
                ? IssueCheck.Run(tree, text)
                : Checked.Faulty<Core.Content.Issues.IssueEntry>(bag.ToSorted());
        var entry = made.Value;
        new DiagnosticReporter(
            context.Console,
            path =>
                string.Equals(path, name, StringComparison.Ordinal) ? bytes
                : string.Equals(path, entry?.Path, StringComparison.Ordinal)
                    ? Encoding.UTF8.GetBytes(entry!.FileText)
                : tree.Read(path),
            tree.Root,
            WorkflowRun.None
        ).Tell(made.Diagnostics, DiagnosticFormat.Text);
        if (entry is null || made.HasErrors)
        {
            context.Console.Error.WriteLine(
                "Correct the answers in the issue, then run this again."
            );
            return ExitCode.ContentHasErrors;
        }

        context.Console.Output.Write(entry.ToString());
        return ExitCode.Success;
    }

    private static byte[] FromFile(string file) =>
        !File.Exists(file) ? throw new UsageException($"There is no file {file} (--issue).")
        : new FileInfo(file).Length > MaximumBytes ? throw TooLong()
        : File.ReadAllBytes(file);

    private static byte[] FromInput()
    {
        using var input = Console.OpenStandardInput();
        var bytes = new byte[MaximumBytes + 1];
        var count = input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count > MaximumBytes ? throw TooLong() : bytes[..count];
    }

    private static UsageException TooLong() =>
        new("The text is longer than an issue can be (65,536 characters).");
}
