using System.Text;

namespace ReportGen.Core.Content.Scaffolding;

/// <summary>Lines of a YAML file.</summary>
internal sealed class YamlLineWriter(string head)
{
    private readonly StringBuilder text = new(head);

    /// <summary>A field and its value as it is typed.</summary>
    public void Field(string name, string value) => Line($"{name}: {value}");

    /// <summary>A remark for people.</summary>
    public void Remark(string words) => Line("# " + words);

    /// <summary>A line as it is.</summary>
    public void Line(string line) => text.Append(line).Append('\n');

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
