using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Content.Reading;
using ReportGen.Core.Content.Scaffolding;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Commands;

/// <summary><c>reportgen new …</c>: a valid, commented file to begin from. It never replaces a file.</summary>
internal static class NewCommand
{
    private const string Templates = RepositoryFolders.Templates + "/";

    /// <summary>The command with its kinds.</summary>
    public static Command Create(CommandContext context) =>
        new(
            "new",
            "Creates a starter file that is valid as it stands, with a comment at every field."
        )
        {
            Programme(context),
            Statement(context),
            Recommendation(context),
            Commitment(context),
            Template(context),
            NewUpdateCommand.Create(context),
        };

    private static Command Programme(CommandContext context)
    {
        var id = Id("The folder's name, such as coastal-paths.");
        var title = Title();
        var command = new Command("programme", "A new programme: a folder with its files.")
        {
            id,
            title,
        };
        return Writing(
            context,
            command,
            (arguments, _) => Scaffold.Programme(arguments.GetValue(id)!, arguments.GetValue(title))
        );
    }

    private static Command Statement(CommandContext context)
    {
        var date = new Argument<string>("DATE") { Description = "Its day, such as 2025-01-16." };
        var (programme, title) = (OfProgramme(), Title());
        var kind = new Option<string>("--kind")
        {
            Description = "oral, written, paper or correction.",
            HelpName = "KIND",
            DefaultValueFactory = static _ => "oral",
        };
        kind.AcceptOnlyFromAmong("oral", "written", "paper", "correction");
        var house = new Option<string>("--house")
        {
            Description = "commons or lords.",
            HelpName = "HOUSE",
            DefaultValueFactory = static _ => "commons",
        };
        house.AcceptOnlyFromAmong("commons", "lords");
        var command = new Command("statement", "A new statement.")
        {
            date,
            programme,
            kind,
            house,
            title,
        };
        return WritingOne(
            context,
            command,
            programme,
            (arguments, found) =>
                Scaffold.Statement(
                    found,
                    Day(arguments.GetValue(date)!),
                    Enum.Parse<StatementKind>(arguments.GetValue(kind)!, ignoreCase: true),
                    arguments.GetValue(title),
                    Enum.Parse<House>(arguments.GetValue(house)!, ignoreCase: true)
                )
        );
    }

    private static Command Recommendation(CommandContext context)
    {
        var id = Id("Its id, which never changes, such as report-13.");
        var number = new Option<string>("--number")
        {
            Description = "Its number in the report.",
            HelpName = "NUMBER",
            Required = true,
        };
        var (programme, title) = (OfProgramme(), Title());
        var command = new Command("recommendation", "A new recommendation.")
        {
            id,
            number,
            programme,
            title,
        };
        return WritingOne(
            context,
            command,
            programme,
            (arguments, found) =>
                Scaffold.Recommendation(
                    found,
                    arguments.GetValue(id)!,
                    arguments.GetValue(number)!,
                    arguments.GetValue(title)
                )
        );
    }

    private static Command Commitment(CommandContext context)
    {
        var id = Id("Its id, which never changes, such as national-audit.");
        var said = new Option<string>("--said")
        {
            Description = "The day it was said, such as 2025-01-16.",
            HelpName = "DATE",
            Required = true,
        };
        var (programme, title) = (OfProgramme(), Title());
        var command = new Command("commitment", "A new commitment.") { id, said, programme, title };
        return WritingOne(
            context,
            command,
            programme,
            (arguments, found) =>
                Scaffold.Commitment(
                    found,
                    arguments.GetValue(id)!,
                    Day(arguments.GetValue(said)!),
                    arguments.GetValue(title)
                )
        );
    }

    private static Command Template(CommandContext context)
    {
        var name = new Argument<string>("NAME")
        {
            Description = "A template, such as progress-report or partials/changes.",
        };
        var programme = OfProgramme();
        var command = new Command("template", "A copy of a document's default template, to edit.")
        {
            name,
            programme,
        };
        return WritingOne(
            context,
            command,
            programme,
            (arguments, found) => DefaultTemplate(arguments.GetValue(name)!, found)
        );
    }

    private static ScaffoldFile DefaultTemplate(string asked, Programme programme)
    {
        var known = BuiltInFiles
            .Instance.List(RepositoryFolders.Templates)
            .Where(static p => p.EndsWith(".md", StringComparison.Ordinal))
            .Where(static p =>
                !p.StartsWith(RepositoryFolders.Theme + "/", StringComparison.Ordinal)
            )
            .Select(static p => p[Templates.Length..^3])
            .ToArray();
        var name = asked.EndsWith(".md", StringComparison.Ordinal) ? asked[..^3] : asked;
        if (!known.Contains(name, StringComparer.Ordinal))
        {
            throw new UsageException(
                UnknownNameMessage.WithList("template", name, known, known.Length)
            );
        }

        var bytes = BuiltInFiles.Instance.Read($"{Templates}{name}.md")!.Value;
        return new ScaffoldFile(
            $"{RepositoryFolders.OfProgramme(programme.Id)}/{Templates}{name}.md",
            Encoding.UTF8.GetString(bytes.Span)
        );
    }

    /// <summary>A command that writes one file of a programme.</summary>
    private static Command WritingOne(
        CommandContext context,
        Command command,
        Option<string?> programme,
        Func<ParseResult, Programme, ScaffoldFile> make
    ) =>
        Writing(
            context,
            command,
            (arguments, tree) => [make(arguments, Find(tree, arguments.GetValue(programme)))]
        );

    private static Command Writing(
        CommandContext context,
        Command command,
        Func<ParseResult, DiskSourceTree, ImmutableArray<ScaffoldFile>> make
    )
    {
        command.SetAction(arguments =>
        {
            var tree = context.OpenRepository(arguments);
            return (int)Write(context, tree, () => make(arguments, tree));
        });
        return command;
    }

    private static ExitCode Write(
        CommandContext context,
        DiskSourceTree tree,
        Func<ImmutableArray<ScaffoldFile>> make
    )
    {
        ImmutableArray<ScaffoldFile> files;
        try
        {
            files = make();
        }
        catch (ArgumentException fault)
        {
            throw new UsageException(fault.Message);
        }

        ScaffoldWriter.Write(tree, files, "name", context.Console.Output);
        context.Console.Output.WriteLine(
            "Fill in what the comments ask for, then run: reportgen validate"
        );
        return ExitCode.Success;
    }

    private static Programme Find(DiskSourceTree tree, string? id)
    {
        var programmes = ContentReader.Read(tree).Value?.Programmes ?? [];
        if (id is null)
        {
            return programmes is [var only]
                ? only
                : throw new UsageException(
                    programmes.IsEmpty
                        ? "There is no programme yet. Start with: reportgen new programme ID"
                        : $"Choose a programme: --programme {string.Join(" or ", programmes.Select(static p => p.Id))}"
                );
        }

        return programmes.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal))
            ?? throw new UsageException(
                UnknownNameMessage.Of("programme", id, programmes.Select(static p => p.Id))
            );
    }

    private static LocalDate Day(string text) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(text) is { Success: true } day
            ? day.Value
            : throw new UsageException(
                $"\"{text}\" is not a date. Write year, month, day: 2025-01-16."
            );

    private static Argument<string> Id(string description) =>
        new("ID") { Description = description };

    private static Option<string?> Title() =>
        new("--title") { Description = "Its title.", HelpName = "WORDS" };

    private static Option<string?> OfProgramme() =>
        new("--programme", "-p")
        {
            Description = "The programme; not needed when there is only one.",
            HelpName = "ID",
        };
}
