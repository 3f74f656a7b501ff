using System.Buffers;

namespace ReportGen.GitHub.Api;

/// <summary>
/// A token for GitHub. It comes out of the environment and goes into the header of a request, and nowhere else:
/// its text form is three stars, so that no message, log line or trace can hold it.
/// </summary>
public sealed class AccessToken
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~+/="
    );

    private AccessToken(string value) => Value = value;

    internal string Value { get; }

    /// <summary>
    /// The token of a variable; null when the text can't be one. Spaces and line ends around it are dropped, as
    /// secrets often come with one; a character that no header takes would otherwise make a message that repeats it.
    /// </summary>
    public static AccessToken? TryRead(string text)
    {
        var value = text.Trim();
        return value.Length == 0 || value.AsSpan().ContainsAnyExcept(Allowed)
            ? null
            : new AccessToken(value);
    }

    /// <inheritdoc/>
    public override string ToString() => "***";
}
