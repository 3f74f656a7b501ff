using ReportGen.Core.Output;
#if QUESTPDF
using ReportGen.Pdf.QuestPdf;
#endif

namespace ReportGen.Tests.Pdf;

/// <summary>The PDF engines that this build has: one suite of conformance for all.</summary>
internal static class PrintEngines
{
    /// <summary>Rules of the suite that an engine's library gives no means to keep; docs/pdf-engines.md names them.</summary>
    private static readonly Dictionary<string, string[]> Limits = new(StringComparer.Ordinal)
    {
        ["built-in"] = [],
        ["questpdf"] =
        [
            "P 14.8.4.3 TOCI holds label and reference",
            "P 14.8.5.4.3 figures have a bounding box on the page",
            "UA 7.6 labelled lists state their numbering",
            "UA 7.8 artifacts of text state their type",
        ],
    };

    /// <summary>Their names.</summary>
    public static TheoryData<string> Names() =>
#if QUESTPDF
        ["built-in", "questpdf"];
#else
        ["built-in"];
#endif

    /// <summary>The engine of a name; skips the test where its library can't run, but fails it in CI.</summary>
    public static IPdfEngine Of(string name)
    {
#if QUESTPDF
        if (string.Equals(name, "questpdf", StringComparison.Ordinal))
        {
            var engine = QuestPdfEngine
                .Create(TestPdf.FontFiles(), EngineLicence.Evaluation)
                .Value!;
            if (engine.WhyUnavailable() is { } reason)
            {
                var message = $"The library of questpdf can't run here: {reason}";
                Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", message);
                Assert.Fail(message);
            }

            return engine;
        }
#endif
        return string.Equals(name, TestPdf.Engine.Name, StringComparison.Ordinal)
            ? TestPdf.Engine
            : throw new ArgumentOutOfRangeException(nameof(name));
    }

    /// <summary>Rules that an engine can't keep.</summary>
    public static IReadOnlyList<string> LimitsOf(string name) => Limits[name];

    /// <summary>All rules that some engine can't keep.</summary>
    public static IEnumerable<string> AllLimits => Limits.Values.SelectMany(static l => l);
}
