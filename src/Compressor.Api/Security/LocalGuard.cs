using System.Net;
using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Security;

/// <summary>
/// Protects a host without sign-in from web pages in a browser on the same machine: a foreign Host header means DNS rebinding, a
/// foreign Origin or Sec-Fetch-Site another site's page, which may call all the same where its site is allowed to. Beyond this machine, names are not checked.
/// </summary>
internal sealed class LocalGuard(RequestDelegate next, ApiOptions options, AllowedOrigins origins)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (options.LocalOnly is not true)
            return options.Authorizes || !IsFromAnotherSiteThan(request.Host.Value, request) ? next(context) : Problems.Create(request, Failures.OriginRefused).ExecuteAsync(context);
        if (!IsOwn(request.Host.Host)) return Problems.Create(request, Failures.HostRefused).ExecuteAsync(context);
        return IsFromAnotherSite(request) ? Problems.Create(request, Failures.OriginRefused).ExecuteAsync(context) : next(context);
    }

    private bool IsOwn(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))
        || options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Beyond loopback, where names and proxies are not known: a browser's own word is taken where it gives one (it does not on plain http), else the origin must name
    /// the host that is asked.
    /// </summary>
    private bool IsFromAnotherSiteThan(string? host, HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origins.Allows(origin)) return false;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "cross-site" or "same-site" && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate");
        return origin.Length > 0 && !origin.EndsWith($"://{host}", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsFromAnotherSite(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (origin.Count > 0 && origins.Allows(origin.ToString())) return false;
        if (origin.Count > 0 && !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)) return true;

        // Following a link from elsewhere is a navigation: its result is shown to the user, not to the other site.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site is "cross-site" or "same-site" && !(HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate");
    }
}
