using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>All routes once more, below <c>/api/v1</c>: the same endpoints answer them.</summary>
public sealed class VersionFunctions(ApiPipeline api)
{
    /// <summary>Called by probes, which have no key. Its name comes before the other's, so the host tries it first.</summary>
    [Function(nameof(V1Health))]
    public Task<IResult> V1Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/health")] HttpRequest request) => api.RunAsync(request);

    /// <summary>As without a version: read by the page of the document.</summary>
    [Function(nameof(V1OpenApi))]
    public Task<IResult> V1OpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/openapi.json")] HttpRequest request) => api.RunAsync(request);

    [Function(nameof(V1Routes))]
    public Task<IResult> V1Routes(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", "put", "delete", "patch", "head", "options", Route = "v1/{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);
}
