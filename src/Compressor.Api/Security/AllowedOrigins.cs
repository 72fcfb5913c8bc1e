using Compressor.Api.Tracing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Security;

/// <summary>The other sites whose pages may call the API from a browser (Fetch standard, "CORS protocol").</summary>
internal sealed class AllowedOrigins(ApiOptions options)
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromMinutes(10);

    /// <summary>What a page may read of an answer beside its body.</summary>
    private static readonly string[] Readable =
    [
        HeaderNames.Location, HeaderNames.RetryAfter, HeaderNames.ContentDisposition, RequestIds.Header, RateLimit.Header, RateLimit.PolicyHeader,
        "Upload-Offset", "Upload-Length", "Upload-Expires", "Tus-Resumable", "Tus-Version", "Tus-Extension", "Tus-Max-Size",
    ];

    private readonly HashSet<string> _origins = new(options.AllowedOrigins.Select(Serialize).OfType<string>(), StringComparer.OrdinalIgnoreCase);

    /// <param name="origin">As a browser sends it.</param>
    public bool Allows(string origin) => _origins.Contains(origin);

    /// <summary>Answers preflights, and marks the answers that a page may read.</summary>
    public void Use(IApplicationBuilder app)
    {
        if (_origins.Count == 0) return;
        app.UseCors(policy => policy.SetIsOriginAllowed(Allows).AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(Readable).SetPreflightMaxAge(PreflightLifetime));
    }

    /// <summary>An origin as browsers write it; null: it is none.</summary>
    public static string? Serialize(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? $"{url.Scheme}://{(url.HostNameType is UriHostNameType.IPv6 ? url.Host : url.IdnHost)}{(url.IsDefaultPort ? "" : $":{url.Port}")}"
            : null;
}
