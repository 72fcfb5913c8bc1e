using System.Net;
using Compressor.Renderer.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer;

/// <summary>
/// The renderer listens on 127.0.0.1 alone and gives everybody a token, so it must not answer web pages in a browser on the same machine: a Host that is
/// another name means DNS rebinding, an Origin or a foreign Sec-Fetch-Site that a page asks. Its own clients send neither.
/// </summary>
internal static class LoopbackGuard
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next) => IsLoopback(context.Request.Host.Host) && !IsFromPage(context.Request)
        ? next(context)
        : Answers.Error(new ApiException(StatusCodes.Status403Forbidden, 403, "This server only answers programs on this machine, by its local address.")).ExecuteAsync(context);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Whoever opens the link of a result in a browser sees it, and no page does.</summary>
    private static bool IsFromPage(HttpRequest request) =>
        request.Headers.Origin.Count > 0
        || (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" or "same-origin" && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate"));
}
