namespace ReportGen.Core.Documents;

/// <summary>Decides which link targets a document may contain; every writer calls it.</summary>
public static class LinkTarget
{
    /// <summary>
    /// True for <c>http:</c>, <c>https:</c>, <c>mailto:</c>, <c>#id</c> and relative paths. False for every
    /// other scheme, for <c>//host</c>, and for control characters or backslashes, which browsers
    /// may interpret differently.
    /// </summary>
    public static bool IsAllowed(string target)
    {
        foreach (var c in target)
        {
            if (char.IsControl(c) || c == '\\')
            {
                return false;
            }
        }

        if (target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith(' '))
        {
            return false;
        }

        var end = target.AsSpan().IndexOfAny(":/?#");
        if (end < 0 || target[end] != ':')
        {
            return true;
        }

        var scheme = target.AsSpan(0, end);
        return scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("http", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase);
    }
}
