namespace ReportGen.Cli.Disk;

/// <summary>Media types (IANA) by the ending of a file.</summary>
internal static class MediaTypes
{
    /// <summary>The media type, without a character set.</summary>
    public static string Of(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html",
            ".md" => "text/markdown",
            ".csv" => "text/csv",
            ".json" => "application/json",
            ".atom" => "application/atom+xml",
            ".pdf" => "application/pdf",
            ".png" => "image/png",
            ".jpg" => "image/jpeg",
            ".svg" => "image/svg+xml",
            "" or ".txt" => "text/plain",
            _ => "application/octet-stream",
        };
}
