using System.Text;
using ReportGen.Core.Building;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output;
using ReportGen.Core.Sources;
using ReportGen.Tests.Content;

namespace ReportGen.Tests.Building;

public sealed class EngineChoiceTests
{
    private const string Yaml = "content/coastal-paths/programme.yaml";

    [Fact]
    public void Choice_without_flags_and_programme_is_built_in()
    {
        var choice = EngineChoice.Of(EngineFlags.None, null);

        Assert.Equal("built-in", choice.Engine);
        Assert.Empty(choice.Check(hasOptional: false));
    }

    [Fact]
    public void Choice_of_the_optional_engine_is_refused_where_it_is_not_built_in()
    {
        var choice = EngineChoice.Of(new EngineFlags("questpdf", "professional"), null);

        var fault = Assert.Single(choice.Check(hasOptional: false));

        Assert.Equal("RG7031", fault.Code.Id);
        Assert.Equal("--engine", fault.Span.Path);
        Assert.Contains("-p:QuestPdf=true", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_of_the_optional_engine_without_a_licence_is_refused()
    {
        var choice = EngineChoice.Of(new EngineFlags("questpdf", null), null);

        var fault = Assert.Single(choice.Check(hasOptional: true));

        Assert.Equal("RG7032", fault.Code.Id);
        Assert.Contains("Public-sector bodies", fault.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluation", EngineLicence.Evaluation)]
    [InlineData("community", EngineLicence.Community)]
    [InlineData("professional", EngineLicence.Professional)]
    [InlineData("enterprise", EngineLicence.Enterprise)]
    public void Choice_with_a_licence_is_taken(string name, EngineLicence licence)
    {
        var choice = EngineChoice.Of(new EngineFlags("questpdf", name), null);

        Assert.Equal(licence, choice.Licence);
        Assert.Contains(name, EngineChoice.LicenceNames);
        Assert.Empty(choice.Check(hasOptional: true));
    }

    [Fact]
    public void Build_with_an_engine_that_is_not_there_writes_nothing_and_names_the_line()
    {
        var found = Build("engine: questpdf\n  questpdf-licence: professional", EngineFlags.None);

        Assert.Equal("RG7031", found.Code.Id);
        Assert.Equal(Yaml, found.Span.Path);
        Assert.Equal("questpdf".Length, found.Span.Length);
    }

    [Fact]
    public void Build_with_flags_takes_them_before_the_settings()
    {
        var found = Build("engine: built-in", new EngineFlags("questpdf", null));

        Assert.Equal("RG7031", found.Code.Id);
        Assert.Equal("--engine", found.Span.Path);
    }

    private static Diagnostic Build(string publishing, EngineFlags flags)
    {
        var put = 0;
        var folder = Path.Combine(Fixture.Repository, "content");
        var files = Fixture
            .Load(folder)
            .ToDictionary(static f => "content/" + f.Key, static f => f.Value);
        var text = Encoding.UTF8.GetString(files[Yaml].Span);
        files[Yaml] = Encoding.UTF8.GetBytes(
            text.Replace("  engine: built-in", "  " + publishing, StringComparison.Ordinal)
        );
        var tree = new InMemorySourceTree(files);

        var result = Builder.Build(
            new BuildRequest { Programmes = ["coastal-paths"], Engine = flags },
            new BuildTools(
                tree,
                BuiltInFiles.Instance,
                static choice => Checked.Faulty<IPdfEngine>(choice.Check(hasOptional: false))
            )
            {
                Put = _ => put++,
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(0, put);
        return Assert.Single(result.Diagnostics, static d => d.Severity == Severity.Error);
    }
}
