using System.Reflection;
using Compressor.Api;
using Compressor.Functions.Http;
using Compressor.Mcp;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace Compressor.Functions.Tests.Http;

public sealed class RouteTests
{
    [Fact]
    public async Task Every_endpoint_of_the_API_has_a_function_and_every_function_an_endpoint()
    {
        await using var app = FunctionsApp.Build();
        app.MapCompressorEndpoints();
        app.MapCompressorMcp(McpHosting.ApiPaths);
        var all = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("/api/docs", StringComparison.Ordinal)) // the page with its scripts, which one function serves
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
                .Select(method => $"{method} {endpoint.RoutePattern.RawText!.Trim('/')}")).ToLookup(endpoint => endpoint.Contains(" api/v1/", StringComparison.Ordinal));
        var endpoints = all[false];

        Assert.Equal(endpoints.Order(), all[true].Select(endpoint => endpoint.Replace("/v1/", "/", StringComparison.Ordinal)).Order());
        Assert.Equal(endpoints.Order(), Triggers().SelectMany(trigger => trigger.Methods!.Select(method => $"{method.ToUpperInvariant()} api/{trigger.Route}")).Order());
    }

    [Fact]
    public void All_functions_ask_for_a_key_but_the_probes_and_the_description()
    {
        var triggers = Functions().Select(function => function.Trigger).ToLookup(trigger => trigger.AuthLevel == AuthorizationLevel.Anonymous);
        Assert.Equal(["docs/{*path}", "health", "openapi.json", "v1/health", "v1/openapi.json"], triggers[true].Select(trigger => trigger.Route).Order());
        Assert.All(triggers[false], trigger => Assert.Equal(AuthorizationLevel.Function, trigger.AuthLevel));
    }

    [Fact]
    public void The_function_that_takes_all_other_routes_comes_last_by_its_name() =>
        Assert.Equal("{*path}", Functions().MaxBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Trigger.Route);

    /// <summary>Without those of a version, which have all its routes, and without the one that takes what no other does.</summary>
    private static IEnumerable<HttpTriggerAttribute> Triggers() => Functions().Select(function => function.Trigger).Where(trigger => trigger.Route is not ("{*path}" or "docs/{*path}") && trigger.Route?.StartsWith("v1/", StringComparison.Ordinal) is false);

    private static IEnumerable<(string Name, HttpTriggerAttribute Trigger)> Functions() =>
        from type in typeof(ApiPipeline).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        select (method.GetCustomAttribute<FunctionAttribute>()!.Name, trigger);
}
