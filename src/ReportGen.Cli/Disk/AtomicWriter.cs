namespace ReportGen.Cli.Disk;

/// <summary>Writes files so that each appears complete or not at all.</summary>
internal static class AtomicWriter
{
    /// <summary>The ending of a file that is being written; one left behind by a killed process may be deleted.</summary>
    public const string PartEnding = ".reportgen-part";

    /// <summary>Writes a file next to its destination, then moves it there in one step. Creates folders as needed.</summary>
    /// <param name="path">The place.</param>
    /// <param name="bytes">The whole content.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        // The process id keeps two commands that write the same file apart.
        var part = $"{full}.{Environment.ProcessId}{PartEnding}";
        try
        {
            File.WriteAllBytes(part, bytes);
            File.Move(part, full, overwrite: true);
        }
        catch
        {
            DeleteQuietly(part);
            throw;
        }
    }

    private static void DeleteQuietly(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Report the original error, not one of the clean-up.
        }
    }
}
