using System.Net;

namespace Compressor.Nemo.Http;

/// <summary>
/// Keeps to the backend's own origin. An address elsewhere, of a result or a redirect, is the backend's word: it must not lead this host to servers that only it can
/// reach, and is opened as one from a user is. Where that is refused, the answer is 403.
/// </summary>
internal sealed class ForeignHandler(IForeignHttp? foreign) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> Foreign = new("foreign");

    /// <summary>The request, or what it is redirected to, leads away from the backend's origin.</summary>
    public static void Mark(HttpRequestMessage request) => request.Options.Set(Foreign, true);

    public static bool IsMarked(HttpRequestMessage request) => request.Options.TryGetValue(Foreign, out var isForeign) && isForeign;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsMarked(request)) return await base.SendAsync(request, cancellationToken);
        var answer = foreign is null ? null : await foreign.SendAsync(request, cancellationToken);
        return answer ?? new HttpResponseMessage(HttpStatusCode.Forbidden) { RequestMessage = request };
    }
}
