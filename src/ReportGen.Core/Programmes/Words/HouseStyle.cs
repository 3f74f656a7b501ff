namespace ReportGen.Core.Programmes.Words;

/// <summary>The house style that a document follows.</summary>
public enum HouseStyle
{
    /// <summary>GOV.UK: "6%".</summary>
    GovUk,

    /// <summary>The Official Report: "6 per cent".</summary>
    Hansard,
}

/// <summary>Languages by their BCP 47 tags.</summary>
internal static class Languages
{
    /// <summary>True for Welsh; every other language falls back to English.</summary>
    internal static bool IsWelsh(string language) =>
        language.Equals("cy", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("cy-", StringComparison.OrdinalIgnoreCase);
}
