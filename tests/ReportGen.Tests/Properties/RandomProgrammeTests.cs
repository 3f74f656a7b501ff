using System.Collections.Concurrent;
using System.Globalization;

namespace ReportGen.Tests.Properties;

/// <summary>
/// Random programmes, from YAML to every published file, compared with what follows from their specification
/// alone. Sixty by default; <c>REPORTGEN_PROPERTY_CASES</c> says how many, and a build server makes 300.
/// </summary>
public sealed class RandomProgrammeTests
{
    private const int All = 300;

    private static readonly Lazy<ConcurrentDictionary<string, ConcurrentBag<string>>> Faults = new(
        Run
    );

    public static TheoryData<string> Properties() => [.. Checks.All.Keys];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Random_programme_built_from_its_files(string holds)
    {
        var faults = Faults.Value.GetValueOrDefault(holds) ?? [];

        Assert.True(
            faults.IsEmpty,
            $"{faults.Count} faults:\n{string.Join('\n', faults.Order(StringComparer.Ordinal).Take(10))}"
        );
    }

    [Fact]
    public void Random_programmes_have_every_feature_of_the_model() =>
        Assert.Empty(Features.Missing(Enumerable.Range(0, All).Select(RandomProgramme.Of)));

    [Fact]
    public void Random_programme_is_the_same_from_the_same_seed() =>
        Assert.Equal(
            SpecificationYaml.Files(RandomProgramme.Of(7)),
            SpecificationYaml.Files(RandomProgramme.Of(7))
        );

    private static int Cases =>
        int.TryParse(
            Environment.GetEnvironmentVariable("REPORTGEN_PROPERTY_CASES"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var cases
        )
            ? cases
        : Environment.GetEnvironmentVariable("CI") == "true" ? All
        : 60;

    private static ConcurrentDictionary<string, ConcurrentBag<string>> Run()
    {
        var faults = new ConcurrentDictionary<string, ConcurrentBag<string>>(
            StringComparer.Ordinal
        );
        var stop = TestContext.Current.CancellationToken;
        Parallel.For(
            0,
            Cases,
            new ParallelOptions { CancellationToken = stop },
            seed =>
            {
                var built = BuiltProgramme.Of(RandomProgramme.Of(seed), stop);
                foreach (var (name, check) in Checks.All)
                {
                    foreach (var fault in check(built))
                    {
                        faults.GetOrAdd(name, static _ => []).Add($"seed {seed:000}: {fault}");
                    }
                }
            }
        );
        return faults;
    }
}
