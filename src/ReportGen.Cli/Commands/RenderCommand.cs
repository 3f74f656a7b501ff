using System.CommandLine;
using System.Text;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Engines;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Reporting;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Documents;
using ReportGen.Core.Markdown;
using ReportGen.Core.Output.Html;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen render FILE.md…</c>: any Markdown files as HTML and PDF.</summary>
internal static class RenderCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var files = new Argument<string[]>("FILE.md")
        {
            Description = "Markdown files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write to; by default the folder of each file.",
            HelpName = "DIR",
        };
        var style = new Option<string>("--style")
        {
            Description = "The style: default, or speaking for large type.",
            HelpName = "NAME",
            DefaultValueFactory = static _ => DocumentInfo.DefaultStyle,
        };
        style.AcceptOnlyFromAmong(DocumentInfo.DefaultStyle, DocumentInfo.SpeakingStyle);
        var noPdf = new Option<bool>("--no-pdf") { Description = "Make no PDF." };
        var command = new Command(
            "render",
            "Turns any Markdown file into an HTML page and a PDF, for papers that have no programme."
        )
        {
            files,
            output,
            style,
            noPdf,
        };
        var engine = new EngineOptions();
        engine.AddTo(command);
        command.SetAction(arguments =>
        {
            var tools = DocumentOutputFor(engine.Of(arguments), !arguments.GetValue(noPdf));
            if (tools.Value is not { } made)
            {
                Report(context, static _ => null).Tell(tools.Diagnostics, DiagnosticFormat.Text);
                return (int)ExitCode.ContentHasErrors;
            }

            return (int)RunAll(
                arguments.GetValue(files)!,
                new Options(arguments.GetValue(output), arguments.GetValue(style)!, made),
                context
            );
        });
        return command;
    }

    /// <summary>What turns documents into files, as it ships with the program; RG7031 or RG7032 for an engine that can't be had.</summary>
    private static Checked<DocumentOutput> DocumentOutputFor(EngineFlags flags, bool hasPdf)
    {
        var engine = hasPdf
            ? new PdfEngines(BuiltInFiles.Instance, null).Choose(EngineChoice.Of(flags, null))
            : default;
        return hasPdf && engine.Value is null
            ? Checked.Faulty<DocumentOutput>(engine.Diagnostics)
            : TemplateFiles.DocumentOutputFor(
                TemplateFiles.For(BuiltInFiles.Instance, null, null),
                engine.Value
            );
    }

    private sealed record Options(string? Output, string Style, DocumentOutput Tools);

    /// <summary>One after another with the same fonts; a file with errors does not stop the next one.</summary>
    private static ExitCode RunAll(string[] files, Options options, CommandContext context)
    {
        var worst = ExitCode.Success;
        foreach (var file in files)
        {
            var code = Run(file, options, context);
            worst = code == ExitCode.Success ? worst : code;
        }

        return worst;
    }

    private static ExitCode Run(string file, Options options, CommandContext context)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no file {file}.");
        }

        var folder = Path.GetDirectoryName(path)!;
        var name = Path.GetFileNameWithoutExtension(path);
        var tree = new DiskSourceTree(folder);
        if (tree.Read(Path.GetFileName(path)) is not { } bytes || bytes.Span.Contains((byte)0))
        {
            throw new UsageException(
                $"{file} is not a text file of this folder: a link to another folder, or no text at all."
            );
        }

        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var made = DocumentFiles.Make(
            name,
            new SourceText(file, Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF')),
            new MarkdownOptions
            {
                Defaults = new DocumentInfo(name, "en-GB") { Style = options.Style },
                ReadImage = ImageFiles.In(tree, ""),
            },
            new HtmlOptions(""),
            options.Tools,
            []
        );
        context.Stop.ThrowIfCancellationRequested();
        Report(context, _ => bytes).Tell(made.Diagnostics, DiagnosticFormat.Text);
        if (made.HasErrors)
        {
            context.Console.Error.WriteLine(
                "Nothing was written. Correct the errors above, then try again."
            );
            return ExitCode.ContentHasErrors;
        }

        var target = options.Output ?? Path.GetDirectoryName(file)!;
        foreach (
            var output in made.Files.Where(static f =>
                !f.Name.EndsWith(".md", StringComparison.Ordinal)
            )
        )
        {
            var place = Path.Combine(target, output.Name);
            AtomicWriter.Write(place, output.Bytes.Span);
            context.Console.Output.WriteLine($"{place}  {HumanReadable.Size(output.Bytes.Length)}");
        }

        context.Console.Output.WriteLine(
            $"Written in {HumanReadable.Time(clock.GetElapsedTime(start))}. Open {Path.Combine(target, name + ".html")} in a browser."
        );
        return ExitCode.Success;
    }

    private static DiagnosticReporter Report(
        CommandContext context,
        Func<string, ReadOnlyMemory<byte>?> read
    ) => new(context.Console, read, Directory.GetCurrentDirectory(), WorkflowRun.None);
}
