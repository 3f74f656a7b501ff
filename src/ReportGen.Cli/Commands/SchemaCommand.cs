using System.CommandLine;
using System.Text;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Content.JsonSchema;
using ReportGen.Core.Content.Schema;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen schema</c>: the JSON Schema of every kind of file, for editors.</summary>
internal static class SchemaCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var kind = new Argument<string?>("KIND")
        {
            Description =
                "One kind of file (programme, statement, recommendation…), written to standard output.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The folder to write the schemas to, such as .vscode/schemas.",
            HelpName = "DIR",
        };
        var command = new Command(
            "schema",
            "Writes JSON Schema (draft-07) for every kind of content file, so that editors can help as you type."
        )
        {
            kind,
            output,
        };
        command.SetAction(arguments =>
            (int)Run(
                new SchemaOptions(arguments.GetValue(kind), arguments.GetValue(output)),
                context.Console
            )
        );
        return command;
    }

    private sealed record SchemaOptions(string? Kind, string? Output);

    private static ExitCode Run(SchemaOptions options, ConsoleStreams console)
    {
        var shapes = ContentSchemas.WithSchema.Where(s =>
            options.Kind is null || string.Equals(s.Kind, options.Kind, StringComparison.Ordinal)
        );
        if (!shapes.Any())
        {
            var kinds = ContentSchemas.WithSchema.Select(static s => s.Kind).ToArray();
            throw new UsageException(
                UnknownNameMessage.WithList("kind of file", options.Kind!, kinds)
            );
        }

        if (options.Output is not { } folder)
        {
            if (options.Kind is null)
            {
                throw new UsageException(
                    "Give a kind of file, or a folder for all of them: reportgen schema --output .vscode/schemas"
                );
            }

            console.Output.Write(JsonSchemaWriter.Write(shapes.First()));
            return ExitCode.Success;
        }

        foreach (var shape in shapes)
        {
            var bytes = Encoding.UTF8.GetBytes(JsonSchemaWriter.Write(shape));
            var place = Path.Combine(folder, JsonSchemaWriter.FileName(shape));
            AtomicWriter.Write(place, bytes);
            console.Output.WriteLine($"{place}  {HumanReadable.Size(bytes.Length)}");
        }

        console.Output.WriteLine(
            "Editors find the schemas through the first line of each content file; .vscode/settings.json names them too."
        );
        return ExitCode.Success;
    }
}
