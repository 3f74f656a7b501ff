using System.Reflection;

namespace ReportGen.Cli.Terminal;

/// <summary>Which reportgen this is.</summary>
internal static class ProgramVersion
{
    /// <summary>The version with the revision it was built from, as far as the build knew it.</summary>
    public static string Full { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "";

    /// <summary>The version alone, such as 1.4.0.</summary>
    public static string Short { get; } = Full.Split('+')[0];
}
