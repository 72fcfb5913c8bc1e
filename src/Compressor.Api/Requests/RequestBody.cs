using System.Text;
using System.Text.Json;
using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Compressor.Api.Requests;

internal static class RequestBody
{
    /// <summary>Limit of a JSON body or a multipart text, in bytes: enough for a too-long prompt to be refused with a reason.</summary>
    public const int MaxTextBytes = 256 * 1024;

    /// <exception cref="ApiException">It is not JSON, has another shape, or is too large.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, int maxBytes = MaxTextBytes)
    {
        if (!context.Request.HasJsonContentType())
            throw new ApiException(Failures.JsonExpected);
        var text = await ReadTextAsync(context.Request.Body, context.RequestAborted, maxBytes);
        try
        {
            return JsonSerializer.Deserialize<T>(text, Json.Options) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new ApiException(Failures.InvalidJson, ("place", e.Path is { Length: > 1 } path ? $" ({path})" : ""));
        }
    }

    /// <exception cref="ApiException">It is longer than <paramref name="maxBytes"/>.</exception>
    public static async Task<string> ReadTextAsync(Stream body, CancellationToken cancellationToken, int maxBytes = MaxTextBytes)
    {
        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (content.Length + read > maxBytes)
                throw new ApiException(Failures.TextTooLarge, ("limit", $"{maxBytes / 1024} KiB"));
            content.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length);
    }

    /// <summary>Sets the server's own limit for this request's body, 30 MB by default.</summary>
    public static void Lift(HttpContext context, long maxBytes)
    {
        // Well above what is allowed, since the framing of chunks counts too, so that our own limit and message apply first.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = (2 * maxBytes) + MaxTextBytes;
    }
}
