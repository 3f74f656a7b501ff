namespace ReportGen.Cli.Terminal;

/// <summary>Paths as people write them.</summary>
internal static class DisplayPath
{
    /// <summary>A folder relative to where the user is when it lies below, else its full path.</summary>
    public static string Of(string folder)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative;
    }
}
