namespace ReportGen.Cli.Disk;

/// <summary>Paths relative to the repository, with forward slashes, and what they mean on disk.</summary>
internal static class RepositoryPath
{
    /// <summary>True for a path that stays below the root by its spelling: relative, without <c>..</c>, empty parts or drive letters.</summary>
    public static bool IsPlain(string path)
    {
        if (path.Length == 0 || path.Contains('\0') || path.Contains('\\') || path.Contains(':'))
        {
            return false;
        }

        foreach (var part in path.Split('/'))
        {
            if (part is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The path on disk of a plain path.</summary>
    public static string OnDisk(string root, string path) =>
        Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The real path of a file or folder with every link on the way followed; null when there is nothing.</summary>
    public static string? Real(string path)
    {
        var full = Path.GetFullPath(path);
        var current = Path.GetPathRoot(full)!;
        var steps = 0;
        var rest = new Stack<string>(
            full[current.Length..]
                .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
                .Reverse()
        );
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(current, part);
            FileSystemInfo info = Directory.Exists(next)
                ? new DirectoryInfo(next)
                : new FileInfo(next);
            if (info.LinkTarget is not { } target)
            {
                if (!info.Exists)
                {
                    return null;
                }

                current = next;
                continue;
            }

            // Linux follows at most 40 links; a ring of links would go on for ever.
            if (++steps > 40)
            {
                return null;
            }

            var aim = Path.GetFullPath(target, current);
            current = Path.GetPathRoot(aim)!;
            foreach (
                var piece in aim[current.Length..]
                    .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
                    .Reverse()
            )
            {
                rest.Push(piece);
            }
        }

        return current;
    }

    /// <summary>True when a real path is a real folder or lies below it.</summary>
    public static bool IsWithin(string realPath, string realFolder) =>
        string.Equals(realPath, realFolder, StringComparison.Ordinal)
        || realPath.StartsWith(
            realFolder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
