using System.Text;

namespace ReportGen.Core.Content.Scaffolding;

/// <summary>Writes the lines of a YAML file.</summary>
internal sealed class YamlLineWriter(string head)
{
    private readonly StringBuilder text = new(head);

    /// <summary>Writes a field and its value, which is in quotes already if it needs them.</summary>
    public void Field(string name, string value) => Line($"{name}: {value}");

    /// <summary>Writes a comment.</summary>
    public void Comment(string words) => Line("# " + words);

    /// <summary>Writes a line unchanged.</summary>
    public void Line(string line) => text.Append(line).Append('\n');

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
