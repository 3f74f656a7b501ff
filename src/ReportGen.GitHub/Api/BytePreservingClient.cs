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

    protected override HttpRequestMessage BuildRequestMessage(IRequest request)
    {
        var message = base.BuildRequestMessage(request);
        if (request.Body is string && message.Content is { } content)
        {
            // Octokit declares the JSON of a PATCH as a web form unless configured otherwise.
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return message;
    }

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
