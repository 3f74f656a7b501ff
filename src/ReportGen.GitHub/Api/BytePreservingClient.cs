using System.Net.Http.Headers;
using Octokit;
using Octokit.Internal;

namespace ReportGen.GitHub.Api;

/// <summary>
/// Octokit reads any body that is not declared binary as text. An asset that is read back to be
/// compared must keep every byte whatever type the server declares, so those bodies stay streams.
/// </summary>
internal sealed class BytePreservingClient(Func<HttpMessageHandler> handler)
    : HttpClientAdapter(handler)
{
    private const string Binary = "application/octet-stream";

    protected override Task<IResponse> BuildResponse(
        HttpResponseMessage responseMessage,
        Func<object, object> preprocessResponseBody
    )
    {
        var accepts = responseMessage.RequestMessage?.Headers.Accept;
        if (
            responseMessage.IsSuccessStatusCode
            && accepts is not null
            && accepts.Any(static a => string.Equals(a.MediaType, Binary, StringComparison.Ordinal))
        )
        {
            responseMessage.Content.Headers.ContentType = new MediaTypeHeaderValue(Binary);
        }

        return base.BuildResponse(responseMessage, preprocessResponseBody);
    }
}
