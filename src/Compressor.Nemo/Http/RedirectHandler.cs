using System.Net;

namespace Compressor.Nemo.Http;

/// <summary>
/// Follows redirects of GET requests, up to five. The bearer token is sent on only within one origin (scheme, host and port);
/// the platform's own redirect handling would drop it there too. Other methods are not redirected: a message must not be sent twice.
/// </summary>
internal sealed class RedirectHandler : DelegatingHandler
{
    private const int MaxRedirects = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        for (var followed = 0; followed < MaxRedirects && Target(request, response) is { } target; followed++)
        {
            response.Dispose();
            var next = new HttpRequestMessage(HttpMethod.Get, target) { Version = request.Version, VersionPolicy = request.VersionPolicy };
            var sameOrigin = Origin.IsSame(request.RequestUri!, target);
            if (!sameOrigin || ForeignHandler.IsMarked(request)) ForeignHandler.Mark(next);
            foreach (var header in request.Headers)
            {
                if (sameOrigin || !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                    next.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            request = next;
            response = await base.SendAsync(request, cancellationToken);
        }

        return response;
    }

    private static Uri? Target(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (request.Method != HttpMethod.Get || response.Headers.Location is not { } location
            || response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        var target = location.IsAbsoluteUri ? location : new Uri(request.RequestUri!, location);
        var downgrade = request.RequestUri!.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps;
        return target.Scheme is "http" or "https" && !downgrade ? target : null;
    }
}

/// <summary>An origin is scheme, host and port.</summary>
internal static class Origin
{
    public static bool IsSame(Uri a, Uri b) =>
        Uri.Compare(a, b, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
