using System.Collections.Immutable;
using ReportGen.Core.Diagnostics;
using ReportGen.Core.Output;
using ReportGen.Core.Programmes.Model;

namespace ReportGen.Core.Building;

/// <summary>Creates the PDF engine that was chosen, or reports why it can't.</summary>
/// <param name="choice">What was chosen, and where.</param>
public delegate Checked<IPdfEngine> EngineFactory(EngineChoice choice);

/// <summary>A PDF engine as flags and settings name it.</summary>
/// <param name="Engine"><c>built-in</c> or <c>questpdf</c>.</param>
/// <param name="EnginePlace">Where it is chosen.</param>
/// <param name="Licence">The licence type for the optional engine, or null.</param>
/// <param name="LicencePlace">Where it is declared, or should be.</param>
public sealed record EngineChoice(
    string Engine,
    SourceSpan EnginePlace,
    EngineLicence? Licence,
    SourceSpan LicencePlace
)
{
    /// <summary>The name of the engine that needs no licence and no special build.</summary>
    public const string BuiltIn = PublishingSettings.BuiltInEngine;

    /// <summary>The name of the optional engine.</summary>
    public const string Optional = PublishingSettings.OptionalEngine;

    /// <summary>The names of licence types, as written in settings.</summary>
    public static ImmutableArray<string> LicenceNames { get; } =
    ["evaluation", "community", "professional", "enterprise"];

    /// <summary>The name of a licence type, as written in settings.</summary>
    public static string NameOf(EngineLicence licence) =>
        LicenceNames.First(name => LicenceOf(name) == licence);

    /// <summary>True for the optional engine.</summary>
    public bool IsOptional => string.Equals(Engine, Optional, StringComparison.Ordinal);

    /// <summary>The engine of a programme; flags take precedence over its settings.</summary>
    /// <param name="flags">The flags.</param>
    /// <param name="programme">The programme; null for a document that has none.</param>
    public static EngineChoice Of(EngineFlags flags, Programme? programme)
    {
        var settings = programme?.Publishing;
        var place = settings?.Place ?? programme?.Place;
        return new EngineChoice(
            flags.Engine ?? settings?.Engine ?? BuiltIn,
            PlaceOf(flags.Engine, EngineFlags.EngineName, place, "engine"),
            LicenceOf(flags.Licence ?? settings?.QuestPdfLicence),
            PlaceOf(flags.Licence, EngineFlags.LicenceName, place, "questpdf-licence")
        );
    }

    /// <summary>RG7031 when the optional engine is chosen but not part of the program, RG7032 when it has no licence type.</summary>
    /// <param name="hasOptional">True when the program was built with the optional engine.</param>
    public ImmutableArray<Diagnostic> Check(bool hasOptional)
    {
        if (!IsOptional)
        {
            return [];
        }

        if (!hasOptional)
        {
            return
            [
                EngineDiagnostics.NotBuiltIn.At(
                    EnginePlace,
                    "The PDF engine questpdf is not part of this program.",
                    "Build the program with it: dotnet publish src/ReportGen.Cli -p:QuestPdf=true\nIn a workflow, write pdf-engine: questpdf among the inputs of the step.\nOr write engine: built-in."
                ),
            ];
        }

        return Licence is null
            ?
            [
                EngineDiagnostics.NoLicence.At(
                    LicencePlace,
                    "The PDF engine questpdf needs to know the type of your licence; none is assumed.",
                    "Write questpdf-licence: and one of evaluation, community, professional, enterprise.\nPublic-sector bodies are not eligible for community, whatever their revenue (QuestPDF licence, version 3.0, 6 July 2026)."
                ),
            ]
            : [];
    }

    /// <summary>This choice where a flag makes it; else the environment's; else the programme's settings.</summary>
    /// <param name="environment">What a workflow set for the whole run.</param>
    public EngineChoice Under(EngineFlags environment) =>
        this with
        {
            Engine =
                !IsFlag(EnginePlace, EngineFlags.EngineName)
                && environment.Engine is (BuiltIn or Optional)
                    ? environment.Engine
                    : Engine,
            Licence = IsFlag(LicencePlace, EngineFlags.LicenceName)
                ? Licence
                : LicenceOf(environment.Licence) ?? Licence,
        };

    private static bool IsFlag(SourceSpan place, string name) =>
        string.Equals(place.Path, name, StringComparison.Ordinal);

    private static SourceSpan PlaceOf(
        string? flag,
        string name,
        RecordLocation? place,
        string field
    ) => flag is not null || place is null ? SourceSpan.StartOf(name) : place[field];

    private static EngineLicence? LicenceOf(string? name) =>
        name switch
        {
            "evaluation" => EngineLicence.Evaluation,
            "community" => EngineLicence.Community,
            "professional" => EngineLicence.Professional,
            "enterprise" => EngineLicence.Enterprise,
            _ => null,
        };
}

/// <summary>The engine as flags choose it; null where a flag is absent.</summary>
/// <param name="Engine">The value of <c>--engine</c>.</param>
/// <param name="Licence">The value of <c>--questpdf-licence</c>.</param>
public sealed record EngineFlags(string? Engine, string? Licence)
{
    /// <summary>The flag that chooses the engine.</summary>
    public const string EngineName = "--engine";

    /// <summary>The flag that declares the licence type.</summary>
    public const string LicenceName = "--questpdf-licence";

    /// <summary>The variable of the environment that chooses the engine.</summary>
    public const string EngineVariable = "REPORTGEN_PDF_ENGINE";

    /// <summary>The variable of the environment that declares the licence type.</summary>
    public const string LicenceVariable = "REPORTGEN_QUESTPDF_LICENCE";

    /// <summary>No flag.</summary>
    public static EngineFlags None { get; } = new(null, null);
}
