using System.Text;
using ReportGen.Cli.Disk;
using ReportGen.Core.Building;

namespace ReportGen.Cli.Serving;

/// <summary>Which file an address means.</summary>
internal static class StaticFilePath
{
    /// <summary>
    /// The path below the output folder that an address means; null when it may mean none: it leads out of the
    /// folder by its spelling, or to a hidden file. An address that ends in a slash means the folder's index page.
    /// </summary>
    /// <param name="address">As sent, still encoded, without a query; begins with a slash.</param>
    public static string? Of(string address)
    {
        if (Decode(address) is not { } decoded)
        {
            return null;
        }

        var path = decoded[1..];
        if (path.Length == 0 || path.EndsWith('/'))
        {
            path += OutputFolder.IndexFile;
        }

        return
            RepositoryPath.IsPlain(path)
            && !path.Any(char.IsControl)
            && !path.Split('/').Any(static part => part.StartsWith('.'))
            ? path
            : null;
    }

    /// <summary>The media type, with the character set of texts.</summary>
    public static string MediaType(string path) =>
        MediaTypes.Of(path) is var type && type.StartsWith("text/", StringComparison.Ordinal)
            ? type + "; charset=utf-8"
            : type;

    /// <summary>The address with its %XX read as UTF-8, once; null when they are no UTF-8 or no hexadecimal digits.</summary>
    private static string? Decode(string address)
    {
        var bytes = new List<byte>(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            if (address[i] == '%')
            {
                if (
                    i + 2 >= address.Length
                    || !char.IsAsciiHexDigit(address[i + 1])
                    || !char.IsAsciiHexDigit(address[i + 2])
                )
                {
                    return null;
                }

                bytes.Add(Convert.FromHexString(address.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else if (address[i] is > ' ' and < '\u007f')
            {
                bytes.Add((byte)address[i]);
            }
            else
            {
                return null;
            }
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
