using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace Compressor.Api.Description;

/// <summary>The OpenAPI document as a page to read and to try things on: <c>/api/docs</c>. All of it comes from this host.</summary>
internal static class DocsPage
{
    public const string Path = "/api/docs";

    // Its own page alone; styles are set by its script.
    private const string Policy =
        "default-src 'none'; script-src 'self' 'nonce-{0}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self' blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder app) => app.MapScalarApiReference(Path, (options, context) =>
    {
        options.WithTitle("Compressor API").WithOpenApiRoutePattern($"{ApiDocument.Server}/openapi.json").WithNonce()
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton();
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = string.Format(Policy, context.Items[ScalarOptions.NonceHttpContextItemKey]);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-cache";
            return Task.CompletedTask;
        });
    }).ExcludeFromDescription();
}
