using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Security;

/// <summary>
/// Refuses more requests to the API than an address may send, and tells each answer how many are left
/// (<see href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</see>). Probes of <c>/health</c> don't count.
/// </summary>
internal sealed class RateLimit(RequestDelegate next, RequestLimiter limiter)
{
    public const string Header = "RateLimit";
    public const string PolicyHeader = "RateLimit-Policy";

    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", out var path) || path.StartsWithSegments("/health") || path.StartsWithSegments("/v1/health")) return next(context);
        var (left, wait) = limiter.Take(context.Connection.RemoteIpAddress);
        var seconds = wait is null ? (long?)null : Math.Max(1, (long)Math.Ceiling(wait.Value.TotalSeconds));
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[PolicyHeader] = $"\"default\";q={limiter.PerMinute};w=60";
            context.Response.Headers[Header] = $"\"default\";r={left}{(seconds is null ? "" : $";t={seconds}")}";
            return Task.CompletedTask;
        });
        if (seconds is null) return next(context);
        context.Response.Headers[HeaderNames.RetryAfter] = seconds.ToString();
        return Problems.Create(context.Request, Failures.TooManyRequests, ("max", limiter.PerMinute)).ExecuteAsync(context);
    }
}
