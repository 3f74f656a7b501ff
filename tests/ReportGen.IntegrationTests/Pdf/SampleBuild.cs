using ReportGen.IntegrationTests.Commands;

namespace ReportGen.IntegrationTests.Pdf;

/// <summary>Both programmes of the sample, built once by the command for all tests of a class.</summary>
public sealed class SampleBuild : IDisposable
{
    private readonly Workspace folder = Workspace.OfSample();

    /// <summary>Builds it.</summary>
    public SampleBuild()
    {
        var ended = folder.Command("build");
        Assert.True(ended.ExitCode == 0, ended.ToString());
    }

    /// <summary>The folder of what was made.</summary>
    public string Output => folder["output"];

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
