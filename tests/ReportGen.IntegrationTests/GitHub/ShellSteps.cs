using System.Diagnostics;
using ReportGen.IntegrationTests.Commands;
using YamlDotNet.RepresentationModel;

namespace ReportGen.IntegrationTests.GitHub;

/// <summary>A shell step of a workflow or action, read from its file and run as it stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Script">Its script.</param>
/// <param name="Variables">The names of the variables that it is given.</param>
internal sealed record ShellStep(string Name, string Script, IReadOnlyList<string> Variables)
{
    /// <summary>Every shell step of a file, in order.</summary>
    public static IReadOnlyList<ShellStep> Of(string file)
    {
        var yaml = new YamlStream();
        using (var reader = new StreamReader(file))
        {
            yaml.Load(reader);
        }

        return
        [
            .. yaml.Documents[0]
                .AllNodes.OfType<YamlMappingNode>()
                .Where(static node => node.Children.ContainsKey("run"))
                .Select(static node => new ShellStep(
                    node.Children.TryGetValue("name", out var name) ? name.ToString() : "",
                    node["run"].ToString(),
                    node.Children.TryGetValue("env", out var given)
                        ?
                        [
                            .. ((YamlMappingNode)given).Children.Keys.Select(static k =>
                                k.ToString()
                            ),
                        ]
                        : []
                )),
        ];
    }

    /// <summary>Runs it as GitHub does: the script in a file, by bash, ending at the first failure.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="variables">What its variables hold; all that it is given must be there.</param>
    public Ended Run(string folder, IReadOnlyDictionary<string, string> variables)
    {
        Assert.DoesNotContain(Variables, name => !variables.ContainsKey(name));
        var script = Path.Combine(Directory.CreateTempSubdirectory("step-").FullName, "step.sh");
        File.WriteAllText(script, Script);
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "--noprofile", "--norc", "-eo", "pipefail", script })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        return Commands.Run.WaitFor(process);
    }
}
