using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compressor.Api.Tracing;

/// <summary>
/// Gives each request an id, the caller's own if there is a usable one: it is in the answer, in a problem, and in the scope of all that is logged meanwhile.
/// </summary>
internal sealed class RequestIds(RequestDelegate next, ILogger<RequestIds> logger)
{
    public const string Header = "X-Request-Id";
    private const int MaxLength = 64;
    private static readonly object Assigned = new();

    public async Task InvokeAsync(HttpContext context)
    {
        using (logger.BeginScope(new KeyValuePair<string, object>[] { new("RequestId", Of(context)) })) await next(context);
    }

    /// <summary>The request's id, which its answer carries from now on.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items.TryAdd(Assigned, true))
        {
            var given = context.Request.Headers[Header].ToString();
            context.TraceIdentifier = IsUsable(given) ? given : Activity.Current?.TraceId.ToHexString() ?? Guid.NewGuid().ToString("N");
            // As late as that, since an error clears what an answer had before.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = context.TraceIdentifier;
                return Task.CompletedTask;
            });
        }

        return context.TraceIdentifier;
    }

    /// <summary>It goes into logs and headers as it is.</summary>
    private static bool IsUsable(string id) => id.Length is > 0 and <= MaxLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
