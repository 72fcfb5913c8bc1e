using Compressor.Api;
using Compressor.Functions.Durable;
using Compressor.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>
/// Answers each HTTP function by the API's own endpoints, with their routing, checks and problem details: both hosts run the same code on
/// a request, so they can't answer differently. The functions only give each route its name, key and metrics on the platform.
/// </summary>
public sealed class ApiPipeline(IServiceProvider services, DurableClientSource source, RouteAuthorization authorization)
{
    private readonly Lazy<RequestDelegate> _pipeline = new(() =>
    {
        var app = new ApplicationBuilder(services);
        app.UseCompressorApi();
        app.Use(TaskHubFaults.TranslateAsync);
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapCompressorEndpoints();
            endpoints.MapCompressorMcp(McpHosting.ApiPaths);
        });
        return app.Build();
    });

    /// <summary>For routes that use jobs.</summary>
    public Task<IResult> RunAsync(HttpRequest request, DurableTaskClient client)
    {
        source.Use(client);
        return authorization.Refuses(request) ? Task.FromResult(RouteAuthorization.SignInFirst(request)) : RunAsync(request);
    }

    /// <summary>For routes that use no jobs.</summary>
    public async Task<IResult> RunAsync(HttpRequest request)
    {
        // The worker has routed the request to the function; the API's endpoints are another table.
        var context = request.HttpContext;
        context.SetEndpoint(null);
        context.Request.RouteValues = new RouteValueDictionary();
        await _pipeline.Value(context);
        return Results.Empty;
    }
}
