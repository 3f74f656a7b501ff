using System.CommandLine;
using System.Text;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen render FILE.md</c>: any Markdown file as HTML and PDF.</summary>
internal static class RenderCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Composition composition)
    {
        var file = new Argument<string>("FILE.md") { Description = "A Markdown file." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write to; by default the folder of the file.",
            HelpName = "DIR",
        };
        var style = new Option<string>("--style")
        {
            Description = "How it looks: default, or speaking for large type.",
            HelpName = "NAME",
            DefaultValueFactory = static _ => "default",
        };
        style.AcceptOnlyFromAmong("default", "speaking");
        var noPdf = new Option<bool>("--no-pdf") { Description = "Make no PDF." };
        var command = new Command(
            "render",
            "Turns any Markdown file into an HTML page and a PDF, for papers that have no programme."
        )
        {
            file,
            output,
            style,
            noPdf,
        };
        command.SetAction(arguments =>
            (int)Run(
                new Options(
                    arguments.GetValue(file)!,
                    arguments.GetValue(output),
                    arguments.GetValue(style)!,
                    !arguments.GetValue(noPdf)
                ),
                composition
            )
        );
        return command;
    }

    private sealed record Options(string File, string? Output, string Style, bool HasPdf);

    private static ExitCode Run(Options options, Composition composition)
    {
        var path = Path.GetFullPath(options.File);
        if (!File.Exists(path))
        {
            throw new WrongUseException($"There is no file {options.File}.");
        }

        var folder = Path.GetDirectoryName(path)!;
        var name = Path.GetFileNameWithoutExtension(path);
        var tree = new DiskSourceTree(folder);
        if (tree.Read(Path.GetFileName(path)) is not { } bytes || bytes.Span.Contains((byte)0))
        {
            throw new WrongUseException(
                $"{options.File} is not a text file of this folder: a link to another folder, or no text at all."
            );
        }

        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var made = DocumentFiles.Make(
            name,
            new SourceText(options.File, Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF')),
            new MarkdownOptions
            {
                Defaults = new DocumentInfo(name, "en-GB") { Style = options.Style },
                ReadImage = ImageFiles.In(tree, ""),
            },
            new HtmlOptions(""),
            Composition.PressFor(options.HasPdf),
            []
        );
        composition.Stop.ThrowIfCancellationRequested();
        var report = new DiagnosticReport(composition.Screen, _ => bytes);
        report.Tell(made.Diagnostics, ReportFormat.Text);
        if (made.HasErrors)
        {
            composition.Screen.Error.WriteLine(
                "Nothing was written. Mend what is listed above, then try again."
            );
            return ExitCode.ContentHasErrors;
        }

        var target = options.Output ?? Path.GetDirectoryName(options.File)!;
        foreach (
            var file in made.Files.Where(static f =>
                !f.Name.EndsWith(".md", StringComparison.Ordinal)
            )
        )
        {
            var place = Path.Combine(target, file.Name);
            AtomicWriter.Write(place, file.Bytes.Span);
            composition.Screen.Output.WriteLine($"{place}  {Amounts.Size(file.Bytes.Length)}");
        }

        composition.Screen.Output.WriteLine(
            $"Made in {Amounts.Time(clock.GetElapsedTime(start))}. Open {Path.Combine(target, name + ".html")} in a browser."
        );
        return ExitCode.Fine;
    }
}
