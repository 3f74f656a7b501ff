using System.Buffers;

namespace ReportGen.GitHub.Api;

/// <summary>A repository as OWNER/NAME.</summary>
/// <param name="Owner">A user or an organisation.</param>
/// <param name="Name">The repository.</param>
public sealed record RepositoryName(string Owner, string Name)
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    /// <summary>Reads OWNER/NAME; null when it has another form.</summary>
    public static RepositoryName? TryParse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1)
        {
            return null;
        }

        var (owner, name) = (text[..slash], text[(slash + 1)..]);
        return owner.AsSpan().ContainsAnyExcept(Allowed) || name.AsSpan().ContainsAnyExcept(Allowed)
            ? null
            : new RepositoryName(owner, name);
    }

    /// <summary>
    /// The repository that a git remote's address names: <c>https://HOST/OWNER/NAME.git</c>, <c>git@HOST:OWNER/NAME.git</c>,
    /// <c>ssh://git@HOST/OWNER/NAME</c>. Null when it lies on another host than the pages of the server.
    /// </summary>
    public static RepositoryName? OfRemote(string address, ServerAddress server)
    {
        var host = new Uri(server.Web).Host;
        var at = address.IndexOf(host, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at > 0 && address[at - 1] is not ('/' or '@')))
        {
            return null;
        }

        var rest = address[(at + host.Length)..];
        var path = rest is [':' or '/', ..] ? rest[1..].TrimEnd('/') : "";
        if (path.EndsWith(".git", StringComparison.Ordinal))
        {
            path = path[..^".git".Length];
        }

        return TryParse(path);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner}/{Name}";
}
