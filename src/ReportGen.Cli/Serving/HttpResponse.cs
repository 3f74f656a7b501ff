using System.Globalization;
using System.Text;

namespace ReportGen.Cli.Serving;

/// <summary>A response.</summary>
/// <param name="Status">Its number (RFC 9110, section 15).</param>
/// <param name="Reason">The number in words.</param>
/// <param name="MediaType">What the body is.</param>
/// <param name="Body">The body.</param>
internal sealed record HttpResponse(
    int Status,
    string Reason,
    string MediaType,
    ReadOnlyMemory<byte> Body
)
{
    /// <summary>What the body may load when it is shown.</summary>
    public string Policy { get; init; } = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Where it is to be found instead, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Methods that are allowed, when another was used; or null.</summary>
    public string? Allow { get; init; }

    /// <summary>A response of one plain sentence.</summary>
    public static HttpResponse Words(int status, string reason, string sentence) =>
        new(status, reason, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(sentence + "\n"));

    /// <summary>The head of the response, with the empty line.</summary>
    /// <param name="length">The length of the body in bytes; null when it has no end.</param>
    public string Head(int? length)
    {
        var head = new StringBuilder($"HTTP/1.1 {Status} {Reason}\r\n");
        Add("Content-Type", MediaType);
        Add("Content-Length", length?.ToString(CultureInfo.InvariantCulture));
        Add("Cache-Control", "no-store");
        Add("Content-Security-Policy", Policy);
        Add("X-Content-Type-Options", "nosniff");
        Add("Referrer-Policy", "no-referrer");
        Add("Cross-Origin-Resource-Policy", "same-origin");
        Add("Location", Location);
        Add("Allow", Allow);
        Add("Connection", "close");
        return head.Append("\r\n").ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                head.Append(name).Append(": ").Append(value).Append("\r\n");
            }
        }
    }
}
