using System.Text;
using NodaTime;
using ReportGen.Cli.Disk;
using ReportGen.Cli.Invocation;
using ReportGen.Cli.Terminal;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Programmes.Model;
using ReportGen.Core.Publishing;
using ReportGen.Core.Sources;

namespace ReportGen.Cli.Publishing;

/// <summary>The options of <c>clear</c>.</summary>
internal sealed record ClearOptions(
    string Statement,
    string? Programme,
    string Role,
    string Person,
    LocalDate Date
);

/// <summary>Records who cleared a statement's documents as they are now.</summary>
internal sealed class ClearRun(ClearOptions options, DiskSourceTree tree, CommandContext context)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];
    private readonly ConsoleStreams console = context.Console;
    private readonly EngineFactory engines = context.Environment.Engines(tree);

    /// <summary>Records it, or reports why not.</summary>
    /// <exception cref="UsageException">No such statement, or its file can't be added to.</exception>
    public ExitCode Run()
    {
        var content = ContentCheck.Run(tree);
        if (content.HasErrors || content.Value is not { } sound)
        {
            return Refuse(content.Diagnostics);
        }

        var chosen = StatementLookup.Find(sound, options.Statement, options.Programme);
        var role = RoleOf(chosen.Programme);
        var made = Make(content, chosen, tree);
        if (made.Digest is not { } digest)
        {
            return Refuse(made.Diagnostics);
        }

        if (chosen.Statement.Clearances.FirstOrDefault(c => IsSame(c, role, digest)) is { } given)
        {
            console.Output.WriteLine(
                $"{given.Person} ({given.Role}) has already cleared exactly these documents. Nothing was changed."
            );
            return ExitCode.Success;
        }

        var path = chosen.Statement.Place.Whole.Path;
        var clearance = new Clearance(
            role,
            options.Person,
            options.Date,
            digest,
            chosen.Statement.Place
        );
        AtomicWriter.Write(
            RepositoryPath.OnDisk(tree.Root, path),
            Edited(path, clearance, chosen).Span
        );
        Tell(path, clearance, made);
        return ExitCode.Success;
    }

    private BuiltPublication Make(
        Checked<ContentSet> content,
        ProgrammeStatement chosen,
        ISourceTree from
    ) =>
        PublicationBuild.Make(
            content,
            chosen.Programme,
            chosen.Statement,
            from,
            BuiltInFiles.Instance,
            engines,
            context.Stop
        );

    /// <summary>The file with the entry, once it is certain that nothing else has changed by it.</summary>
    private ReadOnlyMemory<byte> Edited(string path, Clearance clearance, ProgrammeStatement chosen)
    {
        var bytes = tree.Read(path)!.Value;
        var hasMark = bytes.Span.StartsWith(Mark);
        var text = Encoding.UTF8.GetString(hasMark ? bytes.Span[Mark.Length..] : bytes.Span);
        if (ClearanceEntry.AddTo(path, text, clearance) is { } added)
        {
            byte[] edited = [.. hasMark ? Mark : [], .. Encoding.UTF8.GetBytes(added)];
            if (ChangesNothingElse(path, edited, clearance, chosen))
            {
                return edited;
            }
        }

        throw new UsageException(
            $"reportgen can't add to {path} without changing other lines. Nothing was changed. Add these lines to its clearances: yourself:\n"
                + ClearanceEntry.Lines(clearance)
        );
    }

    private bool ChangesNothingElse(
        string path,
        byte[] edited,
        Clearance clearance,
        ProgrammeStatement chosen
    )
    {
        var changed = new ChangedSourceTree(tree, path, edited);
        var content = ContentCheck.Run(changed);
        if (content.HasErrors || content.Value is not { } sound)
        {
            return false;
        }

        var again = StatementLookup.Find(sound, chosen.Statement.Id, chosen.Programme.Id);
        return again.Statement.Clearances.Length == chosen.Statement.Clearances.Length + 1
            && again.Statement.Clearances[^1] is var last
            && last.Role == clearance.Role
            && last.Person == clearance.Person
            && last.Date == clearance.Date
            && Make(content, again, changed).Digest == clearance.Digest;
    }

    private bool IsSame(Clearance given, string role, string digest) =>
        string.Equals(given.Role, role, StringComparison.OrdinalIgnoreCase)
        && string.Equals(given.Person, options.Person, StringComparison.Ordinal)
        && string.Equals(given.Digest, digest, StringComparison.OrdinalIgnoreCase);

    /// <summary>The role as the programme writes it; a slip of the pen would be a clearance that opens nothing.</summary>
    private string RoleOf(Programme programme)
    {
        var required = programme.Publishing.RequiredClearances;
        if (
            required.FirstOrDefault(r =>
                string.Equals(r, options.Role, StringComparison.OrdinalIgnoreCase)
            ) is
            { } known
        )
        {
            return known;
        }

        if (ClosestWord.Find(options.Role, required) is { } near)
        {
            throw new UsageException(
                $"No clearance of the role \"{options.Role}\" is required. Did you mean {near}?"
            );
        }

        console.Error.WriteLine(
            required.IsEmpty
                ? $"Note: programme {programme.Id} requires no clearance (publishing: required-clearances: in programme.yaml)."
                : $"Remark: \"{options.Role}\" is not among the clearances that programme {programme.Id} requires ({string.Join(", ", required)}). It was recorded anyway."
        );
        return options.Role;
    }

    private ExitCode Refuse(IEnumerable<Diagnostic> diagnostics) =>
        context.RefuseContent(
            tree,
            diagnostics,
            "Nothing was recorded: a statement with errors can't be cleared."
        );

    private void Tell(string path, Clearance clearance, BuiltPublication made)
    {
        console.Output.WriteLine(
            $"Recorded in {path}: {clearance.Person} ({clearance.Role}) cleared {HumanReadable.Count(made.Files.Length, "file", "files")}."
        );
        console.Output.WriteLine($"Digest of the documents: {clearance.Digest}");
        console.Output.WriteLine(
            "Open a pull request with this change: merging it is the sign-off. Any later change to a document voids it."
        );
    }
}
