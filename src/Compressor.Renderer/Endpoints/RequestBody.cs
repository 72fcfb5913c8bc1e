using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Endpoints;

/// <summary>Reads JSON bodies, limited by <see cref="RendererOptions.MaxRequestBytes"/>.</summary>
internal sealed class RequestBody(IOptions<RendererOptions> options)
{
    /// <exception cref="ApiException">400: not a JSON object.</exception>
    public async Task<JsonDocument> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = options.Value.MaxRequestBytes;
        try
        {
            var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
        }
        catch (JsonException)
        {
            // Answered below.
        }

        throw ApiException.BadRequest("The body must be a JSON object.");
    }
}
