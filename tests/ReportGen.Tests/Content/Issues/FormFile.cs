using System.Text;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Tests.Content.Issues;

/// <summary>A form of <c>.github/ISSUE_TEMPLATE</c>, read with a reader of its own.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Root">Its fields.</param>
internal sealed record FormFile(string Name, YamlMappingNode Root)
{
    private static readonly string Folder = Path.Combine(
        Fixture.Repository,
        ".github",
        "ISSUE_TEMPLATE"
    );

    /// <summary>Its questions and remarks.</summary>
    public IEnumerable<YamlMappingNode> Body =>
        ((YamlSequenceNode)Root.Children["body"]).Children.Cast<YamlMappingNode>();

    /// <summary>What people answer.</summary>
    public IEnumerable<YamlMappingNode> Questions =>
        Body.Where(static e => Word(e, "type") is not ("markdown" or "checkboxes"));

    /// <summary>All forms, by name.</summary>
    public static FormFile[] All() =>
        [
            .. Directory
                .GetFiles(Folder, "*.yml")
                .Select(static path => Path.GetFileNameWithoutExtension(path))
                .Where(static name => name != "config")
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];

    /// <summary>Reads one file of the folder.</summary>
    public static FormFile Read(string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, name + ".yml"))));
        return new FormFile(name, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>The text of a field, or null.</summary>
    public static string? Word(YamlMappingNode group, string field) =>
        group.Children.TryGetValue(field, out var value) ? ((YamlScalarNode)value).Value : null;

    /// <summary>A group in a group, or an empty one.</summary>
    public static YamlMappingNode Group(YamlMappingNode group, string field) =>
        group.Children.TryGetValue(field, out var value) ? (YamlMappingNode)value : [];

    /// <summary>The options of a dropdown.</summary>
    public static string[] Options(YamlMappingNode question) =>
        Group(question, "attributes").Children.TryGetValue("options", out var options)
            ?
            [
                .. ((YamlSequenceNode)options).Children.Select(static o =>
                    ((YamlScalarNode)o).Value!
                ),
            ]
            : [];

    /// <summary>The text of an issue as GitHub makes it when the form is sent with these answers, by question id.</summary>
    public string Send(params (string Id, string Answer)[] answers)
    {
        var given = answers.ToDictionary(static a => a.Id, static a => a.Answer);
        var text = new StringBuilder();
        foreach (var element in Body.Where(static e => Word(e, "type") != "markdown"))
        {
            text.Append("### ").Append(Word(Group(element, "attributes"), "label")).Append("\n\n");
            if (Word(element, "type") == "checkboxes")
            {
                foreach (
                    var option in (YamlSequenceNode)Group(element, "attributes").Children["options"]
                )
                {
                    text.Append("- [x] ")
                        .Append(Word((YamlMappingNode)option, "label"))
                        .Append('\n');
                }
            }
            else
            {
                given.Remove(Word(element, "id")!, out var answer);
                text.Append(answer ?? "_No response_").Append("\n\n");
            }
        }

        Assert.Empty(given.Keys);
        return text.ToString().TrimEnd();
    }
}
