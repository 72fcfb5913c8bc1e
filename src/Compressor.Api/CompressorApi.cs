using Compressor.Api.Description;
using Compressor.Api.Errors;
using Compressor.Api.Security;
using Compressor.Api.Tracing;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Api;

/// <summary>Adds the HTTP API to an app's pipeline.</summary>
public static class CompressorApi
{
    /// <summary>Maps the API under <c>/api</c>, with problem details for all errors and, on a local host, the guard against other sites' pages (for the whole app).</summary>
    public static WebApplication MapCompressorApi(this WebApplication app)
    {
        app.UseCompressorApi();
        app.MapCompressorEndpoints();
        return app;
    }

    /// <summary>What runs before the endpoints; for hosts that build their own pipeline (Azure Functions).</summary>
    public static IApplicationBuilder UseCompressorApi(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<ApiOptions>();
        app.UseMiddleware<RequestIds>();
        app.UseMiddleware<AnswerHeaders>();
        // Who asks, and under which name, comes before the checks of both.
        ForwardedProxies.Use(app, options.ForwardedProxies);
        app.ApplicationServices.GetRequiredService<AllowedOrigins>().Use(app);
        app.UseMiddleware<LocalGuard>();
        if (options.RequestsPerMinute is not null) app.UseMiddleware<RateLimit>();
        return app.UseMiddleware<ProblemMiddleware>();
    }

    /// <summary>Maps the routes alone: each below <c>/api/v1</c>, and below <c>/api</c>, where they were before there were versions.</summary>
    public static void MapCompressorEndpoints(this IEndpointRouteBuilder app)
    {
        foreach (var prefix in new[] { ApiDocument.Server, "/api" })
        {
            var api = app.MapGroup(prefix);
            var isDescribed = prefix == ApiDocument.Server;
            foreach (var route in ApiRoutes.All) route.Map(api, isDescribed);
            if (app.ServiceProvider.GetService<DiskBlobUrls>() is not null)
            {
                foreach (var route in ApiRoutes.DiskBlobs) route.Map(api, isDescribed);
            }

            api.MapOpenApi("/openapi.json").ExcludeFromDescription().Add(AllowHead);
        }

        DocsPage.Map(app).Add(AllowHead);
    }

    private static void AllowHead(EndpointBuilder endpoint)
    {
        endpoint.Metadata.Remove(endpoint.Metadata.OfType<HttpMethodMetadata>().Single());
        endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }
}
