using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ReportGen.Tests.Architecture;

/// <summary>One folder imports another.</summary>
/// <param name="From">The folder that imports: <c>Core/Rules/Wording</c>.</param>
/// <param name="To">The folder that is imported.</param>
/// <param name="Example">The first place where it does.</param>
internal sealed record Arrow(string From, string To, string Example);

/// <summary>
/// The folders of src/ and what each imports: by its <c>using</c> lines, and by the types that the compiled code
/// names, since a nested namespace sees the types of those around it without a <c>using</c>.
/// </summary>
internal sealed partial class FolderGraph
{
    private const string Prefix = "ReportGen.";
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), Arrow> arrows = [];
    private readonly List<string> misplaced = [];

    public IReadOnlyCollection<string> Folders => lines.Keys;

    public IReadOnlyCollection<Arrow> Arrows =>
        [
            .. arrows
                .Values.OrderBy(static a => a.From, StringComparer.Ordinal)
                .ThenBy(static a => a.To, StringComparer.Ordinal),
        ];

    /// <summary>Files whose namespace is not that of their folder.</summary>
    public IReadOnlyList<string> Misplaced => misplaced;

    /// <summary>Lines of all source files.</summary>
    public int Lines { get; private set; }

    public static FolderGraph Of(string source, params string[] projects)
    {
        var graph = new FolderGraph();
        var files = Directory
            .EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Where(static file => !OutputFolder().IsMatch(file))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var file in files)
        {
            var folder = FolderOf(Path.GetDirectoryName(file)!.Replace('/', '.'));
            var count = File.ReadLines(Path.Combine(source, file)).Count();
            graph.Lines += count;
            if (projects.Contains(folder.Split('/')[0], StringComparer.Ordinal))
            {
                graph.lines[folder] = graph.lines.GetValueOrDefault(folder) + count;
            }
        }

        foreach (var file in files)
        {
            graph.AddUsings(file, File.ReadAllText(Path.Combine(source, file)));
        }

        foreach (var assembly in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"))
        {
            var name = Path.GetFileNameWithoutExtension(assembly);
            if (name == "reportgen" || Directory.Exists(Path.Combine(source, name)))
            {
                graph.AddReferences(assembly);
            }
        }

        return graph;
    }

    /// <summary>Lines of a room with all its folders.</summary>
    public int LinesBelow(string room) =>
        lines
            .Where(pair =>
                pair.Key == room || pair.Key.StartsWith(room + "/", StringComparison.Ordinal)
            )
            .Sum(static pair => pair.Value);

    /// <summary>Groups of folders each of which leads to all others; empty when there is no circle.</summary>
    public IReadOnlyList<string> Circles()
    {
        var reach = Folders.ToDictionary(static f => f, ReachedFrom, StringComparer.Ordinal);
        return
        [
            .. Folders
                .Where(folder => reach[folder].Contains(folder))
                .Select(folder =>
                    string.Join(
                        " <-> ",
                        reach[folder]
                            .Where(other => reach[other].Contains(folder))
                            .Order(StringComparer.Ordinal)
                    )
                )
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private HashSet<string> ReachedFrom(string folder)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([folder]);
        while (next.TryPop(out var from))
        {
            foreach (var arrow in arrows.Values.Where(arrow => arrow.From == from))
            {
                if (reached.Add(arrow.To))
                {
                    next.Push(arrow.To);
                }
            }
        }

        return reached;
    }

    private void AddUsings(string file, string text)
    {
        var folder = Path.GetDirectoryName(file)!.Replace('/', '.');
        var name = Namespace().Match(text);
        if (!name.Success)
        {
            return;
        }

        if (name.Groups["name"].Value != folder)
        {
            misplaced.Add($"{file}: namespace {name.Groups["name"].Value}");
        }

        foreach (Match match in Using().Matches(text))
        {
            // A static using and an alias name a type in their last part.
            var imported = match.Groups["name"].Value;
            Add(
                folder,
                match.Groups["type"].Success ? imported[..imported.LastIndexOf('.')] : imported,
                file
            );
        }
    }

    private void AddReferences(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var type in module.GetTypes())
        {
            var from = NamespaceOf(type);
            if (!from.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var example = type.FullName;
            Refer(type.BaseType);
            Each(type.Interfaces, i => Refer(i.InterfaceType));
            Each(type.Fields, f => Refer(f.FieldType));
            foreach (var method in type.Methods)
            {
                Refer(method.ReturnType);
                Each(method.Parameters, p => Refer(p.ParameterType));
                if (method.HasBody)
                {
                    Each(method.Body.Variables, v => Refer(v.VariableType));
                    Each(method.Body.Instructions, i => ReferOperand(i));
                }
            }

            void ReferOperand(Instruction instruction)
            {
                switch (instruction.Operand)
                {
                    case TypeReference other:
                        Refer(other);
                        break;
                    case MemberReference member:
                        Refer(member.DeclaringType);
                        break;
                }
            }

            void Refer(TypeReference? other)
            {
                if (other is GenericInstanceType generic)
                {
                    Each(generic.GenericArguments, Refer);
                }

                if (other?.GetElementType() is { IsGenericParameter: false } element)
                {
                    Add(from, NamespaceOf(element), example);
                }
            }
        }
    }

    private static void Each<T>(IEnumerable<T> all, Action<T> act)
    {
        foreach (var one in all)
        {
            act(one);
        }
    }

    private static string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace;
    }

    private void Add(string from, string to, string example)
    {
        var (source, target) = (FolderOf(from), FolderOf(to));
        if (source != target && lines.ContainsKey(source) && lines.ContainsKey(target))
        {
            arrows.TryAdd((source, target), new Arrow(source, target, example));
        }
    }

    /// <summary><c>ReportGen.Core.Rules.Wording</c> → <c>Core/Rules/Wording</c>; the name of a project keeps its dots.</summary>
    private static string FolderOf(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return "";
        }

        var rest = name[Prefix.Length..]
            .Replace("Pdf.QuestPdf", "QuestPdf", StringComparison.Ordinal);
        return rest.Replace('.', '/');
    }

    [GeneratedRegex(
        @"(^|/)(bin|obj)/",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OutputFolder();

    [GeneratedRegex(
        @"^namespace (?<name>[\w.]+);",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^using (?<type>static |\w+ = )?(?<name>ReportGen\.[\w.]+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Using();
}
